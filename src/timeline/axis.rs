//! The axis: ticks on the calendar's own steps, from minutes to centuries.

use dateline_model::{Date, Minute};

use super::{calendar::Unit, scale::Scale};
use crate::dates;

/// One tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands, in CSS pixels.
    pub x: f64,
    /// What it says; nothing for the ticks between.
    pub label: Option<String>,
    /// The centre of its label: a day's name stands in the middle of the day, where there is room to tell.
    pub label_x: f64,
}

/// Pixels that a label takes with the space around it, and that a tick without one takes.
const LABEL: f64 = 92.0;
const STEP: f64 = 9.0;

/// The ticks of an axis, left to right. A label says as much as has changed since the one before, the first its year too.
pub fn ticks(scale: Scale) -> Vec<Tick> {
    let per_pixel = scale.minutes_per_pixel();
    let labelled = Unit::at_least(per_pixel * LABEL);
    let between = Unit::at_least(per_pixel * STEP);
    // Weeks do not divide months: ticks between labelled months are months, or nothing.
    let between = match (labelled, between) {
        (Unit::Months(_) | Unit::Years(_), Unit::Weeks(_)) => Unit::Months(1),
        (Unit::Weeks(_), Unit::Minutes(_)) => Unit::Day,
        (_, between) => between,
    };
    let mut ticks = Vec::new();
    let mut before = None;
    let mut at = between.floor(Minute(scale.from as i64));
    while at.0 as f64 <= scale.to {
        if at.0 as f64 >= scale.from {
            let label = (labelled.floor(at) == at).then(|| {
                let label = label(at, labelled, before);
                before = Some(at.date());
                label
            });
            let x = scale.x(at.0 as f64);
            let names_a_day = matches!(labelled, Unit::Day | Unit::Weeks(_));
            let label_x = if names_a_day { x + Unit::Day.minutes() / per_pixel * 0.5 } else { x };
            ticks.push(Tick { x, label, label_x });
        }
        at = between.next(at);
    }
    ticks
}

fn label(at: Minute, unit: Unit, before: Option<Date>) -> String {
    let date = at.date();
    let new_year = before.is_none_or(|before| before.year != date.year);
    match unit {
        Unit::Minutes(_) if before == Some(date) => dates::clock(at),
        Unit::Minutes(_) if at.clock() == (0, 0) => dates::day(date, false, before.is_none()),
        Unit::Minutes(_) => [dates::day(date, false, before.is_none()), dates::clock(at)].join(" "),
        Unit::Day | Unit::Weeks(_) => dates::day(date, false, new_year),
        Unit::Months(_) if new_year => dates::month(date, false),
        Unit::Months(_) => dates::month_name(date),
        Unit::Years(_) => dates::year(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(first: &str, last: &str, width: f64) -> Vec<String> {
        let at = |text| Minute::of(Date::parse(text).unwrap()).0 as f64;
        let scale = Scale { from: at(first), to: at(last), left: 0.0, right: width };
        ticks(scale).into_iter().filter_map(|tick| tick.label).collect()
    }

    #[test]
    fn weeks_are_labelled_on_mondays() {
        assert_eq!(labels("2016-09-08", "2016-10-06", 500.0), ["12 Sep 2016", "19 Sep", "26 Sep", "3 Oct"]);
    }

    #[test]
    fn hours_say_the_day_once() {
        assert_eq!(labels("2016-09-28", "2016-09-29", 500.0), ["28 Sep 2016", "06:00", "12:00", "18:00", "29 Sep"]);
    }

    #[test]
    fn months_say_the_year_when_it_changes() {
        assert_eq!(labels("2016-10-15", "2017-03-15", 600.0), ["Nov 2016", "Dec", "Jan 2017", "Feb", "Mar"]);
    }

    #[test]
    fn decades_stand_on_round_years() {
        assert_eq!(labels("1955-01-01", "1992-01-01", 500.0), ["1960", "1970", "1980", "1990"]);
    }

    #[test]
    fn labels_never_come_closer_than_they_are_wide() {
        let start = Minute::of(Date::parse("2015-12-20").unwrap()).0 as f64;
        for power in 0..40 {
            let scale = Scale { from: start, to: start + 60.0 * 1.5_f64.powi(power), left: 0.0, right: 900.0 };
            let places: Vec<f64> = ticks(scale).into_iter().filter(|tick| tick.label.is_some()).map(|tick| tick.x).collect();
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] > 75.0), "{power}: {places:?}");
            assert!(places.len() < 13);
        }
    }
}
