//! A part of the day on which the narrative stands, or of the one beside it: "that night", "the next morning".

use dateline_model::{Precision, TimeReason};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Part},
    rules::Rule,
    value::{self, Value},
};

/// "That night", "the same evening", "the following morning", "the previous afternoon".
pub fn part_beside(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let days = match (context.lex(at + article), article) {
        // "He said that night was falling"
        (Lex::That, 0) if !context.is(at.wrapping_sub(1), &["said", "says", "say", "so", "knew", "know"]) => 0,
        (Lex::Same, 1) => 0,
        (Lex::Next | Lex::Following, 1) => 1,
        (Lex::Previous, 1) => -1,
        _ => return None,
    };
    let name = at + article + 1;
    let Lex::Part { part, plural: false } = context.lex(name) else { return None };
    if matches!(part, Part::Noon | Part::Midnight | Part::Dawn | Part::Sunset) || context.hyphened(name + 1) {
        return None;
    }
    let (date, source) = context.anchored();
    let value = match date {
        Some(date) => Value::Part(date.plus_days(days), part),
        None => Value::Written(format!("XXXX-XX-XXT{}", value::letters(part)), None, Precision::Hour),
    };
    Some(Hit::new(at, name + 1, value).from(source).because(TimeReason::Cue))
}

pub const RULE: Rule = Rule {
    find: part_beside,
    #[cfg(test)]
    page: super::page::Page {
        name: "Part of a day beside",
        reads: "A part of the day last named, or of the day before or after it.",
        examples: &[
            ("2016-10-01", "They met on Thursday. That night it rained.", "Thursday = 2016-09-29; That night = 2016-09-29TNI"),
            (
                "2016-10-01",
                "They met on Wednesday and left the following morning.",
                "Wednesday = 2016-09-28; the following morning = 2016-09-29TMO",
            ),
        ],
    },
};
