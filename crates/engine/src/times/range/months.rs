//! Months that share their year: "from May to August last year", "March, April and May 2011".

use super::{Joint, joined, listed};
use crate::times::{context::Context, hit::Hit, lexicon::Lex, rules, value::Value};

/// The year stands behind the last.
pub fn with_year_of_next(context: &Context<'_>, first: Hit) -> Hit {
    let Value::Month(_, month) = first.value else { return first };
    let next = listed(context, first.end).filter(|&next| matches!(context.lex(next), Lex::Month { .. }));
    if names_year(context, &first) {
        return first;
    }
    let Some(last) = next.and_then(|next| rules::at(context, next)).map(|last| with_year_of_next(context, last)) else {
        return first;
    };
    match last.value {
        Value::Month(year, later) if names_year(context, &last) || followed_by_year(context, &last) => {
            Hit { value: Value::Month(if month <= later { year } else { year - 1 }, month), ..first }
        }
        _ => first,
    }
}

fn names_year(context: &Context<'_>, hit: &Hit) -> bool {
    (hit.start..hit.end).any(|at| matches!(context.lex(at), Lex::Digits | Lex::Unit { .. } | Lex::Last | Lex::This | Lex::Next))
}

/// Whether the months after this one end in one with a year.
fn followed_by_year(context: &Context<'_>, hit: &Hit) -> bool {
    let next = listed(context, hit.end).filter(|&next| matches!(context.lex(next), Lex::Month { .. }));
    next.and_then(|next| rules::at(context, next))
        .is_some_and(|next| names_year(context, &next) || followed_by_year(context, &next))
}

/// "From January through June": the last month of a stretch is not before the first.
pub fn after_month(context: &Context<'_>, first: &Hit) -> Option<Hit> {
    let Value::Month(year, month) = first.value else { return None };
    let (Joint::Stretch, next) = joined(context, first.end)? else { return None };
    if !matches!(context.lex(next), Lex::Month { .. }) {
        return None;
    }
    let last = rules::at(context, next)?;
    let Value::Month(_, later) = last.value else { return None };
    if names_year(context, &last) {
        return None;
    }
    let value = Value::Month(if later < month { year + 1 } else { year }, later);
    Some(Hit { value, ..last }.from(first.source).because(first.reason))
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Months that share their year",
    reads: "Months in a row or a list, of which one alone has the year.",
    examples: &[
        ("2016-10-01", "It was shut from May to August last year.", "May = 2015-05; August last year = 2015-08"),
        ("2016-10-01", "It rained in March, April and May 2011.", "March = 2011-03; April = 2011-04; May 2011 = 2011-05"),
        ("2016-10-01", "It was shut from November to February 2014.", "November = 2013-11; February 2014 = 2014-02"),
        ("2016-10-01", "Sales rose from January through June.", "January = 2016-01; June = 2016-06"),
    ],
};
