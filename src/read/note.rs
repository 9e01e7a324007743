use leptos::prelude::*;

use super::mention;
use crate::{
    dates,
    state::{Mark, Reader},
    words,
};

/// A mark that is asked about, and where it stands on the screen: left, top, bottom.
pub type Asked = Option<(Mark, [f64; 3])>;

/// How wide a note may be, in CSS pixels; the style sheet holds it to this.
const WIDTH: f64 = 288.0;

/// A note beside a mark that says what it was read as.
#[component]
pub fn Note(asked: RwSignal<Asked>) -> impl IntoView {
    let reader = expect_context::<Reader>();
    let content = move || {
        let (mark, _) = asked.get()?;
        let story = reader.story.get_value();
        let (words, title, line) = match mark {
            Mark::Event(event) => {
                let event = story.events.get(event as usize)?;
                let date =
                    event.range.map_or(words::UNDATED.into(), |range| dates::long(range, event.precision, event.approximate));
                (None, event.title.clone(), [date, words::told_by(event.reports.len(), story.articles.len())].join(" · "))
            }
            Mark::Time(article, at) => {
                let article = story.articles.get(article as usize)?;
                let (title, line) = mention(article, mark)?;
                (article.times.get(at as usize).map(|time| time.span.of(&article.text).to_owned()), title, line)
            }
            Mark::Place(article, at) => {
                let article = story.articles.get(article as usize)?;
                let (title, line) = mention(article, mark)?;
                (article.places.get(at as usize).map(|place| place.span.of(&article.text).to_owned()), title, line)
            }
        };
        // What stands in the text already need not be said twice.
        let words = words.filter(|words| *words != title).map(|words| view! { <span class="note-words">{words}" → "</span> });
        Some(view! { <strong>{words}{title}</strong><span class="note-line">{line}</span> })
    };
    let left = move || {
        let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(WIDTH);
        let left = asked.get().map_or(0.0, |(_, [left, ..])| left);
        px(left.min(width - WIDTH - 12.0).max(12.0))
    };
    let above = move || asked.get().is_some_and(|(_, [_, top, _])| top > 180.0);
    let top = move || {
        let (_, [_, top, bottom]) = asked.get().unwrap_or((Mark::Event(0), [0.0; 3]));
        px(if above() { top - 8.0 } else { bottom + 8.0 })
    };
    view! {
        <div class="note" id="note" role="tooltip" class:above=above hidden=move || asked.get().is_none() style:left=left style:top=top>
            {content}
        </div>
    }
}

fn px(length: f64) -> String {
    [&(length as i32).to_string(), "px"].concat()
}
