//! Days that share their month or their year: "12 and 13 September", "Sept. 9-12", "9 September to 2 October 2015".

use dateline_model::Date;

use super::{joined, listed};
use crate::times::{calendar, context::Context, hit::Hit, lexicon::Lex, rules, value::Value};

/// How many days one month may be behind.
const MOST: usize = 6;

/// "12, 13 and 14 September": the month stands behind the last.
pub fn before_month(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let mut days = Vec::new();
    let mut next = at;
    let last = loop {
        let day = day(context, next)?;
        if !days.is_empty()
            && let Some(last) = dated(context, next)
        {
            break last;
        }
        let end = next + 1 + ordinal(context, next + 1);
        days.push((next, end, day));
        if days.len() > MOST {
            return None;
        }
        next = listed(context, end)?;
    };
    let (month, year) = match last.value {
        Value::Day(date) => (date.month, Some(date.year)),
        Value::DayOfYear(month, _) => (month, None),
        _ => return None,
    };
    let mut hits = Vec::new();
    for (start, end, day) in days {
        hits.push(Hit::new(start, end, of(year, month, day)?).from(last.source).because(last.reason));
    }
    hits.push(last);
    Some(hits)
}

/// A day with its month in words.
fn dated(context: &Context<'_>, at: usize) -> Option<Hit> {
    let written = context.written(at)?;
    if written.day.is_none() || written.ambiguous || matches!(context.word(at + 1), "/" | ".") {
        return None;
    }
    rules::at(context, at)
}

fn of(year: Option<i32>, month: u8, day: u8) -> Option<Value> {
    match year {
        Some(year) => Date::new(year, month, day).map(Value::Day),
        None => calendar::has_day(None, month, day).then_some(Value::DayOfYear(month, day)),
    }
}

/// "September 12, 13 and 14": the month stands before the first.
pub fn after_month(context: &Context<'_>, first: &Hit) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    while let Some(hit) = next_day(context, first, hits.last().unwrap_or(first).end) {
        hits.push(hit);
        if hits.len() == MOST {
            break;
        }
    }
    hits
}

fn next_day(context: &Context<'_>, first: &Hit, end: usize) -> Option<Hit> {
    let last = end.checked_sub(1)?;
    let day_is_last =
        context.lex(last) == Lex::Digits && context.word(last).len() <= 2 || context.is(last, &["st", "nd", "rd", "th"]);
    let (year, month) = match first.value {
        Value::Day(date) => (Some(date.year), date.month),
        Value::DayOfYear(month, _) => (None, month),
        _ => return None,
    };
    let named = (first.start..first.end).any(|at| matches!(context.lex(at), Lex::Month { .. }));
    if !day_is_last || !named {
        return None;
    }
    let at = match joined(context, end) {
        Some((_, at)) => at,
        // "Sept. 9, 12 and 13", and no "Sept. 9, 12 people".
        None if context.word(end) == "," => {
            let at = listed(context, end)?;
            let after = at + 1 + ordinal(context, at + 1);
            (context.lex(end + 1) != Lex::Digits || listed(context, after).is_some_and(|next| day(context, next).is_some()))
                .then_some(at)?
        }
        None => return None,
    };
    let day = day(context, at)?;
    let end = at + 1 + ordinal(context, at + 1);
    let next = context.word(end);
    let counts = next.starts_with(char::is_lowercase)
        && !context
            .is(end, &["in", "at", "by", "for", "with", "when", "as", "after", "and", "or", "the", "to", "before", "through"]);
    if context.written(at).is_some()
        || context.number(at).is_some_and(|(_, end)| context.unit(end).is_some())
        || counts
        || matches!(next, "%" | ":" | "/")
    {
        return None;
    }
    Some(Hit::new(at, end, of(year, month, day)?).from(first.source).because(first.reason))
}

/// "9 September to 2 October 2015": the year stands behind the last.
pub fn with_year_of_next(context: &Context<'_>, first: Hit) -> Hit {
    let Value::Day(date) = first.value else { return first };
    let Some((_, next)) = joined(context, first.end) else { return first };
    let year = |at: usize| context.written(at).filter(|written| written.day.is_some()).and_then(|written| written.year);
    let start = (first.start..first.end).find(|&at| context.written(at).is_some());
    if start.is_none_or(|at| year(at).is_some()) || year(next).is_none() {
        return first;
    }
    match rules::at(context, next).map(|next| next.value) {
        Some(Value::Day(last)) => {
            let of = |year| Date::new(year, date.month, date.day);
            let fits = of(last.year).filter(|date| *date <= last).or_else(|| of(last.year - 1));
            fits.map_or_else(|| first.clone(), |date| Hit::new(first.start, first.end, Value::Day(date)))
        }
        _ => first,
    }
}

fn day(context: &Context<'_>, at: usize) -> Option<u8> {
    context.digits(at).filter(|day| (1..=31).contains(day) && context.word(at).len() <= 2).map(|day| day as u8)
}

/// How many tokens an ordinal ending takes.
fn ordinal(context: &Context<'_>, at: usize) -> usize {
    usize::from(context.glued(at) && context.is(at, &["st", "nd", "rd", "th"]))
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Days that share their month",
    reads: "Days in a row or a list, of which one alone has the month or the year.",
    examples: &[
        ("2016-10-01", "They met on 12 and 13 September.", "12 = 2016-09-12; 13 September = 2016-09-13"),
        (
            "2016-10-01",
            "They met on 12th, 13th and 15th September.",
            "12th = 2016-09-12; 13th = 2016-09-13; 15th September = 2016-09-15",
        ),
        ("2016-10-01", "It lasts from September 12 to 14.", "September 12 = 2016-09-12; 14 = 2016-09-14"),
        ("2016-10-01", "They met on Sept. 9, 12 and 13.", "Sept. 9 = 2016-09-09; 12 = 2016-09-12; 13 = 2016-09-13"),
        ("2016-10-01", "It ran 9-12 September 2015.", "9 = 2015-09-09; 12 September 2015 = 2015-09-12"),
        ("2016-10-01", "It ran from 9 December to 2 January 2015.", "9 December = 2014-12-09; 2 January 2015 = 2015-01-02"),
        ("2016-10-01", "They met on Sept. 9 and 300 came.", "Sept. 9 = 2016-09-09"),
        ("2016-10-01", "They met on Sept. 9, 12 people said.", "Sept. 9 = 2016-09-09"),
    ],
};
