//! Whether two figures are of the same thing.

use dateline_model::{Minute, PlaceKind, Range};

use super::item::Item;
use crate::figures::Role;

/// From which likeness on two figures are of the same thing.
pub const LEAST: f64 = 2.0;
/// How far apart two places may lie that are one, in kilometres.
const NEAR: f64 = 30.0;
/// How far apart what befell the same people may be told to have been.
const FAR: f64 = 120.0;
/// How many times as large as another a figure for the same thing can be.
const TIMES: f64 = 30.0;
/// How many bytes apart a report gives numbers side by side.
const BESIDE: u32 = 300;
/// A stretch of time longer than this, in minutes, tells no event apart.
const LONG: i64 = 40 * Minute::DAY;
/// A time longer than this, in minutes, is one during which more than one thing happens: "in the last week".
const STRETCH: i64 = 3 * Minute::DAY;

/// Whether nothing speaks against two figures being of the same thing: not another time, not another place, not another
/// order of size, not the report that gives both.
pub fn can_be_one(a: &Item<'_>, b: &Item<'_>) -> bool {
    let same = a.said == b.said && a.when().zip(b.when()).is_some_and(|(one, other)| one.overlaps(other));
    !are_told_apart(a, b)
        && times_meet(a, b)
        && scopes_meet(a, b)
        && sizes_meet(a.said, b.said)
        && (same || places_meet(a, b))
        && (a.key.fate || measures_meet(a, b))
}

/// Whether one report gives two numbers side by side, neither as a change of the other nor as another's count: "At least 74
/// were killed in the capital. At least seven died in the port."
fn are_told_apart(a: &Item<'_>, b: &Item<'_>) -> bool {
    let whole = |item: &Item<'_>| item.found.role == Role::Whole && !item.found.vague;
    let (one, other) = (a.found.figure.span, b.found.figure.span);
    let beside = one.start.abs_diff(other.start) <= BESIDE;
    a.article == b.article && a.key.grows() && a.said != b.said && beside && a.source == b.source && whole(a) && whole(b)
}

/// Whether neither counts what befell several countries of which the other counts one.
fn scopes_meet(a: &Item<'_>, b: &Item<'_>) -> bool {
    let part = |whole: &Item<'_>, other: &Item<'_>| whole.found.several && !other.found.several && other.found.place.is_some();
    // The same number tells of the same people, but a round one of any.
    let same = a.said == b.said && a.said.0 % 10.0 != 0.0;
    same || !part(a, b) && !part(b, a)
}

/// Whether two measures, or numbers of things, can be of the same thing: different ones only where one event has both, and
/// only in reports of the same weeks.
fn measures_meet(a: &Item<'_>, b: &Item<'_>) -> bool {
    let close = |one: f64, other: f64| (one - other).abs() <= 0.1 * one.max(other);
    let near = close(a.said.0, b.said.0) && close(a.said.1, b.said.1);
    let days = a.published.zip(b.published).map_or(0, |(one, other)| one.0.abs_diff(other.0) as i64);
    (near || share_event(a, b)) && (days <= LONG || a.when().is_some() && b.when().is_some())
}

fn times_meet(a: &Item<'_>, b: &Item<'_>) -> bool {
    let long = |range: Range| range.minutes() > LONG;
    match (a.when(), b.when()) {
        (Some(one), Some(other)) if long(one) || long(other) => one.overlaps(other) && long(one) == long(other),
        // What befell people on one day of a week, and in all of it.
        (Some(one), Some(other)) if a.stretch().is_some() != b.stretch().is_some() => {
            one.overlaps(other) && (a.said == b.said || share_event(a, b))
        }
        // One report tells its days apart; of two, one may count the night to the day before.
        (Some(one), Some(other)) if a.article == b.article => one.overlaps(other),
        (Some(one), Some(other)) => reach(one).overlaps(other),
        _ => match (a.told_of(), b.told_of()) {
            (Some(one), Some(other)) => {
                let inferred = a.when().is_none() && b.when().is_none();
                reach(one).overlaps(other) || inferred && share_event(a, b)
            }
            _ => true,
        },
    }
}

/// Whether a range is longer than what happens once is told to last.
pub fn is_stretch(range: Range) -> bool {
    range.minutes() > STRETCH
}

fn share_event(a: &Item<'_>, b: &Item<'_>) -> bool {
    a.events.iter().any(|event| b.events.contains(event))
}

/// A range with a day on both sides.
fn reach(range: Range) -> Range {
    Range::new(Minute(range.from.0 - Minute::DAY), Minute(range.to.0 + Minute::DAY))
}

fn places_meet(a: &Item<'_>, b: &Item<'_>) -> bool {
    let (Some(one), Some(other)) = (&a.found.place, &b.found.place) else { return true };
    // Of several countries a sentence names now one, now another next to the number.
    if a.found.several && b.found.several {
        return true;
    }
    let wide = |kind| matches!(kind, PlaceKind::Country | PlaceKind::Continent | PlaceKind::Area | PlaceKind::Region);
    if wide(one.kind) || wide(other.kind) {
        return one.country == other.country || one.country.is_none() || other.country.is_none();
    }
    let (Some(from), Some(to)) = (one.point, other.point) else { return true };
    from.km_to(to) <= FAR + f64::from(one.radius_km) + f64::from(other.radius_km)
}

fn sizes_meet(a: (f64, f64), b: (f64, f64)) -> bool {
    let less_than = |a: (f64, f64), b: (f64, f64)| a.1 * TIMES < b.0;
    !less_than(a, b) && !less_than(b, a)
}

/// How much speaks for two figures being of the same thing.
pub fn likeness(a: &Item<'_>, b: &Item<'_>) -> f64 {
    // A story mostly counts the people of one thing.
    let mut likeness = if a.key.fate && a.key.kind == "people" { 0.7 } else { 0.0 };
    if share_event(a, b) {
        likeness += 2.0;
    }
    let points = a.found.place.as_ref().and_then(|place| place.point).zip(b.found.place.as_ref().and_then(|place| place.point));
    if points.is_some_and(|(from, to)| from.km_to(to) <= NEAR) {
        likeness += 0.7;
    }
    let day = |item: &Item<'_>| item.told_of().filter(|range| range.minutes() <= LONG);
    if day(a).zip(day(b)).is_some_and(|(one, other)| reach(one).overlaps(other)) {
        likeness += 0.7;
    }
    if !a.found.vague && a.said == b.said {
        likeness += if a.said.0 > 3.0 { 1.5 } else { 0.5 };
    } else if a.said.0 > 3.0 && b.said.0 > 3.0 {
        let within = |times: f64| a.said.0 <= b.said.1 * times && b.said.0 <= a.said.1 * times;
        likeness += match () {
            () if within(2.0) && a.said.0 >= 1000.0 => 1.0,
            () if within(2.0) => 0.7,
            () if within(5.0) => 0.4,
            () => 0.0,
        };
    }
    if a.article == b.article {
        likeness += 0.3;
    }
    let fewer = a.stems.len().min(b.stems.len()).max(4) as f64;
    likeness + 2.0 * f64::from(shared(&a.stems, &b.stems)) / fewer
}

/// How many numbers two lists in order have in common.
fn shared(mut a: &[u32], mut b: &[u32]) -> u32 {
    let mut count = 0;
    while let (Some((one, after)), Some((other, rest))) = (a.split_first(), b.split_first()) {
        count += u32::from(one == other);
        if one <= other {
            a = after;
        }
        if other <= one {
            b = rest;
        }
    }
    count
}
