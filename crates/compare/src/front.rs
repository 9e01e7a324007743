//! The first page: the most telling of each kind, each with the way to all of its kind.

use dateline_dom::{El, el, several};
use dateline_model::Named;
use dateline_words as words;

use crate::{choice::Choice, facets::strip, ledger::ledger, statement::statement, topics::Topics, view::View, wording::wording};

/// So many events stand in the strip of who tells what.
const EVENTS: usize = 12;

/// The most telling statement, figures, events and words.
pub fn front(view: View, topics: &Topics) -> El {
    // What is searched for is shown, whoever has it.
    let searched = !view.asked.search.trim().is_empty();
    let first = |group: &crate::topics::Group| {
        let alone = group.single.first().filter(|_| searched);
        group.shared.first().or(alone).map(|topic| topic.choice)
    };
    let said = first(&topics.statements).and_then(|choice| match choice {
        Choice::Statement(at) => statement(view, at, true),
        _ => None,
    });
    let counted = first(&topics.counts).and_then(|choice| match choice {
        Choice::Count(at) => ledger(view, at, true),
        _ => None,
    });
    let worded = first(&topics.actors).and_then(|choice| {
        let Choice::Actor(at) = choice else { return None };
        let actor = view.told.held.actors.get(at)?;
        let held = view.told.held.wording.iter().find(|held| matches!(&held.named, Named::Actor(id) if *id == actor.id))?;
        Some(wording(view, held, choice, el("h2").child(view.topic(choice, &words::WORDS_FOR.with(&[&actor.name])))))
    });
    let events: Vec<Choice> = topics.events.shared.iter().map(|topic| topic.choice).collect();
    let drawn = several().children(said).children(counted).children(worded).children(strip(view, &events, EVENTS));
    if topics.is_empty() && !searched { drawn.child(el("p").class("nothing").text(words::COMPARE_NOTHING)) } else { drawn }
}
