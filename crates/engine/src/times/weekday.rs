//! Days of the week: "Wednesday", "last Monday", "next Friday", "Monday night", "early Tuesday".

use dateline_model::{Date, TimeKind, TimeReason, TimeSource};

use super::{
    context::Context,
    direction, explicit,
    hit::Hit,
    lexicon::Lex,
    rules::Rule,
    shift,
    tense::Tense,
    value::{self, Value},
};

/// A day of the week, with a part of the day after it where it has one.
pub fn weekday(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(matches!(context.lex(at), Lex::The));
    let lead = context.lex(at + article);
    let name = match lead {
        Lex::Weekday { .. } if article == 0 => at,
        Lex::This if matches!(context.lex(at + 1), Lex::Coming | Lex::Past) => at + 2,
        Lex::Last | Lex::Past | Lex::Previous | Lex::Next | Lex::Coming | Lex::Following | Lex::This | Lex::That | Lex::Same => {
            at + article + 1
        }
        _ => return None,
    };
    let Lex::Weekday { day, short, plural } = context.lex(name) else { return None };
    // "Following Monday's debate": a preposition.
    if lead == Lex::Following && article == 0 {
        return None;
    }
    let mut end = name + 1;
    if short {
        // "Sat" and "Sun" are words: the abbreviation has its stop.
        if !(context.word(end) == "." && context.glued(end)) {
            return None;
        }
        end += 1;
    }
    // "This Friday, Dec. 29, 2017": a date with its weekday.
    if lead == Lex::This
        && context.word(end) == ","
        && let Some(date) = explicit::date(context, name).filter(|date| date.end > end + 1)
    {
        return Some(Hit { start: at, ..date });
    }
    if plural {
        return Some(Hit { kind: TimeKind::Set, ..Hit::new(at, end, weekly(day)) });
    }
    if context.glued(end)
        && context.is(end, &["-"])
        && context.unit(end + 1).is_none()
        && context.glued(end + 1)
        && !matches!(context.lex(end + 1), Lex::Weekday { .. })
    {
        return None;
    }
    let (anchor, source) = match lead {
        Lex::Previous | Lex::Following | Lex::That | Lex::Same => context.anchored(),
        _ => (context.today, TimeSource::Published),
    };
    let value = match (lead, context.today) {
        (Lex::Weekday { .. }, _) | (_, None) => {
            return Some(with_part(context, direction::weekday(context, day, at, end).hit(at, end)));
        }
        (Lex::Last | Lex::Past, Some(today)) => Value::Day(last(today, day)),
        (Lex::Previous, Some(today)) => Value::Day(before(anchor.unwrap_or(today), day)),
        (Lex::Next | Lex::Coming, Some(today)) => Value::Day(after(today, day)),
        (Lex::Following, Some(today)) => Value::Day(after(anchor.unwrap_or(today), day)),
        (Lex::This, Some(today)) if matches!(context.lex(at + 1), Lex::Past) => Value::Day(before(today, day)),
        (Lex::This, Some(today)) if matches!(context.lex(at + 1), Lex::Coming) => Value::Day(after(today, day)),
        (Lex::This, Some(today)) => Value::Day(match context.tense(at, end) {
            Tense::Past => before(today.plus_days(1), day),
            Tense::Future | Tense::Ahead => after(today.plus_days(-1), day),
            Tense::Open => shift::monday(today).plus_days(day.into()),
        }),
        (_, Some(today)) => {
            Value::Day(context.anchor.filter(|anchor| anchor.weekday() == day).unwrap_or_else(|| before(today.plus_days(1), day)))
        }
    };
    Some(with_part(context, Hit::new(at, end, value).from(source).because(TimeReason::Cue)))
}

/// "Last Monday" is the latest Monday before today; on a Tuesday, where that would be "on Monday" or "yesterday", the one
/// before it.
fn last(today: Date, day: u8) -> Date {
    let latest = before(today, day);
    if latest == today.plus_days(-1) { latest.plus_days(-7) } else { latest }
}

/// The latest such day before a date.
pub fn before(date: Date, day: u8) -> Date {
    let back = (i32::from(date.weekday()) + 6 - i32::from(day)) % 7 + 1;
    date.plus_days(-back)
}

/// The first such day after a date.
pub fn after(date: Date, day: u8) -> Date {
    let ahead = (i32::from(day) + 6 - i32::from(date.weekday())) % 7 + 1;
    date.plus_days(ahead)
}

/// "XXXX-WXX-2"
pub fn weekly(day: u8) -> Value {
    Value::Written(format!("XXXX-WXX-{}", day + 1), None, dateline_model::Precision::Day)
}

/// The day with the part of the day that follows it.
pub fn with_part(context: &Context<'_>, hit: Hit) -> Hit {
    let mut next = context.after_hyphen(hit.end);
    if matches!(context.lex(next), Lex::Early | Lex::Late) && matches!(context.lex(next + 1), Lex::Part { .. }) {
        next += 1;
    }
    match (context.lex(next), &hit.value) {
        (Lex::Part { part, plural: false }, Value::Day(date)) => {
            let other = match hit.other {
                Some(Value::Day(other)) => Some(Value::Part(other, part)),
                _ => None,
            };
            Hit { end: next + 1, kind: TimeKind::Time, value: Value::Part(*date, part), other, ..hit }
        }
        (Lex::Part { part, plural: false }, Value::DayOfWeek(day)) => {
            let value =
                Value::Written(format!("XXXX-WXX-{}T{}", day + 1, value::letters(part)), None, dateline_model::Precision::Hour);
            Hit { end: next + 1, kind: TimeKind::Time, value, ..hit }
        }
        (Lex::Part { part, plural: true }, _) => {
            let Lex::Weekday { day, .. } = context.lex(hit.end - 1) else { return hit };
            let value =
                Value::Written(format!("XXXX-WXX-{}T{}", day + 1, value::letters(part)), None, dateline_model::Precision::Hour);
            Hit { end: next + 1, kind: TimeKind::Set, value, ..hit }
        }
        _ => hit,
    }
}

pub const RULE: Rule = Rule {
    find: weekday,
    #[cfg(test)]
    page: super::page::Page {
        name: "Days of the week",
        reads: "A day of the week, alone, with \"last\", \"next\" and the like, or with a part of the day behind it.",
        examples: &[
            ("2016-10-01", "The mayor said Thursday that it was over.", "Thursday = 2016-09-29"),
            ("2016-10-01", "Neither could be reached on Thursday.", "Thursday = 2016-09-29"),
            ("2016-10-01", "Following Thursday's vote it was over.", "Thursday = 2016-09-29"),
            ("2018-01-05", "In this Friday, Dec. 29, 2017, picture, boats lie still.", "this Friday, Dec. 29, 2017 = 2017-12-29"),
            (
                "2016-10-01",
                "From Thursday through Sunday, all who are interested may look.",
                "Thursday = 2016-10-06; Sunday = 2016-10-09",
            ),
            ("2016-10-01", "He will speak this Thursday.", "this Thursday = 2016-10-06"),
            ("2016-10-01", "He spoke this Thursday.", "this Thursday = 2016-09-29"),
            ("2016-10-01", "The storm is expected to hit on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "Voters go to the polls on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "He has not been seen since Sunday.", "Sunday = 2016-09-25"),
            ("2016-10-01", "It was postponed to Tuesday.", "Tuesday = 2016-10-04"),
            ("2016-10-01", "The deal expires on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "He's leaving on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "They postponed it until Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "The sum will be paid on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "Voting ran through Thursday.", "Thursday = 2016-09-29"),
            ("2016-10-01", "The shop has funds to stay open through Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-01", "The mayor will speak on Thursday.", "Thursday = 2016-10-06"),
            ("2016-10-04", "It was said on Monday, not last Monday.", "Monday = 2016-10-03; last Monday = 2016-09-26"),
            ("2016-10-01", "It was found last Monday.", "last Monday = 2016-09-26"),
            ("2016-10-01", "It sank on Friday night.", "Friday night = 2016-09-30TNI"),
            ("2016-10-01", "They train on Mondays.", "Mondays = XXXX-WXX-1"),
            ("2016-10-01", "It starts next Friday.", "next Friday = 2016-10-07"),
            ("2016-10-01", "It ended on Saturday.", "Saturday = 2016-10-01"),
        ],
    },
};
