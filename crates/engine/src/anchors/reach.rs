//! The stretch so many days, weeks or years before or after an event.

use dateline_model::{Minute, Precision, Range};

use crate::numerals::spelled;

/// On which side of the event a time lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// "three days before the vote"
    Before,
    /// "a week after the truce took effect"
    After,
    /// "two years into the war": within what goes on.
    Into,
}

/// A stretch of time that is told from an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The stretch.
    pub range: Range,
    /// How fine it is.
    pub precision: Precision,
    /// Whether it is vague.
    pub approximate: bool,
}

/// The stretch that lies a TIMEX3 length away from an event: "P3D", "P1W", "PXD", "PT13H".
///
/// A number of days is that day. A week, a month or a year is seldom counted to the day: it may be off by about a
/// tenth. "Days" are two to six, "weeks" two to six, "months" two to eleven, "years" two to nine. `words` tells a
/// coming "later" from a length.
pub fn from(event: Range, value: &str, words: &str, side: Side) -> Option<Reached> {
    let (count, unit) = length(value).or_else(|| vague(words))?;
    let days = |count: i64| count * unit.days();
    let (least, most, approximate) = match count {
        Some(_) if unit == Unit::Hour => (0, 0, false),
        Some(count) if unit == Unit::Day => (count, count, false),
        Some(count) => {
            let slack = (days(count) / 10).max(1);
            (days(count) - slack, days(count) + slack, true)
        }
        None if unit == Unit::Hour => (0, 1, true),
        None => (days(2), days(unit.few() + 1) - 1, true),
    };
    let span = event.last_day().days() - event.first_day().days();
    // "Two years into the war" counts from its first day.
    let (first, last) = match side {
        Side::Into => (event.first_day(), event.first_day()),
        _ if span > 366 => return None,
        _ => (event.first_day(), event.last_day()),
    };
    let shift = |days: i64| i32::try_from(days).unwrap_or(i32::MAX).min(3_000_000);
    let range = match side {
        Side::Before => Range::days(first.plus_days(-shift(most)), last.plus_days(-shift(least))),
        Side::After | Side::Into => Range::days(first.plus_days(shift(least)), last.plus_days(shift(most))),
    };
    let exact = hours(event, count, unit, side);
    let length = exact.unwrap_or(range).minutes() / Minute::DAY;
    let precision = match length {
        0 => Precision::Hour,
        1..=6 => Precision::Day,
        7..=20 => Precision::Week,
        21..=120 => Precision::Month,
        _ => Precision::Year,
    };
    Some(Reached { range: exact.unwrap_or(range), precision, approximate })
}

/// So many hours from an event that is known to the hour.
fn hours(event: Range, count: Option<i64>, unit: Unit, side: Side) -> Option<Range> {
    let minutes = count.filter(|_| unit == Unit::Hour && event.minutes() < Minute::DAY)?.min(24 * 365) * 60;
    let shift = if side == Side::Before { -minutes } else { minutes };
    Some(Range::new(Minute(event.from.0 + shift), Minute(event.to.0 + shift)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl Unit {
    fn days(self) -> i64 {
        match self {
            Self::Hour => 0,
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Year => 365,
        }
    }

    /// How many "a few" of it may be.
    fn few(self) -> i64 {
        match self {
            Self::Month => 11,
            Self::Year => 9,
            _ => 6,
        }
    }

    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "hour" | "hours" => Self::Hour,
            "day" | "days" => Self::Day,
            "week" | "weeks" => Self::Week,
            "month" | "months" => Self::Month,
            "year" | "years" => Self::Year,
            _ => return None,
        })
    }
}

/// "P3D", "PXW", "PT13H": the count, nothing where it is vague, and the unit.
fn length(value: &str) -> Option<(Option<i64>, Unit)> {
    let rest = value.strip_prefix('P')?;
    let (rest, clock) = rest.strip_prefix('T').map_or((rest, false), |rest| (rest, true));
    let unit = rest.chars().next_back()?;
    let count = rest.strip_suffix(unit)?;
    let unit = match (unit, clock) {
        ('H', true) => Unit::Hour,
        ('D', false) => Unit::Day,
        ('W', false) => Unit::Week,
        ('M', false) => Unit::Month,
        ('Y', false) => Unit::Year,
        _ => return None,
    };
    if count == "X" { Some((None, unit)) } else { Some((Some(count.parse::<i64>().ok().filter(|count| *count < 10_000)?), unit)) }
}

/// "a few days later", "two weeks earlier": the count and the unit of the words themselves.
fn vague(words: &str) -> Option<(Option<i64>, Unit)> {
    let parts = words.split(' ').collect::<Vec<_>>();
    let unit = parts.iter().find_map(|word| Unit::of(word))?;
    let number = |word: &str| {
        let counted = spelled(&word.to_lowercase()).filter(|count| *count > 0).map(i64::from);
        counted.or_else(|| word.parse().ok()).or_else(|| matches!(word, "a" | "A" | "an" | "An").then_some(1))
    };
    let few = parts.iter().any(|word| matches!(*word, "few" | "several" | "some" | "couple" | "many"));
    let count = if few { None } else { parts.first().and_then(|word| number(word)) };
    Some((count.filter(|count| *count < 10_000), unit))
}
