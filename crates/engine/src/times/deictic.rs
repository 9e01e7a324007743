//! Days named from the day of publication: "today", "yesterday morning", "tomorrow night", "this morning", "last night".

use dateline_model::{Date, Precision, TimeKind, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Part},
    rules::Rule,
    value::{self, Value},
    weekday,
};

/// A day or part of it that hangs on the day of publication.
pub fn deictic(context: &Context<'_>, at: usize) -> Option<Hit> {
    let day = |days: i32| match context.today {
        Some(today) => Value::Day(today.plus_days(days)),
        None => Value::Written("XXXX-XX-XX".to_owned(), None, Precision::Day),
    };
    match context.lex(at) {
        Lex::Today | Lex::Tomorrow | Lex::Yesterday if is_name(context, at) => None,
        // "Even today few believe it": these days
        Lex::Today if context.is(at.wrapping_sub(1), &["even"]) => Some(Hit::new(at, at + 1, Value::Present)),
        Lex::Today => Some(weekday::with_part(context, Hit::new(at, at + 1, day(0)).from(TimeSource::Published))),
        Lex::Yesterday => Some(weekday::with_part(context, Hit::new(at, at + 1, day(-1)).from(TimeSource::Published))),
        Lex::Tomorrow => Some(weekday::with_part(context, Hit::new(at, at + 1, day(1)).from(TimeSource::Published))),
        Lex::Tonight => Some(part(at, at + 1, context.today, Part::Night)),
        Lex::This | Lex::Last => {
            let Lex::Part { part: named, plural: false } = context.lex(at + 1) else { return None };
            if matches!(named, Part::Noon | Part::Midnight | Part::Dawn | Part::Sunset) {
                return None;
            }
            let shift = if context.lex(at) == Lex::Last { -1 } else { 0 };
            Some(part(at, at + 2, context.today.map(|today| today.plus_days(shift)), named))
        }
        Lex::That => narrative(context, at, at + 1, 0),
        Lex::The => match context.lex(at + 1) {
            Lex::Same => narrative(context, at, at + 2, 0),
            Lex::Next | Lex::Following => narrative(context, at, at + 2, 1),
            Lex::Previous => narrative(context, at, at + 2, -1),
            _ => None,
        },
        Lex::Other
            if context.is(at, &["overnight"])
                && !context.hyphened(at + 1)
                && !context.is(
                    at + 1,
                    &[
                        "stay",
                        "stays",
                        "success",
                        "sensation",
                        "rate",
                        "rates",
                        "guest",
                        "guests",
                        "trip",
                        "bag",
                        "shift",
                        "shifts",
                        "camp",
                    ],
                )
                && !context.is(at.wrapping_sub(1), &["stay", "stayed", "an"]) =>
        {
            let (date, source) = context.here(at, at + 1);
            Some(part(at, at + 1, date, Part::Night).from(source))
        }
        _ => None,
    }
}

/// "That morning", "the following night": a part of the day last named or the one beside it.
fn narrative(context: &Context<'_>, at: usize, name: usize, days: i32) -> Option<Hit> {
    let Lex::Part { part: named, plural: false } = context.lex(name) else { return None };
    let (date, source) = context.anchored();
    Some(part(at, name + 1, date.map(|date| date.plus_days(days)), named).from(source))
}

/// "Chess Today": a capital inside a sentence, beside another.
fn is_name(context: &Context<'_>, at: usize) -> bool {
    let capital = |at: usize| context.word(at).starts_with(char::is_uppercase);
    at > context.sentence.start && capital(at) && context.word(at).len() > 1 && (capital(at - 1) || capital(at + 1))
}

fn part(start: usize, end: usize, date: Option<Date>, part: Part) -> Hit {
    let value = match date {
        Some(date) => Value::Part(date, part),
        None => Value::Written(format!("XXXX-XX-XXT{}", value::letters(part)), None, Precision::Hour),
    };
    Hit { kind: TimeKind::Time, ..Hit::new(start, end, value) }.from(TimeSource::Published)
}

pub const RULE: Rule = Rule {
    find: deictic,
    #[cfg(test)]
    page: super::page::Page {
        name: "Days named from today",
        reads: "Today, yesterday and tomorrow, and parts of the day named from it: \"this morning\", \"last night\".",
        examples: &[
            ("2016-10-01", "Today it rains, tomorrow it may not.", "Today = 2016-10-01; tomorrow = 2016-10-02"),
            ("2016-10-01", "It broke yesterday morning.", "yesterday morning = 2016-09-30TMO"),
            ("2016-10-01", "He told Chess Today that it was over.", ""),
            ("2016-10-01", "Even today few believe it.", "today = PRESENT_REF"),
            ("2016-10-01", "They spoke this morning.", "this morning = 2016-10-01TMO"),
            ("2016-10-01", "It burned last night.", "last night = 2016-09-30TNI"),
            (
                "2016-10-01",
                "It sank on 9 September. That night it rained; the following morning it was dry.",
                "9 September = 2016-09-09; That night = 2016-09-09TNI; the following morning = 2016-09-10TMO",
            ),
            ("2016-10-01", "They sing tonight.", "tonight = 2016-10-01TNI"),
        ],
    },
};
