//! Days and weeks by their place in a month: "the first Monday in October", "the last Friday of every month", "the second
//! week of September", "the last day of the year".

use dateline_model::{Date, Range, TimeKind};

use super::{
    context::Context,
    explicit,
    hit::Hit,
    lexicon::{Lex, Unit},
    month,
    rules::Rule,
    set, shift, unit,
    value::Value,
    weekday, year,
};

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    Weekday(u8),
    Day,
    Week,
}

/// A day of the week, a day or a week by its place in a month or a year.
pub fn nth(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let count: i32 = match context.lex(at + article) {
        Lex::Ordinal(count @ 1..=5) => count.into(),
        Lex::Last if article == 1 => -1,
        Lex::Other if article == 1 && context.is(at + 1, &["final"]) => -1,
        _ => return None,
    };
    let counted = match context.lex(at + article + 1) {
        Lex::Weekday { day, plural: false, .. } => Counted::Weekday(day),
        Lex::Unit { unit: Unit::Day, plural: false } if count == 1 || count == -1 => Counted::Day,
        Lex::Unit { unit: Unit::Week, plural: false } => Counted::Week,
        _ => return None,
    };
    let of = at + article + 2;
    if context.lex(of) != Lex::Of && !context.is(of, &["in"]) {
        return None;
    }
    let by_name = [set::set, explicit::date, month::month, year::year, unit::unit];
    let longest = by_name.iter().filter_map(|rule| rule(context, of + 1)).max_by_key(|hit| hit.end);
    let whole = longest.or_else(|| this_one(context, of + 1))?;
    if whole.kind == TimeKind::Set {
        let Counted::Weekday(day) = counted else { return None };
        return Some(Hit { kind: TimeKind::Set, quant: whole.quant, ..Hit::new(at, whole.end, weekday::weekly(day)) });
    }
    if !matches!(whole.value, Value::Month(..) | Value::Year(_) | Value::Decade(_)) {
        return None;
    }
    let range = whole.value.range()?;
    let (first, last) = (range.first_day(), range.last_day());
    let monthly = matches!(whole.value, Value::Month(..));
    let from = |count: i32, each: i32| if count > 0 { first.plus_days(each * (count - 1)) } else { last.plus_days(1 - each) };
    let value = match counted {
        Counted::Weekday(day) if monthly => Value::Day(weekday_of(first, last, day, count)?),
        Counted::Day => Value::Day(from(count, 1)),
        // Counted in sevens, it is no week of the calendar: its days are known, and the month they lie in.
        Counted::Week if monthly => {
            let week = from(count, 7);
            let range = Range::days(week, week.plus_days(6).min(last));
            return Some(Hit { start: at, range: Some(range), ..whole }.vague());
        }
        _ => return None,
    };
    Some(Hit { range: None, ..Hit { start: at, value, ..whole } })
}

fn weekday_of(first: Date, last: Date, day: u8, count: i32) -> Option<Date> {
    let date = if count > 0 {
        weekday::after(first.plus_days(-1), day).plus_days(7 * (count - 1))
    } else {
        weekday::before(last.plus_days(1), day)
    };
    (date <= last).then_some(date)
}

/// "The month", "the year": the current one.
fn this_one(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (unit @ (Unit::Month | Unit::Year), false) = context.unit(at + 1)? else { return None };
    let today = context.today.filter(|_| context.lex(at) == Lex::The)?;
    Some(Hit::new(at, at + 2, shift::by(today, unit, 0)).from(dateline_model::TimeSource::Published))
}

pub const RULE: Rule = Rule {
    find: nth,
    #[cfg(test)]
    page: super::page::Page {
        name: "Days and weeks by their place",
        reads: "A day of the week, a day or a week by its place in a month or a year.",
        examples: &[
            ("2016-10-01", "They vote on the first Tuesday in November 2014.", "the first Tuesday in November 2014 = 2014-11-04"),
            ("2016-10-01", "It was the last Friday of August.", "the last Friday of August = 2016-08-26"),
            (
                "2016-10-01",
                "They meet on the first Monday of every month.",
                "the first Monday of every month = XXXX-WXX-1 quant EVERY",
            ),
            ("2016-10-01", "It ended on the last day of the year.", "the last day of the year = 2016-12-31"),
            ("2016-10-01", "In the second week of September it rained.", "the second week of September = 2016-09 ~"),
        ],
    },
};
