//! Marks on the line of time: at the beginning of years, months or days.

use dateline_model::{Date, Minute};

use super::scale::Part;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The least room between two marks.
const ROOM: f64 = 64.0;

/// From one mark to the next.
type Next = fn(Date) -> Date;

/// Minute and words of each mark in a part.
pub fn ticks(part: &Part) -> Vec<(i64, String)> {
    let days = (part.to - part.from) as f64 / Minute::DAY as f64;
    let apart = |each: f64| (part.right - part.left) * each / days.max(0.01) >= ROOM;
    let first = Minute(part.from).date();
    let day = |date: Date| format!("{} {}", date.day, MONTHS[usize::from(date.month.clamp(1, 12) - 1)]);
    let steps: [(f64, Next); 6] = [
        (1.0, |date| date.plus_days(1)),
        (2.0, |date| date.plus_days(2)),
        (7.0, |date| date.plus_days(7 - i32::from(date.weekday()))),
        (30.0, |date| Date { day: 1, ..date }.plus_months(1)),
        (91.0, |date| Date { day: 1, month: (date.month - 1) / 3 * 3 + 1, ..date }.plus_months(3)),
        (365.0, |date| Date { day: 1, month: 1, ..date }.plus_months(12)),
    ];
    let decades: (f64, Next) = (3652.0, |date| Date { day: 1, month: 1, year: date.year / 10 * 10 }.plus_months(120));
    let (each, next) = steps.into_iter().find(|(each, _)| apart(*each)).unwrap_or(decades);
    let mut marks = Vec::new();
    // The first mark is the beginning of the part, which is that of an event's day.
    let mut date = first;
    while Minute::of(date).0 < part.to && marks.len() < 40 {
        let year = marks.is_empty() || date.day == 1 && date.month == 1;
        let words = match each {
            ..30.0 if year => format!("{} {}", day(date), date.year),
            ..30.0 => day(date),
            ..365.0 if !marks.is_empty() || date.day == 1 => {
                format!("{} {}", MONTHS[usize::from(date.month.clamp(1, 12) - 1)], date.year)
            }
            ..365.0 => format!("{} {}", day(date), date.year),
            _ => date.year.to_string(),
        };
        marks.push((Minute::of(date).0.max(part.from), words));
        let following = next(date);
        if following <= date {
            break;
        }
        date = following;
    }
    marks
}

#[cfg(test)]
mod tests {
    use dateline_model::Range;

    use super::*;

    fn words(range: Range, wide: f64) -> Vec<String> {
        let part = Part { from: range.from.0, to: range.to.0, left: 0.0, right: wide };
        ticks(&part).into_iter().map(|(_, words)| words).collect()
    }

    #[test]
    fn marks_stand_as_close_as_there_is_room() {
        let days = Range::days(Date::new(2016, 9, 28).unwrap(), Date::new(2016, 10, 1).unwrap());
        assert_eq!(words(days, 400.0), ["28 Sep 2016", "29 Sep", "30 Sep", "1 Oct"]);
        assert_eq!(words(Range::year(2016), 900.0)[..3], ["Jan 2016", "Feb 2016", "Mar 2016"]);
        assert_eq!(words(Range::year(2016), 80.0), ["2016"]);
    }
}
