//! The unit next to the day last named, or next but one to today: "the day before", "the week before last", "the day
//! after tomorrow".

use dateline_model::{Date, TimeReason, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    shift,
    unit::unknown,
    value::Value,
};

/// What such a phrase counts in.
#[derive(Clone, Copy)]
enum Counted {
    Unit(Unit),
    Weekend,
    Part(super::lexicon::Part),
}

/// A unit before or after another, of which only the other is named, or neither.
pub fn neighbour(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) != Lex::The {
        return None;
    }
    let counted = match context.lex(at + 1) {
        Lex::Unit { unit, plural: false } if unit >= Unit::Day => Counted::Unit(unit),
        Lex::Weekend { plural: false } => Counted::Weekend,
        Lex::Part { part, plural: false } => Counted::Part(part),
        _ => return None,
    };
    let sign = context.before_or_after(at + 2)?;
    let (count, from, source, end) = match (context.lex(at + 3), sign) {
        (Lex::Yesterday, -1) | (Lex::Tomorrow, 1) | (Lex::Last, -1) | (Lex::Next, 1) => {
            (2 * sign, context.today, TimeSource::Published, at + 4)
        }
        _ if context.ends_phrase(at + 3) => {
            let (from, source) = match counted {
                Counted::Unit(Unit::Month | Unit::Quarter | Unit::Year) => context.in_period(),
                _ => context.anchored(),
            };
            (sign, from, source, at + 3)
        }
        _ => return None,
    };
    let Some(from) = from else {
        let Counted::Unit(unit) = counted else { return None };
        return Some(Hit::new(at, end, unknown(unit)));
    };
    Some(Hit::new(at, end, away(counted, from, count)).from(source).because(TimeReason::Cue))
}

fn away(counted: Counted, from: Date, count: i32) -> Value {
    match counted {
        Counted::Unit(unit) => shift::by(from, unit, count),
        Counted::Weekend => Value::Weekend(shift::monday(from).plus_days(7 * count)),
        Counted::Part(part) => Value::Part(from.plus_days(count), part),
    }
}

pub const RULE: Rule = Rule {
    find: neighbour,
    #[cfg(test)]
    page: super::page::Page {
        name: "The unit before or after",
        reads: "The day, week, month or year next to the one last named, or next but one to the present one.",
        examples: &[
            (
                "2016-10-01",
                "On 9 September it rained; the day before, it had not.",
                "9 September = 2016-09-09; the day before = 2016-09-08",
            ),
            ("2016-10-01", "It sold 30 in 2014, up from 20 the year before.", "2014 = 2014; the year before = 2013"),
            ("2016-10-01", "It rained the week before last.", "the week before last = 2016-W37"),
            ("2016-10-01", "They left the day before yesterday.", "the day before yesterday = 2016-09-29"),
            ("2016-10-01", "They vote the day after tomorrow.", "the day after tomorrow = 2016-10-03"),
            ("2016-10-01", "It burned the night before last.", "the night before last = 2016-09-29TNI"),
        ],
    },
};
