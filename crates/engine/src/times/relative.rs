//! Units counted from the day of publication or from the narrative's own: "last week", "this year", "two days ago",
//! "a year earlier", "a few days later".

use dateline_model::{Date, Minute, Precision, Range};

use super::{
    context::{Context, Hit},
    lexicon::{Lex, Unit},
    shift,
    value::{Amount, Value},
};

/// One unit by its place: "last week", "the previous year", "the weekend".
pub fn unit(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let lead = at + article;
    let (count, from, mut next) = match context.lex(lead) {
        Lex::Last | Lex::Past => (-1, context.today, lead + 1),
        Lex::Previous => (-1, context.anchor.or(context.today), lead + 1),
        Lex::Next | Lex::Coming => (1, context.today, lead + 1),
        Lex::Following => (1, context.anchor.or(context.today), lead + 1),
        Lex::This if article == 0 => {
            (0, context.today, if matches!(context.lex(lead + 1), Lex::Past | Lex::Coming) { lead + 2 } else { lead + 1 })
        }
        Lex::Current | Lex::Latest => (0, context.today, lead + 1),
        Lex::Same => (0, context.anchor.or(context.today), lead + 1),
        Lex::That => (0, context.anchor.or(context.today), if context.lex(lead + 1) == Lex::Same { lead + 2 } else { lead + 1 }),
        Lex::Weekend { plural: false } if article == 1 => (0, context.today, lead),
        Lex::Unit { unit: Unit::Year, plural: false } if article == 1 => return the_year(context, at, lead),
        Lex::Unit { unit: Unit::Week | Unit::Month, plural: false }
            if article == 1 && !context.hyphened(lead + 1) && !matches!(context.lex(lead + 1), Lex::Of) =>
        {
            (0, context.today, lead)
        }
        Lex::Fiscal if article == 1 && context.unit(lead + 1) == Some((Unit::Year, false)) => {
            return the_year(context, at, lead + 1);
        }
        Lex::Other
            if article == 1
                && context.is(lead, &["full", "whole", "entire"])
                && context.unit(lead + 1) == Some((Unit::Year, false)) =>
        {
            return the_year(context, at, lead + 1);
        }
        _ => return None,
    };
    if context.lex(next) == Lex::Fiscal {
        next += 1;
    }
    if let Lex::Weekend { plural: false } = context.lex(next) {
        let value = match from {
            // On a Monday "the weekend" is the one just over.
            Some(today) if count == 0 && today.weekday() < 5 && context.lex(lead) != Lex::This => {
                Value::Weekend(shift::monday(today).plus_days(if context.tense(at, next + 1) == super::tense::Tense::Future {
                    0
                } else {
                    -7
                }))
            }
            Some(today) if count == 0 && today.weekday() < 3 && context.tense(at, next + 1) == super::tense::Tense::Past => {
                Value::Weekend(shift::monday(today).plus_days(-7))
            }
            Some(today) => Value::Weekend(shift::monday(today).plus_days(count * 7)),
            None => Value::Written("XXXX-WXX-WE".to_owned(), None, Precision::Day),
        };
        return Some(Hit::new(at, next + 1, value));
    }
    let (unit, false) = context.unit(next)? else { return None };
    let end = next + 1;
    if context.hyphened(end) && !context.is(end + 1, &["old"]) && !matches!(context.lex(end + 1), Lex::Other) {
        return None;
    }
    if context.lex(lead) == Lex::Latest && unit != Unit::Quarter || unit < Unit::Day {
        return None;
    }
    if context.word(next).starts_with(char::is_uppercase)
        && context.word(lead).starts_with(char::is_uppercase)
        && context.word(next).len() > 1
        && next < context.sentence.end - 1
        && !context.word(next).bytes().all(|byte| byte.is_ascii_uppercase())
        && matches!(context.word_before(at), "\"" | "“" | "‘" | "`" | "'")
    {
        // A title: "This Week".
        return None;
    }
    let from = match (context.lex(lead), unit) {
        (Lex::That | Lex::Same | Lex::Following | Lex::Previous, Unit::Month | Unit::Year) => context.period.or(from),
        _ => from,
    };
    let Some(from) = from else { return Some(Hit::new(at, end, unknown(unit))) };
    if unit == Unit::Quarter
        && let (Some((year, quarter)), 0) = (context.quarter, count)
        && !matches!(context.lex(lead), Lex::This | Lex::Latest)
    {
        return Some(Hit::new(at, end, Value::Quarter(year, quarter)));
    }
    if unit == Unit::Day && matches!(context.lex(lead), Lex::Last | Lex::Past | Lex::Current | Lex::Latest) {
        return None;
    }
    let count = if unit == Unit::Quarter && context.lex(lead) == Lex::Latest { -1 } else { count };
    let mut hit = Hit::new(at, end, shift::by(from, unit, count));
    // "The past week" is the seven days up to now.
    if article == 1 && matches!(context.lex(lead), Lex::Past | Lex::Last) && context.lex(end) == Lex::Of {
        hit.range = Some(shift::stretch(from, Amount::Exact(1, false), unit, false));
    }
    Some(hit)
}

/// "The year": its length where its end is given ("the year ended March 31"), else the current one.
fn the_year(context: &Context<'_>, at: usize, year: usize) -> Option<Hit> {
    if context.hyphened(year + 1) || context.lex(year + 1) == Lex::Digits {
        return None;
    }
    if context.is(year + 1, &["ended", "ending"]) {
        return Some(Hit::new(at, year + 1, Value::Length(Amount::Exact(1, false), Unit::Year)));
    }
    let value = context.today.map_or_else(|| unknown(Unit::Year), |today| Value::Year(today.year));
    Some(Hit::new(at, year + 1, value))
}

/// "Year-end": the last day of the year.
pub fn year_end(context: &Context<'_>, at: usize) -> Option<Hit> {
    let next = context.after_hyphen(at + 1);
    if context.unit(at) != Some((Unit::Year, false)) || context.lex(next) != Lex::End {
        return None;
    }
    let date = context.today.and_then(|today| Date::new(today.year, 12, 31));
    Some(Hit::new(at, next + 1, date.map_or_else(|| unknown(Unit::Day), Value::Day)))
}

/// A value for a unit of which nothing is known.
pub fn unknown(unit: Unit) -> Value {
    let value = match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    };
    Value::Written(value.to_owned(), None, Value::Length(Amount::Exact(1, false), unit).precision())
}

/// So many units ago, earlier, later, from now.
pub fn counted(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (amount, unit, end) = amount(context, at)?;
    let after = if context.is(end, &["or"]) && context.is(end + 1, &["so", "two", "more"]) { end + 2 } else { end };
    let hyphen = context.after_hyphen(after);
    let (sign, from, stop) = match context.lex(hyphen) {
        Lex::Ago => (-1, context.today, hyphen + 1),
        Lex::Earlier => (-1, earlier_than(context, unit), hyphen + 1),
        Lex::Later if !context.is(hyphen + 1, &["than"]) => (1, later_than(context, unit), hyphen + 1),
        Lex::Other if context.is(hyphen, &["from"]) && context.lex(hyphen + 1) == Lex::Now => (1, context.today, hyphen + 2),
        Lex::Other if context.is(hyphen, &["hence"]) => (1, context.today, hyphen + 1),
        _ => return None,
    };
    let count = match amount {
        Amount::Exact(count, _) => i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(sign),
        Amount::Some => return Some(Hit::new(at, stop, some_away(unit, sign, from, context.lex(hyphen) == Lex::Ago)).vague()),
    };
    let Some(from) = from else { return Some(Hit::new(at, stop, unknown(unit))) };
    if unit == Unit::Year
        && count == -1
        && let Some((year, quarter)) = context.quarter
    {
        return Some(Hit::new(at, stop, Value::Quarter(year - 1, quarter)));
    }
    if unit < Unit::Day {
        return None;
    }
    Some(Hit::new(at, stop, shift::by_years(from, unit, count)))
}

fn later_than(context: &Context<'_>, unit: Unit) -> Option<Date> {
    let period = context.period.filter(|_| unit >= Unit::Month);
    period.or(context.anchor).or(context.today)
}

fn earlier_than(context: &Context<'_>, unit: Unit) -> Option<Date> {
    if unit >= Unit::Month { context.today } else { context.anchor.or(context.today) }
}

/// "Several years ago", "a few days later": within ten of the unit.
fn some_away(unit: Unit, sign: i32, from: Option<Date>, ago: bool) -> Value {
    let name = if ago { "PAST_REF".to_owned() } else { unknown(unit).text() };
    let Some(from) = from else { return Value::Written(name, None, Precision::Year) };
    let near = shift::by(from, unit, sign * 2).range();
    let far = shift::by(from, unit, sign * if unit == Unit::Day { 6 } else { 9 }).range();
    let range = near.zip(far).map(|(near, far)| Range::new(Minute(near.from.0.min(far.from.0)), Minute(near.to.0.max(far.to.0))));
    Value::Written(name, range, Value::Length(Amount::Some, unit).precision())
}

/// "Two days", "a year", "several weeks", "six-month": amount, unit and the token after them.
pub fn amount(context: &Context<'_>, at: usize) -> Option<(Amount, Unit, usize)> {
    if let Some((amount, next)) = context.number(at) {
        // "two to three weeks": the first number is kept, as TimeML has one.
        let next = match context.lex(next) {
            Lex::To | Lex::Or => {
                context.number(next + 1).filter(|(_, end)| context.unit(*end).is_some()).map_or(next, |(_, end)| end)
            }
            _ => next,
        };
        let more = if context.lex(next) == Lex::More
            || context.is(
                next,
                &[
                    "additional",
                    "full",
                    "straight",
                    "consecutive",
                    "long",
                    "whole",
                    "trading",
                    "business",
                    "working",
                    "calendar",
                    "short",
                    "successive",
                ],
            ) {
            next + 1
        } else {
            next
        };
        if let Some((unit, _)) = context.unit(more) {
            let half_after =
                context.lex(more + 1) == Lex::And && context.lex(more + 2) == Lex::A && context.lex(more + 3) == Lex::Half;
            let amount = match amount {
                Amount::Exact(count, false) if half_after => Amount::Exact(count, true),
                other => other,
            };
            return Some((amount, unit, if half_after { more + 4 } else { more + 1 }));
        }
        return None;
    }
    if context.lex(at) == Lex::A {
        let next = if context.is(at + 1, &["full", "whole", "further", "additional", "extra"]) { at + 2 } else { at + 1 };
        let (unit, plural) = context.unit(next)?;
        let half_after =
            context.lex(next + 1) == Lex::And && context.lex(next + 2) == Lex::A && context.lex(next + 3) == Lex::Half;
        return (!plural).then_some((Amount::Exact(1, half_after), unit, if half_after { next + 4 } else { next + 1 }));
    }
    match context.unit(at) {
        Some((unit, true)) => Some((Amount::Some, unit, at + 1)),
        Some((unit, false)) if unit >= Unit::Month => {
            // "year-ago", "month-earlier"
            let next = context.after_hyphen(at + 1);
            (next > at + 1 && matches!(context.lex(next), Lex::Ago | Lex::Earlier)).then_some((
                Amount::Exact(1, false),
                unit,
                at + 1,
            ))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::times::tests::check;

    #[test]
    fn units_are_counted_from_today() {
        check(
            "Last week it rained, and last month, and last year.",
            "2016-10-01",
            expect!["Last week = 2016-W38; last month = 2016-09; last year = 2015"],
        );
        check("It began two days ago.", "2016-10-01", expect!["two days ago = 2016-09-29"]);
        check("It sank five months ago.", "2016-10-01", expect!["five months ago = 2016-05"]);
        check("He left in 2010 and came back three years later.", "2016-10-01", expect!["2010 = 2010; three years later = 2013"]);
        check(
            "It closed on 9 September and opened a few days later.",
            "2016-10-01",
            expect!["9 September = 2016-09-09; a few days later = XXXX-XX-XX ~"],
        );
        check("They meet over the weekend.", "2016-10-01", expect!["the weekend = 2016-W39-WE"]);
        check("In the year ended March 31 it grew.", "2016-10-01", expect!["the year = P1Y; March 31 = 2016-03-31"]);
        check("Profit fell from a year ago.", "2016-10-01", expect!["a year ago = 2015"]);
    }
}
