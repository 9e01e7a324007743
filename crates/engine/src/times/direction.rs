//! Which Friday, which July, which third quarter is meant: by tense and by the day of publication.

use dateline_model::Date;

use super::{context::Context, tense::Tense, value::Value};

/// The day of the week nearest to the day of publication on the side the clause looks to; the day itself counts.
pub fn weekday(context: &Context<'_>, day: u8, start: usize, end: usize) -> Value {
    let Some(today) = context.today else { return Value::DayOfWeek(day) };
    let back = (today.weekday() + 7 - day) % 7;
    if back == 0 {
        return Value::Day(today);
    }
    let ahead = 7 - i32::from(back);
    Value::Day(match context.tense(start, end) {
        Tense::Future => today.plus_days(ahead),
        // Six days back one says "last Friday"; a bare one is tomorrow, or today where the report was filed.
        _ if ahead == 1 => today.plus_days(ahead),
        _ => today.plus_days(-i32::from(back)),
    })
}

/// A day and month without a year.
pub fn day_of_year(context: &Context<'_>, month: u8, day: u8, start: usize, end: usize) -> Value {
    let Some(today) = context.today else { return Value::DayOfYear(month, day) };
    let on = |year: i32| Date::new(year, month, day);
    let candidates = || [today.year - 1, today.year, today.year + 1].into_iter().filter_map(on);
    // What was is told of more than what will be.
    let distance = |date: &Date| {
        let days = date.days() - today.days();
        if days > 0 { days.saturating_mul(4) / 3 } else { -days }
    };
    let tense = context.tense(start, end);
    let found = match tense {
        Tense::Past => candidates().filter(|date| date.days() <= today.days() + 1).max(),
        Tense::Future => candidates()
            .filter(|date| *date >= today)
            .min()
            .filter(|date| distance(date) < 300)
            .or_else(|| candidates().min_by_key(distance)),
        Tense::Open => candidates().min_by_key(distance),
    };
    // Tense is a weak sign where the other side is far nearer.
    let near = candidates().min_by_key(distance);
    let found = match (found, near) {
        (Some(found), Some(near)) if distance(&found) > 200 && distance(&near) < 60 => Some(near),
        (found, _) => found,
    };
    found.map_or(Value::DayOfYear(month, day), Value::Day)
}

/// The year of a month named alone.
pub fn month_year(context: &Context<'_>, month: u8, start: usize, end: usize) -> Option<i32> {
    let today = context.today?;
    let tense = context.tense(start, end);
    Some(match tense {
        Tense::Future if month < today.month => today.year + 1,
        Tense::Future => today.year,
        // A month that is to begin next is not told of as one that lies eleven back.
        _ if month == today.month + 1 => today.year,
        Tense::Open if month == 1 && today.month == 12 => today.year + 1,
        _ if month <= today.month => today.year,
        _ => today.year - 1,
    })
}

/// The year of a season named alone.
pub fn season_year(context: &Context<'_>, season: u8, start: usize, end: usize) -> Option<i32> {
    let first = season * 3 + 3;
    let today = context.today?;
    if season == 3 {
        let future = context.tense(start, end) == Tense::Future;
        return Some(if today.month >= 12 || future && today.month > 2 { today.year } else { today.year - 1 });
    }
    month_year(context, first, start, end)
}

/// The year of a quarter named alone: the latest that has begun.
pub fn quarter_year(context: &Context<'_>, quarter: u8) -> Option<i32> {
    let today = context.today?;
    Some(if (quarter - 1) * 3 + 1 > today.month { today.year - 1 } else { today.year })
}
