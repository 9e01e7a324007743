use super::reading;
use crate::{
    dates,
    dom::{El, Live, el, several, window},
    signals::RwSignal,
    state::{Mark, Reader},
    words,
};

/// A mark that is asked about, and where it stands on the screen: left, top, bottom and nothing. Signals of types that the
/// page has already: another costs 200 bytes.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The mark.
    pub mark: RwSignal<Option<Mark>>,
    /// Where it stands.
    pub at: RwSignal<[f64; 4]>,
}

/// How wide a note may be, in CSS pixels; the style sheet holds it to this.
const WIDTH: f64 = 320.0;

/// A note beside a mark that says what it was read as.
pub fn note(reader: Reader, asked: Asked) -> El {
    let content = move || {
        let mark = asked.mark.get()?;
        let story = reader.story;
        let (words, title, line, how) = match mark {
            Mark::Event(event) => {
                let event = story.events.get(event as usize)?;
                let told = words::told_by(event.reports.len(), story.articles.len());
                (None, event.title.clone(), [dates::of(event), told].join(" · "), Vec::new())
            }
            Mark::Time(article, at) | Mark::Place(article, at) => {
                let article = story.articles.get(article as usize)?;
                let reading = reading(article, mark)?;
                let span = match mark {
                    Mark::Time(..) => article.times.get(at as usize)?.span,
                    _ => article.places.get(at as usize)?.span,
                };
                (Some(span.of(&article.text).to_owned()), reading.title, reading.line, reading.how)
            }
        };
        // What stands in the text already need not be said twice.
        let words = words.filter(|words| *words != title);
        let words = words.map(|words| el("span").class("note-words").text(&words).text(" ").text(words::ARROW).text(" "));
        let how = how.iter().map(|how| el("span").class("note-line").text(how));
        let head = several().child(el("strong").children(words).text(&title));
        Some(head.child(el("span").class("note-line").text(&line)).children(how))
    };
    let left = move || {
        let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(WIDTH);
        let [left, ..] = asked.at.get();
        px(left.min(width - WIDTH - 12.0).max(12.0))
    };
    let above = move || asked.at.get()[1] > 240.0;
    let top = move || {
        let [_, top, bottom, _] = asked.at.get();
        px(if above() { top - 8.0 } else { bottom + 8.0 })
    };
    el("div")
        .class("note")
        .attr("id", "note")
        .attr("role", "tooltip")
        .with_class("above", above)
        .with_flag("hidden", move || asked.mark.get().is_none())
        .with_style("left", left)
        .with_style("top", top)
        .slot(content)
}

fn px(length: f64) -> String {
    [&(length as i32).to_string(), "px"].concat()
}
