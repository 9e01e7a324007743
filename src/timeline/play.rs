//! The walk through time: which windows the play button shows, one after another.

use dateline_model::{Minute, Range};

use super::calendar::Unit;

/// The most steps that a walk takes; a longer one moves in even steps.
const STEPS: usize = 40;

/// The windows of a walk. They are as long as `window`, or a tenth of `core` where there is none, in whole units; they
/// begin at the window, or at the core's start, and halt where something starts, or evenly where that would be more than 40.
///
/// `starts` ascend.
pub fn walk(starts: &[Minute], window: Option<Range>, core: Range, unit: Unit) -> Vec<Range> {
    let length = window.map_or_else(|| (core.minutes() / 10).max(1), Range::minutes);
    let length = unit.next(Minute(length - 1)).0.max(unit.next(Minute(0)).0 - unit.floor(Minute(0)).0);
    let first = window.map_or(core.from, |window| window.from);
    let end = if first < core.to { core.to } else { starts.last().map_or(core.to, |&last| Minute(last.0 + 1)) };
    let mut halts: Vec<Minute> = Vec::new();
    for &start in &starts[starts.partition_point(|&start| start < first)..starts.partition_point(|&start| start < end)] {
        let halt = unit.floor(start).max(first);
        if halts.last() != Some(&halt) {
            halts.push(halt);
        }
    }
    if halts.len() > STEPS {
        let step = ((end.0 - first.0) / STEPS as i64).max(1);
        halts = (0..STEPS as i64).map(|index| unit.floor(Minute(first.0 + index * step)).max(first)).collect();
        halts.dedup();
    }
    halts.into_iter().map(|halt| Range::new(halt, Minute(halt.0 + length))).collect()
}

/// The window between two, `share` (0 to 1) of the way, eased at both ends.
pub fn between(from: Range, to: Range, share: f64) -> Range {
    let eased = share * share * (3.0 - 2.0 * share);
    let mix = |a: Minute, b: Minute| Minute(a.0 + ((b.0 - a.0) as f64 * eased) as i64);
    Range::new(mix(from.from, to.from), mix(from.to, to.to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = Minute::DAY;

    fn days(from: i64, to: i64) -> Range {
        Range::new(Minute(from * DAY), Minute(to * DAY))
    }

    fn starts(days: &[i64]) -> Vec<Minute> {
        days.iter().map(|day| Minute(day * DAY + 300)).collect()
    }

    #[test]
    fn it_halts_on_the_days_on_which_something_starts() {
        let walk = walk(&starts(&[0, 4, 4, 9, 30]), None, days(0, 20), Unit::Day);
        assert_eq!(walk, [days(0, 2), days(4, 6), days(9, 11)]);
    }

    #[test]
    fn it_goes_on_from_the_brush_and_keeps_its_length() {
        let walk = walk(&starts(&[0, 4, 9]), Some(days(3, 6)), days(0, 20), Unit::Day);
        assert_eq!(walk, [days(4, 7), days(9, 12)]);
    }

    #[test]
    fn a_crowded_story_is_walked_in_even_steps() {
        let crowded: Vec<i64> = (0..400).collect();
        let walk = walk(&starts(&crowded), None, days(0, 400), Unit::Day);
        assert_eq!(walk.len(), 40);
        assert_eq!((walk[0], walk[39]), (days(0, 40), days(390, 430)));
    }

    #[test]
    fn nothing_to_walk_is_no_walk() {
        assert!(walk(&[], None, days(0, 20), Unit::Day).is_empty());
    }
}
