//! Lengths of time: "13 hours", "a week", "six-year", "several days", "the past two weeks", "the first nine months".

use super::{
    context::{Context, Hit},
    lexicon::{Lex, Unit},
    relative, shift,
    value::{Amount, Value},
};

/// A length that nothing ties to a date.
pub fn length(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) == Lex::The {
        // "the nine months", "the six weeks"
        context.number(at + 1)?;
        let (amount, unit, end) = relative::amount(context, at + 1)?;
        let plural = end.checked_sub(1).and_then(|last| context.unit(last)).is_some_and(|(_, plural)| plural);
        return (plural && !is_age(context, end) && !is_fraction(context, end, unit))
            .then(|| Hit::new(at, end, Value::Length(amount, unit)));
    }
    let (amount, unit, end) = relative::amount(context, at)?;
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

/// A length with an end at the day of publication: "the past two weeks", "in last eight days", "the next few days".
pub fn stretch(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let lead = at + article;
    let ahead = match context.lex(lead) {
        Lex::Last | Lex::Past | Lex::Recent | Lex::Previous => false,
        Lex::Next | Lex::Coming => true,
        // "Following days of rain" is a verb and its object.
        Lex::Following if article == 1 => true,
        Lex::Ordinal(1) if article == 1 => {
            let (amount, unit, end) = relative::amount(context, lead + 1)?;
            return Some(Hit::new(at, end, Value::Length(amount, unit)));
        }
        Lex::Vague | Lex::Digits | Lex::Number(_) | Lex::A if article == 1 => return None,
        _ => return None,
    };
    let (amount, unit, end) =
        relative::amount(context, lead + 1).filter(|(amount, ..)| context.lex(lead + 1) != Lex::A || *amount == Amount::Some)?;
    let anchor = if matches!(context.lex(lead), Lex::Previous | Lex::Following) {
        context.anchor.or(context.today)
    } else {
        context.today
    };
    Some(match anchor {
        Some(today) => Hit::new(at, end, Value::Span(amount, unit, shift::stretch(today, amount, unit, ahead))),
        None => Hit::new(at, end, Value::Length(amount, unit)),
    })
}

/// "week-long", "decades-long"
pub fn long(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (unit, plural) = context.unit(at)?;
    let next = context.after_hyphen(at + 1);
    if next == at + 1 || !context.is(next, &["long"]) || context.hyphened(at.wrapping_sub(1)) {
        return None;
    }
    Some(Hit::new(at, next + 1, Value::Length(if plural { Amount::Some } else { Amount::Exact(1, false) }, unit)))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::times::tests::check;

    #[test]
    fn lengths_are_no_dates() {
        check("The talks took 13 hours.", "2016-10-01", expect!["13 hours = PT13H"]);
        check("It was a six-year war.", "2016-10-01", expect!["six-year = P6Y"]);
        check("It took two and a half years.", "2016-10-01", expect!["two and a half years = P2Y6M"]);
        check("For weeks it rained.", "2016-10-01", expect!["weeks = PXW ~"]);
        check("In the past two weeks it rained.", "2016-10-01", expect!["the past two weeks = P2W"]);
        check("In last eight days it rained.", "2016-10-01", expect!["last eight days = P8D"]);
        check("The 8-year-old ran.", "2016-10-01", expect![[""]]);
        check("Five years on, it stands.", "2016-10-01", expect!["Five years on = P5Y"]);
        check("It rises 3 percent a year.", "2016-10-01", expect![[""]]);
        check("A week-long strike ended.", "2016-10-01", expect!["week-long = P1W"]);
    }
}
