//! Units of the calendar: what ticks stand on, bars count over and brushes snap to.

use dateline_model::{Date, Minute};

/// A step of the calendar. Every unit starts where a calendar would start it: weeks on Monday, decades on years that end in 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// So many minutes, counted from midnight; a divisor of a day.
    Minutes(i64),
    /// One day.
    Day,
    /// So many weeks.
    Weeks(i32),
    /// So many months, counted from January.
    Months(i32),
    /// So many years, counted from a multiple.
    Years(i32),
}

impl Unit {
    /// From the finest to the coarsest.
    pub const ALL: [Self; 19] = [
        Self::Minutes(1),
        Self::Minutes(5),
        Self::Minutes(15),
        Self::Minutes(30),
        Self::Minutes(60),
        Self::Minutes(180),
        Self::Minutes(360),
        Self::Minutes(720),
        Self::Day,
        Self::Weeks(1),
        Self::Weeks(2),
        Self::Months(1),
        Self::Months(3),
        Self::Years(1),
        Self::Years(2),
        Self::Years(5),
        Self::Years(10),
        Self::Years(50),
        Self::Years(100),
    ];

    /// The finest unit that lasts at least so many minutes; a century where none does.
    pub fn at_least(minutes: f64) -> Self {
        Self::ALL.into_iter().find(|unit| unit.minutes() >= minutes).unwrap_or(Self::Years(100))
    }

    /// How long it usually lasts, in minutes.
    pub fn minutes(self) -> f64 {
        let day = Minute::DAY as f64;
        match self {
            Self::Minutes(count) => count as f64,
            Self::Day => day,
            Self::Weeks(count) => 7.0 * day * f64::from(count),
            Self::Months(count) => 30.0 * day * f64::from(count),
            Self::Years(count) => 365.0 * day * f64::from(count),
        }
    }

    /// The start of the unit in which a minute lies.
    pub fn floor(self, at: Minute) -> Minute {
        let date = at.date();
        match self {
            Self::Minutes(count) => Minute(at.0.div_euclid(count) * count),
            Self::Day => Minute::of(date),
            // Day -3 of the count was a Monday.
            Self::Weeks(count) => Minute::of(Date::from_days((date.days() + 3).div_euclid(7 * count) * 7 * count - 3)),
            Self::Months(count) => {
                let month = (i32::from(date.month) - 1) / count * count + 1;
                Minute::of(Date { month: month as u8, day: 1, ..date })
            }
            Self::Years(count) => Minute::of(Date { year: (date.year.div_euclid(count) * count).max(1), month: 1, day: 1 }),
        }
    }

    /// The start of the unit after the one in which a minute lies.
    pub fn next(self, at: Minute) -> Minute {
        let start = self.floor(at);
        let date = start.date();
        let next = match self {
            Self::Minutes(count) => Minute(start.0 + count),
            Self::Day => Minute(start.0 + Minute::DAY),
            Self::Weeks(count) => Minute(start.0 + i64::from(count) * 7 * Minute::DAY),
            Self::Months(count) => Minute::of(date.plus_months(count)),
            // The year 1 stands in for the year 0, of which a decade would start.
            Self::Years(count) => Minute::of(date.plus_months(12 * (count - date.year.rem_euclid(count)))),
        };
        // The calendar ends with the year 9999; a step past it must still move on.
        if next > start { next } else { Minute(start.0 + self.minutes() as i64) }
    }

    /// The start or end of a unit that is nearest to a minute.
    pub fn round(self, at: Minute) -> Minute {
        let (before, after) = (self.floor(at), self.next(at));
        if at.0 - before.0 <= after.0 - at.0 { before } else { after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floor(unit: Unit, text: &str) -> String {
        unit.floor(Minute::at(Date::parse(text).unwrap(), 13, 47)).to_string()
    }

    fn next(unit: Unit, text: &str) -> String {
        unit.next(Minute::at(Date::parse(text).unwrap(), 13, 47)).to_string()
    }

    #[test]
    fn units_start_where_the_calendar_starts_them() {
        assert_eq!(floor(Unit::Minutes(360), "2016-09-28"), "2016-09-28T12:00");
        assert_eq!(floor(Unit::Weeks(1), "2016-09-28"), "2016-09-26T00:00");
        assert_eq!(floor(Unit::Months(3), "2016-09-28"), "2016-07-01T00:00");
        assert_eq!(floor(Unit::Years(10), "2016-09-28"), "2010-01-01T00:00");
    }

    #[test]
    fn the_next_unit_knows_leap_years_and_long_months() {
        assert_eq!(next(Unit::Months(1), "2016-02-10"), "2016-03-01T00:00");
        assert_eq!(next(Unit::Day, "2016-02-29"), "2016-03-01T00:00");
        assert_eq!(next(Unit::Years(1), "2016-02-29"), "2017-01-01T00:00");
    }

    #[test]
    fn every_unit_moves_on_over_the_whole_calendar() {
        for unit in Unit::ALL {
            for text in ["0001-01-01", "1969-12-31", "2016-09-28", "9999-12-31"] {
                let at = Minute::of(Date::parse(text).unwrap());
                assert!(unit.floor(at) <= at && unit.next(at) > unit.floor(at), "{unit:?} at {text}");
            }
        }
    }
}
