//! The brush: a window of time made and moved by pointer and keyboard.

use dateline_model::{Minute, Range};

use super::calendar::Unit;

/// What a drag holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grip {
    /// Nothing yet: a new window opens from this minute.
    New(f64),
    /// The window's start.
    From,
    /// The window's end.
    To,
    /// The whole window, held so many minutes after its start.
    Body(f64),
}

/// One of the two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The start.
    From,
    /// The end.
    To,
}

/// What lies under a pointer: an edge within `reach` pixels, the body, or nothing.
pub fn grip(x: f64, at: f64, edges: Option<(f64, f64)>, from: f64, reach: f64) -> Grip {
    let Some((left, right)) = edges else { return Grip::New(at) };
    let (to_left, to_right) = ((x - left).abs(), (x - right).abs());
    if to_left.min(to_right) <= reach {
        // Where both are in reach the nearer one; outside of a narrow window always the side the pointer is on.
        return if to_left < to_right { Grip::From } else { Grip::To };
    }
    if left < x && x < right { Grip::Body(at - from) } else { Grip::New(at) }
}

/// The window that a drag makes, snapped to `unit` and held within `limits`. An edge that passes the other turns it round.
pub fn dragged(grip: Grip, at: f64, window: Option<Range>, unit: Unit, limits: Range) -> Range {
    let snapped = |at: f64| unit.round(Minute(at as i64)).clamp(limits.from, limits.to);
    let window = window.unwrap_or(limits);
    match grip {
        Grip::New(start) => {
            let (first, last) = (start.min(at), start.max(at));
            let from = unit.floor(Minute(first as i64)).clamp(limits.from, limits.to);
            Range::new(from, unit.next(Minute(last as i64)).clamp(limits.from, limits.to).max(from))
        }
        Grip::From => not_empty(Range::new(snapped(at), window.to), unit),
        Grip::To => not_empty(Range::new(window.from, snapped(at)), unit),
        Grip::Body(held) => {
            let length = window.minutes();
            let latest = (limits.to.0 - length).max(limits.from.0);
            let from = unit.round(Minute((at - held) as i64)).0.clamp(limits.from.0, latest);
            Range::new(Minute(from), Minute(from + length))
        }
    }
}

/// The window after one end has moved by so many units; it never passes the other end.
pub fn stepped(end: End, window: Range, units: i32, unit: Unit, limits: Range) -> Range {
    let start = if end == End::From { window.from } else { window.to };
    let mut at = start;
    for _ in 0..units.unsigned_abs() {
        at = if units > 0 { unit.next(at) } else { unit.floor(Minute(at.0 - 1)) };
    }
    moved(end, window, at, unit, limits)
}

/// The window after one end has moved to a minute; it never passes the other end.
pub fn moved(end: End, window: Range, at: Minute, unit: Unit, limits: Range) -> Range {
    let at = at.clamp(limits.from, limits.to);
    match end {
        End::From => Range { from: at.min(unit.floor(Minute(window.to.0 - 1))).max(limits.from.min(at)), to: window.to },
        End::To => Range { from: window.from, to: at.max(unit.next(window.from)).min(limits.to.max(at)) },
    }
}

/// What a brush snaps to when so many minutes are in sight.
pub fn snap(shown: f64) -> Unit {
    let day = Unit::Day.minutes();
    match shown {
        shown if shown > 4.0 * day => Unit::Day,
        shown if shown > 0.5 * day => Unit::Minutes(60),
        _ => Unit::Minutes(5),
    }
}

fn not_empty(window: Range, unit: Unit) -> Range {
    if window.from < window.to { window } else { Range::new(window.from, unit.next(window.from)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: f64 = 1440.0;

    fn days(from: i64, to: i64) -> Range {
        Range::new(Minute(from * Minute::DAY), Minute(to * Minute::DAY))
    }

    fn drag(grip: Grip, day: f64, window: Option<Range>) -> Range {
        dragged(grip, day * DAY, window, Unit::Day, days(0, 30))
    }

    #[test]
    fn a_new_window_takes_in_whole_days_in_either_direction() {
        assert_eq!(drag(Grip::New(3.5 * DAY), 5.2, None), days(3, 6));
        assert_eq!(drag(Grip::New(5.2 * DAY), 3.5, None), days(3, 6));
    }

    #[test]
    fn an_edge_that_passes_the_other_turns_the_window_round() {
        assert_eq!(drag(Grip::From, 12.1, Some(days(5, 10))), days(10, 12));
        assert_eq!(drag(Grip::To, 5.0, Some(days(5, 10))), days(5, 6));
    }

    #[test]
    fn the_body_keeps_its_length_and_stays_inside() {
        assert_eq!(drag(Grip::Body(DAY), 9.0, Some(days(5, 10))), days(8, 13));
        assert_eq!(drag(Grip::Body(DAY), 99.0, Some(days(5, 10))), days(25, 30));
    }

    #[test]
    fn the_edge_is_taken_before_the_body() {
        let grip = |x| grip(x, x, Some((100.0, 200.0)), 100.0, 8.0);
        assert_eq!(grip(95.0), Grip::From);
        assert_eq!(grip(205.0), Grip::To);
        assert_eq!(grip(150.0), Grip::Body(50.0));
        assert_eq!(grip(300.0), Grip::New(300.0));
    }

    #[test]
    fn keys_move_an_end_but_not_past_the_other() {
        let step = |end, units| stepped(end, days(5, 10), units, Unit::Day, days(0, 30));
        assert_eq!(step(End::From, -1), days(4, 10));
        assert_eq!(step(End::From, 7), days(9, 10));
        assert_eq!(step(End::To, 1), days(5, 11));
        assert_eq!(step(End::To, -7), days(5, 6));
        assert_eq!(step(End::From, -99), days(0, 10));
    }

    #[test]
    fn a_closer_view_snaps_finer() {
        assert_eq!(snap(30.0 * DAY), Unit::Day);
        assert_eq!(snap(DAY), Unit::Minutes(60));
        assert_eq!(snap(120.0), Unit::Minutes(5));
    }
}
