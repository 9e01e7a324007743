//! What every part of the view is given, and small things that several parts show.

use dateline_dom::{El, dates, el, outlets, svg};
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
        el("a").attr("href", self.asked.to(choice, self.told)).text(label)
    }

    /// A link to a stretch of a report, shown with the sentence around it.
    pub fn read(self, article: u32, span: Span) -> El {
        let sentence = self.told.sentences(article, span);
        el("a").attr("href", self.asked.to_read(article, sentence, self.told))
    }

    /// An outlet's initials on its colour, and its name.
    pub fn outlet(self, article: u32) -> El {
        let outlet = self.told.outlet(article);
        let name = el("span").class("by").child(self.mark(outlet));
        name.child(el("span").class("by-name").text(self.told.name(article)))
    }

    /// An outlet's initials on its colour, for those who see them.
    pub fn mark(self, outlet: usize) -> El {
        let initials = self.told.outlets.get(outlet).map_or("", |outlet| outlet.initials.as_str());
        let mark = el("span").class("outlet").style("--outlet", &outlets::color(outlet)).attr("aria-hidden", "true");
        mark.text(initials)
    }

    /// When a report was published.
    pub fn published(self, article: u32) -> String {
        self.told.published(article).map_or_else(|| words::UNDATED_REPORT.to_string(), day)
    }

    /// Words of a report, in its language and direction.
    pub fn quote(self, tag: &str, article: u32) -> El {
        let language = self.told.article(article).and_then(|article| article.language.as_deref());
        el(tag).attr("dir", "auto").maybe("lang", language)
    }

    /// When and where an event was: "29 September 2016, Washington".
    pub fn when_and_where(self, event: u32) -> Option<String> {
        let event = self.told.event(Some(event))?;
        let when = event.range.map(|range| dates::long(range, event.precision, event.approximate));
        let place = event.place.as_ref().map(|place| place.name.clone());
        let both: Vec<String> = [when, place].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" · "))
    }
}

/// A day in few letters.
pub fn day(date: Date) -> String {
    dates::long(Range::day(date), Precision::Day, false)
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
    let head = el("h2").attr("dir", "auto");
    if front { head } else { head.attr("id", "topic").attr("tabindex", "-1") }
}
