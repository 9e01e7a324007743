//! Years and decades that share their century: "1979-89", "2016/17", "the 1980s and 90s".

use super::joined;
use crate::times::{context::Context, hit::Hit, value::Value};

/// The two figures behind a year or a decade that has all four.
pub fn after_year(context: &Context<'_>, first: &Hit) -> Option<Hit> {
    match first.value {
        Value::Year(year) => last_year(context, first, year),
        Value::Decade(decade) => last_decade(context, first, decade),
        _ => None,
    }
}

fn last_year(context: &Context<'_>, first: &Hit, year: i32) -> Option<Hit> {
    let at = first.end + 1;
    if !matches!(context.word(first.end), "-" | "–" | "/") || !context.glued(first.end) || !context.glued(at) {
        return None;
    }
    let last = context.digits(at).filter(|_| context.word(at).len() == 2).and_then(|last| i32::try_from(last).ok())?;
    if context.glued(at + 1) && context.word(at + 1).starts_with(|next: char| next.is_alphanumeric() || matches!(next, '-' | '/'))
    {
        return None;
    }
    let last = year - year.rem_euclid(100) + last;
    // "1999-00" is one season; further back it is a figure of another kind.
    let last = if last <= year && year.rem_euclid(100) == 99 { last + 100 } else { last };
    (last > year).then(|| Hit::new(at, at + 1, Value::Year(last)))
}

fn last_decade(context: &Context<'_>, first: &Hit, decade: i32) -> Option<Hit> {
    let (_, at) = joined(context, first.end)?;
    let mark = at + usize::from(matches!(context.word(at), "'" | "’" | "‘"));
    let last = context.digits(mark).filter(|last| last % 10 == 0 && context.word(mark).len() == 2)?;
    if !context.glued(mark + 1) || context.word(mark + 1) != "s" {
        return None;
    }
    let last = decade - decade.rem_euclid(100) + i32::try_from(last).ok()?;
    let last = if last <= decade { last + 100 } else { last };
    Some(Hit::new(at, mark + 2, Value::Decade(last)))
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Years that share their century",
    reads: "A year or decade of two figures behind one of four.",
    examples: &[
        ("2016-10-01", "The war of 1979-89 ended.", "1979 = 1979; 89 = 1989"),
        ("2016-10-01", "In the 2015/16 season they won.", "2015 = 2015; 16 = 2016"),
        ("2016-10-01", "It grew in the 1980s and 90s.", "the 1980s = 198; 90s = 199"),
        ("2016-10-01", "In the 1980s and '90s it grew.", "the 1980s = 198; '90s = 199"),
    ],
};
