//! Days by their number alone: "on the 12th", "the 28th of last month".

use dateline_model::{Date, TimeReason, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    tense::Tense,
    value::Value,
};

/// A day of the month of publication or of the one beside it.
pub fn day_of_month(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) != Lex::The || !context.glued(at + 2) || !context.is(at + 2, &["st", "nd", "rd", "th"]) {
        return None;
    }
    let day = context.digits(at + 1).filter(|day| (1..=31).contains(day))? as u8;
    let today = context.today?;
    let in_month = |months: i32| {
        let first = Date { day: 1, ..today }.plus_months(months);
        Date::new(first.year, first.month, day)
    };
    if context.lex(at + 3) == Lex::Of && context.unit(at + 5) == Some((Unit::Month, false)) {
        let months = match context.lex(at + 4) {
            Lex::Last => -1,
            Lex::This | Lex::The => 0,
            Lex::Next => 1,
            _ => return None,
        };
        return Some(Hit::new(at, at + 6, Value::Day(in_month(months)?)).from(TimeSource::Published).because(TimeReason::Cue));
    }
    let led = context.is(at.wrapping_sub(1), &["on", "until", "since"]);
    if !led || !context.ends_phrase(at + 3) {
        return None;
    }
    let date = match context.tense(at, at + 3) {
        Tense::Future => [0, 1].into_iter().filter_map(in_month).find(|date| *date >= today)?,
        _ => [0, -1].into_iter().filter_map(in_month).find(|date| *date <= today)?,
    };
    Some(Hit::new(at, at + 3, Value::Day(date)).from(TimeSource::Published).because(TimeReason::Tense))
}

pub const RULE: Rule = Rule {
    find: day_of_month,
    #[cfg(test)]
    page: super::page::Page {
        name: "Days by their number alone",
        reads: "A day of this month or the one beside it, where the number ends the phrase.",
        examples: &[
            ("2016-10-01", "They took the town on the 12th.", "the 12th = 2016-09-12"),
            ("2016-10-01", "They will meet on the 12th.", "the 12th = 2016-10-12"),
            ("2016-10-01", "It fell on the 28th of last month.", "the 28th of last month = 2016-09-28"),
            ("2016-10-01", "They won on the 18th hole.", ""),
        ],
    },
};
