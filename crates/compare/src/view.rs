//! What every part of the view is given, and small things that several parts show.

use dateline_dom::{El, dates, el, letters::is_letter, outlets, svg};
use dateline_model::{Date, Precision, Range, Span};
use dateline_words as words;

use crate::{
    choice::{Asked, Choice},
    told::Told,
};

/// What is drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The story.
    pub told: &'a Told,
    /// What is asked for.
    pub asked: &'a Asked,
}

impl View<'_> {
    /// A link to a topic.
    pub fn topic(self, choice: Choice, label: &str) -> El {
        el("a").attr("href", self.asked.to(choice, self.told)).attr("dir", "auto").text(label)
    }

    /// A link to a stretch of a report, shown with the sentence around it.
    pub fn read(self, article: u32, span: Span) -> El {
        let sentence = self.told.sentences(article, span);
        el("a").attr("href", self.asked.to_read(article, sentence, self.told))
    }

    /// An outlet's initials on its colour, and its name.
    pub fn outlet(self, article: u32) -> El {
        let outlet = self.told.outlet(article);
        el("span").class("by").child(self.mark(outlet)).child(self.name(article))
    }

    /// An outlet's initials on its colour, for those who see them.
    pub fn mark(self, outlet: usize) -> El {
        let initials = self.told.outlets.get(outlet).map_or("", |outlet| outlet.initials.as_str());
        let mark = el("span").class("outlet").style("--outlet", &outlets::color(outlet)).attr("aria-hidden", "true");
        mark.text(initials)
    }

    /// The name of a report's outlet. That of a host may be broken at its points, and not within.
    pub fn name(self, article: u32) -> El {
        let mut parts = self.told.name(article).split('.');
        let name = el("bdi").class("by-name").text(parts.next().unwrap_or_default());
        parts.fold(name, |name, part| name.child(el("wbr")).text([".", part].concat()))
    }

    /// When a report was published.
    pub fn published(self, article: u32) -> String {
        self.told.published(article).map_or_else(|| words::UNDATED_REPORT.to_string(), day)
    }

    /// Words of a report, in its language and direction.
    pub fn quote(self, tag: &str, article: u32) -> El {
        let language = self.told.article(article).and_then(|article| article.language.as_deref());
        let direction = if is_right_to_left(self.told.text(article)) { "rtl" } else { "ltr" };
        el(tag).attr("dir", direction).maybe("lang", language)
    }

    /// When and where an event was: "29 September 2016, Washington".
    pub fn when_and_where(self, event: u32) -> Option<String> {
        let event = self.told.event(Some(event))?;
        let when = event.range.map(|range| dates::long(range, event.precision, event.approximate));
        let place = event.place.as_ref().map(|place| place.name.clone());
        let both: Vec<String> = [when, place].into_iter().flatten().collect();
        // Each part keeps its own direction.
        let isolated = |part: &String| ["\u{2068}", part, "\u{2069}"].concat();
        (!both.is_empty()).then(|| both.iter().map(isolated).collect::<Vec<_>>().join(" · "))
    }
}

/// A day in few letters.
pub fn day(date: Date) -> String {
    dates::long(Range::day(date), Precision::Day, false)
}

/// Whether a text is written from right to left: what its first letters are. Marks and figures before them say nothing, nor
/// do words of the page among a report's own, which a browser that looks for itself would take for its.
fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|&c| c > '\u{bf}' && is_letter(c) || c.is_ascii_alphabetic());
    first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// A drawing for those who see it.
pub fn drawing(class: &str) -> El {
    svg("svg").class(class).attr("aria-hidden", "true").attr("focusable", "false")
}

/// A length as part of the whole.
pub fn percent(part: f64) -> String {
    let tenths = (part * 1000.0).round() as i64;
    let (whole, tenth) = (tenths / 10, tenths.rem_euclid(10));
    if tenth == 0 { [&whole.to_string(), "%"].concat() } else { [&whole.to_string(), ".", &tenth.to_string(), "%"].concat() }
}

/// Words for those who do not see.
pub fn unseen(words: &str) -> El {
    el("span").class("unseen").text(words)
}

/// The head of a topic. That of the one that is chosen takes the focus.
pub fn topic_head(front: bool) -> El {
    let head = el("h2");
    if front { head } else { head.attr("id", "topic").attr("tabindex", "-1") }
}

/// A title in its own direction; the head that holds it stands on the page's side.
pub fn title(text: &str) -> El {
    el("bdi").text(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letters_of_a_text_say_its_direction() {
        for (text, rtl) in [("“The dam", false), ("2016: سد", true), ("« Барьер", false), ("", false), ("1,000 …", false)]
        {
            assert_eq!(is_right_to_left(text), rtl, "{text}");
        }
    }
}
