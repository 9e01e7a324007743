//! A stretch of another year: "the same period last year", "the same quarter a year earlier", "the corresponding month of
//! 2012".

use dateline_model::{Date, TimeReason};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    value::Value,
};

/// The quarter, month, week or period last named, of a year named after it.
pub fn same_period(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let like = at + article;
    if context.lex(like) != Lex::Same && !context.is(like, &["comparable", "corresponding", "equivalent"]) {
        return None;
    }
    let noun = like + 1;
    let unit = context.unit(noun).filter(|(_, plural)| !plural).map(|(unit, _)| unit);
    if !context.is(noun, &["period", "time", "stretch"])
        && !matches!(unit, Some(Unit::Quarter | Unit::Month | Unit::Week | Unit::Day))
    {
        return None;
    }
    let (year, end) = year_named(context, noun + 1)?;
    let month = || context.period_here.and_then(|(_, month)| month).or(context.period.map(|period| period.month));
    let value = match unit {
        Some(Unit::Quarter) => {
            let quarter = context.reporting.quarter.map(|(_, quarter)| quarter).or_else(|| {
                let last = context.today?.plus_months(-3);
                Some((last.month - 1) / 3 + 1)
            })?;
            Value::Quarter(year, quarter)
        }
        Some(Unit::Month) => Value::Month(year, month()?),
        Some(Unit::Day) => {
            let day = context.anchored().0?;
            Value::Day(Date::new(year, day.month, day.day)?)
        }
        Some(Unit::Week) => return None,
        _ => match (context.reporting.period, context.period_here) {
            (Some(period), _) => period.of(year),
            (None, Some((_, Some(month)))) => Value::Month(year, month),
            _ => Value::Year(year),
        },
    };
    Some(Hit::new(at, end, value).from(context.reported()).because(TimeReason::Cue))
}

/// "Last year", "a year ago", "of 2012", "in the previous year": the year, and the token after it.
fn year_named(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let at = if context.lex(at) == Lex::Of || context.is(at, &["in"]) { at + 1 } else { at };
    if let Some(year @ 1900..2100) = context.digits(at)
        && context.word(at).len() == 4
    {
        return Some((i32::try_from(year).ok()?, at + 1));
    }
    let told = context.reporting.period.map(super::reporting::Period::year).or(context.today.map(|today| today.year))?;
    let a_year = context.unit(at + 1) == Some((Unit::Year, false));
    match context.lex(at) {
        Lex::Last if a_year => Some((context.today?.year - 1, at + 2)),
        Lex::A if a_year && matches!(context.lex(at + 2), Lex::Ago | Lex::Earlier) => Some((told - 1, at + 3)),
        Lex::A if a_year && context.is(at + 2, &["before"]) => Some((told - 1, at + 3)),
        Lex::The if context.lex(at + 1) == Lex::Previous && context.unit(at + 2) == Some((Unit::Year, false)) => {
            Some((told - 1, at + 3))
        }
        _ => None,
    }
}

pub const RULE: Rule = Rule {
    find: same_period,
    #[cfg(test)]
    page: super::page::Page {
        name: "The same period of another year",
        reads: "The quarter, month or period last named, of a year that is named after it.",
        examples: &[
            (
                "2012-11-02",
                "Third-quarter sales rose from the same period last year.",
                "Third-quarter = 2012-Q3; the same period last year = 2011-Q3",
            ),
            (
                "2012-11-02",
                "In October it sold more than in the same month a year earlier.",
                "October = 2012-10; the same month a year earlier = 2011-10",
            ),
            ("2012-11-02", "It grew faster than in the same period of 2009.", "the same period of 2009 = 2009"),
        ],
    },
};
