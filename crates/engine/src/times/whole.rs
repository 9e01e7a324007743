//! The whole of a unit, or what is left of it: "all day", "all night", "the rest of the year".

use dateline_model::{Minute, Modifier, Range, TimeReason, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Part, Unit},
    rules::Rule,
    shift,
    value::{Amount, Value},
};

/// "All week", "all morning"; "the rest of the month", "the remainder of the day".
pub fn whole(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.is(at, &["all"]) { all(context, at) } else { rest(context, at) }
}

fn all(context: &Context<'_>, at: usize) -> Option<Hit> {
    let end = at + 2;
    if context.is(at.wrapping_sub(1), &["at", "not"]) || context.hyphened(end) {
        return None;
    }
    match context.lex(at + 1) {
        Lex::Unit { unit: unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), plural: false } => {
            Some(Hit::new(at, end, Value::Length(Amount::Exact(1, false), unit)))
        }
        Lex::Part { part: part @ (Part::Morning | Part::Afternoon | Part::Evening | Part::Night), plural: false } => {
            let (date, source) = context.here(at, end);
            Some(Hit::new(at, end, Value::Part(date?, part)).from(source))
        }
        _ => None,
    }
}

fn rest(context: &Context<'_>, at: usize) -> Option<Hit> {
    let noun = at + usize::from(context.lex(at) == Lex::The);
    let the = noun + 2;
    if !context.is(noun, &["rest", "remainder"])
        || context.lex(noun + 1) != Lex::Of
        || !matches!(context.lex(the), Lex::The | Lex::This)
    {
        return None;
    }
    let (unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), false) = context.unit(the + 1)? else { return None };
    let end = the + 2;
    let (date, source) = if unit == Unit::Day { context.here(at, end) } else { (context.today, TimeSource::Published) };
    let Some(date) = date else { return Some(Hit::new(at, end, super::unit::unknown(unit))) };
    let value = shift::by(date, unit, 0);
    let left = value.range().map(|range| Range::new(Minute::of(date), range.to));
    let hit = Hit::new(at, end, value).modified(Modifier::End).from(source).because(TimeReason::Cue);
    Some(Hit { range: left, ..hit })
}

pub const RULE: Rule = Rule {
    find: whole,
    #[cfg(test)]
    page: super::page::Page {
        name: "The whole, or the rest, of a unit",
        reads: "All of a day, week, month, year or part of the day, and what is left of one.",
        examples: &[
            ("2016-10-01", "It rained all week.", "all week = P1W"),
            ("2016-10-01", "They met on Thursday and talked all night.", "Thursday = 2016-09-29; all night = 2016-09-29TNI"),
            (
                "2016-09-28",
                "The road is closed for the rest of the month.",
                "the rest of the month = 2016-09 mod END 2016-09-28..2016-09-30",
            ),
            ("2016-09-28", "It did not rain at all this week.", "this week = 2016-W39"),
        ],
    },
};
