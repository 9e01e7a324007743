//! How alike two tellings are by their words.

use std::collections::BTreeMap;

use dateline_model::EventKind;

use crate::events::Telling;

/// A telling with its stems as numbers, and the article that has it.
pub struct Item<'a> {
    /// Its article.
    pub article: usize,
    /// The telling.
    pub telling: &'a Telling,
    /// Its stems, sorted.
    pub stems: Vec<u32>,
    /// What they weigh together.
    pub weight: f64,
}

/// What stems weigh: those of the whole story less.
pub struct Weights {
    ids: BTreeMap<String, u32>,
    weights: Vec<f64>,
}

impl Weights {
    pub(super) fn of<'t>(tellings: impl Iterator<Item = &'t Telling>) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut all = 0;
        for telling in tellings {
            all += 1;
            for stem in &telling.stems {
                *counts.entry(stem.clone()).or_default() += 1;
            }
        }
        // The story's own words, in every fifth telling, say less; beyond that a word is a word.
        let weights = counts.values().map(|&count| if count * 5 > all { 0.6 } else { 1.0 }).collect();
        let ids = counts.into_keys().zip(0..).collect();
        Self { ids, weights }
    }

    pub(super) fn ids(&self, telling: &Telling) -> Vec<u32> {
        // What somebody says is alike by what is said, and not by who says it.
        let speech = telling.event.kind == EventKind::Statement;
        let told = telling.stems.iter().filter(|stem| !(speech && telling.subject.contains(*stem)));
        told.filter_map(|stem| self.ids.get(stem).copied()).collect()
    }

    /// What one stem weighs.
    pub fn one(&self, id: u32) -> f64 {
        self.weights.get(id as usize).copied().unwrap_or(0.0)
    }

    pub(super) fn sum(&self, ids: &[u32]) -> f64 {
        ids.iter().filter_map(|&id| self.weights.get(id as usize)).sum()
    }
}

/// The stems two sorted lists share.
fn shared(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().copied().filter(|id| b.binary_search(id).is_ok()).collect()
}

/// How alike two tellings are by their words, 0 to 1: half for what they share of all, half for what they share of the shorter.
pub(super) fn likeness(a: &Item<'_>, b: &Item<'_>, weights: &Weights) -> f64 {
    let shared = shared(&a.stems, &b.stems);
    if shared.len() < 2 {
        return 0.0;
    }
    let sum = weights.sum(&shared);
    let (dice, share) = (2.0 * sum / (a.weight + b.weight).max(0.1), sum / a.weight.min(b.weight).max(0.1));
    0.5 * dice + 0.5 * share
}
