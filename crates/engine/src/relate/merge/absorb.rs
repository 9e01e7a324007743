//! Dead and wounded that stand by themselves, beside what killed and hurt them.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Date, EventKind, Minute, PlaceBasis, Range};

use super::{
    super::clusters::Clusters,
    Item,
    meeting::{places_meet, same_place},
    unite::heard,
};
use crate::events::{CAUSES, Telling};

/// The most blows of a day that the dead are held against.
const NEAR: usize = 32;
/// How many times as many tellings the likeliest cause must have where there are two.
const CLEARLY: usize = 3;

/// Puts an event that only counts the dead or the wounded to what killed and hurt them, where that is clear: one blow at the
/// time and the place.
pub(super) fn absorb(clusters: &mut Clusters, items: &[Item<'_>]) {
    // The blows of each day: a story may tell of thousands.
    let mut blows: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (index, cluster) in clusters.iter().enumerate() {
        let items = cluster.members.iter().take(1).filter_map(|&at| items.get(at)).filter(|item| is_cause(item.telling));
        for day in items.filter_map(|item| item.telling.event.range).flat_map(days) {
            blows.entry(day).or_default().push(index);
        }
    }
    for own in 0..clusters.iter().count() {
        let mine = heard(clusters, items, own);
        let counts = |item: &&Item<'_>| match item.telling.concept {
            "kill" | "injure" => item.telling.figure.is_some(),
            concept => concept == "trap",
        };
        if mine.is_empty() || !mine.iter().all(counts) {
            continue;
        }
        let mut causes = Vec::new();
        let days = mine.iter().filter_map(|item| item.telling.event.range).flat_map(days);
        let near = days.filter_map(|day| blows.get(&day)).flat_map(|blows| blows.iter().take(NEAR).copied());
        for other in near.filter(|other| *other != own).collect::<BTreeSet<_>>() {
            let theirs = heard(clusters, items, other);
            let harms = theirs.first().is_some_and(|first| is_cause(first.telling));
            if harms
                && mine.iter().all(|a| theirs.iter().any(|b| follows(a, b)))
                && mine.iter().all(|a| theirs.iter().all(|b| fits(a.telling, b.telling)))
            {
                causes.push((clusters.get(other).map_or(0, |cluster| cluster.members.len()), other));
            }
        }
        causes.sort_unstable_by(|a, b| b.cmp(a));
        let clear = match causes.as_slice() {
            [(count, best), (second, _), ..] => (*count >= second * CLEARLY).then_some(*best),
            [(_, best)] => Some(*best),
            [] => None,
        };
        if let Some(cause) = clear {
            clusters.unite(cause, own, items);
        }
    }
}

/// The days of a stretch, no more of them than a week.
fn days(range: Range) -> impl Iterator<Item = Date> {
    let (first, last) = (range.first_day(), range.last_day());
    (0..7).map(move |after| first.plus_days(after)).take_while(move |day| *day <= last)
}

fn is_cause(telling: &Telling) -> bool {
    CAUSES.contains(&telling.concept) && matches!(telling.event.kind, EventKind::Violence | EventKind::Disaster)
}

/// Whether the dead may be of this blow: of its time, and of its place where one is known.
fn follows(dead: &Item<'_>, blow: &Item<'_>) -> bool {
    let (a, b) = (dead.telling, blow.telling);
    let when =
        a.event.range.zip(b.event.range).is_some_and(|(own, other)| own.overlaps(other) && own.minutes() <= 3 * Minute::DAY);
    let named = |telling: &Telling| {
        telling.event.place.as_ref().is_some_and(|place| place.basis == PlaceBasis::Sentence && place.radius_km < 100.0)
    };
    when && (same_place(a, b) || !named(a) || dead.article == blow.article && places_meet(a, b))
}

/// Whether they may be some or all of its dead: not far more than it counts itself.
fn fits(dead: &Telling, blow: &Telling) -> bool {
    let more = dead
        .figure
        .zip(blow.figure)
        .is_some_and(|(dead, blow)| dead.befell == blow.befell && dead.count > blow.count.saturating_mul(4));
    !more
}
