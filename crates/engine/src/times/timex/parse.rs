//! From letters to a value.

use super::{Calendar, Clock, Count, PARTS, SEASONS, Timex, UNITS, Unit, Year};

impl Timex {
    /// The value, or nothing where it is none, or none of a form that is ever written.
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "PAST_REF" => return Some(Self::Past),
            "PRESENT_REF" => return Some(Self::Present),
            "FUTURE_REF" => return Some(Self::Future),
            _ => {}
        }
        if let Some(length) = value.strip_prefix('P') {
            return lengths(length).map(Self::Length);
        }
        match value.split_once('T') {
            Some((date, clock)) => {
                let date = calendar(date)?;
                matches!(date, Calendar::Day(..) | Calendar::Weekday(..)).then_some(Self::Time(date, self::clock(clock)?))
            }
            None => calendar(value).map(Self::Date),
        }
    }
}

/// A number of so many digits, or as many `X`.
fn number(text: &str, digits: usize) -> Option<Option<u16>> {
    if text.len() != digits {
        return None;
    }
    if text.bytes().all(|byte| byte == b'X') {
        return Some(None);
    }
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok().map(Some))?
}

/// A number of two digits within bounds, or `XX`.
fn small(text: &str, last: u8) -> Option<Option<u8>> {
    match number(text, 2)? {
        Some(number) => u8::try_from(number).ok().filter(|number| (1..=last).contains(number)).map(Some),
        None => Some(None),
    }
}

fn calendar(text: &str) -> Option<Calendar> {
    let (first, rest) = text.split_once('-').map_or((text, None), |(first, rest)| (first, Some(rest)));
    let (fiscal, digits) = first.strip_prefix("FY").map_or((false, first), |digits| (true, digits));
    let Some(rest) = rest else {
        return match digits.len() {
            2 if !fiscal => number(digits, 2).map(Calendar::Century),
            3 if !fiscal => number(digits, 3).map(Calendar::Decade),
            _ => Some(Calendar::Year(Year { fiscal, number: number(digits, 4)? })),
        };
    };
    let year = Year { fiscal, number: number(digits, 4)? };
    if let Some((_, season)) = SEASONS.iter().find(|(name, _)| *name == rest) {
        return Some(Calendar::Season(year, *season));
    }
    let one = |text: &str, last: u8| text.parse().ok().filter(|number| text.len() == 1 && (1..=last).contains(number));
    if let Some(quarter) = rest.strip_prefix('Q') {
        return Some(Calendar::Quarter(year, if quarter == "X" { None } else { Some(one(quarter, 4)?) }));
    }
    if let Some(half) = rest.strip_prefix('H') {
        return Some(Calendar::Half(year, one(half, 2)?));
    }
    if let Some(week) = rest.strip_prefix('W') {
        let (week, day) = week.split_once('-').map_or((week, None), |(week, day)| (week, Some(day)));
        let week = small(week, 53)?;
        return Some(match day {
            None => Calendar::Week(year, week),
            Some("WE") => Calendar::Weekend(year, week),
            Some(day) => Calendar::Weekday(year, week, one(day, 7)?),
        });
    }
    let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
    let month = small(month, 12)?;
    let Some(day) = day else { return Some(Calendar::Month(year, month)) };
    let day = small(day, 31)?;
    if let (Some(month), Some(day)) = (month, day) {
        // A leap year where the year is not known; there is no year 0.
        dateline_model::Date::new(year.number.map_or(2000, |year| i32::from(year.max(1))), month, day)?;
    }
    Some(Calendar::Day(year, month, day))
}

fn clock(text: &str) -> Option<Clock> {
    if let Some((_, part)) = PARTS.iter().find(|(name, _)| *name == text) {
        return Some(*part);
    }
    let (hour, minute) = text.split_once(':').map_or((text, None), |(hour, minute)| (hour, Some(minute)));
    let bounded = |text: &str, last: u16| number(text, 2).flatten().filter(|number| *number <= last).map(|number| number as u8);
    let hour = bounded(hour, 24)?;
    match minute {
        None => Some(Clock::Hour(hour)),
        Some(minute) => Some(Clock::Minute(hour, bounded(minute, if hour == 24 { 0 } else { 59 })?)),
    }
}

fn lengths(text: &str) -> Option<Vec<(Count, Unit)>> {
    let mut parts: Vec<(Count, Unit)> = Vec::new();
    let mut rest = text;
    let mut clock = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            if clock || behind.is_empty() {
                return None;
            }
            (clock, rest) = (true, behind);
        }
        let digits = rest.find(|character: char| !character.is_ascii_digit())?;
        let (whole, behind) = rest.split_at(digits);
        let (count, behind) = match behind.strip_prefix('X') {
            Some(behind) if whole.is_empty() => (Count::Some, behind),
            _ if whole.is_empty() || whole.len() > 1 && whole.starts_with('0') => return None,
            _ => match behind.strip_prefix(".5") {
                Some(behind) => (Count::AndHalf(whole.parse().ok()?), behind),
                None => (Count::Whole(whole.parse().ok()?), behind),
            },
        };
        let (name, _, unit) = UNITS.iter().find(|(name, timed, _)| *timed == clock && behind.starts_with(name))?;
        if parts.last().is_some_and(|(_, last)| last >= unit) {
            return None;
        }
        parts.push((count, *unit));
        rest = behind.strip_prefix(name)?;
    }
    (!parts.is_empty()).then_some(parts)
}
