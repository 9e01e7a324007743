//! Weeks and weekends by a day of theirs: "the week of September 12", "the weekend of 10-11 September".

use dateline_model::Precision;

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    range,
    rules::Rule,
    shift,
    value::Value,
};

/// A week or weekend with a day that lies in it.
pub fn week_of(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) != Lex::The || context.lex(at + 2) != Lex::Of && !context.is(at + 2, &["beginning", "starting"]) {
        return None;
    }
    let weekend = match context.lex(at + 1) {
        Lex::Unit { unit: Unit::Week, plural: false } => false,
        Lex::Weekend { plural: false } => true,
        _ => return None,
    };
    let days = range::days(context, at + 3);
    let (first, last) = (days.first()?, days.last()?);
    let Value::Day(date) = first.value else { return None };
    if first.value.precision() != Precision::Day || last.start > first.end + 1 {
        return None;
    }
    let monday = shift::monday(date);
    let value = if weekend { Value::Weekend(monday) } else { Value::Week(monday) };
    Some(Hit::new(at, last.end, value).from(first.source).because(first.reason))
}

pub const RULE: Rule = Rule {
    find: week_of,
    #[cfg(test)]
    page: super::page::Page {
        name: "Weeks by a day of theirs",
        reads: "A week or a weekend, named by a day that lies in it.",
        examples: &[
            ("2016-10-01", "It rained in the week of September 12.", "the week of September 12 = 2016-W37"),
            ("2016-10-01", "On the weekend of 10-11 September it was dry.", "the weekend of 10-11 September = 2016-W36-WE"),
        ],
    },
};
