//! Marked words.

use dateline_model::{Article, Span};

use super::pieces::{Marks, Run};
use crate::{
    compare::Said,
    dom::{El, el},
    parts::icon,
    state::Mark,
    words,
};

/// Adds a stretch of an article with its times and places marked, in a place that is not Read itself.
pub fn marked(into: El, article: &Article, number: u32, span: Span) -> El {
    let marks = Marks { article, number, evidence: &[], passage: None, hits: &[], said: &[] };
    let runs = marks.pieces(span).into_iter().flat_map(|piece| piece.runs);
    runs.fold(into, |into, run| {
        let text = run.span.of(&article.text);
        match run.mark {
            Some(mark) => into.child(el("mark").class(class(article, mark)).text(text)),
            None => into.text(text),
        }
    })
}

/// Adds a run of the text in Read: a mention can be pointed at and reached by key.
pub fn run(into: El, article: &Article, run: Run, said: &[Said]) -> El {
    let Some(held) = run.said.and_then(|at| said.get(at as usize)) else { return mention(into, article, run) };
    let class = if held.figure { "figure" } else { "speech" };
    let into = into.child(mention(el("span").class(class), article, run));
    // At its end stands the way to the other versions.
    if held.span.end != run.span.end || held.compared.is_empty() {
        return into;
    }
    let label = if held.figure { words::COMPARE_FIGURE } else { words::COMPARE_STATEMENT };
    let link = el("a").class("side-by-side").attr("href", &held.compared).attr("aria-label", label).attr("title", label);
    into.child(link.child(icon(icon::BESIDE)))
}

fn mention(into: El, article: &Article, run: Run) -> El {
    let Some(mark) = run.mark else { return inner(into, article, run) };
    let mention = el("span").class(&["mention ", class(article, mark)].concat());
    into.child(inner(pointed(mention, mark), article, run))
}

/// Makes an element one that stands for a mark, and can be pointed at and reached by key.
pub fn pointed(element: El, mark: Mark) -> El {
    let element = element.attr("data-mark", name(mark)).attr("role", "button");
    element.attr("tabindex", "-1").attr("aria-describedby", "note")
}

fn inner(into: El, article: &Article, run: Run) -> El {
    let text = run.span.of(&article.text);
    if run.hit {
        into.child(el("mark").class("hit").attr("data-at", run.span.start.to_string()).text(text))
    } else {
        into.text(text)
    }
}

fn class(article: &Article, mark: Mark) -> &'static str {
    match mark {
        Mark::Time(..) => "time",
        Mark::Place(_, at) => match article.places.get(at as usize) {
            Some(place) if place.metonym || place.kind == dateline_model::PlaceKind::People => "place faint",
            Some(place) if place.point.is_none() => "place faint",
            _ => "place",
        },
        Mark::Event(_) => "",
    }
}

/// The name of a mark within one article, as its element carries it: `e12`, `p3`, `t7`.
pub fn name(mark: Mark) -> String {
    let (letter, at) = match mark {
        Mark::Event(at) => ("e", at),
        Mark::Place(_, at) => ("p", at),
        Mark::Time(_, at) => ("t", at),
    };
    [letter, &at.to_string()].concat()
}

/// The mark that [`name`] named in that article.
pub fn mark_of(name: &str, article: u32) -> Option<Mark> {
    let at = name.get(1..)?.parse().ok()?;
    match name.as_bytes().first()? {
        b'e' => Some(Mark::Event(at)),
        b'p' => Some(Mark::Place(article, at)),
        b't' => Some(Mark::Time(article, at)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_known_by_its_name() {
        for mark in [Mark::Event(12), Mark::Place(3, 0), Mark::Time(3, 70)] {
            assert_eq!(mark_of(&name(mark), 3), Some(mark));
        }
        for name in ["", "e", "x3", "pé", "e-1"] {
            assert_eq!(mark_of(name, 3), None);
        }
    }
}
