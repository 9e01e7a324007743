//! Lengths with an end at the day of publication: "the past two weeks", "the next few days".

use dateline_model::TimeSource;

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::Lex,
    rules::Rule,
    shift,
    value::{Amount, Value},
};

/// A length with an end at the day of publication: "the past two weeks", "in last eight days", "the next few days".
pub fn stretch(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let lead = at + article;
    let ahead = match context.lex(lead) {
        // "It is to last three weeks": a verb.
        Lex::Last
            if article == 0
                && context.is(at.wrapping_sub(1), &["to", "will", "would", "could", "may", "might", "can", "not", "should"]) =>
        {
            return None;
        }
        Lex::Last | Lex::Past | Lex::Recent | Lex::Previous => false,
        Lex::Next | Lex::Coming => true,
        // "Following days of rain" is a verb and its object.
        Lex::Following if article == 1 => true,
        Lex::Ordinal(1) if article == 1 => {
            let (amount, unit, end) = amount(context, lead + 1)?;
            return Some(Hit::new(at, end, Value::Length(amount, unit)));
        }
        Lex::Vague | Lex::Digits | Lex::Number(_) | Lex::A if article == 1 => return None,
        _ => return None,
    };
    let (amount, unit, end) =
        amount(context, lead + 1).filter(|(amount, ..)| context.lex(lead + 1) != Lex::A || *amount == Amount::Some)?;
    let (anchor, source) = if matches!(context.lex(lead), Lex::Previous | Lex::Following) {
        context.anchored()
    } else {
        (context.today, TimeSource::Published)
    };
    Some(match anchor {
        Some(today) => Hit::new(at, end, Value::Span(amount, unit, shift::stretch(today, amount, unit, ahead))).from(source),
        None => Hit::new(at, end, Value::Length(amount, unit)),
    })
}

pub const RULE: Rule = Rule {
    find: stretch,
    #[cfg(test)]
    page: super::page::Page {
        name: "Lengths up to today, or from it",
        reads: "A length with an end at the day of publication or at the day last named.",
        examples: &[
            ("2016-10-01", "In the past two weeks it rained.", "the past two weeks = P2W 2016-09-17..2016-10-01"),
            ("2016-10-01", "It is expected to last three weeks.", "three weeks = P3W"),
            ("2016-10-01", "In last eight days it rained.", "last eight days = P8D 2016-09-23..2016-10-01"),
        ],
    },
};
