//! Where the axis is cut, so that far-off background does not squeeze the time the story is about.

use crate::browser::math;

/// The part of the story that the axis shows at first, as places in the sorted list of starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Core {
    /// The first start within; those before stand in the *Earlier* stub.
    pub first: usize,
    /// The one after the last within; those from here stand in the *Later* stub.
    pub end: usize,
}

/// What it costs to leave out all events, in natural logarithms of the stretch shown: with 6, leaving out one event in
/// ten must at least shorten the axis by the factor e^0.6, 1.8.
const COST: f64 = 6.0;
/// The largest share of the events that may be left out on one side.
const SHARE: f64 = 0.4;
/// The least gap at a cut, as a share of the stretch that stays: a story that only grows denser is not cut.
const GAP: f64 = 0.6;

/// The stretch that serves the story.
///
/// Each side is cut where `ln(stretch shown) + 6 * share left out` is least: a few events from years before go, since the
/// axis becomes many times finer; a story told evenly over its days keeps them all. A cut stands only in a gap at least 0.6
/// times as long as what stays. `grain` is how long one event usually
/// takes: it is added to every stretch, so that a crowd at one moment does not draw the whole axis to itself.
///
/// `starts` ascend, in minutes.
pub fn core(starts: &[f64], grain: f64) -> Core {
    let mut core = Core { first: 0, end: starts.len() };
    // Something far on one side hides what is far on the other: the two are cut in turn until neither moves.
    for _ in 0..4 {
        let before = core;
        if let Some(&last) = starts.get(core.end.wrapping_sub(1)) {
            core.first = cheapest(starts.len(), |left_out| last - starts[left_out], grain).min(core.end - 1);
        }
        if let Some(&first) = starts.get(core.first) {
            let count = starts.len();
            let left_out = cheapest(count, |left_out| starts[count - 1 - left_out] - first, grain);
            core.end = (count - left_out).max(core.first + 1);
        }
        if core == before {
            break;
        }
    }
    core
}

/// How many to leave out, where `stretch(n)` is what is shown without the `n` outermost.
fn cheapest(count: usize, stretch: impl Fn(usize) -> f64, grain: f64) -> usize {
    let most = ((count as f64 * SHARE) as usize).min(count.saturating_sub(1));
    let mut best = (0, f64::INFINITY);
    let mut before = None;
    for left_out in 0..=most {
        let shown = stretch(left_out).max(0.0) + grain;
        let gap = before.map_or(f64::INFINITY, |before| before - shown);
        before = Some(shown);
        let cost = math::ln(shown) + COST * left_out as f64 / count as f64;
        if gap >= GAP * shown && cost < best.1 - 1e-9 {
            best = (left_out, cost);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: f64 = 1440.0;

    fn cut(days: &[f64]) -> (usize, usize) {
        let starts: Vec<f64> = days.iter().map(|day| day * DAY).collect();
        let core = core(&starts, DAY);
        (core.first, starts.len() - core.end)
    }

    #[test]
    fn years_and_months_before_the_weeks_are_cut() {
        // An uprising, a resolution, a siege; then three and a half weeks.
        let story = [-2000.0, -130.0, -60.0, 0.0, 3.0, 7.0, 10.0, 15.0, 18.0, 19.0, 19.0, 20.0, 20.0, 24.0];
        assert_eq!(cut(&story), (3, 0));
    }

    #[test]
    fn an_even_story_keeps_all_of_its_days() {
        let story: Vec<f64> = (0..30).map(f64::from).collect();
        assert_eq!(cut(&story), (0, 0));
    }

    #[test]
    fn days_before_a_crowded_day_stay() {
        assert_eq!(cut(&[0.0, 3.0, 10.0, 15.0, 19.0, 19.0, 19.0, 19.0, 19.0, 19.0, 19.0, 19.0, 20.0, 24.0]), (0, 0));
    }

    #[test]
    fn a_story_that_grows_denser_is_not_cut() {
        let mut days: Vec<f64> = vec![0.0, 3.0, 9.0, 10.0, 11.0];
        days.extend((0..40).map(|index| 14.0 + f64::from(index % 9)));
        days.sort_by(f64::total_cmp);
        assert_eq!(cut(&days), (0, 0));
    }

    #[test]
    fn something_far_ahead_is_cut_as_well() {
        assert_eq!(cut(&[-2000.0, 0.0, 1.0, 2.0, 3.0, 5.0, 6.0, 8.0, 9.0, 11.0, 5000.0]), (1, 1));
    }

    #[test]
    fn one_day_told_by_the_hour_is_not_cut() {
        let hours = [6.0, 6.5, 7.0, 9.0, 12.0, 18.0];
        let starts: Vec<f64> = hours.iter().map(|hour| hour * 60.0).collect();
        assert_eq!(core(&starts, 60.0), Core { first: 0, end: 6 });
    }

    #[test]
    fn few_or_no_events_are_not_cut() {
        assert_eq!(cut(&[]), (0, 0));
        assert_eq!(cut(&[5.0]), (0, 0));
        assert_eq!(cut(&[0.0, 4000.0]), (0, 0));
    }

    #[test]
    fn something_is_always_left() {
        for count in 1..60 {
            let days: Vec<f64> = (0..count).map(|index| f64::from(index * index * index)).collect();
            let (before, after) = cut(&days);
            assert!(before + after < days.len());
        }
    }
}
