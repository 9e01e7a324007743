//! Dates as a reader sees them.
//!
//! `short` for a mark, a row or a tick; `long` for a card or a screen reader; `span_of` for a window. Each says no more
//! than is known: a month is a month, never its first day.

use dateline_model::{Date, Event, Minute, Precision, Range};
use dateline_words as words;

use crate::calendar::{Form, written};

/// A date in few letters: "28 Sep", "16–21 Sep", "Mar 2011", "2011", "about 16 Sep". Days go without their year.
pub fn short(range: Range, precision: Precision, approximate: bool) -> String {
    brief(range, precision, approximate, false)
}

/// The same with the year of a day: "28 Sep 2016".
pub fn short_with_year(range: Range, precision: Precision, approximate: bool) -> String {
    brief(range, precision, approximate, true)
}

fn brief(range: Range, precision: Precision, approximate: bool, year: bool) -> String {
    let (first, last) = (range.first_day(), range.last_day());
    let text = match precision {
        // A part of the day is no clock time.
        Precision::Minute | Precision::Hour if range.minutes() <= 60 => at_time(&day(first, false, year), &clock(range.from)),
        Precision::Minute | Precision::Hour if range.minutes() < Minute::DAY => day(first, false, year),
        Precision::Month => dates(Form::MonthOfYear, first, last),
        Precision::Year => dates(Form::Year, first, last),
        _ => dates(day_form(false, year || first.year != last.year), first, last),
    };
    about(text, approximate)
}

/// A date in full: "28 September 2016, in the morning", "mid-July 2016", "week of 26 September 2016".
pub fn long(range: Range, precision: Precision, approximate: bool) -> String {
    let (first, last) = (range.first_day(), range.last_day());
    let text = match precision {
        Precision::Minute | Precision::Hour if range.minutes() < Minute::DAY => {
            at_time(&day(first, true, true), &time_of_day(range, precision))
        }
        Precision::Week if first.weekday() == 0 && last == first.plus_days(6) => words::WEEK_OF.with(&[&day(first, true, true)]),
        Precision::Month => match part_of_month(first, last) {
            Some(part) => return part.with(&[&month(first, true)]),
            None => dates(Form::LongMonthOfYear, first, last),
        },
        Precision::Year => dates(Form::Year, first, last),
        _ => dates(Form::LongDayOfYear, first, last),
    };
    about(text, approximate)
}

/// An event's date in full; that it has none where it has none.
pub fn of(event: &Event) -> String {
    event.range.map_or(words::UNDATED.into(), |range| long(range, event.precision, event.approximate))
}

/// The other time that an event can have: "or 6 October 2016".
pub fn or_other(event: &Event) -> Option<String> {
    Some(words::OR_DATE.with(&[&long(event.doubt.other?, event.precision, event.approximate)]))
}

/// A stretch of time with its year, end exclusive: "17 Sep – 3 Oct 2016", "28 Sep 2016, 06:00 to 18:30".
pub fn span_of(from: Minute, to: Minute) -> String {
    let range = Range::new(from, to);
    let (first, last) = (range.first_day(), range.last_day());
    if range.from.clock() == (0, 0) && range.to.clock() == (0, 0) {
        return dates(Form::DayOfYear, first, last);
    }
    let start = at_time(&day(first, false, true), &clock(range.from));
    let end = clock(range.to);
    words::SPAN.with(&[&start, &if first == last { end } else { at_time(&day(range.to.date(), false, true), &end) }])
}

/// One point in time in full: "28 September 2016", with the clock where it is not midnight.
pub fn moment(at: Minute) -> String {
    let date = day(at.date(), true, true);
    if at.clock() == (0, 0) { date } else { at_time(&date, &clock(at)) }
}

/// A day: "28 Sep", "28 September", with its year where asked.
pub fn day(date: Date, full: bool, year: bool) -> String {
    dates(day_form(full, year), date, date)
}

/// A month and its year: "Sep 2016", "September 2016".
pub fn month(date: Date, full: bool) -> String {
    dates(if full { Form::LongMonthOfYear } else { Form::MonthOfYear }, date, date)
}

/// The clock: "06:30".
pub fn clock(at: Minute) -> String {
    written(Form::Clock, at, at)
}

/// The month's name alone, in few letters.
pub fn month_name(date: Date) -> String {
    dates(Form::Month, date, date)
}

/// The year: "2016".
pub fn year(date: Date) -> String {
    dates(Form::Year, date, date)
}

fn day_form(full: bool, year: bool) -> Form {
    match (full, year) {
        (false, false) => Form::Day,
        (false, true) => Form::DayOfYear,
        (true, false) => Form::LongDay,
        (true, true) => Form::LongDayOfYear,
    }
}

fn dates(form: Form, first: Date, last: Date) -> String {
    written(form, Minute::of(first), Minute::of(last))
}

/// The part of a month that a range within it covers; nothing for a whole month or several.
fn part_of_month(first: Date, last: Date) -> Option<words::Word> {
    let ends = last.plus_days(1).day == 1;
    if (first.year, first.month) != (last.year, last.month) {
        return None;
    }
    match (first.day == 1, ends) {
        (true, true) => None,
        (true, false) => Some(words::EARLY),
        (false, true) => Some(words::LATE),
        (false, false) => Some(words::MID),
    }
}

/// A part of the day where the hours make one, otherwise the clock.
fn time_of_day(range: Range, precision: Precision) -> String {
    let start = range.from.clock().0;
    let end = start as i64 + range.minutes() / 60;
    if precision == Precision::Minute || range.minutes() < 120 {
        return clock(range.from);
    }
    let part = match (start, end) {
        (0..=5, ..=7) => words::EARLY_HOURS,
        (4..=10, ..=13) => words::MORNING,
        (11..=17, ..=19) => words::AFTERNOON,
        (16..=21, ..=24) => words::EVENING,
        (18..=23, _) => words::NIGHT,
        _ => return [&clock(range.from), "–", &clock(range.to)].concat(),
    };
    part.into()
}

fn at_time(date: &str, time: &str) -> String {
    words::DATE_TIME.with(&[date, time])
}

fn about(text: String, approximate: bool) -> String {
    if approximate { words::ABOUT.with(&[&text]) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn dates(first: &str, last: &str) -> Range {
        Range::days(date(first), date(last))
    }

    fn hours(from: u8, to: u8) -> Range {
        Range::new(Minute::at(date("2016-09-28"), from, 0), Minute::at(date("2016-09-28"), to, 0))
    }

    #[test]
    fn short_says_no_more_than_is_known() {
        assert_eq!(short(Range::day(date("2016-09-28")), Precision::Day, false), "28 Sep");
        assert_eq!(short(Range::month(2011, 3), Precision::Month, false), "Mar 2011");
        assert_eq!(short(Range::year(2011), Precision::Year, true), "about 2011");
        assert_eq!(short(hours(4, 7), Precision::Hour, false), "28 Sep");
        assert_eq!(short(hours(21, 22), Precision::Hour, false), "28 Sep, 21:00");
    }

    #[test]
    fn short_ranges_share_what_they_can() {
        assert_eq!(short(dates("2016-09-16", "2016-09-21"), Precision::Day, false), "16–21 Sep");
        assert_eq!(short(dates("2016-09-28", "2016-10-02"), Precision::Week, false), "28 Sep – 2 Oct");
        assert_eq!(short(dates("2015-12-30", "2016-01-02"), Precision::Day, false), "30 Dec 2015 – 2 Jan 2016");
        assert_eq!(short(dates("2016-07-10", "2016-09-07"), Precision::Month, false), "Jul–Sep 2016");
    }

    #[test]
    fn long_names_the_part_of_the_day() {
        assert_eq!(long(hours(0, 6), Precision::Hour, false), "28 September 2016, in the early hours");
        assert_eq!(long(hours(6, 12), Precision::Hour, false), "28 September 2016, in the morning");
        assert_eq!(long(hours(21, 22), Precision::Hour, false), "28 September 2016, 21:00");
        assert_eq!(long(hours(2, 20), Precision::Hour, false), "28 September 2016, 02:00–20:00");
    }

    #[test]
    fn long_names_the_part_of_the_month() {
        assert_eq!(long(dates("2016-07-11", "2016-07-20"), Precision::Month, true), "mid-July 2016");
        assert_eq!(long(dates("2016-07-01", "2016-07-10"), Precision::Month, true), "early July 2016");
        assert_eq!(long(Range::month(2016, 7), Precision::Month, false), "July 2016");
    }

    #[test]
    fn long_names_a_week_by_its_monday() {
        assert_eq!(long(dates("2016-09-26", "2016-10-02"), Precision::Week, false), "week of 26 September 2016");
    }

    #[test]
    fn a_window_names_its_last_day_not_the_midnight_after() {
        let span = |range: Range| span_of(range.from, range.to);
        assert_eq!(span(dates("2016-09-17", "2016-10-03")), "17 Sep – 3 Oct 2016");
        assert_eq!(span(dates("2016-09-17", "2016-09-17")), "17 Sep 2016");
        assert_eq!(span(dates("2016-09-14", "2016-09-28")), "14–28 Sep 2016");
        assert_eq!(span(dates("2015-12-30", "2016-01-02")), "30 Dec 2015 – 2 Jan 2016");
        assert_eq!(span(hours(6, 18)), "28 Sep 2016, 06:00 to 18:00");
    }

    #[test]
    fn a_moment_has_its_clock_unless_it_is_midnight() {
        assert_eq!(moment(Minute::at(date("2016-09-28"), 6, 5)), "28 September 2016, 06:05");
        assert_eq!(moment(Minute::of(date("2016-09-28"))), "28 September 2016");
    }
}
