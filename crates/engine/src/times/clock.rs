//! Times of day: "9 pm", "21:37", "10:35 a.m. Friday", "noon", "before dawn", "sunset on September 12".

use dateline_model::{Precision, TimeKind, TimeReason, TimeSource};

use super::{
    context::Context,
    deictic, explicit,
    hit::Hit,
    lexicon::{Lex, Part},
    rules::Rule,
    value::{self, Value},
    weekday,
};

/// A time of day with the day it belongs to.
pub fn clock(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (time, end) = time_of_day(context, at)?;
    let (named, end) = day_after(context, end).map_or((None, end), |(hit, end)| (Some(hit), end));
    let (date, source) = match &named {
        Some(Hit { value: Value::Day(date), source, .. }) => (Some(*date), *source),
        Some(_) => (None, TimeSource::Nothing),
        None => context.here(at, end),
    };
    let (open, reason) = named.map_or_else(|| ("XXXX-XX-XX".to_owned(), TimeReason::Plain), |hit| (hit.value.text(), hit.reason));
    let value = match (time, date) {
        (Time::Minute(hour, minute), Some(date)) => Value::Minute(date, hour, minute),
        (Time::Part(part), Some(date)) => Value::Part(date, part),
        (Time::Minute(hour, minute), None) => Value::Written(
            format!("{open}T{hour:02}{}", minute.map(|minute| format!(":{minute:02}")).unwrap_or_default()),
            None,
            Precision::Minute,
        ),
        (Time::Part(part), None) => Value::Written(format!("{open}T{}", value::letters(part)), None, Precision::Hour),
    };
    Some(Hit { kind: TimeKind::Time, ..Hit::new(at, end, value).from(source).because(reason) })
}

enum Time {
    Minute(u8, Option<u8>),
    Part(Part),
}

fn time_of_day(context: &Context<'_>, at: usize) -> Option<(Time, usize)> {
    match context.lex(at) {
        Lex::Part { part: part @ (Part::Noon | Part::Midnight | Part::Dawn | Part::Sunset), plural: false } => {
            (!context.is(at.wrapping_sub(1), &["high"])).then_some((Time::Part(part), at + 1))
        }
        Lex::Part { part, plural: false } => {
            // "in the morning", and a day after it: "the night of September 12", "morning on Tuesday"
            let led = context.before(at) == Lex::The
                && context.is(at.wrapping_sub(2), &["in", "during", "on", "through", "throughout", "into", "by", "since"]);
            let day = day_after(context, at + 1).is_some() || matches!(context.before(at), Lex::Mid);
            (led || day).then_some((Time::Part(part), at + 1))
        }
        Lex::Digits => {
            if let Some(((hour, minute), end)) = context.clock(at) {
                return Some((Time::Minute(hour, Some(minute)), zone(context, end)));
            }
            figures(context, at)
        }
        Lex::Number(hour @ 1..=12) => half_day(context, at + 1, hour as u8),
        _ => None,
    }
}

/// "9 pm", "6am", "0735 GMT", "4 in the morning"
fn figures(context: &Context<'_>, at: usize) -> Option<(Time, usize)> {
    let number = context.digits(at)?;
    if context.word(at).len() == 4 && number < 2400 && number % 100 < 60 && context.is(at + 1, &["GMT", "UTC", "hours", "hrs"]) {
        return Some((Time::Minute((number / 100) as u8, Some((number % 100) as u8)), at + 2));
    }
    if number == 0 || number > 12 || context.word(at).len() > 2 {
        return None;
    }
    half_day(context, at + 1, number as u8)
}

fn half_day(context: &Context<'_>, at: usize, hour: u8) -> Option<(Time, usize)> {
    let afternoon = |hour: u8| if hour < 12 { hour + 12 } else { 12 };
    let morning = |hour: u8| hour % 12;
    if context.is(at, &["pm", "am"]) {
        let hour = if context.is(at, &["pm"]) { afternoon(hour) } else { morning(hour) };
        return Some((Time::Minute(hour, Some(0)), zone(context, at + 1)));
    }
    if context.is(at, &["p", "a"]) && context.word(at + 1) == "." && context.is(at + 2, &["m"]) {
        let hour = if context.is(at, &["p"]) { afternoon(hour) } else { morning(hour) };
        let end = if context.word(at + 3) == "." && context.glued(at + 3) { at + 4 } else { at + 3 };
        return Some((Time::Minute(hour, Some(0)), zone(context, end)));
    }
    let oclock = context.is(at, &["o"]) && matches!(context.word(at + 1), "'" | "’") && context.is(at + 2, &["clock"]);
    let next = if oclock { at + 3 } else { at };
    if context.is(next, &["in"]) && context.lex(next + 1) == Lex::The {
        return match context.lex(next + 2) {
            Lex::Part { part: Part::Morning, .. } => Some((Time::Minute(morning(hour), Some(0)), next + 3)),
            Lex::Part { part: Part::Afternoon | Part::Evening, .. } => Some((Time::Minute(afternoon(hour), Some(0)), next + 3)),
            _ => None,
        };
    }
    oclock.then_some((Time::Minute(hour, Some(0)), next))
}

/// Time zones in short.
const ZONES: &[&str] = &[
    "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "WET", "CET", "CEST",
    "EET", "EEST", "MSK", "IST", "PKT", "SGT", "HKT", "JST", "KST", "AEST", "AEDT", "NZST", "NZDT", "SAST", "EAT", "WAT", "CAT",
];

/// The token after a time zone.
fn zone(context: &Context<'_>, at: usize) -> usize {
    if ZONES.contains(&context.word(at)) {
        at + 1
    } else if context.is(at, &["eastern", "central", "mountain", "pacific"]) {
        // "9 p.m. Eastern", "9 p.m. Eastern Standard Time"
        let named = at + 1 + usize::from(context.is(at + 1, &["standard", "daylight", "european"]));
        if context.is(named, &["time"]) { named + 1 } else { at + usize::from(context.word(at).starts_with(char::is_uppercase)) }
    } else if context.is(at, &["local"]) && context.is(at + 1, &["time"]) {
        at + 2
    } else {
        at
    }
}

/// The day named after a time of day, and the token after it.
fn day_after(context: &Context<'_>, at: usize) -> Option<(Hit, usize)> {
    let mut next = at;
    // "10:35 a.m. (0735 GMT) Friday"
    if context.word(next) == "("
        && let Some(close) = (next..next + 6).find(|&close| context.word(close) == ")")
    {
        next = close + 1;
    }
    let first = next;
    while matches!(context.word(next), "," | "on" | "of") && next < first + 2 {
        next += 1;
    }
    let hit =
        explicit::date(context, next).or_else(|| weekday::weekday(context, next)).or_else(|| deictic::deictic(context, next))?;
    let end = if first > at { at } else { hit.end };
    // "9 p.m. last night"
    let hit = match hit.value {
        Value::Part(date, _) => Hit { value: Value::Day(date), ..hit },
        _ => hit,
    };
    matches!(hit.value, Value::Day(_) | Value::DayOfWeek(_) | Value::DayOfYear(..)).then_some((hit, end))
}

pub const RULE: Rule = Rule {
    find: clock,
    #[cfg(test)]
    page: super::page::Page {
        name: "Times of day",
        reads: "A time on the clock or a part of the day, with its zone and the day beside it.",
        examples: &[
            ("2016-10-01", "It began at 9 pm on Friday.", "9 pm on Friday = 2016-09-30T21:00"),
            ("2016-10-01", "It fell at 10:35 a.m. Thursday.", "10:35 a.m. Thursday = 2016-09-29T10:35"),
            ("2016-10-01", "It came into force at sunset on September 12.", "sunset on September 12 = 2016-09-12TEV"),
            ("2016-10-01", "They struck before dawn.", "dawn = 2016-10-01TMO"),
            (
                "2016-10-01",
                "The bridge fell on Thursday. The first call came at 9 pm.",
                "Thursday = 2016-09-29; 9 pm = 2016-09-29T21:00",
            ),
            (
                "2016-10-01",
                "It fell at 11:30am (0930 GMT) on Tuesday.",
                "11:30am = 2016-09-27T11:30; 0930 GMT = 2016-09-27T09:30; Tuesday = 2016-09-27",
            ),
            (
                "2016-10-01",
                "It ends at 9 p.m. Eastern on Friday, or 10 p.m. CEST.",
                "9 p.m. Eastern on Friday = 2016-10-07T21:00; 10 p.m. CEST = 2016-10-07T22:00",
            ),
            ("2016-10-01", "It fell at 10.30pm last night.", "10.30pm last night = 2016-09-30T22:30"),
            ("2016-10-01", "At noon it rained.", "noon = 2016-10-01T12:00"),
            ("2016-10-01", "It left at 0735 GMT.", "0735 GMT = 2016-10-01T07:35"),
            ("2016-10-01", "They meet at 4 in the morning.", "4 in the morning = 2016-10-01T04:00"),
        ],
    },
};
