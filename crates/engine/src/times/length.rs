//! Lengths of time that nothing ties to a date: "13 hours", "a week", "six-year", "several days".

use dateline_model::{Modifier, TimeKind, TimeSource};

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    shift,
    tense::Tense,
    value::{Amount, Value},
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
        || context.is(at.wrapping_sub(1), &["aged"])
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
    // "The years 2008 to 2010"
    if matches!(context.lex(at), Lex::Unit { .. }) && context.lex(end) == Lex::Digits {
        return None;
    }
    // The number before a unit was read with it, and refused.
    if matches!(context.lex(at), Lex::Unit { .. }) && matches!(context.before(at), Lex::Number(_) | Lex::Digits) {
        return None;
    }
    // "On a day rich in memories" is some day.
    if context.lex(at) == Lex::A
        && context.unit(at + 1) == Some((Unit::Day, false))
        && context.is(at.wrapping_sub(1), &["on", "–", "—"])
    {
        return None;
    }
    // "days" and "years" that are counted elsewhere: "those days", "their years".
    if let Lex::Unit { plural: true, .. } = context.lex(at)
        && unit < Unit::Day
        && !context.is(at.wrapping_sub(1), &["for", "of", "in", "within", "after"])
        && !context.is(end, &["after", "before", "later", "earlier"])
    {
        return None;
    }
    let on = usize::from(context.is(end, &["on"]) && matches!(context.word(end + 1), "," | "" | "." | ";"));
    if let Some(hit) = compound(context, at, (amount, unit, end)) {
        return Some(hit);
    }
    // "six-month-long"
    let long = if context.hyphened(end) && context.is(end + 1, &["long"]) { 2 } else { 0 };
    let hit = Hit::new(at, end + on + long, Value::Length(amount, unit));
    Some(loosened(context, &hit, amount, unit).unwrap_or_else(|| ahead(context, hit, amount, unit)))
}

/// "2 hours 30 minutes", "an hour and 20 minutes", "two years and three months".
fn compound(context: &Context<'_>, at: usize, first: (Amount, Unit, usize)) -> Option<Hit> {
    let (Amount::Exact(large, false), unit, end) = first else { return None };
    let next = end + usize::from(context.lex(end) == Lex::And || context.word(end) == ",");
    let (Amount::Exact(small, false), smaller, stop) = amount(context, next)? else { return None };
    let counted = context.number(next).is_some();
    if !counted || matches!(context.lex(stop), Lex::Ago | Lex::Earlier | Lex::Later) {
        return None;
    }
    let value = match (unit, smaller) {
        (Unit::Year, Unit::Month) => format!("P{large}Y{small}M"),
        (Unit::Month, Unit::Day) => format!("P{large}M{small}D"),
        (Unit::Week, Unit::Day) => format!("P{large}W{small}D"),
        (Unit::Day, Unit::Hour) => format!("P{large}DT{small}H"),
        (Unit::Hour, Unit::Minute) => format!("PT{large}H{small}M"),
        (Unit::Minute, Unit::Second) => format!("PT{large}M{small}S"),
        _ => return None,
    };
    let precision = Value::Length(Amount::Exact(1, false), smaller).precision();
    Some(Hit { kind: TimeKind::Duration, ..Hit::new(at, stop, Value::Written(value, None, precision)) })
}

/// "An hour or so", "a month or more", "a week or two".
fn loosened(context: &Context<'_>, hit: &Hit, amount: Amount, unit: Unit) -> Option<Hit> {
    if context.lex(hit.end) != Lex::Or {
        return None;
    }
    let end = hit.end + 2;
    let modifier = match context.word(end - 1) {
        "so" => Modifier::Approx,
        "more" if context.lex(end) != Lex::Of && !context.is(end, &["than"]) => Modifier::EqualOrMore,
        "less" | "fewer" => Modifier::EqualOrLess,
        "two" if amount == Amount::Exact(1, false) && context.unit(end).is_none() => {
            return Some(Hit { end, ..Hit::new(hit.start, end, Value::Length(Amount::Some, unit)) });
        }
        _ => return None,
    };
    Some(Hit { end, approximate: true, ..hit.clone() }.modified(modifier))
}

/// "They will meet in two weeks", "it must close within 48 hours": the time it ends at, or lasts to, is known.
fn ahead(context: &Context<'_>, hit: Hit, amount: Amount, unit: Unit) -> Hit {
    let Some(today) = context.today else { return hit };
    let within = context.is(hit.start.wrapping_sub(1), &["within"]);
    if !within && !context.is(hit.start.wrapping_sub(1), &["in"]) || context.tense(hit.start, hit.end) != Tense::Future {
        return hit;
    }
    let range = match amount {
        Amount::Exact(count, false) if !within && unit >= Unit::Day => {
            shift::by_years(today, unit, i32::try_from(count).unwrap_or(i32::MAX)).range()
        }
        _ => Some(shift::stretch(today, amount, unit, true)),
    };
    Hit { range, ..hit }.from(TimeSource::Published)
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
                | "comes"
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

/// "6-year-old", "six years old", "six years of age": ages are no times.
fn is_age(context: &Context<'_>, end: usize) -> bool {
    let next = context.after_hyphen(end);
    context.is(next, &["old", "olds"]) || context.lex(end) == Lex::Of && context.is(end + 1, &["age"])
}

pub const RULE: Rule = Rule {
    find: length,
    #[cfg(test)]
    page: super::page::Page {
        name: "Lengths",
        reads: "A number of units that nothing ties to a date.",
        examples: &[
            ("2016-10-01", "The talks took 13 hours.", "13 hours = PT13H"),
            ("2016-10-01", "On a day rich in memories they wept.", ""),
            ("2016-10-01", "It was a six-year war.", "six-year = P6Y"),
            ("2016-10-01", "It took two and a half years.", "two and a half years = P2Y6M"),
            ("2016-10-01", "It may last for weeks or months.", "weeks or months = PXW ~"),
            ("2016-10-01", "For weeks it rained.", "weeks = PXW ~"),
            ("2016-10-01", "A girl aged three months and a boy of ten years of age were found.", ""),
            ("2016-10-01", "The 8-year-old ran.", ""),
            (
                "2016-10-01",
                "They waited a fortnight, a quarter of an hour and 90-odd minutes.",
                "a fortnight = P2W; a quarter of an hour = PT15M; 90-odd minutes = PT90M",
            ),
            ("2016-10-01", "It lasted a quarter-century, or two millennia.", "a quarter-century = P25Y; two millennia = P2000Y"),
            (
                "2016-10-01",
                "It took an hour or so, a month or more, or a week or two.",
                "an hour or so = PT1H ~ mod APPROX; a month or more = P1M ~ mod EQUAL_OR_MORE; a week or two = PXW ~",
            ),
            (
                "2016-10-01",
                "It took some minutes, then some 40 minutes.",
                "some minutes = PTXM ~; 40 minutes = PT40M ~ mod APPROX",
            ),
            (
                "2016-10-01",
                "It took 2 hours 30 minutes, then an hour and 20 minutes.",
                "2 hours 30 minutes = PT2H30M; an hour and 20 minutes = PT1H20M",
            ),
            (
                "2016-10-01",
                "A six-month-long siege of the years 2008 and 2009.",
                "six-month-long = P6M; 2008 = 2008; 2009 = 2009",
            ),
            ("2016-10-01", "They will meet in two weeks.", "two weeks = P2W 2016-10-10..2016-10-16"),
            ("2016-10-01", "They will decide within 48 hours.", "48 hours = PT48H 2016-10-01..2016-10-03"),
            ("2016-10-01", "Five years on, it stands.", "Five years on = P5Y"),
            ("2016-10-01", "It rises 3 percent a year.", ""),
        ],
    },
};
