//! The words that each report uses for one actor or event. They are shown and not judged.

use dateline_dom::{El, el};
use dateline_model::{Term, Wording};
use dateline_words as words;

use crate::{choice::Choice, copy, statement::columns_of, tokens::tokens, view::View};

/// The terms, a column a report; what only one of them uses is marked.
pub fn wording(view: View, held: &Wording, topic: Choice, title: El) -> El {
    let mut articles: Vec<u32> = held.terms.iter().map(|term| term.article).collect();
    articles.dedup();
    let label = title.element().text_content().unwrap_or_default();
    let columns = articles.iter().map(|&article| {
        let terms = held.terms.iter().filter(|term| term.article == article);
        let terms = terms.map(|term| item(view, term, !elsewhere(view, held, term)));
        let column = el("section").class("voice").child(el("h3").child(view.outlet(article)));
        column.child(el("ul").class("terms").children(terms))
    });
    let section = el("section").class("topic wording").child(el("header").child(title)).child(columns_of(&label, columns));
    section.child(copy::button(plain(view, held, topic, &label)))
}

/// Whether another outlet uses the same words.
fn elsewhere(view: View, held: &Wording, term: &Term) -> bool {
    let key = key(&term.term);
    held.terms
        .iter()
        .any(|other| view.told.outlet(other.article) != view.told.outlet(term.article) && self::key(&other.term) == key)
}

fn key(term: &str) -> Vec<String> {
    let mut keys: Vec<String> =
        tokens(term, dateline_model::Span::new(0, term.len())).into_iter().map(|token| token.key).collect();
    if keys.first().is_some_and(|first| first == "the") {
        keys.remove(0);
    }
    keys
}

fn item(view: View, term: &Term, only: bool) -> El {
    let words = view.quote(if only { "ins" } else { "span" }, term.article).class(if only { "only" } else { "" });
    let said = only.then(|| crate::view::unseen(&[&words::ONLY_HERE_SAID, " "].concat()));
    let words = words.children(said);
    let Some((&first, rest)) = term.spans.split_first() else { return el("li").child(words.text(&term.term)) };
    let item = el("li").child(words.child(view.read(term.article, first).text(&term.term)));
    if rest.is_empty() {
        return item;
    }
    // Every further place is a link of its own.
    let places = term.spans.iter().map(|&span| {
        let sentence = view.told.sentences(term.article, span).of(view.told.text(term.article));
        el("li").child(view.read(term.article, span).text(sentence))
    });
    let count = el("summary").text(words::TIMES_USED.count(term.spans.len(), &[]));
    item.text(" ").child(el("details").class("places").child(count).child(el("ol").children(places)))
}

fn plain(view: View, held: &Wording, topic: Choice, label: &str) -> String {
    let mut lines = vec![label.to_owned()];
    for term in &held.terms {
        let Some(&first) = term.spans.first() else { continue };
        let times = words::TIMES_USED.count(term.spans.len(), &[]);
        let note = [&words::QUOTED.with(&[&term.term]), ", ", &times].concat();
        lines.push(copy::source(view, term.article, Some(&note), view.told.sentences(term.article, first)));
    }
    lines.push(copy::origin(view, topic));
    lines.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_or_a_capital_makes_no_other_term() {
        assert_eq!(key("the Rebels"), key("rebels"));
        assert_ne!(key("rebel areas"), key("rebels"));
    }
}
