//! Holidays with a name: "Christmas", "Thanksgiving Day", "New Year's Eve", "Easter".

use dateline_model::{Date, TimeReason, TimeSource};

use super::{context::Context, hit::Hit, lexicon::Lex, rules::Rule, tense::Tense, value::Value};

/// A holiday of a year.
pub fn holiday(context: &Context<'_>, at: usize) -> Option<Hit> {
    let lead = match context.lex(at) {
        Lex::Last => Some(-1),
        Lex::Next => Some(1),
        Lex::This => Some(0),
        _ => None,
    };
    let name = at + usize::from(lead.is_some());
    let (rule, mut end): (fn(i32) -> Option<Date>, usize) = match context.lex(name) {
        Lex::Holiday(25, 12) if context.is(name + 1, &["Eve"]) => (|year| Date::new(year, 12, 24), name + 2),
        Lex::Holiday(25, 12) => (|year| Date::new(year, 12, 25), name + 1),
        Lex::Holiday(31, 10) => (|year| Date::new(year, 10, 31), name + 1),
        Lex::Holiday(0, 11) => (|year| nth(year, 11, 3, 4), name + 1),
        Lex::Holiday(0, 4) if context.is(name + 1, &["Monday"]) => (|year| easter(year).map(|date| date.plus_days(1)), name + 2),
        Lex::Holiday(0, 4) => (easter, name + 1),
        Lex::Other
            if context.is(name, &["New"])
                && context.is(name + 1, &["Year"])
                && matches!(context.word(name + 2), "'" | "’")
                && context.word(name + 3) == "s" =>
        {
            match context.word(name + 4) {
                "Eve" => (|year| Date::new(year, 12, 31), name + 5),
                "Day" => (|year| Date::new(year, 1, 1), name + 5),
                _ => return None,
            }
        }
        Lex::Other if context.is(name, &["Good"]) && matches!(context.lex(name + 1), Lex::Weekday { day: 4, .. }) => {
            (|year| easter(year).map(|date| date.plus_days(-2)), name + 2)
        }
        Lex::Other if context.is(name, &["Boxing"]) && context.is(name + 1, &["Day"]) => {
            (|year| Date::new(year, 12, 26), name + 2)
        }
        Lex::Other if context.is(name, &["Labor"]) && context.is(name + 1, &["Day"]) => (|year| nth(year, 9, 0, 1), name + 2),
        Lex::Other if context.is(name, &["Independence"]) && context.is(name + 1, &["Day"]) => return None,
        _ => return None,
    };
    if matches!(context.word(end), "Day" | "Sunday") {
        end += 1;
    }
    let today = context.today;
    let written = context.digits(end).filter(|year| (1900..2100).contains(year) && context.word(end).len() == 4);
    if let Some(year) = written {
        return Some(Hit::new(at, end + 1, Value::Day(rule(i32::try_from(year).ok()?)?)));
    }
    let Some(today) = today else {
        let date = rule(2001)?;
        return Some(Hit::new(at, end, Value::DayOfYear(date.month, date.day)))
            .filter(|_| context.lex(name) != Lex::Holiday(0, 4));
    };
    let reason = match lead {
        Some(_) => TimeReason::Cue,
        None if context.tense(at, end) == Tense::Past => TimeReason::Tense,
        None => TimeReason::Nearest,
    };
    let all = || (today.year - 1..=today.year + 1).filter_map(rule);
    let date = match lead {
        Some(-1) => all().filter(|date| *date < today).max()?,
        Some(1) => all().filter(|date| *date > today).min()?,
        Some(_) => rule(today.year)?,
        None if context.tense(at, end) == Tense::Past => all().filter(|date| date.days() <= today.days() + 1).max()?,
        None => all().min_by_key(|date| (date.days() - today.days()).abs())?,
    };
    Some(Hit::new(at, end, Value::Day(date)).from(TimeSource::Published).because(reason))
}

/// The `count`th such day of the week (Monday is 0) of a month.
fn nth(year: i32, month: u8, weekday: u8, count: i32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    Some(first.plus_days(ahead + 7 * (count - 1)))
}

/// Easter Sunday of the western churches, by the method of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

pub const RULE: Rule = Rule {
    find: holiday,
    #[cfg(test)]
    page: super::page::Page {
        name: "Holidays",
        reads: "A day with a name, fixed or movable.",
        examples: &[
            ("2016-10-01", "They met on Christmas Eve.", "Christmas Eve = 2015-12-24"),
            ("2016-10-01", "It opened last Thanksgiving.", "last Thanksgiving = 2015-11-26"),
            ("2016-10-01", "It falls on Easter Monday 2017.", "Easter Monday 2017 = 2017-04-17"),
            ("2016-10-01", "It shut on New Year's Eve.", "New Year's Eve = 2016-12-31"),
        ],
    },
};
