//! A unit with "long" behind it: "week-long", "decades-long".

use super::{
    context::Context,
    hit::Hit,
    rules::Rule,
    value::{Amount, Value},
};

/// "week-long", "decades-long"
pub fn long(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (unit, plural) = context.unit(at)?;
    let next = context.after_hyphen(at + 1);
    if next == at + 1 || !context.is(next, &["long"]) || context.hyphened(at.wrapping_sub(1)) {
        return None;
    }
    Some(Hit::new(at, next + 1, Value::Length(if plural { Amount::Some } else { Amount::Exact(1, false) }, unit)))
}

pub const RULE: Rule = Rule {
    find: long,
    #[cfg(test)]
    page: super::page::Page {
        name: "Unit and \"long\"",
        reads: "A length of one unit, or of some.",
        examples: &[("2016-10-01", "A week-long strike ended.", "week-long = P1W")],
    },
};
