//! Weeks and weekends by a day of theirs: "the week of September 12", "the weekend of 10-11 September".

use dateline_model::{Precision, Range};

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
    if context.lex(at) != Lex::The
        || context.lex(at + 2) != Lex::Of && !context.is(at + 2, &["beginning", "starting", "ended", "ending"])
    {
        return None;
    }
    let ending = context.is(at + 2, &["ended", "ending"]);
    let weekend = match context.lex(at + 1) {
        Lex::Unit { unit: Unit::Week, plural: false } => false,
        Lex::Weekend { plural: false } => true,
        _ => return None,
    };
    let days = range::days(context, at + 3 + usize::from(ending && context.is(at + 3, &["on"])));
    let (first, last) = (days.first()?, days.last()?);
    let Value::Day(date) = first.value else { return None };
    if first.value.precision() != Precision::Day || last.start > first.end + 1 {
        return None;
    }
    let monday = shift::monday(date);
    if ending && !weekend {
        // The seven days up to that one; the day itself is an expression of its own.
        let range = Some(Range::days(date.plus_days(-6), date));
        return Some(Hit { range, ..Hit::new(at, at + 2, Value::Week(monday)).from(first.source).because(first.reason) });
    }
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
            ("2016-10-01", "Sales rose in the week ending September 16.", "the week = 2016-W37; September 16 = 2016-09-16"),
            ("2016-10-01", "On the weekend of 10-11 September it was dry.", "the weekend of 10-11 September = 2016-W36-WE"),
        ],
    },
};
