//! The tellings that are one event so far, and which of these a further telling may belong to.
//!
//! A story may have tens of thousands of tellings; each is held against the events it shares words with, and no more of
//! them than [`NEAR`].

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Date, Range};

use super::merge::{Item, Weights, reach};
use crate::events::Telling;

/// The most events that a telling is held against: those with the most words in common.
const NEAR: usize = 96;
/// The most events that are looked up by one word.
const BY_WORD: usize = 800;
/// How many of an event's tellings a further one is held against.
pub const HEARD: usize = 24;

/// Tellings of one thing, by their index.
#[derive(Debug, Default)]
pub struct Cluster {
    /// The tellings.
    pub members: Vec<usize>,
    /// The time that the dated ones have in common.
    window: Option<Range>,
    /// The latest first day of a dated telling.
    latest: Option<Date>,
    /// The earliest day of a report that tells it without a date.
    told: Option<Date>,
    stems: BTreeSet<u32>,
}

impl Cluster {
    /// Whether the date of a telling can be that of every member.
    pub fn takes(&self, telling: &Telling) -> bool {
        match telling.event.range {
            Some(range) => {
                self.window.is_none_or(|window| window.overlaps(reach(telling, range)))
                    && self.told.is_none_or(|told| range.first_day() <= told.plus_days(1))
            }
            // A report tells of nothing after its day, or the next where that has begun.
            None => telling.told.zip(self.latest).is_none_or(|(told, latest)| latest <= told.plus_days(1)),
        }
    }

    fn add(&mut self, at: usize, telling: &Telling) {
        self.members.push(at);
        match telling.event.range {
            Some(range) => {
                let reached = reach(telling, range);
                let window = self.window.unwrap_or(reached);
                self.window = Some(Range::new(window.from.max(reached.from), window.to.min(reached.to)));
                self.latest = self.latest.max(Some(range.first_day()));
            }
            None => self.told = self.told.into_iter().chain(telling.told).min(),
        }
    }
}

/// Every event so far, with the words and quotations that lead to it.
#[derive(Debug, Default)]
pub struct Clusters {
    clusters: Vec<Cluster>,
    by_stem: BTreeMap<u32, Vec<usize>>,
    by_quotation: BTreeMap<u64, Vec<usize>>,
    /// What each shares with the telling at hand; 0 between two calls.
    shared: Vec<f64>,
}

impl Clusters {
    /// All of them, in the order in which they were opened.
    pub fn iter(&self) -> impl Iterator<Item = &Cluster> {
        self.clusters.iter()
    }

    /// One of them.
    pub fn get(&self, index: usize) -> Option<&Cluster> {
        self.clusters.get(index)
    }

    /// Those that share words or a quotation with a telling and have its date, in the order in which they were opened.
    pub fn near(&mut self, item: &Item<'_>, weights: &Weights) -> Vec<usize> {
        let mut found = Vec::new();
        let mut add = |index: usize, weight: f64| {
            if let Some(slot) = self.shared.get_mut(index) {
                if *slot == 0.0 {
                    found.push(index);
                }
                *slot += weight;
            }
        };
        for &stem in &item.stems {
            let known = self.by_stem.get(&stem).map(Vec::as_slice).unwrap_or_default();
            known.iter().rev().take(BY_WORD).for_each(|&index| add(index, weights.one(stem)));
        }
        for hash in &item.telling.quotation {
            let known = self.by_quotation.get(hash).map(Vec::as_slice).unwrap_or_default();
            known.iter().rev().take(BY_WORD).for_each(|&index| add(index, 100.0));
        }
        let mut near = Vec::with_capacity(found.len());
        for index in found {
            let shared = self.shared.get_mut(index).map(std::mem::take).unwrap_or_default();
            if self.clusters.get(index).is_some_and(|cluster| !cluster.members.is_empty() && cluster.takes(item.telling)) {
                near.push((shared, index));
            }
        }
        if near.len() > NEAR {
            near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            near.truncate(NEAR);
        }
        let mut near = near.into_iter().map(|(_, index)| index).collect::<Vec<_>>();
        near.sort_unstable();
        near
    }

    /// Opens an event with its first telling.
    pub fn open(&mut self, at: usize, item: &Item<'_>) {
        self.clusters.push(Cluster::default());
        self.shared.push(0.0);
        self.join(self.clusters.len() - 1, at, item);
    }

    /// Moves the tellings of one event to another.
    pub fn unite(&mut self, into: usize, from: usize, items: &[Item<'_>]) {
        let moved = self.clusters.get_mut(from).map(std::mem::take).unwrap_or_default();
        for at in moved.members {
            if let Some(item) = items.get(at) {
                self.join(into, at, item);
            }
        }
    }

    /// Adds a telling to an event.
    pub fn join(&mut self, index: usize, at: usize, item: &Item<'_>) {
        let Some(cluster) = self.clusters.get_mut(index) else { return };
        cluster.add(at, item.telling);
        // Later tellings are not held against, and their words need not lead here.
        if cluster.members.len() > HEARD {
            return;
        }
        for &stem in item.stems.iter().filter(|&&stem| cluster.stems.insert(stem)) {
            self.by_stem.entry(stem).or_default().push(index);
        }
        for &hash in &item.telling.quotation {
            let known = self.by_quotation.entry(hash).or_default();
            if known.last() != Some(&index) {
                known.push(index);
            }
        }
    }
}
