//! Days of the week that nothing but habit settled take the reading that the rest of the report confirms: where "they meet
//! on Monday" is clear, "Monday's debate" is that Monday.

use dateline_model::{Date, TimeReason, TimeSource};

use super::{Hit, context::Context, lexicon::Lex, value::Value};

/// Settles by each other what was left to habit.
pub fn settle(context: &Context<'_>, hits: &mut [Hit]) {
    let firm = hits.iter().filter(|hit| is_firm(hit) && names_weekday(context, hit));
    let mut firm: Vec<Date> = firm.filter_map(|hit| day(&hit.value)).collect();
    firm.sort_unstable();
    firm.dedup();
    let is_firm = |date: Option<Date>| date.is_some_and(|date| firm.binary_search(&date).is_ok());
    for at in 0..hits.len() {
        let Some(hit) = hits.get_mut(at).filter(|hit| hit.reason == TimeReason::Habit) else { continue };
        let (Some(first), Some(second)) = (day(&hit.value), hit.other.as_ref().and_then(day)) else { continue };
        if first.weekday() != second.weekday() || is_firm(Some(first)) == is_firm(Some(second)) {
            continue;
        }
        hit.reason = TimeReason::Weekday;
        let other = hit.other.take();
        if let Some(other) = other.filter(|_| is_firm(Some(second))) {
            hit.value = other;
            follow(hits, at, second.days() - first.days());
        }
    }
}

/// Moves the times of day that hang on the expression at `at`.
fn follow(hits: &mut [Hit], at: usize, days: i32) {
    let on = hits.iter_mut().skip(at + 1).filter(|hit| hit.source == TimeSource::Earlier(at as u32));
    for hit in on {
        hit.value = match hit.value {
            Value::Part(date, part) => Value::Part(date.plus_days(days), part),
            Value::Minute(date, hour, minute) => Value::Minute(date.plus_days(days), hour, minute),
            _ => continue,
        };
    }
}

fn is_firm(hit: &Hit) -> bool {
    hit.reason != TimeReason::Habit && hit.source != TimeSource::Nothing
}

fn names_weekday(context: &Context<'_>, hit: &Hit) -> bool {
    (hit.start..hit.end).any(|at| matches!(context.lex_anywhere(at), Lex::Weekday { .. }))
}

fn day(value: &Value) -> Option<Date> {
    match value {
        Value::Day(date) | Value::Part(date, _) | Value::Minute(date, ..) => Some(*date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::times::tests::check;

    #[test]
    fn a_clear_day_settles_the_same_day_elsewhere() {
        check(
            "The rivals will meet on Monday. Monday's format is new.",
            "2016-09-23",
            expect!["Monday = 2016-09-26; Monday = 2016-09-26"],
        );
        check(
            "The rivals met on Monday. Monday's format was new.",
            "2016-09-23",
            expect!["Monday = 2016-09-19; Monday = 2016-09-19"],
        );
    }
}
