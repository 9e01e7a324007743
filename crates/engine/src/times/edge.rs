//! Words before an expression that narrow it: "early", "mid-", "late", "the end of", "earlier this month".

use dateline_model::{Minute, Modifier, Range, TimeKind, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Part},
    rules::{self, Rule},
    value::Value,
};

/// An expression with such a word before it.
pub fn edged(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (thirds, next) = match context.lex(at) {
        Lex::Early => (Some((0, 1)), context.after_hyphen(at + 1)),
        Lex::Mid => (Some((1, 2)), context.after_hyphen(at + 1)),
        Lex::Late => (Some((2, 3)), context.after_hyphen(at + 1)),
        Lex::Earlier | Lex::Later if !context.is(at + 1, &["than"]) => {
            (None, if context.is(at + 1, &["in", "on"]) { return None } else { at + 1 })
        }
        Lex::The if context.is(at + 1, &["small"]) && context.is(at + 2, &["hours"]) && context.lex(at + 3) == Lex::Of => {
            return small_hours(context, at, at + 4);
        }
        Lex::The => match context.lex(at + 1) {
            edge @ (Lex::Beginning | Lex::Middle | Lex::End) if context.lex(at + 2) == Lex::Of => {
                let thirds = match edge {
                    Lex::Beginning => (0, 1),
                    Lex::Middle => (1, 2),
                    _ => (2, 3),
                };
                let inner = rules::inner(context, at + 3).or_else(|| bare_unit(context, at + 3)).filter(|hit| !is_length(hit))?;
                return Some(narrowed(Hit { start: at, ..inner }, thirds));
            }
            Lex::Early if context.is(at + 2, &["hours"]) && matches!(context.word(at + 3), "of" | "on") => {
                return small_hours(context, at, at + 4);
            }
            Lex::Early | Lex::Late | Lex::Mid => {
                let inner = rules::inner(context, context.after_hyphen(at + 2))
                    .filter(|hit| !is_length(hit) && matches!(hit.value, Value::Decade(_) | Value::Century(_)))?;
                let thirds = match context.lex(at + 1) {
                    Lex::Early => (0, 1),
                    Lex::Late => (2, 3),
                    _ => (1, 2),
                };
                return Some(narrowed(Hit { start: at, ..inner }, thirds));
            }
            _ => return None,
        },
        _ => return None,
    };
    let next = if context.is(next, &["in", "on"])
        && thirds.is_some()
        && !matches!(context.lex(next + 1), Lex::A)
        && context.lex(next + 1) != Lex::The
    {
        next + 1
    } else {
        next
    };
    let inner = rules::inner(context, next)
        .filter(|hit| !is_length(hit) && !matches!(hit.value, Value::Past | Value::Present | Value::Future))?;
    Some(match thirds {
        Some(thirds) => narrowed(Hit { start: at, ..inner }, thirds),
        None => Hit { start: at, ..inner },
    })
}

/// "The early hours of Tuesday": from midnight to six.
fn small_hours(context: &Context<'_>, at: usize, day: usize) -> Option<Hit> {
    let inner = rules::inner(context, day)?;
    let (Value::Day(date) | Value::Part(date, Part::Morning)) = inner.value else { return None };
    let midnight = Minute::of(date);
    let range = Some(Range::new(midnight, Minute(midnight.0 + 6 * 60)));
    let value = Value::Part(date, Part::Morning);
    Some(Hit { start: at, kind: TimeKind::Time, value, range, approximate: true, ..inner }.modified(Modifier::Start))
}

/// "The end of the month": the current one.
fn bare_unit(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) != Lex::The {
        return None;
    }
    let (unit, false) = context.unit(at + 1)? else { return None };
    Some(Hit::new(at, at + 2, super::shift::by(context.today?, unit, 0)).from(TimeSource::Published))
}

fn is_length(hit: &Hit) -> bool {
    matches!(hit.value, Value::Length(..) | Value::Span(..) | Value::Every(..))
}

/// The first, middle or last third of what the inner expression covers.
fn narrowed(hit: Hit, (from, to): (i64, i64)) -> Hit {
    let modifier = match from {
        0 => Modifier::Start,
        1 => Modifier::Mid,
        _ => Modifier::End,
    };
    let whole = hit.range.or_else(|| hit.value.range());
    let range = whole.map(|whole| third(whole, from, to));
    Hit { range, approximate: true, ..hit }.modified(modifier)
}

/// From one third of a stretch to another; in whole days, months or years where it has several.
fn third(whole: Range, from: i64, to: i64) -> Range {
    let first = whole.first_day();
    let days = whole.minutes() / Minute::DAY;
    let at = |part: i64| {
        let count = |all: i64| i32::try_from(all * part / 3).unwrap_or(i32::MAX);
        // The middle of ten years is the fifth to the seventh.
        let years = |all: i64| i32::try_from((all * part + 2) / 3).unwrap_or(i32::MAX);
        match days {
            _ if part == 3 => whole.to,
            0..3 => Minute(whole.from.0 + whole.minutes() / 3 * part),
            3..75 => Minute::of(first.plus_days(count(days))),
            75..1100 => Minute::of(first.plus_months(count((days + 15) / 30))),
            _ => Minute::of(first.plus_months(12 * years((days + 183) / 365))),
        }
    };
    Range::new(at(from), at(to))
}

pub const RULE: Rule = Rule {
    find: edged,
    #[cfg(test)]
    page: super::page::Page {
        name: "Words that narrow",
        reads: "A word before an expression that says which part of it is meant.",
        examples: &[
            (
                "2016-10-01",
                "It burned in the small hours of Tuesday.",
                "the small hours of Tuesday = 2016-09-27TMO ~ mod START 2016-09-27T00:00..2016-09-27T06:00",
            ),
            ("2016-10-01", "Since mid-July it was shut.", "mid-July = 2016-07 ~ mod MID 2016-07-11..2016-07-20"),
            ("2016-10-01", "It opened in early 2015.", "early 2015 = 2015 ~ mod START 2015-01-01..2015-04-30"),
            ("2016-10-01", "It sank late last week.", "late last week = 2016-W38 ~ mod END 2016-09-23..2016-09-25"),
            ("2016-10-01", "It ends at the end of the month.", "the end of the month = 2016-10 ~ mod END 2016-10-21..2016-10-31"),
            (
                "2016-10-01",
                "It burned in the early hours of Tuesday.",
                "the early hours of Tuesday = 2016-09-27TMO ~ mod START 2016-09-27T00:00..2016-09-27T06:00",
            ),
            (
                "2016-10-01",
                "It was dark late on Monday.",
                "late on Monday = 2016-09-26 ~ mod END 2016-09-26T16:00..2016-09-27T00:00",
            ),
            ("2016-10-01", "They spoke earlier this month.", "earlier this month = 2016-10"),
            ("2016-10-01", "In the late 1990s it closed.", "the late 1990s = 199 ~ mod END 1997-01-01..1999-12-31"),
        ],
    },
};
