//! The entries of a ledger: a figure stands once for each report that gives it, in order of time.

use std::collections::BTreeSet;

use dateline_model::{CountEntry, Date, Range};

use super::item::Item;
use crate::figures::Role;

/// An entry, and the figure it was made of.
#[derive(Debug)]
pub struct Entry<'b, 'a> {
    /// As the story has it.
    pub entry: CountEntry,
    /// Its figure.
    pub item: &'b Item<'a>,
    /// As of which day it is known.
    pub known: Option<Date>,
}

/// The entries of a topic.
pub fn of<'b, 'a>(topic: &[&'b Item<'a>]) -> Vec<Entry<'b, 'a>> {
    let exact = topic.iter().filter(|item| !item.found.vague).map(|item| item.article).collect::<BTreeSet<_>>();
    // A report that has the number needs no "dozens" beside it.
    let mut items = topic.iter().copied().filter(|item| !item.found.vague || !exact.contains(&item.article)).collect::<Vec<_>>();
    // Of two places with the same number, the one that says more of it.
    items.sort_by_key(|item| {
        let figure = &item.found.figure;
        (item.article, said(item), figure.source.is_none(), figure.range.is_none(), figure.span)
    });
    items.dedup_by(|later, first| later.article == first.article && said(later) == said(first));
    let mut entries = items.into_iter().map(entry).collect::<Vec<_>>();
    entries.sort_by_key(|entry| {
        let before = entry.item.found.role == Role::Before;
        (entry.known, entry.item.published, entry.item.article, !before, entry.entry.span)
    });
    // A count that changed on one day stands in the order in which it did.
    if super::verdict::is_told_to_change(&entries, true) {
        entries.sort_by(|one, other| one.known.cmp(&other.known).then(one.item.said.0.total_cmp(&other.item.said.0)));
    }
    entries
}

fn said(item: &Item<'_>) -> (u64, u64) {
    (item.found.said.0.to_bits(), item.found.said.1.to_bits())
}

fn entry<'b, 'a>(item: &'b Item<'a>) -> Entry<'b, 'a> {
    let figure = &item.found.figure;
    let known = item.known();
    let range = match item.found.role {
        Role::Before => None,
        _ => figure.range.or(item.of_event).or(known.map(Range::day)),
    };
    let entry = CountEntry {
        article: item.article as u32,
        span: figure.span,
        min: figure.min,
        max: figure.max,
        qualifier: figure.qualifier,
        range,
        source: figure.source,
    };
    Entry { entry, item, known }
}
