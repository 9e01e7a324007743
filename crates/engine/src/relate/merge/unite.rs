//! Events whose tellings found each other too late.

use dateline_model::EventKind;

use super::{
    super::clusters::Clusters,
    Item, Weights,
    link::{is_unlike, link},
    meeting::{Meeting, dates_meet},
};

/// How many of the tellings of two events are held against each other before they are put together.
const UNITED: usize = 8;

/// Puts events together whose tellings found each other too late: told at an hour by one report, on a day by the others.
pub(super) fn unite(clusters: &mut Clusters, items: &[Item<'_>], weights: &Weights) {
    for own in 0..clusters.iter().count() {
        let heard = |clusters: &Clusters, index: usize| {
            let members = clusters.get(index).map(|cluster| cluster.members.as_slice()).unwrap_or_default();
            members.iter().take(UNITED).filter_map(|&at| items.get(at)).collect::<Vec<_>>()
        };
        let mine = heard(clusters, own);
        let Some(first) = mine.first() else { continue };
        if first.telling.event.kind == EventKind::Statement {
            continue;
        }
        let near = clusters.near(first, weights);
        let fits = |other: &usize| {
            let theirs = heard(clusters, *other);
            let (few, many) = if mine.len() <= theirs.len() { (&mine, &theirs) } else { (&theirs, &mine) };
            let linked = few.iter().filter(|a| many.iter().any(|b| link(a, b, weights) >= 0.0)).count();
            let meet = few.iter().all(|a| many.iter().all(|b| dates_meet(a, b) != Meeting::Apart && !is_unlike(a, b)));
            meet && linked > 0 && linked * 2 >= few.len()
        };
        if let Some(other) = near.into_iter().filter(|&other| other < own).find(fits) {
            clusters.unite(other, own, items);
        }
    }
}
