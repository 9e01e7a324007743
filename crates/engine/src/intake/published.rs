//! When the article says it was published.
//!
//! Given from outside beats front matter, front matter beats a date line, a date line beats a dateline.
//!
//! Figures alone ("01/10/2016") are settled in this order: a figure above 12; the day of the week in the same line; a
//! date in the text in figures of the same kind that can only be read one way; the dates in the text, which mostly lie
//! shortly before the day of publication; the country of the outlet's host; else the day stands first, as it does in
//! most of the world.

use dateline_model::{Date, Minute, Published, PublishedBasis, Report};

use super::{blocks::Blocks, front_matter::FrontMatter};
use crate::{
    times::calendar::{self, Written},
    tokens::Token,
};

/// How many date lines are looked at.
const MOST_DATE_LINES: usize = 8;

/// A date of publication, and the same for reckoning.
pub fn find(report: &Report, front: &FrontMatter, blocks: &Blocks, tokens: &[Token]) -> (Published, Option<Minute>) {
    let given = report.published.as_deref().or(front.published.as_deref());
    if let Some((value, minute)) = given.and_then(read_given) {
        return (Published { value: Some(value), basis: PublishedBasis::Given, ..Published::default() }, Some(minute));
    }
    // The first date of publication that can be settled; when it was changed only where nothing else is stated.
    let settled = |updated: bool| {
        let lines = blocks.dates.iter().filter(move |line| line.updated == updated).take(MOST_DATE_LINES);
        let mut dates = lines.filter_map(|line| Some((line, settle(&report.text, tokens, line.date?, line.weekday, report)?)));
        dates.next()
    };
    if let Some((line, date)) = settled(false).or_else(|| settled(true)) {
        let minute = line.clock.map(|(hour, minute)| Minute::at(date, hour, minute));
        return (stated(date, minute), Some(minute.unwrap_or(Minute::of(date))));
    }
    if let Some(written) = blocks.datelines.iter().find_map(|line| line.date)
        && let Some(date) = settle(&report.text, tokens, written, None, report)
    {
        return (stated(date, None), Some(Minute::of(date)));
    }
    (Published::default(), None)
}

fn stated(date: Date, minute: Option<Minute>) -> Published {
    let value = minute.map_or_else(|| date.to_string(), |minute| minute.to_string());
    Published { value: Some(value), basis: PublishedBasis::Stated, ..Published::default() }
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
fn settle(text: &str, tokens: &[Token], written: Written, weekday: Option<u8>, report: &Report) -> Option<Date> {
    let day = written.day?;
    let year = match written.year {
        Some(year) => year,
        None => year_of_text(text, tokens, written.month, day)?,
    };
    let first = Date::new(year, written.month, day);
    if !written.ambiguous {
        return first;
    }
    let second = Date::new(year, day, written.month);
    let (Some(first), Some(second)) = (first, second) else { return first.or(second) };
    if let Some(weekday) = weekday
        && (first.weekday() == weekday) != (second.weekday() == weekday)
    {
        return Some(if first.weekday() == weekday { first } else { second });
    }
    let others = others(text, tokens);
    let shown = others.iter().filter(|other| other.figures).find_map(|other| other.day_first);
    if let Some(day_first) = shown {
        return Some(if day_first { first } else { second });
    }
    let (near_first, near_second) = (distance(&others, first), distance(&others, second));
    if near_first != near_second {
        return Some(if near_first < near_second { first } else { second });
    }
    Some(if is_month_first(report) { second } else { first })
}

/// A date elsewhere in the text.
struct Other {
    month: u8,
    day: u8,
    year: Option<i32>,
    figures: bool,
    day_first: Option<bool>,
}

fn others(text: &str, tokens: &[Token]) -> Vec<Other> {
    let mut others = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(written) = calendar::written(text, tokens, at) else {
            at += 1;
            continue;
        };
        let figures = tokens.get(at).is_some_and(|token| token.span.len() <= 2)
            && matches!(tokens.get(at + 1).map(|token| token.span.of(text)), Some("/" | "."));
        if let Some(day) = written.day
            && !written.ambiguous
        {
            let first: Option<u8> = tokens.get(at).and_then(|token| token.span.of(text).parse().ok());
            others.push(Other {
                month: written.month,
                day,
                year: written.year,
                figures,
                day_first: figures.then_some(first == Some(day)),
            });
        }
        at = written.end.max(at + 1);
    }
    others
}

/// How far the text's dates lie from `date`, in days: the middle one of them, those of other years left out.
fn distance(others: &[Other], date: Date) -> i32 {
    let mut days: Vec<i32> = others
        .iter()
        .filter(|other| !other.figures)
        .filter_map(|other| match other.year {
            Some(year) => {
                Date::new(year, other.month, other.day).map(|other| (date.days() - other.days()).abs()).filter(|&days| days < 400)
            }
            None => [date.year - 1, date.year, date.year + 1]
                .iter()
                .filter_map(|&year| Date::new(year, other.month, other.day))
                .map(|other| (date.days() - other.days()).abs())
                .min(),
        })
        .collect();
    days.sort_unstable();
    days.get(days.len() / 2).copied().unwrap_or(0)
}

/// The year of a date without one: the latest year that the text writes out with a month, where it fits a weekday
/// or stands alone.
fn year_of_text(text: &str, tokens: &[Token], month: u8, day: u8) -> Option<i32> {
    let others = others(text, tokens);
    let year = others
        .iter()
        .filter(|other| other.month.abs_diff(month) <= 1 || other.month.abs_diff(month) == 11)
        .filter_map(|other| other.year)
        .max()?;
    [year, year + 1].into_iter().find(|&year| {
        let Some(date) = Date::new(year, month, day) else { return false };
        others
            .iter()
            .filter_map(|other| Date::new(other.year?, other.month, other.day))
            .all(|other| other.days() <= date.days() + 31)
    })
}

/// Whether the outlet writes the month first: its host or language is of the United States.
fn is_month_first(report: &Report) -> bool {
    let hosts = [report.url.as_deref(), report.outlet.as_deref()];
    report.language.as_deref() == Some("en-US")
        || hosts
            .iter()
            .flatten()
            .any(|host| host.contains(".us/") || host.ends_with(".us") || host.contains(".gov/") || host.contains("usa."))
}
