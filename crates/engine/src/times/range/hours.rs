//! Hours that share their half of the day: "9 to 11 a.m.", "between 2 and 4 p.m."

use super::{Joint, joined};
use crate::times::{context::Context, hit::Hit, lexicon::Lex, rules, value::Value};

/// "a.m." or "p.m." stands behind the last hour.
pub fn before_half(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let ((hour, minute), end) = hour(context, at)?;
    let (joint, next) = joined(context, end)?;
    let led = context.is(at.wrapping_sub(1), &["between", "from", "at"]);
    if joint == Joint::List && !led || context.lex(next) != Lex::Digits {
        return None;
    }
    let last = rules::at(context, next)?;
    let Value::Minute(date, until, _) = last.value else { return None };
    if !halved(context, &last) {
        return None;
    }
    // Twelve is the first hour of its half.
    let first = hour % 12 + if until >= 12 { 12 } else { 0 };
    let first = match (first <= until, until >= 12) {
        (true, _) => first,
        (false, true) => first - 12,
        (false, false) => first + 12,
    };
    let date = if first > until { date.plus_days(-1) } else { date };
    let hit = Hit::new(at, end, Value::Minute(date, first, Some(minute))).from(last.source).because(last.reason);
    Some(vec![hit, last])
}

/// "9" or "9:30", without a half of the day.
fn hour(context: &Context<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let hour = context.digits(at).filter(|hour| (1..=12).contains(hour) && context.word(at).len() <= 2)? as u8;
    if !matches!(context.word(at + 1), ":" | ".") || !context.glued(at + 2) {
        return Some(((hour, 0), at + 1));
    }
    let minute = context.digits(at + 2).filter(|minute| *minute < 60 && context.word(at + 2).len() == 2)? as u8;
    Some(((hour, minute), at + 3))
}

fn halved(context: &Context<'_>, hit: &Hit) -> bool {
    (hit.start + 1..hit.end).any(|at| context.is(at, &["am", "pm"]) || context.is(at, &["a", "p"]) && context.word(at + 1) == ".")
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Hours that share their half of the day",
    reads: "The first hour of a stretch takes \"a.m.\" or \"p.m.\" and the day from the last.",
    examples: &[
        ("2016-10-01", "It is open 9 to 11 a.m.", "9 = 2016-10-01T09:00; 11 a.m. = 2016-10-01T11:00"),
        ("2016-10-01", "It sank between 2 and 4 p.m. on Friday.", "2 = 2016-09-30T14:00; 4 p.m. on Friday = 2016-09-30T16:00"),
        ("2016-10-01", "They met 11:30-1 p.m.", "11:30 = 2016-10-01T11:30; 1 p.m. = 2016-10-01T13:00"),
    ],
};
