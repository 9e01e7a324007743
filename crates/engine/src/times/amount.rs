//! How many of which unit: "two days", "a year and a half", "several weeks", "six-month".

use super::{
    context::Context,
    lexicon::{Lex, Unit},
    value::Amount,
};

/// "Two days", "a year", "several weeks", "six-month": amount, unit and the token after them.
pub fn amount(context: &Context<'_>, at: usize) -> Option<(Amount, Unit, usize)> {
    if let Some(found) = fraction(context, at).or_else(|| grouped(context, at)) {
        return Some(found);
    }
    if let Some((amount, next)) = context.number(at) {
        // "two to three weeks": the first number is kept, as TimeML has one.
        let next = match context.lex(next) {
            Lex::To | Lex::Or => {
                context.number(next + 1).filter(|(_, end)| context.unit(*end).is_some()).map_or(next, |(_, end)| end)
            }
            // "10-15 minutes"; the hyphen has been passed.
            Lex::Digits if matches!(context.word_before(next), "-" | "–") => {
                context.number(next).filter(|(_, end)| context.unit(*end).is_some()).map_or(next, |(_, end)| end)
            }
            _ => next,
        };
        let more = if context.lex(next) == Lex::More
            || context.is(
                next,
                &[
                    "additional",
                    "full",
                    "straight",
                    "consecutive",
                    "long",
                    "whole",
                    "trading",
                    "business",
                    "working",
                    "calendar",
                    "short",
                    "successive",
                    "odd",
                ],
            ) {
            next + 1
        } else {
            next
        };
        if let Some((unit, _)) = context.unit(more) {
            let half_after =
                context.lex(more + 1) == Lex::And && context.lex(more + 2) == Lex::A && context.lex(more + 3) == Lex::Half;
            let amount = match amount {
                Amount::Exact(count, false) if half_after => Amount::Exact(count, true),
                other => other,
            };
            return Some((amount, unit, if half_after { more + 4 } else { more + 1 }));
        }
        return None;
    }
    if context.lex(at) == Lex::A {
        let next = if context.is(at + 1, &["full", "whole", "further", "additional", "extra"]) { at + 2 } else { at + 1 };
        let (unit, plural) = context.unit(next)?;
        let half_after =
            context.lex(next + 1) == Lex::And && context.lex(next + 2) == Lex::A && context.lex(next + 3) == Lex::Half;
        return (!plural).then_some((Amount::Exact(1, half_after), unit, if half_after { next + 4 } else { next + 1 }));
    }
    match context.unit(at) {
        // "weeks or months": the first unit is kept.
        Some((unit, true)) => {
            let joined =
                matches!(context.lex(at + 1), Lex::Or | Lex::And) && context.unit(at + 2).is_some_and(|(_, plural)| plural);
            Some((Amount::Some, unit, if joined { at + 3 } else { at + 1 }))
        }
        Some((unit, false)) if unit >= Unit::Month => {
            // "year-ago", "month-earlier"
            let next = context.after_hyphen(at + 1);
            (next > at + 1 && matches!(context.lex(next), Lex::Ago | Lex::Earlier)).then_some((
                Amount::Exact(1, false),
                unit,
                at + 1,
            ))
        }
        _ => None,
    }
}

/// "A quarter-century", "a quarter of a century", "three-quarters of an hour".
fn fraction(context: &Context<'_>, at: usize) -> Option<(Amount, Unit, usize)> {
    let (count, quarter) = match context.lex(at) {
        Lex::A => (1, at + 1),
        Lex::Number(3) => (3, context.after_hyphen(at + 1)),
        _ => return None,
    };
    let (Unit::Quarter, plural) = context.unit(quarter)? else { return None };
    if plural != (count == 3) {
        return None;
    }
    let next = context.after_hyphen(quarter + 1);
    let of = if context.lex(next) == Lex::Of && context.lex(next + 1) == Lex::A { next + 2 } else { next };
    let (amount, unit) = match context.unit(of)? {
        (Unit::Century, false) => (25 * count, Unit::Year),
        (Unit::Hour, false) => (15 * count, Unit::Minute),
        (Unit::Year, false) => (3 * count, Unit::Month),
        _ => return None,
    };
    Some((Amount::Exact(amount, false), unit, of + 1))
}

/// Units that are so many of another: "a fortnight", "two millennia".
fn grouped(context: &Context<'_>, at: usize) -> Option<(Amount, Unit, usize)> {
    let (amount, next) = match context.lex(at) {
        Lex::A => (Amount::Exact(1, false), at + 1),
        _ => context.number(at).unwrap_or((Amount::Some, at)),
    };
    let (factor, unit, plural) = match context.word(next) {
        "fortnight" | "fortnights" => (2, Unit::Week, "fortnights"),
        "millennium" | "millennia" => (1000, Unit::Year, "millennia"),
        _ => return None,
    };
    let amount = match amount {
        Amount::Exact(count, half) => Amount::Exact(count.saturating_mul(factor) + if half { factor / 2 } else { 0 }, false),
        Amount::Some if next > at || context.word(next) == plural => Amount::Some,
        Amount::Some => return None,
    };
    Some((amount, unit, next + 1))
}
