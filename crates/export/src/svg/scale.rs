//! Time along a line, with long stretches in which nothing happened cut out.

use dateline_model::Range;

/// A stretch of time that is drawn to scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The first minute and the one after the last.
    pub from: i64,
    /// See `from`.
    pub to: i64,
    /// Where it begins and ends along the line.
    pub left: f64,
    /// See `left`.
    pub right: f64,
}

/// Where times stand along a line.
#[derive(Debug)]
pub struct Scale(pub Vec<Part>);

/// The room between two parts.
pub const BREAK: f64 = 36.0;

/// The least that a part takes.
const LEAST: f64 = 70.0;

impl Scale {
    /// A scale from `left` to `right` for these times.
    pub fn new(mut ranges: Vec<Range>, left: f64, right: f64) -> Self {
        ranges.sort_by_key(|range| (range.from, range.to));
        let mut parts: Vec<(i64, i64)> = Vec::new();
        for range in &ranges {
            match parts.last_mut() {
                Some(last) if range.from.0 <= last.1 => last.1 = last.1.max(range.to.0),
                _ => parts.push((range.from.0, range.to.0)),
            }
        }
        // Stretches join while what lies between is short against what is drawn.
        loop {
            let drawn: i64 = parts.iter().map(|(from, to)| to - from).sum::<i64>().max(1);
            let gap = |pair: &[(i64, i64)]| pair[1].0 - pair[0].1;
            let nearest = parts.windows(2).enumerate().min_by_key(|(_, pair)| gap(pair)).map(|(at, pair)| (at, gap(pair)));
            match nearest {
                Some((at, gap)) if gap <= drawn * 2 || parts.len() > 6 => {
                    let next = parts.remove(at + 1);
                    parts[at].1 = parts[at].1.max(next.1);
                }
                _ => break,
            }
        }
        let count = parts.len() as f64;
        let room = right - left - (count - 1.0).max(0.0) * BREAK - count * LEAST;
        let whole: f64 = parts.iter().map(|(from, to)| (to - from) as f64).sum::<f64>().max(1.0);
        let mut at = left;
        let mut placed = Vec::with_capacity(parts.len());
        for (from, to) in parts {
            let wide = LEAST + room * (to - from) as f64 / whole;
            placed.push(Part { from, to, left: at, right: at + wide });
            at += wide + BREAK;
        }
        Self(placed)
    }

    /// Where a minute stands.
    pub fn at(&self, minute: i64) -> f64 {
        let Some(part) = self.0.iter().find(|part| minute <= part.to).or(self.0.last()) else { return 0.0 };
        let share = (minute - part.from) as f64 / (part.to - part.from).max(1) as f64;
        part.left + share.clamp(0.0, 1.0) * (part.right - part.left)
    }
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, Range};

    use super::*;

    fn day(year: i32, day: u8) -> Range {
        Range::day(Date::new(year, 9, day).unwrap())
    }

    #[test]
    fn five_quiet_years_are_cut_out() {
        let scale = Scale::new(vec![day(2011, 1), day(2016, 9), day(2016, 12)], 0.0, 1000.0);
        assert_eq!(scale.0.len(), 2);
        assert_eq!((scale.0[0].left, scale.0[1].right), (0.0, 1000.0));
        assert!(scale.at(day(2016, 9).from.0) < scale.at(day(2016, 12).from.0));
    }

    #[test]
    fn nothing_and_one_instant_have_a_scale_too() {
        assert!(Scale::new(Vec::new(), 0.0, 100.0).0.is_empty());
        let instant = Range::new(day(2016, 9).from, day(2016, 9).from);
        assert!(Scale::new(vec![instant], 0.0, 100.0).at(instant.from.0).is_finite());
    }
}
