//! The ledger: figures for one thing, gathered across reports and over time.
//!
//! ```text
//! kind     which things that are counted are one
//! unit     measures into one unit of each dimension
//! item     a figure with all that tells what it is of
//! alike    whether two figures are of the same thing
//! gather   figures into topics
//! entry    one figure a report, in order of time
//! verdict  whether they agree, rise, or contradict each other
//! topic    what is counted, in the reports' own words
//! dispute  what an event's ledgers leave in dispute
//! ```

mod alike;
mod dispute;
mod entry;
mod gather;
mod item;
mod kind;
#[cfg(test)]
mod tests;
mod topic;
mod unit;
mod verdict;

use std::collections::BTreeMap;

use dateline_model::{Article, Count, Event};

use crate::figures::{Found, Role};
use item::Item;

pub use dispute::dispute;

/// The ledgers of a story: topics with figures of at least two reports, or with two that differ in one. Those that most
/// reports tell come first, those of people a little earlier.
pub fn ledgers(found: &[Vec<Found>], articles: &[Article], events: &[Event]) -> Vec<Count> {
    let items = item::all(found, articles, events);
    let mut counts = Vec::new();
    for topic in gather::topics(&items) {
        let entries = entry::of(&topic);
        let reports = entries.iter().map(|entry| entry.entry.article).collect::<std::collections::BTreeSet<_>>().len();
        let risen = || entries.iter().any(|entry| matches!(entry.item.found.role, Role::Before | Role::Risen));
        if entries.len() < 2 || reports < 2 && !risen() {
            continue;
        }
        let members = entries.iter().map(|entry| entry.item).collect::<Vec<_>>();
        let event = event(&members);
        let words = topic::words(&topic, event.and_then(|event| events.get(event as usize)), articles);
        let placed = topic::placed(&topic, &words);
        let kind = topic.iter().map(|item| item.weight()).max().unwrap_or_default();
        // Who was killed is asked for first.
        let weight = (reports + usize::from(kind.saturating_sub(2)), kind, topic.len());
        let count = Count {
            id: String::new(),
            topic: words,
            event,
            verdict: verdict::of(&entries, topic.first().is_some_and(|item| item.key.grows())),
            entries: entries.into_iter().map(|entry| entry.entry).collect(),
        };
        counts.push((weight, (count, placed)));
    }
    counts.sort_by(|(a, (one, _)), (b, (other, _))| b.cmp(a).then_with(|| one.topic.cmp(&other.topic)));
    let mut counts = counts.into_iter().map(|(_, count)| count).collect::<Vec<_>>();
    topic::tell_apart(&mut counts);
    let mut counts = counts.into_iter().map(|(count, _)| count).collect::<Vec<_>>();
    topic::name(&mut counts);
    counts
}

/// The event that most of the figures belong to; of equals the earliest.
fn event(items: &[&Item<'_>]) -> Option<u32> {
    let mut votes = BTreeMap::<u32, usize>::new();
    for event in items.iter().flat_map(|item| &item.events) {
        *votes.entry(*event).or_default() += 1;
    }
    votes.into_iter().max_by_key(|&(event, votes)| (votes, std::cmp::Reverse(event))).map(|(event, _)| event)
}
