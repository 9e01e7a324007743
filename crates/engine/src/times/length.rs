//! Lengths of time that nothing ties to a date: "13 hours", "a week", "six-year", "several days".

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    value::Value,
};

/// A length that nothing ties to a date.
pub fn length(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) == Lex::The {
        // "the nine months", "the six weeks"
        context.number(at + 1)?;
        let (amount, unit, end) = amount(context, at + 1)?;
        let plural = end.checked_sub(1).and_then(|last| context.unit(last)).is_some_and(|(_, plural)| plural);
        return (plural && !is_age(context, end) && !is_fraction(context, end, unit))
            .then(|| Hit::new(at, end, Value::Length(amount, unit)));
    }
    let (amount, unit, end) = amount(context, at)?;
    if is_age(context, end)
        || is_fraction(context, end, unit)
        || is_title(context, end)
        || matches!(context.lex(at), Lex::Unit { plural: false, .. })
    {
        return None;
    }
    // "12 percent a year", "four flights a week" are rates, and "a year-end sale" is no year.
    let rated = context
        .is(at.wrapping_sub(1), &["percent", "%", "times", "once", "twice", "points", "million", "billion", "thousand"])
        || context.before(at) == Lex::Digits
        || is_plural_noun(context.word_before(at));
    if context.lex(at) == Lex::A && (rated || context.hyphened(end)) && context.number(at).is_none() {
        return None;
    }
    // "days" and "years" that are counted elsewhere: "those days", "their years".
    if let Lex::Unit { plural: true, .. } = context.lex(at)
        && unit < Unit::Day
        && !context.is(at.wrapping_sub(1), &["for", "of", "in", "within", "after"])
    {
        return None;
    }
    let on = usize::from(context.is(end, &["on"]) && matches!(context.word(end + 1), "," | "" | "." | ";"));
    Some(Hit::new(at, end + on, Value::Length(amount, unit)))
}

/// "About three-quarters of its food": a share, no length.
fn is_fraction(context: &Context<'_>, end: usize, unit: Unit) -> bool {
    unit == Unit::Quarter && !context.is(end.wrapping_sub(2), &["straight", "consecutive", "successive"])
}

/// A unit with a capital inside a sentence belongs to a title: "60 Minutes".
fn is_title(context: &Context<'_>, end: usize) -> bool {
    let last = end.wrapping_sub(1);
    context.word(last).starts_with(char::is_uppercase)
        && last > context.sentence.start
        && context.word(last).len() > 1
        && !context.word(last).bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_plural_noun(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && !matches!(
            word,
            "takes"
                | "lasts"
                | "was"
                | "less"
                | "this"
                | "does"
                | "plus"
                | "versus"
                | "perhaps"
                | "thus"
                | "besides"
                | "towards"
                | "always"
        )
}

/// "6-year-old", "six years old", "aged 6": ages are no times.
fn is_age(context: &Context<'_>, end: usize) -> bool {
    let next = context.after_hyphen(end);
    context.is(next, &["old", "olds"])
}

pub const RULE: Rule = Rule {
    find: length,
    #[cfg(test)]
    page: super::page::Page {
        name: "Lengths",
        reads: "A number of units that nothing ties to a date.",
        examples: &[
            ("2016-10-01", "The talks took 13 hours.", "13 hours = PT13H"),
            ("2016-10-01", "It was a six-year war.", "six-year = P6Y"),
            ("2016-10-01", "It took two and a half years.", "two and a half years = P2Y6M"),
            ("2016-10-01", "For weeks it rained.", "weeks = PXW ~"),
            ("2016-10-01", "The 8-year-old ran.", ""),
            ("2016-10-01", "Five years on, it stands.", "Five years on = P5Y"),
            ("2016-10-01", "It rises 3 percent a year.", ""),
        ],
    },
};
