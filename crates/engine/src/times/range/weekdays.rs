//! Days of the week in a row: "from Friday to Monday".

use super::{Joint, joined};
use crate::times::{context::Context, hit::Hit, lexicon::Lex, rules, value::Value, weekday};

/// The last day of the row is the first such day after the first one.
pub fn after_weekday(context: &Context<'_>, first: &Hit) -> Option<Hit> {
    let Value::Day(date) = first.value else { return None };
    let named = (first.start..first.end).all(|at| !matches!(context.lex(at), Lex::Month { .. } | Lex::Digits));
    let (Joint::Stretch, next) = joined(context, first.end)? else { return None };
    let Lex::Weekday { day, plural: false, .. } = context.lex(next) else { return None };
    if !named || !matches!(context.lex(first.end - 1), Lex::Weekday { .. }) {
        return None;
    }
    let last = rules::at(context, next).filter(|last| last.end == next + 1 && matches!(last.value, Value::Day(_)))?;
    Some(Hit { value: Value::Day(weekday::after(date, day)), ..last })
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Days of the week in a row",
    reads: "The last day of a row lies within a week after the first.",
    examples: &[
        ("2016-10-05", "It was shut from Monday to Wednesday.", "Monday = 2016-10-03; Wednesday = 2016-10-05"),
        ("2016-10-05", "It will be shut from Friday through Monday.", "Friday = 2016-10-07; Monday = 2016-10-10"),
    ],
};
