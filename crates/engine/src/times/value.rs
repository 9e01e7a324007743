//! What an expression was read as: its TIMEX3 value, its stretch of time, how fine that is.

use dateline_model::{Date, Minute, Precision, Range, TimeKind};

use super::{
    iso_length,
    lexicon::{Part, Unit},
};

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A number, and whether half of one comes on top.
    Exact(u32, bool),
    /// "several", "a few", "weeks"
    Some,
}

/// The meaning of a temporal expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Day(Date),
    /// A day without its year.
    DayOfYear(u8, u8),
    /// A day of the week where nothing says which.
    DayOfWeek(u8),
    Part(Date, Part),
    Minute(Date, u8, Option<u8>),
    /// By its Monday.
    Week(Date),
    /// By the Monday of its week.
    Weekend(Date),
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    /// The year in which the season begins; spring is 0.
    Season(i32, u8),
    Year(i32),
    /// A year of accounts, by its name: "FY2017".
    Fiscal(i32),
    /// 1980 for "the 1980s"
    Decade(i32),
    /// 19 for "the 20th century"
    Century(i32),
    Length(Amount, Unit),
    /// A length with the time it covers: "the past two weeks".
    Span(Amount, Unit, Range),
    Past,
    Present,
    Future,
    /// Every so much: "daily", "each year".
    Every(Amount, Unit),
    /// A value that is written already, with what it covers.
    Written(String, Option<Range>, Precision),
}

impl Value {
    /// The TIMEX3 value.
    pub fn text(&self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::DayOfYear(month, day) => format!("XXXX-{month:02}-{day:02}"),
            Self::DayOfWeek(day) => format!("XXXX-WXX-{}", day + 1),
            Self::Part(date, part) => match part {
                Part::Noon => format!("{date}T12:00"),
                Part::Midnight => format!("{date}T24:00"),
                _ => format!("{date}T{}", letters(*part)),
            },
            Self::Minute(date, hour, Some(minute)) => format!("{date}T{hour:02}:{minute:02}"),
            Self::Minute(date, hour, None) => format!("{date}T{hour:02}"),
            Self::Week(monday) => {
                let (year, week) = monday.iso_week();
                format!("{year:04}-W{week:02}")
            }
            Self::Weekend(monday) => {
                let (year, week) = monday.iso_week();
                format!("{year:04}-W{week:02}-WE")
            }
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Season(year, season) => {
                format!("{year:04}-{}", ["SP", "SU", "FA", "WI"].get(usize::from(*season)).unwrap_or(&"SP"))
            }
            Self::Year(year) => format!("{year:04}"),
            Self::Fiscal(year) => format!("FY{year:04}"),
            Self::Decade(year) => format!("{:03}", year / 10),
            Self::Century(century) => format!("{century:02}"),
            Self::Length(amount, unit) | Self::Span(amount, unit, _) | Self::Every(amount, unit) => {
                iso_length::text(*amount, *unit)
            }
            Self::Past => "PAST_REF".to_owned(),
            Self::Present => "PRESENT_REF".to_owned(),
            Self::Future => "FUTURE_REF".to_owned(),
            Self::Written(value, ..) => value.clone(),
        }
    }

    /// Whether it lies in the years from 1 to 9999, which is all that a value can name.
    pub fn is_in_calendar(&self) -> bool {
        match self {
            Self::Month(year, _)
            | Self::Quarter(year, _)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Year(year)
            | Self::Fiscal(year) => (1..=9999).contains(year),
            Self::Decade(year) => (0..=9990).contains(year),
            Self::Century(century) => (0..=99).contains(century),
            _ => true,
        }
    }

    /// Its type where nothing else decides it.
    pub fn kind(&self) -> TimeKind {
        match self {
            Self::Part(..) | Self::Minute(..) => TimeKind::Time,
            Self::Length(..) | Self::Span(..) => TimeKind::Duration,
            Self::Every(..) => TimeKind::Set,
            _ => TimeKind::Date,
        }
    }

    /// The time it covers.
    pub fn range(&self) -> Option<Range> {
        match self {
            Self::Day(date) => Some(Range::day(*date)),
            Self::Part(date, part) => Some(hours(*date, *part)),
            Self::Minute(date, hour, minute) => {
                let from = Minute::at(*date, *hour, minute.unwrap_or(0));
                Some(Range::new(from, Minute(from.0 + if minute.is_some() { 1 } else { 60 })))
            }
            Self::Week(monday) => Some(Range::days(*monday, monday.plus_days(6))),
            Self::Weekend(monday) => Some(Range::days(monday.plus_days(5), monday.plus_days(6))),
            Self::Month(year, month) => Some(Range::month(*year, *month)),
            Self::Quarter(year, quarter) => Some(months(*year, (quarter.clamp(&1, &4) - 1) * 3 + 1, 3)),
            Self::Half(year, half) => Some(months(*year, if *half == 2 { 7 } else { 1 }, 6)),
            Self::Season(year, season) => Some(match season {
                0..=2 => months(*year, season * 3 + 3, 3),
                _ => months(*year, 12, 3),
            }),
            Self::Year(year) => Some(Range::year(*year)),
            // It may begin as early as in April of the year before.
            Self::Fiscal(year) => Some(months(year - 1, 4, 21)),
            Self::Decade(year) => Some(Range::days(first_day(*year), first_day(year + 10).plus_days(-1))),
            Self::Century(century) => Some(Range::days(first_day(century * 100), first_day(century * 100 + 100).plus_days(-1))),
            Self::Span(.., range) => Some(*range),
            Self::Written(_, range, _) => *range,
            _ => None,
        }
    }

    /// How fine it is.
    pub fn precision(&self) -> Precision {
        match self {
            Self::Minute(_, _, Some(_)) => Precision::Minute,
            Self::Minute(..) | Self::Part(..) => Precision::Hour,
            Self::Day(_) | Self::DayOfYear(..) | Self::DayOfWeek(_) | Self::Weekend(_) => Precision::Day,
            Self::Week(_) => Precision::Week,
            Self::Month(..) | Self::Quarter(..) | Self::Season(..) | Self::Half(..) => Precision::Month,
            Self::Length(_, unit) | Self::Span(_, unit, _) | Self::Every(_, unit) => match unit {
                Unit::Second | Unit::Minute => Precision::Minute,
                Unit::Hour => Precision::Hour,
                Unit::Day => Precision::Day,
                Unit::Week => Precision::Week,
                Unit::Month | Unit::Quarter => Precision::Month,
                Unit::Year | Unit::Decade | Unit::Century => Precision::Year,
            },
            Self::Present => Precision::Day,
            Self::Written(_, _, precision) => *precision,
            _ => Precision::Year,
        }
    }
}

/// The TIMEX3 letters of a part of the day.
pub fn letters(part: Part) -> &'static str {
    match part {
        Part::Morning | Part::Dawn => "MO",
        Part::Noon => "12:00",
        Part::Afternoon => "AF",
        Part::Evening | Part::Sunset => "EV",
        Part::Night => "NI",
        Part::Midnight => "24:00",
    }
}

/// The hours a part of the day covers; a night reaches into the next morning.
fn hours(date: Date, part: Part) -> Range {
    let (from, to) = match part {
        Part::Morning => (5, 12),
        Part::Dawn => (4, 8),
        Part::Noon => (12, 13),
        Part::Afternoon => (12, 18),
        Part::Evening => (17, 22),
        Part::Sunset => (17, 21),
        Part::Night => (19, 29),
        Part::Midnight => (24, 25),
    };
    let day = Minute::of(date).0;
    Range::new(Minute(day + from * 60), Minute(day + to * 60))
}

fn first_day(year: i32) -> Date {
    Date { year: year.clamp(1, 9998), month: 1, day: 1 }
}

fn months(year: i32, month: u8, count: i32) -> Range {
    let first = Date { year: year.clamp(1, 9998), month, day: 1 };
    Range::days(first, first.plus_months(count).plus_days(-1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(value: &Value) -> String {
        value.range().map(|range| format!("{}..{}", range.from, range.to)).unwrap_or_default()
    }

    #[test]
    fn every_value_covers_its_own_stretch() {
        let day = Date { year: 2016, month: 9, day: 28 };
        let monday = Date { year: 2016, month: 9, day: 26 };
        assert_eq!(range(&Value::Day(day)), "2016-09-28T00:00..2016-09-29T00:00");
        assert_eq!(range(&Value::Part(day, Part::Night)), "2016-09-28T19:00..2016-09-29T05:00");
        assert_eq!(range(&Value::Weekend(monday)), "2016-10-01T00:00..2016-10-03T00:00");
        assert_eq!(range(&Value::Quarter(2016, 4)), "2016-10-01T00:00..2017-01-01T00:00");
        assert_eq!(range(&Value::Season(2016, 3)), "2016-12-01T00:00..2017-03-01T00:00");
        assert_eq!(range(&Value::Decade(1980)), "1980-01-01T00:00..1990-01-01T00:00");
        assert_eq!(range(&Value::Century(19)), "1900-01-01T00:00..2000-01-01T00:00");
    }
}
