//! The deaths of one person, whenever they are told to have been: nobody dies twice.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{super::clusters::Clusters, Item};
use crate::events::Victim;

/// Puts events together that tell of the death of one person. Their dates may differ: one report has the year wrong, another
/// says no more than "last autumn".
pub(super) fn once(clusters: &mut Clusters, items: &[Item<'_>]) {
    let mut deaths: BTreeMap<&str, Vec<(usize, &Victim)>> = BTreeMap::new();
    for (index, cluster) in clusters.iter().enumerate() {
        for victim in cluster.members.iter().filter_map(|&at| items.get(at)?.telling.victim.as_ref()) {
            deaths.entry(&victim.last).or_default().push((index, victim));
        }
    }
    // Where each event has gone.
    let mut homes = (0..clusters.iter().count()).collect::<Vec<_>>();
    for told in deaths.values() {
        // A last name alone may be a word at the head of a sentence, and two people may share it.
        let full = told.iter().map(|(_, victim)| *victim).filter(|victim| victim.sure && !victim.given.is_empty());
        let Some(name) = full.max_by_key(|victim| victim.given.len()) else { continue };
        if !told.iter().all(|(_, victim)| victim.can_be(name)) {
            continue;
        }
        let homes_of = told.iter().filter_map(|(index, _)| homes.get(*index).copied()).collect::<BTreeSet<_>>();
        let members = |index: usize| clusters.get(index).map_or(0, |cluster| cluster.members.len());
        let Some(into) = homes_of.iter().copied().max_by_key(|&index| (members(index), Reverse(index))) else { continue };
        for &from in homes_of.iter().filter(|from| **from != into) {
            clusters.unite(into, from, items);
        }
        homes.iter_mut().filter(|home| homes_of.contains(home)).for_each(|home| *home = into);
    }
}
