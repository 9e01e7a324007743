//! Words that point at the past, the present or the future as a whole: "now", "recently", "in the future".

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    tense::Tense,
    value::Value,
};

/// A word for now, for before, for some day.
pub fn reference(context: &Context<'_>, at: usize) -> Option<Hit> {
    match context.lex(at) {
        Lex::Now => {
            // "Now, what can be done?" tells no time.
            if context.word(at) == "Now" && context.word(at + 1) == "," {
                return None;
            }
            let idle = context.is(at.wrapping_sub(1), &["by", "from"]) && !context.is(at.wrapping_sub(1), &["by"]);
            (!idle && !context.hyphened(at + 1)).then(|| Hit::new(at, at + 1, Value::Present))
        }
        // "The current law", not "a strong current"
        Lex::Current if is_attribute(context, at) && !context.is(at.wrapping_sub(1), &["then"]) => {
            Some(Hit::new(at, at + 1, Value::Present))
        }
        Lex::Number(1) if context.unit(at + 1) == Some((Unit::Day, false)) => {
            // "It will one day be a park"
            let some_day = context.is(at.wrapping_sub(1), &["will", "would", "may", "might", "could", "can", "that", "to"])
                || context.tense(at, at + 2) == Tense::Future
                    && !context.is(at.wrapping_sub(1), &["in", "for", "only", "just", "than"]);
            let counts = context.is(at + 2, &["after", "before", "later", "earlier", "ahead", "ago", "of", "only", "a", "per"]);
            (some_day && !counts).then(|| Hit::new(at, at + 2, Value::Future))
        }
        Lex::Currently => Some(Hit::new(at, at + 1, Value::Present)),
        Lex::Recently => Some(Hit::new(at, at + 1, Value::Past)),
        Lex::The
            if context.lex(at + 1) == Lex::Past
                && (context.word(at + 2).chars().all(|character| !character.is_alphanumeric())
                    || context.is(at.wrapping_sub(1), &["in"])
                        && matches!(
                            context.lex(at + 2),
                            Lex::Other | Lex::That | Lex::The | Lex::This | Lex::A | Lex::And | Lex::To
                        )) =>
        {
            Some(Hit::new(at, at + 2, Value::Past))
        }
        Lex::The if context.is(at + 1, &["recent", "distant"]) && context.lex(at + 2) == Lex::Past => {
            Some(Hit::new(at, at + 3, Value::Past))
        }
        Lex::The if context.lex(at + 1) == Lex::Future && !context.is(at + 2, &["of"]) => {
            Some(Hit::new(at, at + 2, Value::Future))
        }
        Lex::The if context.is(at + 1, &["near"]) && context.is(at + 2, &["term"]) && !context.hyphened(at + 2) => {
            Some(Hit::new(at, at + 3, Value::Future))
        }
        Lex::A
            if context.is(at.wrapping_sub(1), &["at"]) && context.lex(at + 1) == Lex::Later && context.is(at + 2, &["date"]) =>
        {
            Some(Hit::new(at, at + 3, Value::Future))
        }
        Lex::The if context.is(at + 1, &["near", "foreseeable", "distant"]) && context.lex(at + 2) == Lex::Future => {
            Some(Hit::new(at, at + 3, Value::Future))
        }
        Lex::Other if context.is(at, &["right"]) && context.lex(at + 1) == Lex::Now => Some(Hit::new(at, at + 2, Value::Present)),
        Lex::Other if context.is(at, &["these"]) && context.is(at + 1, &["days"]) => Some(Hit::new(at, at + 2, Value::Present)),
        _ => None,
    }
}

/// Whether a noun follows.
fn is_attribute(context: &Context<'_>, at: usize) -> bool {
    let next = context.word(at + 1);
    context.lex(at + 1) == Lex::Other
        && next.len() > 2
        && next.starts_with(|first: char| first.is_ascii_lowercase())
        && context.word(at).starts_with(|first: char| first.is_ascii_lowercase())
        && !context.is(at + 1, &["affairs", "events", "account", "was", "that", "which", "flows", "from", "with"])
}

pub const RULE: Rule = Rule {
    find: reference,
    #[cfg(test)]
    page: super::page::Page {
        name: "Past, present, future",
        reads: "Words that point at the past, the present or the future as a whole.",
        examples: &[
            ("2016-10-01", "It is now shut.", "now = PRESENT_REF"),
            ("2016-10-01", "Now, what can be done?", ""),
            ("2016-10-01", "It recently moved.", "recently = PAST_REF"),
            ("2016-10-01", "In the past it was open.", "the past = PAST_REF"),
            ("2016-10-01", "It was cheaper in the recent past.", "the recent past = PAST_REF"),
            ("2016-10-01", "In the future it may move.", "the future = FUTURE_REF"),
            ("2016-10-01", "The current law is old.", "current = PRESENT_REF"),
            ("2016-10-01", "It will one day be a park.", "one day = FUTURE_REF"),
            ("2016-10-01", "It may be sold at a later date.", "a later date = FUTURE_REF"),
            ("2016-10-01", "It stands right now.", "right now = PRESENT_REF"),
        ],
    },
};
