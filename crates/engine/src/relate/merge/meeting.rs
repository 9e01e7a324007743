//! Whether two dates, or two places, can be the same.

use dateline_model::{Minute, Range};

use crate::events::{DateBasis, Telling};

/// Whether two dates can be the same, and how.
pub(super) fn dates_meet(a: &Telling, b: &Telling) -> bool {
    match (a.event.range, b.event.range) {
        (Some(from), Some(to)) => reach(a, from).overlaps(reach(b, to)),
        // A report tells of nothing after its day.
        (Some(when), None) => b.told.is_none_or(|told| when.first_day() <= told),
        (None, Some(when)) => a.told.is_none_or(|told| when.first_day() <= told),
        (None, None) => true,
    }
}

/// A vague stretch of days reaches a day further on both sides.
pub fn reach(telling: &Telling, range: Range) -> Range {
    let vague = telling.event.approximate && telling.basis == DateBasis::Clause && range.minutes() > Minute::DAY;
    if vague { Range::new(Minute(range.from.0 - Minute::DAY), Minute(range.to.0 + Minute::DAY)) } else { range }
}

/// Whether two places can be the same: not where both sentences name one and they lie far apart.
pub(super) fn places_meet(a: &Telling, b: &Telling) -> bool {
    let own = |telling: &Telling| telling.event.place.clone().filter(|place| place.basis == dateline_model::PlaceBasis::Sentence);
    match (own(a), own(b)) {
        (Some(a), Some(b)) => a.point.km_to(b.point) <= 60.0 + f64::from(a.radius_km) + f64::from(b.radius_km),
        _ => true,
    }
}

/// Whether both have the same town.
pub(super) fn same_place(a: &Telling, b: &Telling) -> bool {
    let town = |telling: &Telling| telling.event.place.clone().filter(|place| place.radius_km < 30.0);
    town(a).zip(town(b)).is_some_and(|(a, b)| a.point.km_to(b.point) < 12.0)
}
