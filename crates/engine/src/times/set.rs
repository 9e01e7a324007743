//! What recurs: "every Friday", "each year", "daily", "every two weeks".

use dateline_model::{Precision, TimeKind};

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::Lex,
    rules::Rule,
    value::{self, Amount, Value},
    weekday,
};

/// Something that recurs.
pub fn set(context: &Context<'_>, at: usize) -> Option<Hit> {
    match context.lex(at) {
        Lex::Daily(unit) => {
            // "China Daily", "the Daily Post"
            let capital = |at: usize| context.word(at).starts_with(char::is_uppercase);
            if capital(at) && (at > context.sentence.start || capital(at + 1)) {
                return None;
            }
            let adjective_only = matches!(unit, super::lexicon::Unit::Week | super::lexicon::Unit::Month)
                && context.word(at).starts_with(char::is_uppercase);
            (!adjective_only).then(|| Hit::new(at, at + 1, Value::Every(Amount::Exact(1, false), unit)))
        }
        Lex::Weekend { plural: true } => {
            let value = Value::Written("XXXX-WXX-WE".to_owned(), None, Precision::Day);
            Some(Hit { kind: TimeKind::Set, ..Hit::new(at, at + 1, value) })
        }
        Lex::Each => {
            let other = if context.is(at + 1, &["other"]) { " OTHER" } else { "" };
            let quant = context.word(at).to_ascii_uppercase() + other;
            each(context, at).map(|hit| Hit { quant: Some(quant), ..hit })
        }
        _ => None,
    }
}

fn each(context: &Context<'_>, at: usize) -> Option<Hit> {
    let other = context.is(at + 1, &["other", "single"]);
    let next = if other { at + 2 } else { at + 1 };
    let written =
        |value: String| Some(Hit { kind: TimeKind::Set, ..Hit::new(at, next + 1, Value::Written(value, None, Precision::Day)) });
    match context.lex(next) {
        Lex::Weekday { day, .. } => {
            let hit = Hit { kind: TimeKind::Set, ..Hit::new(at, next + 1, weekday::weekly(day)) };
            match context.lex(next + 1) {
                Lex::Part { part, .. } => Some(Hit {
                    end: next + 2,
                    value: Value::Written(format!("XXXX-WXX-{}T{}", day + 1, value::letters(part)), None, Precision::Hour),
                    ..hit
                }),
                _ => Some(hit),
            }
        }
        Lex::Month { month, .. } => written(format!("XXXX-{month:02}")),
        Lex::Season(season) => written(format!("XXXX-{}", ["SP", "SU", "FA", "WI"][usize::from(season.min(3))])),
        Lex::Part { part, plural: false } => written(format!("XXXX-XX-XXT{}", value::letters(part))),
        Lex::Weekend { .. } => written("XXXX-WXX-WE".to_owned()),
        Lex::Unit { unit, plural: false } => {
            let count = if context.is(at + 1, &["other"]) { 2 } else { 1 };
            Some(Hit::new(at, next + 1, Value::Every(Amount::Exact(count, false), unit)))
        }
        _ => {
            let (amount, unit, end) = amount(context, next)?;
            Some(Hit::new(at, end, Value::Every(amount, unit)))
        }
    }
}

pub const RULE: Rule = Rule {
    find: set,
    #[cfg(test)]
    page: super::page::Page {
        name: "What recurs",
        reads: "Something that comes again: every so often, or on every such day.",
        examples: &[
            ("2016-10-01", "They meet every Friday.", "every Friday = XXXX-WXX-5 quant EVERY"),
            (
                "2016-10-01",
                "They meet each year and every two weeks.",
                "each year = P1Y quant EACH; every two weeks = P2W quant EVERY",
            ),
            ("2016-10-01", "The boat sails daily.", "daily = P1D"),
            ("2016-10-01", "He told the Daily Wave that it was over.", ""),
            ("2016-10-01", "It floods every spring.", "every spring = XXXX-SP quant EVERY"),
        ],
    },
};
