//! The words that each report has for one actor or event.
//!
//! ```text
//! text        a report as the rules here walk it
//! naming      who is called what, and what shows on which side they stand
//! sides       those who fight one government, under whatever word, and its own forces
//! agents      groups that reports have for those who did one thing
//! government  "government" and "regime"
//! names       bodies with several names
//! deeds       what the reports call one event
//! table       terms by report
//! ```
//!
//! No word is looked for because it is loaded: terms are gathered because they stand in one place, for whoever holds a
//! town, fights the same army, or did what the other reports tell of others.

mod agents;
mod deeds;
mod government;
mod names;
mod naming;
mod sides;
mod table;
#[cfg(test)]
mod tests;
mod text;

use dateline_model::{Actor, Article, Event, Named, Wording};

use table::Table;
use text::Text;

/// The wording of a story: of actors first, in the order in which they are printed, then of events.
pub fn of(articles: &[Article], actors: &[Actor], events: &[Event]) -> Vec<Wording> {
    let texts = articles.iter().map(Text::of).collect::<Vec<_>>();
    let namings = texts.iter().enumerate().flat_map(|(at, text)| naming::find(at as u32, text)).collect::<Vec<_>>();
    let mut tables = sides::tables(&namings, articles);
    tables.extend(agents::tables(&namings, articles, events, &tables));
    tables.extend(government::tables(articles, actors));
    tables.extend(names::tables(articles, actors));
    let place = |id: &str| actors.iter().position(|actor| actor.id == id);
    tables.retain(Table::differs);
    tables.sort_by_cached_key(|table| match &table.named {
        Named::Actor(id) => place(id).unwrap_or(usize::MAX),
        Named::Event(_) => usize::MAX,
    });
    let mut named = std::collections::BTreeSet::new();
    tables.retain(|table| match &table.named {
        Named::Actor(id) => named.insert(id.clone()),
        Named::Event(_) => true,
    });
    tables.extend(deeds::tables(&texts, articles, events).into_iter().filter(Table::differs));
    tables.into_iter().map(Table::written).collect()
}
