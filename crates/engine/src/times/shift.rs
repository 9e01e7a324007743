//! So many units before or after a day, at the unit's own granularity.

use dateline_model::{Date, Minute, Range};

use super::{
    lexicon::Unit,
    value::{Amount, Value},
};

/// The day, week, month, year ... that lies `count` units after `from`, before it where negative.
pub fn by(from: Date, unit: Unit, count: i32) -> Value {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(from),
        Unit::Day => Value::Day(from.plus_days(count)),
        Unit::Week => Value::Week(monday(from).plus_days(count.saturating_mul(7))),
        Unit::Month => {
            let date = from.plus_months(count);
            Value::Month(date.year, date.month)
        }
        Unit::Quarter => quarter_of(from.plus_months(count.saturating_mul(3))),
        Unit::Year => Value::Year(from.year.saturating_add(count).clamp(1, 9998)),
        Unit::Decade => Value::Decade((from.year.saturating_add(count.saturating_mul(10)) / 10 * 10).clamp(0, 9980)),
        Unit::Century => Value::Century((from.year / 100).saturating_add(count).clamp(0, 98)),
    }
}

/// So many decades or centuries from a day are years.
pub fn by_years(from: Date, unit: Unit, count: i32) -> Value {
    match unit {
        Unit::Decade => by(from, Unit::Year, count.saturating_mul(10)),
        Unit::Century => by(from, Unit::Year, count.saturating_mul(100)),
        _ => by(from, unit, count),
    }
}

/// The quarter a day lies in.
pub fn quarter_of(date: Date) -> Value {
    Value::Quarter(date.year, (date.month - 1) / 3 + 1)
}

/// The Monday of a day's week.
pub fn monday(date: Date) -> Date {
    date.plus_days(-i32::from(date.weekday()))
}

/// The stretch of `amount` units that ends (`ahead` false) or begins with `today`.
pub fn stretch(today: Date, amount: Amount, unit: Unit, ahead: bool) -> Range {
    // A vague number is a few: the stretch is as long as three of them.
    let count = match amount {
        Amount::Exact(count, half) => i32::try_from(count).unwrap_or(i32::MAX).saturating_add(i32::from(half)),
        Amount::Some => 3,
    };
    let signed = if ahead { count } else { count.saturating_neg() };
    let other = match unit {
        Unit::Second | Unit::Minute => today,
        Unit::Hour => today.plus_days(signed / 24 - if ahead || signed % 24 == 0 { 0 } else { 1 }),
        Unit::Day => today.plus_days(signed),
        Unit::Week => today.plus_days(signed.saturating_mul(7)),
        Unit::Month => today.plus_months(signed),
        Unit::Quarter => today.plus_months(signed.saturating_mul(3)),
        Unit::Year => today.plus_months(signed.saturating_mul(12)),
        Unit::Decade => today.plus_months(signed.saturating_mul(120)),
        Unit::Century => today.plus_months(signed.saturating_mul(1200)),
    };
    let end = |date: Date| Minute::of(date.plus_days(1));
    if ahead { Range::new(Minute::of(today), end(other)) } else { Range::new(Minute::of(other), end(today)) }
}
