//! A scale from the least to the most that is told.

use dateline_dom::math::ln;

/// From this ratio on between the most and the least, small numbers would stand on one spot: each step is ten times the last.
const LOGARITHMIC: f64 = 40.0;

/// Where numbers stand between 0 and 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    /// Whether each step is ten times the one before.
    pub logarithmic: bool,
    /// The numbers that are written at the scale.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// A scale for numbers of 0 or more, with room above the greatest for what has no upper bound.
    pub fn of(numbers: &[f64]) -> Self {
        let most = numbers.iter().copied().fold(1.0, f64::max);
        let least = numbers.iter().copied().filter(|&number| number > 0.0).fold(most, f64::min);
        if most / least > LOGARITHMIC && numbers.iter().all(|&number| number >= 1.0) {
            let (mut low, mut high) = (1.0, 10.0);
            while low * 10.0 <= least {
                low *= 10.0;
            }
            while high <= most {
                high *= 10.0;
            }
            let mut ticks = vec![low];
            while ticks.last().is_some_and(|&last| last < high) {
                ticks.push(ticks[ticks.len() - 1] * 10.0);
            }
            return Self { low, high, logarithmic: true, ticks };
        }
        let step = step(most / 5.0);
        let count = (most * 1.15 / step).ceil().max(2.0) as u32;
        let ticks: Vec<f64> = (0..=count).map(|tick| f64::from(tick) * step).collect();
        Self { low: 0.0, high: f64::from(count) * step, logarithmic: false, ticks }
    }

    /// Where a number stands; below and above at the ends.
    pub fn at(&self, number: f64) -> f64 {
        let place = if self.logarithmic {
            ln(number.max(self.low) / self.low) / ln(self.high / self.low)
        } else {
            (number - self.low) / (self.high - self.low)
        };
        place.clamp(0.0, 1.0)
    }
}

/// The round number at or above: 1, 2 or 5 with noughts, and no fraction.
fn step(least: f64) -> f64 {
    let mut unit = 1.0;
    loop {
        for round in [1.0, 2.0, 5.0] {
            if round * unit >= least {
                return round * unit;
            }
        }
        unit *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_stand_at_every_one() {
        let scale = Scale::of(&[2.0, 6.0]);
        assert_eq!((scale.ticks.clone(), scale.logarithmic), (vec![0.0, 2.0, 4.0, 6.0, 8.0], false));
        assert_eq!(scale.at(6.0), 0.75);
    }

    #[test]
    fn the_greatest_number_leaves_room() {
        for most in [1.0, 7.0, 99.0, 400.0, 12_345.0, 4e9] {
            let scale = Scale::of(&[most]);
            assert!(scale.at(most) < 1.0 && scale.ticks.len() <= 8, "{most}: {:?}", scale.ticks);
        }
    }

    #[test]
    fn far_apart_numbers_stand_by_powers_of_ten() {
        let scale = Scale::of(&[20.0, 3_000.0]);
        assert_eq!(scale.ticks, [10.0, 100.0, 1_000.0, 10_000.0]);
        assert!((scale.at(100.0) - 1.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_nought_keeps_the_scale_linear() {
        assert!(!Scale::of(&[0.0, 500.0]).logarithmic);
        assert_eq!(Scale::of(&[]).at(0.0), 0.0);
    }
}
