//! Units counted from a day that is named behind them: "a week from Tuesday", "two weeks from today", "a week ago Monday".

use dateline_model::TimeReason;

use super::{
    amount::amount,
    context::Context,
    deictic, explicit,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    value::{Amount, Value},
    weekday,
};

/// So many days or weeks from a named day.
pub fn from_day(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (Amount::Exact(count, false), unit @ (Unit::Day | Unit::Week), end) = amount(context, at)? else { return None };
    let days = i32::try_from(count).ok()?.checked_mul(if unit == Unit::Week { 7 } else { 1 })?;
    let ago = context.lex(end) == Lex::Ago;
    if !ago && !context.is(end, &["from"]) {
        return None;
    }
    let on = end + 1 + usize::from(ago && context.is(end + 1, &["on"]));
    let day = if ago {
        weekday::weekday(context, on)?
    } else {
        explicit::date(context, on).or_else(|| weekday::weekday(context, on)).or_else(|| deictic::deictic(context, on))?
    };
    let Value::Day(date) = day.value else { return None };
    let date = match context.today {
        // The Monday of the week that lies so far back.
        Some(today) if ago => weekday::before(today.plus_days(4 - days), date.weekday()),
        _ => date.plus_days(days),
    };
    Some(Hit::new(at, day.end, Value::Day(date)).from(day.source).because(TimeReason::Cue))
}

pub const RULE: Rule = Rule {
    find: from_day,
    #[cfg(test)]
    page: super::page::Page {
        name: "So many units from a named day",
        reads: "Days or weeks counted from a day that is named behind them.",
        examples: &[
            ("2016-10-01", "They will meet a week from Tuesday.", "a week from Tuesday = 2016-10-11"),
            ("2016-10-01", "It ends two weeks from today.", "two weeks from today = 2016-10-15"),
            ("2016-10-01", "It sank a week ago Monday.", "a week ago Monday = 2016-09-26"),
        ],
    },
};
