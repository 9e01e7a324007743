//! Civil dates and minutes, without zones: a report says "Thursday", not an instant.

use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar.
///
/// ```
/// use dateline_model::Date;
/// let date = Date::new(2016, 9, 28).unwrap();
/// assert_eq!(date.weekday(), 2); // Wednesday; Monday is 0
/// assert_eq!(date.plus_days(3).to_string(), "2016-10-01");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// The date, or nothing where no such day exists.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let valid = (1..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        valid.then_some(Self { year, month, day })
    }

    /// Days since 1 January 1970; negative before.
    pub fn days(self) -> i32 {
        // Years are counted from March, so that the leap day is the last of its year.
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The date that many days after 1 January 1970, held within the years 1 to 9999.
    pub fn from_days(days: i32) -> Self {
        let days = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month + 2) / 5 + 1) as u8;
        let month = (if month < 10 { month + 3 } else { month - 9 }) as u8;
        Self { year: year_of_era + era * 400 + i32::from(month <= 2), month, day }
    }

    /// The date `days` later, or earlier where negative.
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_days(self.days().saturating_add(days))
    }

    /// The same day of another month, or that month's last day where it has no such day.
    pub fn plus_months(self, months: i32) -> Self {
        let count = (self.year * 12 + i32::from(self.month) - 1).saturating_add(months).clamp(12, 119_999);
        let (year, month) = (count.div_euclid(12), (count.rem_euclid(12) + 1) as u8);
        Self { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// The day of the week: Monday 0 to Sunday 6.
    pub fn weekday(self) -> u8 {
        (self.days() + 3).rem_euclid(7) as u8
    }

    /// The ISO 8601 week and the year it belongs to, `(year, week)`.
    pub fn iso_week(self) -> (i32, u8) {
        let thursday = self.plus_days(3 - i32::from(self.weekday()));
        let first = Date { year: thursday.year, month: 1, day: 1 };
        (thursday.year, ((thursday.days() - first.days()) / 7 + 1) as u8)
    }

    /// The Monday of an ISO 8601 week.
    pub fn from_iso_week(year: i32, week: u8) -> Self {
        let fourth = Date { year, month: 1, day: 4 };
        fourth.plus_days(i32::from(week) * 7 - 7 - i32::from(fourth.weekday()))
    }

    /// Reads `YYYY-MM-DD` from the start of `text`, whatever follows.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i32>().ok())?
        };
        let bytes = text.as_bytes();
        (bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-')).then_some(())?;
        Self::new(number(0..4)?, number(5..7)? as u8, number(8..10)? as u8)
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// How many days a month has; 30 for a month that is none.
pub(crate) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 30,
    }
}

/// A civil minute: minutes since 1 January 1970, 00:00, in whatever zone the report speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minute(pub i64);

impl Minute {
    /// Minutes in a day.
    pub const DAY: i64 = 24 * 60;

    /// The first minute of a day.
    pub fn of(date: Date) -> Self {
        Self(i64::from(date.days()) * Self::DAY)
    }

    /// A minute of a day, `hour` 0 to 24.
    pub fn at(date: Date, hour: u8, minute: u8) -> Self {
        Self(Self::of(date).0 + i64::from(hour) * 60 + i64::from(minute))
    }

    /// The day it lies in.
    pub fn date(self) -> Date {
        Date::from_days(self.0.div_euclid(Self::DAY).clamp(i32::MIN.into(), i32::MAX.into()) as i32)
    }

    /// Hour (0 to 23) and minute (0 to 59) of its day.
    pub fn clock(self) -> (u8, u8) {
        let minute = self.0.rem_euclid(Self::DAY);
        ((minute / 60) as u8, (minute % 60) as u8)
    }
}

impl std::fmt::Display for Minute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (hour, minute) = self.clock();
        write!(f, "{}T{hour:02}:{minute:02}", self.date())
    }
}

/// A stretch of time, end exclusive: a day runs from its midnight to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range {
    /// The first minute.
    pub from: Minute,
    /// The minute after the last; at least `from`.
    pub to: Minute,
}

impl Range {
    /// From `from` up to and without `to`; the two are swapped where they stand the wrong way round.
    pub fn new(from: Minute, to: Minute) -> Self {
        Self { from: from.min(to), to: from.max(to) }
    }

    /// Whole days, both included.
    pub fn days(first: Date, last: Date) -> Self {
        let (first, last) = (first.min(last), first.max(last));
        Self { from: Minute::of(first), to: Minute::of(last.plus_days(1)) }
    }

    /// One whole day.
    pub fn day(date: Date) -> Self {
        Self::days(date, date)
    }

    /// One whole month.
    pub fn month(year: i32, month: u8) -> Self {
        let first = Date { year, month, day: 1 };
        Self::days(first, Date { day: days_in_month(year, month), ..first })
    }

    /// One whole year.
    pub fn year(year: i32) -> Self {
        Self::days(Date { year, month: 1, day: 1 }, Date { year, month: 12, day: 31 })
    }

    /// The first day it touches.
    pub fn first_day(self) -> Date {
        self.from.date()
    }

    /// The last day it touches.
    pub fn last_day(self) -> Date {
        Minute(self.to.0 - 1).max(self.from).date()
    }

    /// How many minutes it lasts.
    pub fn minutes(self) -> i64 {
        self.to.0 - self.from.0
    }

    /// Whether the two share a minute.
    pub fn overlaps(self, other: Range) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Whether all of `other` lies in it.
    pub fn contains(self, other: Range) -> bool {
        self.from <= other.from && other.to <= self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (-700_000..2_900_000).step_by(97) {
            assert_eq!(Date::from_days(days).days(), days);
        }
    }

    #[test]
    fn weeks_follow_iso_8601() {
        let week = |year, month, day| Date::new(year, month, day).unwrap().iso_week();
        assert_eq!(week(2016, 9, 28), (2016, 39));
        assert_eq!(week(2016, 1, 1), (2015, 53));
        assert_eq!(week(2018, 12, 31), (2019, 1));
        assert_eq!(Date::from_iso_week(2016, 39).to_string(), "2016-09-26");
    }

    #[test]
    fn a_month_later_is_held_to_the_month() {
        assert_eq!(Date::new(2016, 1, 31).unwrap().plus_months(1).to_string(), "2016-02-29");
        assert_eq!(Date::new(2016, 1, 15).unwrap().plus_months(-1).to_string(), "2015-12-15");
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        assert_eq!(Date::parse("2016-02-30"), None);
        assert_eq!(Date::parse("2016-2-3"), None);
        assert_eq!(Date::parse("2016-09-28T06:00"), Date::new(2016, 9, 28));
    }
}
