//! Days of the week that share a part of the day: "Monday and Tuesday nights".

use dateline_model::{Precision, TimeKind};

use super::joined;
use crate::times::{
    context::Context,
    hit::Hit,
    lexicon::Lex,
    rules,
    value::{self, Value},
};

/// The part of the day, in the plural, stands behind the last.
pub fn before_part(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let Lex::Weekday { day, short: false, plural: false } = context.lex(at) else { return None };
    let (_, next) = joined(context, at + 1)?;
    let (Lex::Weekday { .. }, Lex::Part { part, plural: true }) = (context.lex(next), context.lex(next + 1)) else { return None };
    let last = rules::at(context, next)?;
    let value = Value::Written(format!("XXXX-WXX-{}T{}", day + 1, value::letters(part)), None, Precision::Hour);
    Some(vec![Hit { kind: TimeKind::Set, ..Hit::new(at, at + 1, value) }, last])
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Days of the week that share a part of the day",
    reads: "Two days of the week with a part of the day in the plural behind them recur.",
    examples: &[(
        "2016-10-01",
        "They sail on Monday and Tuesday nights.",
        "Monday = XXXX-WXX-1TNI; Tuesday nights = XXXX-WXX-2TNI",
    )],
};
