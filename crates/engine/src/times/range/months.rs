//! Months that share their year: "from May to August last year", "March, April and May 2011".

use super::{Joint, joined, listed};
use crate::times::{context::Context, hit::Hit, lexicon::Lex, rules, value::Value};

/// How many months one year may be behind.
const MOST: usize = 6;

/// The year stands behind the last.
pub fn with_year_of_next(context: &Context<'_>, first: Hit) -> Hit {
    let Value::Month(_, month) = first.value else { return first };
    if names_year(context, &first) {
        return first;
    }
    let mut months = vec![month];
    let mut end = first.end;
    let year = loop {
        let next = listed(context, end).filter(|&next| matches!(context.lex(next), Lex::Month { .. }));
        let Some(last) = next.and_then(|next| rules::at(context, next)).filter(|_| months.len() < MOST) else { return first };
        let Value::Month(year, month) = last.value else { return first };
        months.push(month);
        if names_year(context, &last) {
            break year;
        }
        end = last.end;
    };
    // A month that is greater than the one behind it lies in the year before.
    let turns = months.windows(2).filter(|pair| pair.first() > pair.last()).count();
    Hit { value: Value::Month(year - i32::try_from(turns).unwrap_or(0), month), ..first }
}

fn names_year(context: &Context<'_>, hit: &Hit) -> bool {
    (hit.start..hit.end).any(|at| matches!(context.lex(at), Lex::Digits | Lex::Unit { .. } | Lex::Last | Lex::This | Lex::Next))
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
