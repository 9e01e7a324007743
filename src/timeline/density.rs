//! The density strip: how many events start in each step of the calendar, where marks would be too many.

use dateline_model::Minute;

use super::{calendar::Unit, scale::Scale};

/// One bar of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Bin {
    /// The first minute it counts.
    pub from: Minute,
    /// The minute after its last.
    pub to: Minute,
    /// How many events start in it.
    pub count: u32,
    /// The first of them: its place in the list of starts.
    pub first: usize,
    /// How many of them may have been at another time.
    pub unsure: u32,
}

/// The narrowest bar, in CSS pixels with its gap.
const NARROWEST: f64 = 4.0;

/// Counts what starts within the scale, in one pass over `starts`, which ascend. Only bins with something in them come back.
pub fn bins(starts: &[Minute], scale: Scale) -> Vec<Bin> {
    let unit = unit(scale);
    let (from, to) = (scale.from as i64, scale.to as i64);
    let begin = starts.partition_point(|at| at.0 < unit.floor(Minute(from)).0);
    let mut bins: Vec<Bin> = Vec::new();
    for (index, &at) in starts.iter().enumerate().skip(begin) {
        if at.0 > to {
            break;
        }
        match bins.last_mut() {
            Some(bin) if at < bin.to => bin.count += 1,
            _ => bins.push(Bin { from: unit.floor(at), to: unit.next(at), count: 1, first: index, unsure: 0 }),
        }
    }
    bins
}

/// What one bar counts over: days wherever they are wide enough, since reports speak of days.
fn unit(scale: Scale) -> Unit {
    let least = scale.minutes_per_pixel() * NARROWEST;
    if least <= Unit::Day.minutes() && scale.to - scale.from > 4.0 * Unit::Day.minutes() {
        Unit::Day
    } else {
        Unit::at_least(least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = Minute::DAY;

    #[test]
    fn days_are_counted_where_they_are_wide_enough() {
        let starts: Vec<Minute> = [0, 5, DAY, 3 * DAY, 3 * DAY + 10, 3 * DAY + 20].map(Minute).into();
        let counted = bins(&starts, Scale { from: 0.0, to: 20.0 * DAY as f64, left: 0.0, right: 400.0 });
        assert_eq!(counted.iter().map(|bin| (bin.from.0 / DAY, bin.count)).collect::<Vec<_>>(), [(0, 2), (1, 1), (3, 3)]);
        assert_eq!(counted[2].first, 3);
    }

    #[test]
    fn nothing_in_the_scale_is_lost_and_nothing_outside_is_counted() {
        let starts: Vec<Minute> = (0..10_000).map(|index| Minute(index * 777)).collect();
        let scale = Scale { from: 0.0, to: 5000.0 * 777.0, left: 0.0, right: 300.0 };
        let counted: u32 = bins(&starts, scale).iter().map(|bin| bin.count).sum();
        assert_eq!(counted, 5001);
    }
}
