//! How likely each day is to be the day of publication, and what can be said from that.
//!
//! Weights are only ever multiplied and added, so that they come out the same on every machine.

use std::collections::BTreeMap;

use dateline_model::Date;

/// The share of the weight that the day found and its two neighbours must hold to be given as the day.
const SURE: f64 = 0.5;
/// The share of the weight that lies within the days from the first to the last possible one.
const WITHIN: f64 = 0.9;
/// The longest stretch of days that still says something.
pub const LONGEST: i32 = 62;

/// Weights of days; days are counted from 1 January 1970.
#[derive(Clone, Debug, Default)]
pub struct Belief {
    weights: BTreeMap<i32, f64>,
    /// The weight of all days that were not tried.
    elsewhere: f64,
}

/// What a belief comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The day, where one is likely enough.
    pub day: Option<Date>,
    /// The first day that is still possible.
    pub earliest: Date,
    /// The last such day.
    pub latest: Date,
    /// The share of the weight on the likeliest day and its two neighbours, 0 to 1.
    pub sure: f64,
}

impl Belief {
    /// Days with their weights before anything is known, and the weight of all others together.
    pub fn new(days: impl Iterator<Item = (i32, f64)>, elsewhere: f64) -> Self {
        Self { weights: days.collect(), elsewhere }
    }

    /// Multiplies each day's weight. Days that were not tried take the mean of the factors.
    pub fn weigh(&mut self, mut factor: impl FnMut(i32) -> f64) {
        let mut sum = 0.0;
        for (&day, weight) in &mut self.weights {
            let factor = factor(day);
            sum += factor;
            *weight *= factor;
        }
        if !self.weights.is_empty() {
            self.elsewhere *= sum / self.weights.len() as f64;
        }
        // Held near 1, so that many small factors do not come to nothing.
        let most = self.weights.values().copied().fold(self.elsewhere, f64::max);
        if most > 0.0 {
            self.weights.values_mut().for_each(|weight| *weight /= most);
            self.elsewhere /= most;
        }
    }

    /// Keeps the likeliest days; what the others weigh goes to the days that were not tried.
    pub fn keep(&mut self, count: usize) {
        let mut order = self.weights.iter().map(|(&day, &weight)| (weight, day)).collect::<Vec<_>>();
        order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (weight, day) in order.into_iter().skip(count) {
            self.weights.remove(&day);
            self.elsewhere += weight;
        }
    }

    /// What a day weighs, against the likeliest.
    pub fn at(&self, day: i32) -> f64 {
        self.weights.get(&day).copied().unwrap_or(0.0)
    }

    /// What the weights say; nothing where they say nothing.
    pub fn verdict(&self) -> Option<Verdict> {
        let all = self.weights.values().sum::<f64>() + self.elsewhere;
        let order = self.weights.iter().map(|(&day, &weight)| (weight, day));
        let (_, best) = order.reduce(|a, b| if b.0 > a.0 { b } else { a })?;
        if all <= 0.0 {
            return None;
        }
        let near = |day: i32| self.at(day - 1) + self.at(day) + self.at(day + 1);
        let sure = near(best) / all;
        let (first, last) = self.stretch(best, all * WITHIN)?;
        let day = (sure >= SURE).then(|| Date::from_days(best));
        if day.is_none() && last - first > LONGEST {
            return None;
        }
        Some(Verdict { day, earliest: Date::from_days(first), latest: Date::from_days(last), sure })
    }

    /// The stretch around a day that holds so much weight, grown on the side that adds more.
    fn stretch(&self, best: i32, enough: f64) -> Option<(i32, i32)> {
        let (mut first, mut last, mut sum) = (best, best, self.at(best));
        while sum < enough {
            let before = self.weights.range(..first).next_back().map(|(&day, _)| day);
            let after = self.weights.range(last + 1..).next().map(|(&day, _)| day);
            // What a side adds is measured over the step that it costs.
            let gain = |day: Option<i32>, from: i32| day.map(|day| (self.at(day) / f64::from((day - from).abs()), day));
            let next = match (gain(before, first), gain(after, last)) {
                (Some(before), Some(after)) => {
                    if after.0 >= before.0 {
                        after.1
                    } else {
                        before.1
                    }
                }
                (Some((_, day)), None) | (None, Some((_, day))) => day,
                (None, None) => return (last - first <= LONGEST).then_some((first, last)),
            };
            sum += self.at(next);
            (first, last) = (first.min(next), last.max(next));
        }
        Some((first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(weights: &[(i32, f64)], elsewhere: f64) -> Option<(Option<i32>, i32, i32)> {
        let verdict = Belief::new(weights.iter().copied(), elsewhere).verdict()?;
        Some((verdict.day.map(Date::days), verdict.earliest.days(), verdict.latest.days()))
    }

    #[test]
    fn a_day_is_given_only_where_it_is_likely() {
        assert_eq!(verdict(&[(10, 9.0), (11, 0.1)], 0.1), Some((Some(10), 10, 10)));
        assert_eq!(verdict(&[(10, 4.0), (11, 4.0), (12, 4.0)], 0.1), Some((Some(10), 10, 12)));
        assert_eq!(verdict(&[(10, 3.0), (17, 3.0), (24, 3.0)], 0.1), Some((None, 10, 24)));
        assert_eq!(verdict(&[(10, 3.0), (700, 3.0)], 0.1), None);
        assert_eq!(verdict(&[(10, 1.0)], 50.0), Some((None, 10, 10)));
        assert_eq!(verdict(&[], 1.0), None);
    }
}
