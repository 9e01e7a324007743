//! Quarters, halves and centuries that share their unit: "the second and third quarters", "18th and 19th centuries".

use super::joined;
use crate::times::{
    context::Context,
    direction,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules,
    value::Value,
};

/// The unit stands behind the last.
pub fn before_unit(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let article = usize::from(context.lex(at) == Lex::The);
    let (first, end) = ordinal(context, at + article)?;
    let (_, next) = joined(context, context.after_hyphen(end))?;
    let next = if context.lex(next) == Lex::The { next + 1 } else { next };
    let (second, after) = ordinal(context, next)?;
    let unit = context.after_hyphen(after);
    match context.unit(unit)? {
        (Unit::Century, _) => {
            let of = |number: u32| Some(Value::Century(i32::try_from(number.checked_sub(1)?).ok()?));
            Some(vec![Hit::new(at, end, of(first)?), Hit::new(next, unit + 1, of(second)?)])
        }
        (Unit::Quarter, _) if (1..=4).contains(&first) && (1..=4).contains(&second) => {
            let last = rules::at(context, next).filter(|last| matches!(last.value, Value::Quarter(..)));
            let year = match &last {
                Some(Hit { value: Value::Quarter(year, _), .. }) => *year,
                _ => direction::quarter_year(context, second as u8)?.value,
            };
            let second = last.unwrap_or_else(|| Hit::new(next, unit + 1, Value::Quarter(year, second as u8)));
            Some(vec![Hit::new(at, end, Value::Quarter(year, first as u8)).from(second.source).because(second.reason), second])
        }
        _ => None,
    }
}

fn ordinal(context: &Context<'_>, at: usize) -> Option<(u32, usize)> {
    match context.lex(at) {
        Lex::Ordinal(number) => Some((number.into(), at + 1)),
        Lex::Digits if context.glued(at + 1) && context.is(at + 1, &["st", "nd", "rd", "th"]) => {
            context.digits(at).filter(|number| (1..=30).contains(number)).map(|number| (number, at + 2))
        }
        _ => None,
    }
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Quarters and centuries that share their unit",
    reads: "Two numbered quarters or centuries with the unit behind the last.",
    examples: &[
        ("2016-11-01", "It grew in the second and third quarters.", "the second = 2016-Q2; third quarters = 2016-Q3"),
        ("2016-10-01", "Houses of the 18th and 19th centuries stand.", "the 18th = 17; 19th centuries = 18"),
    ],
};
