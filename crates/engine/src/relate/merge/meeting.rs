//! Whether two dates, or two places, can be the same.

use dateline_model::{Date, EventPlace, Minute, PlaceKind, Precision, Range};

use super::Item;
use crate::events::{DateBasis, Telling};

/// How two dates meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meeting {
    /// They overlap, or one of them is not known.
    Whole,
    /// They do with some slack: a clock of another time zone, a day that another sentence gives.
    Near,
    /// They do not.
    Apart,
}

/// Whether two dates can be the same, and how.
pub(super) fn dates_meet(a: &Item<'_>, b: &Item<'_>) -> Meeting {
    let (left, right) = (a.telling, b.telling);
    // A report tells of nothing after its day; far to the east of it that may be the next one.
    let before = |day: Date, told: Option<Date>| match told {
        Some(told) if day > told.plus_days(1) => Meeting::Apart,
        Some(told) if day > told => Meeting::Near,
        _ => Meeting::Whole,
    };
    match (left.event.range, right.event.range) {
        (Some(from), Some(to)) if from.overlaps(to) => Meeting::Whole,
        // One report that gives two clocks means two, unless one is told as the end of the night and the other as the morning.
        (Some(from), Some(to)) if a.article == b.article && is_clock(left) && is_clock(right) => {
            let gap = (from.from.0.max(to.from.0)) - (from.to.0.min(to.to.0));
            if gap <= 120 { Meeting::Near } else { Meeting::Apart }
        }
        (Some(from), Some(to)) if reach(left, from).overlaps(reach(right, to)) => Meeting::Near,
        (Some(_), Some(_)) => Meeting::Apart,
        (Some(when), None) => before(when.first_day(), right.told),
        (None, Some(when)) => before(when.first_day(), left.told),
        (None, None) => Meeting::Whole,
    }
}

fn is_clock(telling: &Telling) -> bool {
    telling.event.precision < Precision::Day
}

/// How far the date of a telling may be off: a vague stretch of days by a day on both sides, and so a day that another
/// sentence gives; a clock by the half of a day, since it may be that of another time zone.
pub fn reach(telling: &Telling, range: Range) -> Range {
    let vague = telling.event.approximate && telling.basis == DateBasis::Clause && range.minutes() > Minute::DAY;
    let slack = match telling.basis {
        _ if vague => Minute::DAY,
        DateBasis::Paragraph => Minute::DAY,
        _ if is_clock(telling) => Minute::DAY / 2,
        _ => 0,
    };
    Range::new(Minute(range.from.0 - slack), Minute(range.to.0 + slack))
}

/// Whether two places can be the same: not where both sentences name one and they lie far apart.
pub(super) fn places_meet(a: &Telling, b: &Telling) -> bool {
    let own = |telling: &Telling| telling.event.place.clone().filter(|place| place.basis == dateline_model::PlaceBasis::Sentence);
    // A missile is fired into an ocean; where a sea or a country is the place, it says too little.
    let wide = |place: &EventPlace| matches!(place.kind, PlaceKind::Water | PlaceKind::Area | PlaceKind::Continent);
    match (own(a), own(b)) {
        (Some(a), Some(b)) if wide(&a) || wide(&b) => true,
        (Some(a), Some(b)) => a.point.km_to(b.point) <= 60.0 + f64::from(a.radius_km) + f64::from(b.radius_km),
        _ => true,
    }
}

/// Whether both have the same town.
pub(super) fn same_place(a: &Telling, b: &Telling) -> bool {
    let town = |telling: &Telling| telling.event.place.clone().filter(|place| place.radius_km < 30.0);
    town(a).zip(town(b)).is_some_and(|(a, b)| a.point.km_to(b.point) < 12.0)
}
