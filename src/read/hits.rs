use dateline_model::Span;

use crate::{
    dom::{El, Live, el},
    parts::{icon, round},
    signals::{Memo, untrack},
    state::{Passage, Reader, search},
    words,
};

/// What the search finds in one article. Tracks the search.
pub fn hits(reader: Reader, article: u32) -> Vec<Span> {
    let terms = search::terms(&reader.filter.read().search);
    if terms.is_empty() {
        return Vec::new();
    }
    reader.story.articles.get(article as usize).map(|article| search::hits(&article.text, &terms)).unwrap_or_default()
}

/// How much the search finds in one article. Tracks the search.
pub fn count(reader: Reader, article: u32) -> usize {
    hits(reader, article).len()
}

/// How many hits, which one, and the way to the next.
pub fn found_here(reader: Reader) -> El {
    let found = Memo::new(move || hits(reader, reader.report.get()));
    let idle = move || search::terms(&reader.filter.read().search).is_empty();
    let at = move || {
        let passage = reader.passage.get()?;
        found.read().iter().position(|hit| *hit == passage.span)
    };
    let go = move |step: isize| {
        let found = found.get_untracked();
        let count = found.len() as isize;
        if count == 0 {
            return;
        }
        let to = match untrack(at) {
            Some(at) => (at as isize + step).rem_euclid(count),
            None if step < 0 => count - 1,
            None => 0,
        };
        if let Some(&span) = found.get(to as usize) {
            reader.passage.set(Some(Passage { article: reader.report.get_untracked(), span }));
        }
    };
    let label = move || {
        let count = found.read().len();
        if count == 0 { words::NO_HITS.into() } else { words::hits(at(), count) }
    };
    let none = move || found.read().is_empty();
    let turn = move |label: &str, path: &str, step: isize| round(label, path).with_flag("disabled", none).click(move || go(step));
    let status = el("span").attr("role", "status").with_text(label);
    let bar = el("div").class("hits").with_flag("hidden", idle).child(status);
    bar.child(turn(&words::HIT_BEFORE, icon::UP, -1)).child(turn(&words::HIT_AFTER, icon::DOWN, 1))
}
