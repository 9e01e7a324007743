//! Which Friday, which July, which third quarter is meant: by tense and by the day of publication.

use dateline_model::{Date, TimeReason, TimeSource};

use super::{context::Context, hit::Hit, lexicon::Lex, tense::Tense, value::Value};

/// What was settled, by what, and what was not ruled out.
pub struct Settled<T> {
    /// The reading.
    pub value: T,
    /// By what it was chosen.
    pub reason: TimeReason,
    /// The other reading, where only habit chose between the two.
    pub other: Option<T>,
}

impl<T> Settled<T> {
    fn by(reason: TimeReason, value: T) -> Self {
        Self { value, reason, other: None }
    }

    /// The same of what the reading makes.
    pub fn map<U>(self, make: impl Fn(T) -> U) -> Settled<U> {
        Settled { value: make(self.value), reason: self.reason, other: self.other.map(make) }
    }
}

impl Settled<Value> {
    /// The expression of these tokens, reckoned from the day of publication.
    pub fn hit(self, start: usize, end: usize) -> Hit {
        Hit::new(start, end, self.value).from(TimeSource::Published).because(self.reason).or(self.other)
    }
}

/// The reason that a tense is; none gives habit.
fn reason(tense: Tense) -> TimeReason {
    if matches!(tense, Tense::Open | Tense::Ahead) { TimeReason::Habit } else { TimeReason::Tense }
}

/// The day of the week nearest to the day of publication on the side the clause looks to; the day itself counts.
pub fn weekday(context: &Context<'_>, day: u8, start: usize, end: usize) -> Settled<Value> {
    let Some(today) = context.today else { return Settled::by(TimeReason::Plain, Value::DayOfWeek(day)) };
    let back = (today.weekday() + 7 - day) % 7;
    if back == 0 {
        return Settled::by(TimeReason::Nearest, Value::Day(today));
    }
    let (before, after) = (Value::Day(today.plus_days(-i32::from(back))), Value::Day(today.plus_days(7 - i32::from(back))));
    if let Some(date) = joined(context, day, start) {
        return Settled::by(TimeReason::Nearest, Value::Day(date));
    }
    if context.is(start.wrapping_sub(1), &["since"]) {
        return Settled::by(TimeReason::Cue, before);
    }
    match context.tense(start, end) {
        Tense::Future => Settled::by(TimeReason::Tense, after),
        // Six days back one says "last Friday"; a bare one is tomorrow, or today where the report was filed.
        _ if back == 6 => Settled::by(TimeReason::Nearest, after),
        Tense::Ahead => Settled { value: after, reason: TimeReason::Habit, other: Some(before) },
        Tense::Past => Settled::by(TimeReason::Tense, before),
        Tense::Open => Settled { value: before, reason: TimeReason::Habit, other: Some(after) },
    }
}

/// "Thursday through Sunday", "Saturday and Sunday": the day that follows the one before it.
fn joined(context: &Context<'_>, day: u8, start: usize) -> Option<Date> {
    let before = start.checked_sub(1)?;
    let first = context.day_here.filter(|_| context.last_end == before)?;
    let reach = match context.lex(before) {
        Lex::To => 6,
        Lex::And | Lex::Or => 2,
        _ if context.is(before, &["through", "until", "till", "-", "–"]) => 6,
        _ => return None,
    };
    let next = super::weekday::after(first, day);
    (next.days() - first.days() <= reach).then_some(next)
}

/// A day and month without a year.
pub fn day_of_year(context: &Context<'_>, month: u8, day: u8, start: usize, end: usize) -> Settled<Value> {
    let Some(today) = context.today else { return Settled::by(TimeReason::Plain, Value::DayOfYear(month, day)) };
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
        Tense::Future | Tense::Ahead => candidates()
            .filter(|date| *date >= today)
            .min()
            .filter(|date| distance(date) < 300)
            .or_else(|| candidates().min_by_key(distance)),
        Tense::Open => candidates().min_by_key(distance),
    };
    // Tense is a weak sign where the other side is far nearer.
    let near = candidates().min_by_key(distance);
    let (found, reason) = match (found, near) {
        (Some(found), Some(near)) if distance(&found) > 200 && distance(&near) < 60 => (near, TimeReason::Nearest),
        (Some(found), _) if tense == Tense::Open => (found, TimeReason::Nearest),
        (Some(found), _) => (found, reason(tense)),
        (None, _) => return Settled::by(TimeReason::Plain, Value::DayOfYear(month, day)),
    };
    // Half a year away either side may be meant.
    let other = candidates().filter(|date| *date != found).min_by_key(distance);
    let other = other.filter(|other| tense == Tense::Open && distance(other) < distance(&found).saturating_mul(2));
    let reason = if other.is_some() { TimeReason::Habit } else { reason };
    Settled { value: Value::Day(found), reason, other: other.map(Value::Day) }
}

/// The year of a month named alone.
pub fn month_year(context: &Context<'_>, month: u8, start: usize, end: usize) -> Option<Settled<i32>> {
    let today = context.today?;
    let tense = context.tense(start, end);
    let nearest = |year| Settled::by(TimeReason::Nearest, year);
    if context.is(start.wrapping_sub(1), &["since"]) {
        return Some(Settled::by(TimeReason::Cue, if month <= today.month { today.year } else { today.year - 1 }));
    }
    // "Three years later, in September"
    if let Some((year, None)) = context.period_here
        && context.last_end < start
        && start <= context.last_end + 2
        && !context.is(start.wrapping_sub(1), &["and", "or", "to"])
    {
        return Some(nearest(year));
    }
    Some(match tense {
        Tense::Future | Tense::Ahead => Settled::by(reason(tense), if month < today.month { today.year + 1 } else { today.year }),
        // A month that is to begin next is not told of as one that lies eleven back.
        _ if month == today.month + 1 => nearest(today.year),
        Tense::Open if month == 1 && today.month == 12 => nearest(today.year + 1),
        _ if month == today.month => nearest(today.year),
        _ => {
            let year = if month < today.month { today.year } else { today.year - 1 };
            let back = (i32::from(today.month) - i32::from(month)).rem_euclid(12);
            match tense {
                Tense::Open if 12 - back <= 2 => Settled { value: year + 1, reason: reason(tense), other: Some(year) },
                Tense::Open => Settled { value: year, reason: reason(tense), other: Some(year + 1) },
                _ => Settled::by(reason(tense), year),
            }
        }
    })
}

/// The year of a season named alone.
pub fn season_year(context: &Context<'_>, season: u8, start: usize, end: usize) -> Option<Settled<i32>> {
    let first = season * 3 + 3;
    let today = context.today?;
    if season == 3 {
        let tense = context.tense(start, end);
        let future = tense == Tense::Future;
        let year = if today.month >= 12 || future && today.month > 2 { today.year } else { today.year - 1 };
        return Some(Settled::by(reason(tense), year));
    }
    month_year(context, first, start, end)
}

/// The year of a quarter named alone: the latest that has begun.
pub fn quarter_year(context: &Context<'_>, quarter: u8) -> Option<Settled<i32>> {
    let today = context.today?;
    let year = if (quarter - 1) * 3 + 1 > today.month { today.year - 1 } else { today.year };
    Some(Settled::by(TimeReason::Nearest, year))
}
