//! Quarters and halves of a year: "the third quarter", "third-quarter", "this year's first half", "the year-ago quarter".

use super::{
    context::Context,
    direction, explicit,
    hit::Hit,
    lexicon::{Lex, Unit},
    reporting::{self, Period},
    rules::Rule,
    value::Value,
};

/// A quarter or half of a year.
pub fn quarter(context: &Context<'_>, at: usize) -> Option<Hit> {
    let start = at;
    let at = if context.lex(at) == Lex::The { at + 1 } else { at };
    // "the 1988 quarter", "last year's third quarter", "the year-ago quarter"
    let (year, name) = year_before(context, at);
    if let Some(hit) = numbered(context, start, name, year) {
        return Some(hit);
    }
    if context.lex(at) == Lex::Latest && context.is(at + 1, &["period"]) && start < at {
        let source = context.reported();
        let value = context.reporting.period.map(Period::value).or_else(|| last_completed(context).map(of_quarter))?;
        return Some(Hit::new(start, at + 2, value).from(source));
    }
    let unit = context.unit(name) == Some((Unit::Quarter, false));
    let period = context.is(name, &["period"]) && name > at;
    let source = context.reported();
    let (of, current) = context.reporting.quarter.or_else(|| last_completed(context))?;
    if (unit || period) && name > at {
        let year = year.unwrap_or(of);
        let value = match context.reporting.period {
            None if period => Value::Year(year),
            Some(told) if period => told.of(year),
            _ => Value::Quarter(year, current),
        };
        return Some(Hit::new(start, name + 1, value).from(source));
    }
    if unit && start < at && name == at && context.after_hyphen(name + 1) == name + 1 {
        if !context.reporting.fiscal
            && let Some((year, quarter)) = reporting::quarter_that_ended(context, name + 1)
        {
            return Some(Hit::new(start, name + 1, Value::Quarter(year, quarter)));
        }
        // "the quarter a year earlier"
        if context.lex(name + 1) == Lex::A
            && context.unit(name + 2) == Some((Unit::Year, false))
            && matches!(context.lex(name + 3), Lex::Ago | Lex::Earlier)
        {
            return Some(Hit::new(start, name + 4, Value::Quarter(of - 1, current)).from(source));
        }
        return Some(Hit::new(start, name + 1, Value::Quarter(of, current)).from(source));
    }
    None
}

fn of_quarter((year, quarter): (i32, u8)) -> Value {
    Value::Quarter(year, quarter)
}

/// "Third quarter", "third-quarter", "first half", with the year before or after it.
fn numbered(context: &Context<'_>, start: usize, at: usize, year: Option<i32>) -> Option<Hit> {
    let at = if context.is(at, &["fiscal"]) { at + 1 } else { at };
    let number = match context.lex(at) {
        Lex::Ordinal(number @ 1..=4) => number,
        _ => return None,
    };
    let next = context.after_hyphen(at + 1);
    let half = context.lex(next) == Lex::Half;
    let quarter = context.unit(next) == Some((Unit::Quarter, false));
    if !(quarter || half && number <= 2) {
        return None;
    }
    let (after, end) = explicit::year_after(context, next + 1).map(|(year, end)| (Some(year), end)).unwrap_or((None, next + 1));
    let written = if context.lex(end) == Lex::Of { end + 1 } else { end };
    let (after, end) = match context.digits(written) {
        Some(year @ 1900..2100) if after.is_none() && context.word(written).len() == 4 => (i32::try_from(year).ok(), written + 1),
        _ => (after, end),
    };
    if half {
        if start == at && year.is_none() && after.is_none() && next == at + 1 {
            return None;
        }
        let year = year.or(after).or_else(|| context.today.map(|today| today.year))?;
        return Some(Hit::new(start, end, Value::Half(year, number)));
    }
    let value = |year| Value::Quarter(year, number);
    Some(match (year.or(after), direction::quarter_year(context, number)) {
        (Some(year), _) => Hit::new(start, end, value(year)),
        (None, Some(settled)) => settled.map(value).hit(start, end),
        (None, None) => Hit::new(start, end, Value::Written(format!("XXXX-Q{number}"), None, dateline_model::Precision::Month)),
    })
}

/// A year named before the quarter, and the token after it.
fn year_before(context: &Context<'_>, at: usize) -> (Option<i32>, usize) {
    if let Some(year @ 1900..2100) = context.digits(at)
        && context.word(at).len() == 4
    {
        return (i32::try_from(year).ok(), at + 1);
    }
    if let Some((year, end)) = explicit::year_after(context, at)
        && matches!(context.word(end), "'" | "’")
        && context.word(end + 1) == "s"
    {
        return (Some(year), end + 2);
    }
    // "year-ago", "year-earlier"
    if context.unit(at) == Some((Unit::Year, false)) {
        let next = context.after_hyphen(at + 1);
        if matches!(context.lex(next), Lex::Ago | Lex::Earlier) {
            let year = context.reporting.quarter.or_else(|| last_completed(context)).map(|(year, _)| year - 1);
            return (year, next + 1);
        }
    }
    (None, at)
}

/// The quarter before the one in which the article was published.
fn last_completed(context: &Context<'_>) -> Option<(i32, u8)> {
    let today = context.today?;
    let quarter = (today.month - 1) / 3 + 1;
    Some(if quarter == 1 { (today.year - 1, 4) } else { (today.year, quarter - 1) })
}

pub const RULE: Rule = Rule {
    find: quarter,
    #[cfg(test)]
    page: super::page::Page {
        name: "Quarters and halves",
        reads: "A quarter or a half of a year, by number or by its place.",
        examples: &[
            ("1999-11-02", "Profit rose in the third quarter.", "the third quarter = 1999-Q3"),
            (
                "1999-11-02",
                "Third-quarter profit rose from the year-ago quarter.",
                "Third-quarter = 1999-Q3; the year-ago quarter = 1998-Q3",
            ),
            (
                "1999-11-02",
                "Third-quarter profit rose. In the first nine months it fell from a loss a year earlier.",
                "Third-quarter = 1999-Q3; the first nine months = P9M; a year earlier = 1998",
            ),
            ("1999-11-02", "Sales rose in the quarter ended July 31.", "the quarter = 1999-Q2; July 31 = 1999-07-31"),
            ("1999-11-02", "First-half profit rose from a year earlier.", "First-half = 1999-H1; a year earlier = 1998-H1"),
            ("1999-11-02", "They lost the quarter-final.", ""),
            ("1999-11-02", "It fell in the first quarter of 1998.", "the first quarter of 1998 = 1998-Q1"),
            ("1999-11-02", "It grew in the first half of 1999.", "the first half of 1999 = 1999-H1"),
        ],
    },
};
