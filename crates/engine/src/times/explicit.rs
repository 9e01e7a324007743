//! Dates with a day or a year of their own: "9 September", "Sept. 9, 2016", "Wednesday, 28 September", "March 2011",
//! "June last year", "the 9th of September".

use dateline_model::{Date, TimeReason, TimeSource};

use super::{context::Context, direction, hit::Hit, lexicon::Lex, rules::Rule, value::Value};

/// A date written out, with the day of the week before or after it where it has one.
pub fn date(context: &Context<'_>, at: usize) -> Option<Hit> {
    let hit = without_clock(context, at)?;
    // "2016-09-28T06:00", "01/10/2016 21:37"
    let Value::Day(date) = hit.value else { return Some(hit) };
    let mark = usize::from(context.glued(hit.end) && context.word(hit.end) == "T" || context.word(hit.end) == ",");
    match context.clock(hit.end + mark) {
        Some(((hour, minute), end)) => {
            let minutes = |date| Value::Minute(date, hour, Some(minute));
            let other = match hit.other {
                Some(Value::Day(other)) => Some(minutes(other)),
                _ => None,
            };
            Some(Hit { other, ..Hit::new(at, end, minutes(date)).from(hit.source).because(hit.reason) })
        }
        None => Some(hit),
    }
}

fn without_clock(context: &Context<'_>, at: usize) -> Option<Hit> {
    match context.lex(at) {
        Lex::Weekday { plural: false, .. } => with_weekday(context, at),
        Lex::Digits => plain(context, at),
        Lex::Month { .. } => plain(context, at).or_else(|| ordinal_day(context, at)).or_else(|| relative_year(context, at)),
        Lex::The => {
            let digits = plain(context, at + 1).filter(|hit| matches!(hit.value, Value::Day(_) | Value::DayOfYear(..)));
            digits
                .filter(|_| context.lex(at + 1) == Lex::Digits)
                .map(|hit| Hit { start: at, ..hit })
                .or_else(|| spelled_day(context, at + 1).map(|hit| Hit { start: at, ..hit }))
        }
        Lex::Ordinal(_) => spelled_day(context, at),
        _ => None,
    }
}

fn with_weekday(context: &Context<'_>, at: usize) -> Option<Hit> {
    let mut next = at + 1;
    while next < at + 3 && (matches!(context.word(next), "," | "." | "(") || context.lex(next) == Lex::The) {
        next += 1;
    }
    let date = plain(context, next).or_else(|| ordinal_day(context, next)).or_else(|| spelled_day(context, next))?;
    // "Sunday (6 February)"
    let closed = context.word(next.wrapping_sub(1)) == "(" && context.word(date.end) == ")";
    let date = Hit { end: date.end + usize::from(closed), ..date };
    let Lex::Weekday { day: weekday, .. } = context.lex(at) else { return None };
    let fits = |value: &Value| matches!(value, Value::Day(day) if day.weekday() == weekday);
    // "Thursday, 06/10/2016": of two readings the one that falls on that day.
    if let Some(other) = date.other.clone()
        && fits(&other) != fits(&date.value)
    {
        let value = if fits(&other) { other } else { date.value.clone() };
        return Some(Hit { start: at, value, other: None, reason: TimeReason::Weekday, ..date });
    }
    let value = match date.value {
        Value::Day(_) | Value::DayOfYear(..) => fitting(context, weekday, &date, next),
        _ => return None,
    };
    let (reason, other) = match (fits(&value), date.source) {
        (true, TimeSource::Published) => (TimeReason::Weekday, None),
        _ => (date.reason, date.other),
    };
    Some(Hit { start: at, value, reason, other, ..date })
}

/// The year in which the date falls on that day of the week, where none is written.
fn fitting(context: &Context<'_>, weekday: u8, hit: &Hit, at: usize) -> Value {
    let (Value::Day(date), Some(today)) = (&hit.value, context.today) else { return hit.value.clone() };
    if context.written(at).is_some_and(|written| written.year.is_some()) || date.weekday() == weekday {
        return hit.value.clone();
    }
    let others =
        [today.year - 1, today.year, today.year + 1].into_iter().filter_map(|year| Date::new(year, date.month, date.day));
    others
        .filter(|other| other.weekday() == weekday)
        .min_by_key(|other| (other.days() - today.days()).abs())
        .map_or(hit.value.clone(), Value::Day)
}

fn plain(context: &Context<'_>, at: usize) -> Option<Hit> {
    let written = context.written(at)?;
    let value = match (written.year, written.day) {
        (Some(year), Some(day)) => {
            let first = Date::new(year, written.month, day)?;
            let second = if written.ambiguous { Date::new(year, day, written.month) } else { None };
            return Some(nearer(context, first, second, at, written.end));
        }
        (Some(year), None) => Value::Month(year, written.month),
        (None, Some(day)) => {
            if let Some((year, end)) = year_after(context, written.end) {
                return Some(
                    Hit::new(at, end, Value::Day(Date::new(year, written.month, day)?))
                        .from(TimeSource::Published)
                        .because(TimeReason::Cue),
                );
            }
            return Some(direction::day_of_year(context, written.month, day, at, written.end).hit(at, written.end));
        }
        (None, None) => return None,
    };
    Some(Hit::new(at, written.end, value))
}

/// Of two readings of the same figures, the one nearer to the day of publication.
fn nearer(context: &Context<'_>, first: Date, second: Option<Date>, start: usize, end: usize) -> Hit {
    let Some(second) = second.filter(|second| *second != first) else { return Hit::new(start, end, Value::Day(first)) };
    let Some(today) = context.today else {
        return Hit::new(start, end, Value::Day(first)).because(TimeReason::Habit).or(Some(Value::Day(second)));
    };
    let away = |date: Date| (date.days() - today.days()).abs();
    let (near, far) = if away(second) < away(first) { (second, first) } else { (first, second) };
    let hit = Hit::new(start, end, Value::Day(near)).because(TimeReason::Nearest);
    // A day of the week of publication is meant; beyond that the other may be.
    if away(near) <= 7 && away(far) > 21 { hit } else { hit.because(TimeReason::Habit).or(Some(Value::Day(far))) }
}

/// "March eighth"
fn ordinal_day(context: &Context<'_>, at: usize) -> Option<Hit> {
    let Lex::Month { month, short: false } = context.lex(at) else { return None };
    let next = if context.lex(at + 1) == Lex::The { at + 2 } else { at + 1 };
    let Lex::Ordinal(day) = context.lex(next) else { return None };
    if context.unit(context.after_hyphen(next + 1)).is_some() {
        return None;
    }
    in_year(context, month, day, at, next + 1)
}

/// The day with the year behind it, or the year that the tense looks to.
fn in_year(context: &Context<'_>, month: u8, day: u8, at: usize, end: usize) -> Option<Hit> {
    let comma = end + usize::from(context.word(end) == ",");
    let written = context.digits(comma).filter(|year| (1000..2200).contains(year) && context.word(comma).len() == 4);
    match written {
        Some(year) => {
            let date = Date::new(i32::try_from(year).ok()?, month, day)?;
            Some(Hit::new(at, comma + 1, Value::Day(date)))
        }
        None => Some(direction::day_of_year(context, month, day, at, end).hit(at, end)),
    }
}

/// "first of May", "eighth of March"
fn spelled_day(context: &Context<'_>, at: usize) -> Option<Hit> {
    let Lex::Ordinal(day) = context.lex(at) else { return None };
    let next = if context.lex(at + 1) == Lex::Of { at + 2 } else { at + 1 };
    let Lex::Month { month, short: false } = context.lex(next) else { return None };
    in_year(context, month, day, at, next + 1)
}

/// "June last year", "January this year", "May of next year"
fn relative_year(context: &Context<'_>, at: usize) -> Option<Hit> {
    let Lex::Month { month, .. } = context.lex(at) else { return None };
    let dot = usize::from(context.word(at + 1) == "." && context.glued(at + 1));
    if let Some((year, end)) = year_after(context, at + 1 + dot) {
        return Some(Hit::new(at, end, Value::Month(year, month)).from(TimeSource::Published).because(TimeReason::Cue));
    }
    let spelled = super::year::spelled(context, at + 1 + dot)?;
    let Value::Year(year) = spelled.value else { return None };
    Some(Hit::new(at, spelled.end, Value::Month(year, month)))
}

/// "last year", "of this year", "the same year": the year they name.
pub fn year_after(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let at =
        if context.lex(at) == Lex::Of || context.word(at) == "," && context.is(at + 1, &["last", "this"]) { at + 1 } else { at };
    let today = context.today?;
    let shift = match context.lex(at) {
        Lex::Last => -1,
        Lex::This => 0,
        Lex::Next => 1,
        _ => return None,
    };
    (context.lex(at + 1) == Lex::Unit { unit: super::lexicon::Unit::Year, plural: false } && !context.hyphened(at + 2))
        .then_some((today.year + shift, at + 2))
}

pub const RULE: Rule = Rule {
    find: date,
    #[cfg(test)]
    page: super::page::Page {
        name: "Dates written out",
        reads: "A day with its month, in words or figures, with the year and the day of the week where they stand beside it, or a month with its year.",
        examples: &[
            ("2016-10-01", "They met on 9 September and again on Sept. 12.", "9 September = 2016-09-09; Sept. 12 = 2016-09-12"),
            ("2016-10-01", "It opened on Wednesday, 28 September 2016.", "Wednesday, 28 September 2016 = 2016-09-28"),
            ("2016-10-01", "The law is of June last year.", "June last year = 2015-06"),
            ("2016-10-01", "It began on the 9th of September.", "the 9th of September = 2016-09-09"),
            ("2016-10-01", "The pact of March 2011 holds.", "March 2011 = 2011-03"),
            ("2016-10-01", "They sail on Sunday, October second.", "Sunday, October second = 2016-10-02"),
            ("2016-10-01", "It was sent at 2016-09-28T06:00.", "2016-09-28T06:00 = 2016-09-28T06:00"),
            (
                "2016-10-01",
                "It is of the first of June 2009, a Monday.",
                "the first of June 2009 = 2009-06-01; Monday = 2016-09-26",
            ),
            ("2016-10-01", "They met on Sunday (11 September).", "Sunday (11 September) = 2016-09-11"),
            ("2016-10-01", "It will close on 3 January.", "3 January = 2017-01-03"),
        ],
    },
};
