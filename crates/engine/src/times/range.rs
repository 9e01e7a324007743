//! Expressions that share a word: "on 12 and 13 September", "9-12 September", "September 12 and 13", "Oct. 12-14".

use dateline_model::Date;

use super::{calendar, context::Context, hit::Hit, lexicon::Lex, rules, value::Value};

/// The expressions that begin at a token: mostly one, more where they share their month.
pub fn at(context: &Context<'_>, at: usize) -> Vec<Hit> {
    if let Some(hits) = days_before_month(context, at) {
        return hits;
    }
    let Some(first) = rules::at(context, at).map(|first| with_year_of_next(context, first)) else { return Vec::new() };
    let more = days_after_month(context, &first);
    let mut hits = vec![first];
    hits.extend(more);
    hits
}

/// "From May to August last year", "March and April 2011": the year stands behind the last month.
fn with_year_of_next(context: &Context<'_>, first: Hit) -> Hit {
    let Value::Month(_, month) = first.value else { return first };
    let names_year = (first.start..first.end)
        .any(|at| matches!(context.lex(at), Lex::Digits | Lex::Unit { .. } | Lex::Last | Lex::This | Lex::Next));
    let next = joined(context, first.end).filter(|&next| matches!(context.lex(next), Lex::Month { .. }) && !names_year);
    let Some(last) = next.and_then(|next| rules::at(context, next)) else { return first };
    let dated = (last.start..last.end).any(|at| matches!(context.lex(at), Lex::Digits | Lex::Unit { .. }));
    match last.value {
        Value::Month(year, later) if dated => {
            Hit { value: Value::Month(if month <= later { year } else { year - 1 }, month), ..first }
        }
        _ => first,
    }
}

/// "12 and 13 September": the month stands behind the last.
fn days_before_month(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let day = day(context, at)?;
    let next = joined(context, at + ordinal(context, at + 1) + 1)?;
    let last = rules::at(context, next).filter(|_| context.lex(next) == Lex::Digits)?;
    let written = context
        .written(next)
        .filter(|written| written.day.is_some() && !written.ambiguous && !matches!(context.word(next + 1), "/" | "."))?;
    let first = match (written.year, &last.value) {
        (Some(year), _) => Value::Day(Date::new(year, written.month, day)?),
        (None, Value::Day(date)) => Value::Day(Date::new(date.year, written.month, day)?),
        _ if calendar::has_day(None, written.month, day) => Value::DayOfYear(written.month, day),
        _ => return None,
    };
    let first = Hit::new(at, at + ordinal(context, at + 1) + 1, first).from(last.source).because(last.reason);
    Some(vec![first, last])
}

/// "September 12 and 13": the month stands before the first.
fn days_after_month(context: &Context<'_>, first: &Hit) -> Option<Hit> {
    let last = first.end.checked_sub(1)?;
    let day_is_last =
        context.lex(last) == Lex::Digits && context.word(last).len() <= 2 || context.is(last, &["st", "nd", "rd", "th"]);
    let (Value::Day(Date { month, .. }) | Value::DayOfYear(month, _)) = first.value else { return None };
    let named = (first.start..first.end).any(|at| matches!(context.lex(at), Lex::Month { .. }));
    if !day_is_last || !named {
        return None;
    }
    let at = joined(context, first.end)?;
    let day = day(context, at)?;
    let end = at + ordinal(context, at + 1) + 1;
    let next = context.word(end);
    if context.written(at).is_some()
        || context.number(at).is_some_and(|(_, end)| context.unit(end).is_some())
        || next.starts_with(char::is_lowercase)
            && !context.is(end, &["in", "at", "by", "for", "with", "when", "as", "after", "and", "the"])
        || matches!(next, "%" | ":" | "/")
    {
        return None;
    }
    let value = match first.value {
        Value::Day(date) => Value::Day(Date::new(date.year, month, day)?),
        _ if calendar::has_day(None, month, day) => Value::DayOfYear(month, day),
        _ => return None,
    };
    Some(Hit::new(at, end, value).from(first.source).because(first.reason))
}

fn day(context: &Context<'_>, at: usize) -> Option<u8> {
    context.digits(at).filter(|day| (1..=31).contains(day) && context.word(at).len() <= 2).map(|day| day as u8)
}

/// How many tokens an ordinal ending takes.
fn ordinal(context: &Context<'_>, at: usize) -> usize {
    usize::from(context.glued(at) && context.is(at, &["st", "nd", "rd", "th"]))
}

/// The token after "and", "to", "or" or a dash.
fn joined(context: &Context<'_>, at: usize) -> Option<usize> {
    match context.lex(at) {
        Lex::And | Lex::To | Lex::Or => Some(at + 1),
        _ if matches!(context.word(at), "-" | "–" | "—") => Some(at + 1),
        _ => None,
    }
}

/// What the page of rules says of it.
#[cfg(test)]
pub const PAGE: super::page::Page = super::page::Page {
    name: "Expressions that share a word",
    reads: "Days that share their month, months that share their year.",
    examples: &[
        ("2016-10-01", "They met on 12 and 13 September.", "12 = 2016-09-12; 13 September = 2016-09-13"),
        ("2016-10-01", "It lasts from September 12 to 14.", "September 12 = 2016-09-12; 14 = 2016-09-14"),
        ("2016-10-01", "It ran 9-12 September 2015.", "9 = 2015-09-09; 12 September 2015 = 2015-09-12"),
        ("2016-10-01", "It was shut from May to August last year.", "May = 2015-05; August last year = 2015-08"),
        ("2016-10-01", "They met on Sept. 9 and 300 came.", "Sept. 9 = 2016-09-09"),
    ],
};
