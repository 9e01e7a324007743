//! When the article says it was published.
//!
//! Given from outside beats front matter, front matter beats a date line, a date line beats a dateline, and that beats
//! the day in the article's address ("/2016/09/28/"), which is set by a machine and may lie a day off. A line that says
//! when the article was changed counts only where none says when it came out.
//!
//! The day is the one that stands there: zones are passed over, since a report's "today" is the day of the place where
//! it was written, and converting could only move it away from that. "2 hours ago" and "Yesterday" cannot be read
//! without a clock: the date stays unknown, to be worked out from the other reports.
//!
//! Which of two figures is the day is settled in [`super::number_order`].

use dateline_model::{Date, Minute, Published, PublishedBasis, PublishedReason, Report, Span, TimeReason};

use super::{
    address,
    blocks::Blocks,
    front_matter::FrontMatter,
    number_order::{self, Settled},
};
use crate::{times::calendar::Written, tokens::Token};

/// How many date lines are looked at.
const MOST_DATE_LINES: usize = 8;

/// A date of publication, and the same for reckoning. `outlet` is the name of the outlet as far as it is known.
pub fn find(
    report: &Report,
    front: &FrontMatter,
    blocks: &Blocks,
    tokens: &[Token],
    outlet: Option<&str>,
) -> (Published, Option<Minute>) {
    let given = report.published.as_deref().or(front.published.as_deref());
    if let Some((value, minute)) = given.and_then(read_given) {
        return (Published { value: Some(value), basis: PublishedBasis::Given, ..Published::default() }, Some(minute));
    }
    let settle = |written: Written, weekday: Option<u8>| settle(tokens, written, weekday, report, outlet);
    // The first date of publication that can be settled; when it was changed only where nothing else is stated.
    let settled = |updated: bool| {
        let lines = blocks.dates.iter().filter(move |line| line.updated == updated).take(MOST_DATE_LINES);
        let mut dates = lines.filter_map(|line| Some((line, settle(line.date?, line.weekday)?)));
        dates.next()
    };
    if let Some((line, date)) = settled(false).or_else(|| settled(true)) {
        let clock = line.clock.filter(|(hour, _)| *hour < 24);
        return stated(date, clock, line.span);
    }
    let filed = blocks.datelines.iter().find_map(|line| line.date).and_then(|written| settle(written, None));
    if let Some(date) = filed {
        return stated(date, None, Span::default());
    }
    let address = report.url.as_deref().or(front.url.as_deref()).and_then(address::day);
    address.map_or_else(Default::default, |day| stated(Settled::plain(day), None, Span::default()))
}

fn stated(settled: Settled, clock: Option<(u8, u8)>, own: Span) -> (Published, Option<Minute>) {
    let day = settled.day;
    let minute = clock.map(|(hour, minute)| Minute::at(day, hour, minute));
    let value = minute.map_or_else(|| day.to_string(), |minute| minute.to_string());
    let both = settled.other.map(|other| (day.min(other), day.max(other)));
    let figures = settled.by != TimeReason::Plain;
    let published = Published {
        value: Some(value),
        basis: PublishedBasis::Stated,
        earliest: both.map(|both| both.0),
        latest: both.map(|both| both.1),
        reasons: figures.then_some(PublishedReason::Figures { own, day, by: settled.by }).into_iter().collect(),
    };
    (published, Some(minute.unwrap_or(Minute::of(day))))
}

/// A given date in ISO 8601, perhaps with a time; in any other shape it is not used.
fn read_given(given: &str) -> Option<(String, Minute)> {
    let given = given.trim();
    let date = Date::parse(given)?;
    let clock = given.get(11..16).and_then(|clock| {
        let (hour, minute) = clock.split_once(':')?;
        let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
        (hour < 24 && minute < 60).then_some((hour, minute))
    });
    Some((given.to_owned(), clock.map_or(Minute::of(date), |(hour, minute)| Minute::at(date, hour, minute))))
}

/// The day that a written date means.
fn settle(tokens: &[Token], written: Written, weekday: Option<u8>, report: &Report, outlet: Option<&str>) -> Option<Settled> {
    let day = written.day?;
    let text = report.text.as_str();
    let year = match written.year {
        Some(year) => year,
        None => year_of_text(text, tokens, written.month, day, weekday)?,
    };
    let first = Date::new(year, written.month, day);
    if !written.ambiguous {
        return first.map(Settled::plain);
    }
    match (first, Date::new(year, day, written.month)) {
        (Some(first), Some(second)) => Some(number_order::settle(text, tokens, (first, second), weekday, report, outlet)),
        (first, second) => first.or(second).map(Settled::plain),
    }
}

/// The year of a date without one: the latest year that the text writes out with a month near it, or the one after,
/// where the day of the week agrees and nothing that is named lies more than a month ahead.
fn year_of_text(text: &str, tokens: &[Token], month: u8, day: u8, weekday: Option<u8>) -> Option<i32> {
    let others = number_order::others(text, tokens);
    let near = others.iter().filter(|other| other.month.abs_diff(month) <= 1 || other.month.abs_diff(month) == 11);
    let year = near.filter_map(|other| other.year).max()?;
    [year, year + 1].into_iter().find(|&year| {
        let Some(date) = Date::new(year, month, day) else { return false };
        weekday.is_none_or(|weekday| weekday == date.weekday())
            && others
                .iter()
                .filter_map(|other| Date::new(other.year?, other.month, other.day))
                .all(|other| other.days() <= date.days() + 31)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    fn published(lines: &str) -> String {
        let text = format!("Port opens again\n{lines}\nThe port has opened again after the storm.");
        intake::parse(&Report { text, ..Report::default() }).published.value.unwrap_or_default()
    }

    #[test]
    fn the_day_of_publication_is_read_in_every_style() {
        assert_eq!(published("Published on 28 September, 2016"), "2016-09-28");
        assert_eq!(published("First published on Wed 28 Sep 2016 16.57 BST"), "2016-09-28T16:57");
        assert_eq!(published("Posted: Sep 28, 2016 5:16 PM CST"), "2016-09-28T17:16");
        assert_eq!(published("Harbour Wire | Updated: 2017-09-15 21:45"), "2017-09-15T21:45");
        assert_eq!(
            published("PUBLISHED : Saturday, 01 October, 2016, 9:37pm\nUPDATED : Sunday, 02 October, 2016"),
            "2016-10-01T21:37"
        );
        assert_eq!(published("Updated 0314 GMT (1114 HKT) September 29, 2016"), "2016-09-29T03:14");
        assert_eq!(published("Sept. 28, 2016 / 6:31 PM / HPA"), "2016-09-28T18:31");
        assert_eq!(published("Issued on: 28/09/2016 - 21:37"), "2016-09-28T21:37");
        assert_eq!(published("28.09.16"), "2016-09-28");
        assert_eq!(published("Sep-28-2016"), "2016-09-28");
    }

    #[test]
    fn the_day_that_is_written_is_kept_whatever_the_zone() {
        assert_eq!(published("2016-09-28T23:57:03Z"), "2016-09-28T23:57");
        assert_eq!(published("2016-09-28T23:57:03.120+05:30"), "2016-09-28T23:57");
        assert_eq!(published("October 1, 2016 at 11:37 pm UTC+2"), "2016-10-01T23:37");
    }

    #[test]
    fn when_it_was_changed_counts_where_nothing_else_is_said() {
        assert_eq!(published("Updated: 3 October 2016\nPublished: 1 October 2016"), "2016-10-01");
        assert_eq!(published("Last updated: 3 October 2016"), "2016-10-03");
    }

    #[test]
    fn what_only_a_clock_could_tell_stays_unknown() {
        for line in ["2 hours ago", "Published 5 mins ago", "Yesterday at 14:05", "Updated just now", "Posted 3 days ago"] {
            assert_eq!(published(line), "", "{line}");
        }
    }

    #[test]
    fn the_address_is_asked_last() {
        let report = |text: &str| Report {
            text: text.into(),
            url: Some("https://harbour.example/2016/09/28/port".into()),
            ..Report::default()
        };
        let value = |text: &str| intake::parse(&report(text)).published.value.unwrap_or_default();
        assert_eq!(value("The port has opened again after the storm."), "2016-09-28");
        assert_eq!(value("27 September 2016\nThe port has opened again after the storm."), "2016-09-27");
    }
}
