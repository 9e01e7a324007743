//! Which evidence decided: where the chosen place is furthest ahead of the next.

use dateline_model::PlaceReason;

use super::{super::names::Candidate, Choice};

/// The reasons that a score counts apart.
const REASONS: [PlaceReason; 9] = [
    PlaceReason::Phrase,
    PlaceReason::Container,
    PlaceReason::Story,
    PlaceReason::Country,
    PlaceReason::Division,
    PlaceReason::Near,
    PlaceReason::List,
    PlaceReason::Outlet,
    PlaceReason::Rank,
];

/// What speaks for a candidate, each kind of evidence apart.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score([f64; REASONS.len()]);

impl Score {
    /// Adds evidence of a kind.
    pub fn add(&mut self, reason: PlaceReason, weight: f64) {
        for (_, sum) in REASONS.iter().zip(&mut self.0).filter(|(own, _)| **own == reason) {
            *sum += weight;
        }
    }

    /// Adds evidence of a kind where it is there.
    pub fn add_if(&mut self, is: bool, reason: PlaceReason, weight: f64) {
        self.add(reason, if is { weight } else { 0.0 });
    }

    /// Whether there is evidence of a kind.
    fn has(&self, reason: PlaceReason) -> bool {
        REASONS.iter().zip(self.0).any(|(own, sum)| *own == reason && sum > 0.0)
    }

    fn sum(&self) -> f64 {
        self.0.iter().sum()
    }

    /// The kind of evidence by which this score is furthest ahead of another.
    fn ahead(&self, other: &Self) -> PlaceReason {
        let differences = REASONS.iter().zip(self.0.iter().zip(other.0).map(|(own, other)| own - other));
        let most = differences.reduce(|best, next| if next.1 > best.1 { next } else { best });
        most.map_or(PlaceReason::Rank, |(reason, _)| *reason)
    }
}

/// The candidates by their scores, the best first; of equals the first stays first.
pub fn choose<'a>(mut scored: Vec<(Score, Candidate<'a>)>) -> Choice<'a> {
    scored.sort_by(|(a, _), (b, _)| b.sum().total_cmp(&a.sum()));
    let reason = match scored.as_slice() {
        [] => PlaceReason::Unsettled,
        [_] => PlaceReason::Only,
        [(best, _), (next, _), ..] => best.ahead(next),
    };
    let inside = scored.first().is_some_and(|(best, _)| best.has(PlaceReason::Container));
    Choice { inside, ranked: scored.into_iter().map(|(_, candidate)| candidate).collect(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_lead_is_the_reason() {
        let (mut one, mut other) = (Score::default(), Score::default());
        one.add(PlaceReason::Near, 2.0);
        other.add(PlaceReason::Rank, 1.5);
        assert_eq!(one.ahead(&other), PlaceReason::Near);
        assert_eq!(other.ahead(&one), PlaceReason::Rank);
    }
}
