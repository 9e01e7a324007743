//! Times of events, for machines and in words.

use dateline_model::{Date, Event, Minute, Precision, Range};
use dateline_words::{ABOUT, fill};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Whether a time is known to the hour or finer.
pub fn has_clock(precision: Precision) -> bool {
    matches!(precision, Precision::Minute | Precision::Hour)
}

/// The first and the last day of a time, ISO 8601, or its first and last minute where it is that fine.
pub fn ends(range: Range, precision: Precision) -> (String, String) {
    if has_clock(precision) {
        return (range.from.to_string(), last_minute(range).to_string());
    }
    (range.first_day().to_string(), range.last_day().to_string())
}

/// The last minute that a time covers.
pub fn last_minute(range: Range) -> Minute {
    Minute(range.to.0 - 1).max(range.from)
}

/// When an event was, in words; empty where nothing dates it.
pub fn words(event: &Event) -> String {
    let Some(range) = event.range else { return String::new() };
    let mut words = String::new();
    if event.doubt.open {
        words.push_str("since ");
    }
    if event.approximate {
        words.push_str("about ");
    }
    words.push_str(&stretch(range, event.precision));
    words
}

/// The same for a reader of another language. Which words a date takes there only a browser knows, so it is in figures.
pub fn in_language(event: &Event, language: &str) -> String {
    let Some(range) = event.range.filter(|_| language != "en") else { return words(event) };
    let (first, last) = (range.first_day(), range.last_day());
    let part = |date: Date| match event.precision {
        Precision::Year => format!("{:04}", date.year),
        Precision::Month => format!("{:04}-{:02}", date.year, date.month),
        _ => date.to_string(),
    };
    let (first, last) = (part(first), part(last));
    let date = if first == last { first } else { format!("{first} – {last}") };
    if event.approximate { fill(ABOUT.in_language(language), &[&date]) } else { date }
}

/// A stretch of time in words, as precisely as it is known: "July 2016", "9 to 12 September 2016".
pub fn stretch(range: Range, precision: Precision) -> String {
    let (first, last) = (range.first_day(), range.last_day());
    let month = |date: Date| MONTHS[usize::from(date.month.clamp(1, 12) - 1)];
    let whole = |first: Date, last: Date| range == Range::days(first, last);
    let year_end = Date { year: last.year, month: 12, day: 31 };
    if precision == Precision::Year && whole(Date { year: first.year, month: 1, day: 1 }, year_end) {
        return to(first.year.to_string(), last.year.to_string());
    }
    let month_end = Date { day: 1, ..last }.plus_months(1).plus_days(-1);
    if matches!(precision, Precision::Month | Precision::Year) && whole(Date { day: 1, ..first }, month_end) {
        return to(format!("{} {}", month(first), first.year), format!("{} {}", month(last), last.year));
    }
    let day = |date: Date| format!("{} {} {}", date.day, month(date), date.year);
    if has_clock(precision) {
        let clock = |minute: Minute| format!("{:02}:{:02}", minute.clock().0, minute.clock().1);
        let (from, until) = (clock(range.from), clock(last_minute(range)));
        if first == last {
            return format!("{}, {}", day(first), if precision == Precision::Minute { from } else { to(from, until) });
        }
        return format!("{}, {from} to {}, {until}", day(first), day(last));
    }
    if first == last {
        day(first)
    } else if (first.year, first.month) == (last.year, last.month) {
        format!("{} to {}", first.day, day(last))
    } else {
        to(day(first), day(last))
    }
}

fn to(first: String, last: String) -> String {
    if first == last { first } else { format!("{first} to {last}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_said_than_is_known() {
        let day = |month, day| Date::new(2016, month, day).unwrap();
        assert_eq!(stretch(Range::year(2016), Precision::Year), "2016");
        assert_eq!(stretch(Range::month(2016, 7), Precision::Month), "July 2016");
        assert_eq!(stretch(Range::days(day(7, 10), day(7, 20)), Precision::Month), "10 to 20 July 2016");
        assert_eq!(stretch(Range::days(day(9, 26), day(10, 2)), Precision::Week), "26 September 2016 to 2 October 2016");
        let evening = Range::new(Minute::at(day(9, 12), 18, 0), Minute::at(day(9, 12), 20, 0));
        assert_eq!(stretch(evening, Precision::Hour), "12 September 2016, 18:00 to 19:59");
        assert_eq!(ends(evening, Precision::Hour), ("2016-09-12T18:00".into(), "2016-09-12T19:59".into()));
    }

    #[test]
    fn doubt_is_said() {
        let mut event =
            Event { range: Some(Range::month(2016, 7)), precision: Precision::Month, approximate: true, ..Event::default() };
        event.doubt.open = true;
        assert_eq!(words(&event), "since about July 2016");
    }
}
