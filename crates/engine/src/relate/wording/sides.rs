//! Those who fight one government, under whatever word, and its own forces.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, Named};

use super::{naming::Naming, table::Table};

/// How often a side is shown holding or fighting at least.
const ARMED: usize = 3;

/// One table for those who fight the government of a country, one for its own forces.
pub fn tables(namings: &[Naming], articles: &[Article]) -> Vec<Table> {
    let mut tables = Vec::new();
    for state in [false, true] {
        // Each word with how often it shows up armed, by country: a word that never does is somebody else.
        let mut armed: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for naming in namings.iter().filter(|naming| naming.state == state && (naming.armed || state)) {
            for country in &naming.countries {
                *armed.entry(&naming.key).or_default().entry(country).or_default() += 1;
            }
        }
        let mut sides: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut weights: BTreeMap<&str, usize> = BTreeMap::new();
        for count in armed.values().flatten() {
            *weights.entry(count.0).or_default() += count.1;
        }
        for (key, counts) in &armed {
            let side = counts
                .iter()
                .max_by_key(|(country, count)| (**count, weights.get(**country).copied(), std::cmp::Reverse(**country)));
            if let Some((country, _)) = side {
                sides.entry(country).or_default().insert(key);
            }
        }
        for (country, keys) in sides {
            let own = |naming: &&Naming| {
                naming.state == state && keys.contains(naming.key.as_str()) && (!state || naming.countries.contains(country))
            };
            // One sentence or two of somebody with a weapon are no war.
            let shown = namings.iter().filter(own).filter(|naming| naming.armed).collect::<Vec<_>>();
            let reports = shown.iter().map(|naming| naming.article).collect::<BTreeSet<_>>().len();
            if state || (shown.len() >= ARMED && reports > 1) {
                tables.extend(table(namings.iter().filter(own), articles));
            }
        }
    }
    tables
}

/// The table of some namings; named after the group that is named most.
pub fn table<'n>(namings: impl Iterator<Item = &'n Naming>, articles: &[Article]) -> Option<Table> {
    let namings = namings.collect::<Vec<_>>();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in namings.iter().filter_map(|naming| naming.actor.as_deref()) {
        *counts.entry(id).or_default() += 1;
    }
    let named = counts.into_iter().max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id)))?.0;
    let mut table = Table::new(Named::Actor(named.to_owned()));
    for naming in namings {
        if articles.get(naming.article as usize).is_some() {
            table.add(naming.article, &term(&naming.words), naming.span, &naming.words);
        }
    }
    Some(table)
}

/// What forms of one term have in common: "rebels" and "rebel".
fn term(words: &str) -> String {
    let lower = words.to_lowercase();
    lower.strip_suffix('s').unwrap_or(&lower).to_owned()
}
