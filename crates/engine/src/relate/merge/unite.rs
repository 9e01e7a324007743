//! Events whose tellings found each other too late.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Date, EventKind, Precision};

use super::{
    super::clusters::Clusters,
    Item, Weights,
    link::{is_unlike, link},
    meeting::{Meeting, dates_meet, places_meet},
};
use crate::events::{DateBasis, is_office};

/// How many of the tellings of two events are held against each other before they are put together.
const UNITED: usize = 8;

/// Puts events together whose tellings found each other too late: told at an hour by one report, on a day by the others.
pub(super) fn unite(clusters: &mut Clusters, items: &[Item<'_>], weights: &Weights) {
    for own in 0..clusters.iter().count() {
        let mine = heard(clusters, items, own);
        let Some(first) = mine.first() else { continue };
        if first.telling.event.kind == EventKind::Statement {
            continue;
        }
        let near = clusters.near(first, weights);
        let fits = |other: &usize| {
            let theirs = heard(clusters, items, *other);
            let (few, many) = if mine.len() <= theirs.len() { (&mine, &theirs) } else { (&theirs, &mine) };
            let linked = few.iter().filter(|a| many.iter().any(|b| link(a, b, weights) >= 0.0)).count();
            let meet = few.iter().all(|a| many.iter().all(|b| dates_meet(a, b) != Meeting::Apart && !is_unlike(a, b)));
            let most = linked > 0 && linked * 2 >= few.len();
            meet && (most || is_same_deed(few, many)) || most && is_one_day(few, many)
        };
        if let Some(other) = near.into_iter().filter(|&other| other < own).find(fits) {
            clusters.unite(other, own, items);
        }
    }
}

/// The first tellings of an event.
pub(super) fn heard<'i, 't>(clusters: &Clusters, items: &'i [Item<'t>], index: usize) -> Vec<&'i Item<'t>> {
    let members = clusters.get(index).map(|cluster| cluster.members.as_slice()).unwrap_or_default();
    members.iter().take(UNITED).filter_map(|&at| items.get(at)).collect()
}

/// Whether two events, both of a day or finer, are one deed to one thing: most tellings of both have the same verb and
/// name the same thing beside it, and no two name places far apart.
fn is_same_deed(few: &[&Item<'_>], many: &[&Item<'_>]) -> bool {
    let fine = |items: &[&Item<'_>]| {
        items.iter().any(|item| {
            item.telling.event.range.is_some()
                && item.telling.event.precision <= Precision::Day
                && item.telling.basis <= DateBasis::Sentence
        })
    };
    let (own, other) = (usual(few), usual(many));
    let places = few.iter().all(|a| many.iter().all(|b| places_meet(a.telling, b.telling)));
    let things = own.1.intersection(&other.1).next().is_some();
    fine(few) && fine(many) && places && things && own.0.is_some() && own.0 == other.0
}

/// Whether two events are one deed of one day although a telling or two are off: a clock without a day in a report from the
/// other side of the world, a town that is named beside it.
fn is_one_day(few: &[&Item<'_>], many: &[&Item<'_>]) -> bool {
    let (own, other) = (usual(few), usual(many));
    let things = own.1.intersection(&other.1).next().is_some();
    let pairs = || few.iter().flat_map(|a| many.iter().map(move |b| (a, b)));
    let off = pairs().filter(|(a, b)| dates_meet(a, b) == Meeting::Apart || !places_meet(a.telling, b.telling)).count();
    let unlike = pairs().any(|(a, b)| is_unlike(a, b));
    let days = usual_day(few).zip(usual_day(many)).is_some_and(|(own, other)| own == other);
    things && own.0.is_some() && own.0 == other.0 && days && !unlike && off * 2 < few.len() * many.len()
}

/// The day that most of the dated tellings give, where they give one.
fn usual_day(items: &[&Item<'_>]) -> Option<Date> {
    let days = items.iter().filter(|item| item.telling.event.precision <= Precision::Day);
    let days = days.filter_map(|item| item.telling.event.range).map(|range| range.first_day()).collect::<Vec<_>>();
    days.iter().copied().find(|day| days.iter().filter(|other| *other == day).count() * 2 > days.len())
}

/// The verb of most tellings, and the words that most of their cores share: no places, offices or peoples.
fn usual<'t>(items: &[&Item<'t>]) -> (Option<&'t str>, BTreeSet<&'t str>) {
    let mut verbs: BTreeMap<&str, usize> = BTreeMap::new();
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        *verbs.entry(item.telling.concept).or_default() += 1;
        let own = item.telling.core.iter().map(String::as_str);
        for word in own.filter(|word| *word != item.telling.concept && !word.starts_with(['#', '@']) && !is_office(word)) {
            *words.entry(word).or_default() += 1;
        }
    }
    let most = |count: usize| count * 2 > items.len();
    let verb = verbs.into_iter().find(|(_, count)| most(*count)).map(|(verb, _)| verb);
    (verb, words.into_iter().filter(|(_, count)| most(*count)).map(|(word, _)| word).collect())
}
