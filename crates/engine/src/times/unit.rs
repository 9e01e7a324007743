//! One unit by its place: "last week", "this year", "the weekend".

use dateline_model::{Precision, TimeReason, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    shift,
    tense::Tense,
    value::{Amount, Value},
};

/// One unit by its place: "last week", "the previous year", "the weekend".
pub fn unit(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let lead = at + article;
    let today = (context.today, TimeSource::Published);
    let (count, (from, source), mut next) = match context.lex(lead) {
        Lex::Last | Lex::Past => (-1, today, lead + 1),
        Lex::Previous => (-1, context.anchored(), lead + 1),
        // Of the day after today one says "tomorrow".
        Lex::Next if context.unit(lead + 1) == Some((Unit::Day, false)) => (1, context.anchored(), lead + 1),
        // "He came in 2012 and left the next year"
        Lex::Next if article == 1 && context.period_here.is_some() && context.tense(at, lead + 2) == Tense::Past => {
            (1, context.anchored(), lead + 1)
        }
        Lex::Next | Lex::Coming => (1, today, lead + 1),
        Lex::Following => (1, context.anchored(), lead + 1),
        Lex::This if article == 0 => {
            (0, today, if matches!(context.lex(lead + 1), Lex::Past | Lex::Coming) { lead + 2 } else { lead + 1 })
        }
        Lex::Current | Lex::Latest => (0, today, lead + 1),
        Lex::Same => (0, context.anchored(), lead + 1),
        Lex::That => (0, context.anchored(), if context.lex(lead + 1) == Lex::Same { lead + 2 } else { lead + 1 }),
        Lex::Weekend { plural: false } if article == 1 => (0, today, lead),
        Lex::Unit { unit: Unit::Year, plural: false } if article == 1 => return the_year(context, at, lead),
        Lex::Unit { unit: Unit::Week | Unit::Month, plural: false }
            if article == 1
                && !context.hyphened(lead + 1)
                && !matches!(context.lex(lead + 1), Lex::Of)
                && context.before_or_after(lead + 1).is_none() =>
        {
            (0, today, lead)
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
        let reason = if count == 0 { TimeReason::Nearest } else { TimeReason::Cue };
        return Some(Hit::new(at, next + 1, value).from(source).because(reason));
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
    let (from, source) = match (context.lex(lead), unit, context.period) {
        (Lex::That | Lex::Same | Lex::Following | Lex::Previous, Unit::Month | Unit::Year, Some(period))
        | (Lex::Next, Unit::Month | Unit::Year, Some(period))
            if context.lex(lead) != Lex::Next || article == 1 && source != TimeSource::Published =>
        {
            (Some(period), context.named.period.map_or(source, TimeSource::Earlier))
        }
        _ => (from, source),
    };
    let Some(from) = from else { return Some(Hit::new(at, end, unknown(unit))) };
    if unit == Unit::Quarter
        && let (Some((year, quarter)), 0) = (context.reporting.quarter, count)
        && !matches!(context.lex(lead), Lex::This | Lex::Latest)
    {
        let source = context.reported();
        return Some(Hit::new(at, end, Value::Quarter(year, quarter)).from(source));
    }
    if unit == Unit::Day && matches!(context.lex(lead), Lex::Last | Lex::Past | Lex::Current | Lex::Latest) {
        return None;
    }
    let count = if unit == Unit::Quarter && context.lex(lead) == Lex::Latest { -1 } else { count };
    let mut hit = Hit::new(at, end, shift::by(from, unit, count)).from(source).because(TimeReason::Cue);
    // "The past week" is the seven days up to now.
    if article == 1 && matches!(context.lex(lead), Lex::Past | Lex::Last) && context.lex(end) == Lex::Of {
        hit.range = Some(shift::stretch(from, Amount::Exact(1, false), unit, false));
    }
    Some(hit)
}

/// "The year": its length where its end is given ("the year ended March 31"), else the current one.
fn the_year(context: &Context<'_>, at: usize, year: usize) -> Option<Hit> {
    // "The year after the vote" hangs on what no rule knows.
    if context.hyphened(year + 1) || context.lex(year + 1) == Lex::Digits || context.before_or_after(year + 1).is_some() {
        return None;
    }
    if context.is(year + 1, &["ended", "ending"]) {
        return Some(Hit::new(at, year + 1, Value::Length(Amount::Exact(1, false), Unit::Year)));
    }
    let value = context.today.map_or_else(|| unknown(Unit::Year), |today| Value::Year(today.year));
    Some(Hit::new(at, year + 1, value).from(TimeSource::Published))
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

pub const RULE: Rule = Rule {
    find: unit,
    #[cfg(test)]
    page: super::page::Page {
        name: "One unit by its place",
        reads: "A week, month, year or the like before, after or around the day of publication or the day last named.",
        examples: &[
            (
                "2016-10-01",
                "Last week it rained, and last month, and last year.",
                "Last week = 2016-W38; last month = 2016-09; last year = 2015",
            ),
            ("2016-10-01", "They met on Wednesday and left the next day.", "Wednesday = 2016-09-28; the next day = 2016-09-29"),
            ("2016-10-01", "They meet over the weekend.", "the weekend = 2016-W39-WE"),
            (
                "2016-10-01",
                "In the year ended March 31 it grew.",
                "the year = P1Y to t1 2015-04-01..2016-03-31; March 31 = 2016-03-31",
            ),
        ],
    },
};
