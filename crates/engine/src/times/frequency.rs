//! How often in a unit: "twice a week", "three times a year", "once every two years".

use dateline_model::TimeKind;

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::Lex,
    rules::Rule,
    value::{Amount, Value},
};

/// So many times in a unit.
pub fn frequency(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (times, next) = times(context, at)?;
    let (amount, unit, end) = match context.lex(next) {
        Lex::A | Lex::Each => unit_after(context, next + 1)?,
        Lex::Other if context.is(next, &["per"]) => unit_after(context, next + 1)?,
        Lex::Daily(unit) => (Amount::Exact(1, false), unit, next + 1),
        _ => match context.lex(context.after_hyphen(next)) {
            Lex::Daily(unit) => (Amount::Exact(1, false), unit, context.after_hyphen(next) + 1),
            _ => return None,
        },
    };
    let quant = (context.lex(next) == Lex::Each).then(|| context.word(next).to_ascii_uppercase());
    let freq = times.map(|times| format!("{times}X"));
    Some(Hit { kind: TimeKind::Set, quant, freq, ..Hit::new(at, end, Value::Every(amount, unit)) })
}

/// "Once", "twice", "three times": nothing where the number is vague.
fn times(context: &Context<'_>, at: usize) -> Option<(Option<u32>, usize)> {
    for (word, count) in [("once", 1), ("twice", 2), ("thrice", 3)] {
        if context.is(at, &[word]) {
            return Some((Some(count), at + 1));
        }
    }
    let (amount, next) = context.number(at)?;
    if !context.is(next, &["times"]) {
        return None;
    }
    match amount {
        Amount::Exact(count, false) => Some((Some(count), next + 1)),
        Amount::Exact(_, true) => None,
        Amount::Some => Some((None, next + 1)),
    }
}

fn unit_after(context: &Context<'_>, at: usize) -> Option<(Amount, super::lexicon::Unit, usize)> {
    match context.unit(at) {
        Some((unit, false)) => Some((Amount::Exact(1, false), unit, at + 1)),
        _ => amount(context, at),
    }
}

pub const RULE: Rule = Rule {
    find: frequency,
    #[cfg(test)]
    page: super::page::Page {
        name: "How often",
        reads: "A number of times in a unit; the number is the `freq` of the set.",
        examples: &[
            ("2016-10-01", "They train twice a week.", "twice a week = P1W freq 2X"),
            ("2016-10-01", "It is checked three times every month.", "three times every month = P1M quant EVERY freq 3X"),
            ("2016-10-01", "It is held once every two years.", "once every two years = P2Y quant EVERY freq 1X"),
            ("2016-10-01", "It rings several times a day.", "several times a day = P1D"),
            ("2016-10-01", "The boat sails twice daily.", "twice daily = P1D freq 2X"),
            ("2016-10-01", "It was once a small town.", ""),
        ],
    },
};
