//! Which of two figures is the day: "01/10/2016".
//!
//! In this order: the day of the week in the same line; a date in figures of the same kind that can only be read one
//! way; a date in words that has the day first and its year ("9 September 2016", which nobody writes where the month
//! comes first in figures); the dates of the text, which mostly lie shortly before the day of publication; the country
//! of the outlet; else the day, as in most of the world, and both readings are kept.

use dateline_atlas as atlas;
use dateline_model::{Date, Report, TimeReason};

use crate::{
    times::calendar::{self, Written},
    tokens::Token,
};

/// How much nearer one reading must lie to the dates of the text to be the one that is meant, in days.
const NEARER: i32 = 15;

/// Countries and territories whose English dates in figures have the month first, after the short date patterns of
/// Unicode CLDR (en-US and what inherits it): the United States with its territories, the states in free association
/// that follow it, and the Philippines.
const MONTH_FIRST: [&str; 9] = ["US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI"];
/// Where both orders are in use: nothing follows from the country. Canada writes either, and where the year comes first
/// the other two do not say.
const EITHER: [&str; 7] = ["CA", "CN", "HU", "JP", "KR", "LT", "TW"];

/// The day that figures mean, by what, and the reading that was not ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The day.
    pub day: Date,
    /// By what; [`TimeReason::Plain`] where there is one reading only.
    pub by: TimeReason,
    /// The other reading, where nothing settles it.
    pub other: Option<Date>,
}

impl Settled {
    /// A day that can be read in one way only.
    pub fn plain(day: Date) -> Self {
        Self { day, by: TimeReason::Plain, other: None }
    }
}

/// Settles figures of which either can be the day: `first` has the day first, `second` the month.
pub fn settle(
    text: &str,
    tokens: &[Token],
    (first, second): (Date, Date),
    weekday: Option<u8>,
    report: &Report,
    outlet: Option<&str>,
) -> Settled {
    let by = |day_first: bool, by: TimeReason| Settled { day: if day_first { first } else { second }, by, other: None };
    if let Some(weekday) = weekday
        && (first.weekday() == weekday) != (second.weekday() == weekday)
    {
        return by(first.weekday() == weekday, TimeReason::Weekday);
    }
    let others = others(text, tokens);
    if let Some(day_first) = others.iter().filter(|other| other.figures).find_map(|other| other.day_first) {
        return by(day_first, TimeReason::Weekday);
    }
    let (near_first, near_second) = (distance(&others, first), distance(&others, second));
    if let (Some(near_first), Some(near_second)) = (near_first, near_second)
        && (near_first - near_second).abs() >= NEARER
    {
        return by(near_first < near_second, TimeReason::Nearest);
    }
    if others.iter().any(|other| !other.figures && other.day_first == Some(true) && other.year.is_some()) {
        return by(true, TimeReason::Weekday);
    }
    match country(report, outlet) {
        Some(code) if MONTH_FIRST.contains(&code.as_str()) => by(false, TimeReason::Outlet),
        Some(code) if !EITHER.contains(&code.as_str()) => by(true, TimeReason::Outlet),
        _ => Settled { day: first, by: TimeReason::Habit, other: Some(second) },
    }
}

/// A date elsewhere in the text.
pub struct Other {
    /// Its month.
    pub month: u8,
    /// Its day.
    pub day: u8,
    /// Its year, where it is written.
    pub year: Option<i32>,
    figures: bool,
    day_first: Option<bool>,
}

/// The dates of the text that can be read one way only.
pub fn others(text: &str, tokens: &[Token]) -> Vec<Other> {
    let mut others = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(written) = calendar::written(text, tokens, at) else {
            at += 1;
            continue;
        };
        if let Some(other) = other(text, tokens, at, written) {
            others.push(other);
        }
        at = written.end.max(at + 1);
    }
    others
}

fn other(text: &str, tokens: &[Token], at: usize, written: Written) -> Option<Other> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let day = written.day.filter(|_| !written.ambiguous)?;
    let figures = word(at).len() <= 2 && matches!(word(at + 1), "/" | "." | "-") && word(at + 3) == word(at + 1);
    let first: Option<u8> = word(at).parse().ok();
    // The same figure twice says nothing of their order.
    let says = !figures || written.month != day;
    // "2016-10-01" has the year first.
    let day_first = (word(at).len() <= 2 || first.is_none()).then_some(first == Some(day)).filter(|_| says);
    Some(Other { month: written.month, day, year: written.year, figures, day_first })
}

/// How far the text's dates lie from `date`, in days: the middle one of them, those of other years left out.
fn distance(others: &[Other], date: Date) -> Option<i32> {
    let away = |other: &Other| match other.year {
        Some(year) => {
            let day = Date::new(year, other.month, other.day)?;
            Some((date.days() - day.days()).abs()).filter(|&days| days < 400)
        }
        None => {
            let years = [date.year - 1, date.year, date.year + 1].into_iter();
            let days = years.filter_map(|year| Date::new(year, other.month, other.day));
            days.map(|day| (date.days() - day.days()).abs()).min()
        }
    };
    let mut days = others.iter().filter(|other| !other.figures).filter_map(away).collect::<Vec<_>>();
    days.sort_unstable();
    days.get(days.len() / 2).copied()
}

/// The country whose habits an outlet has: its language's region, its host's domain, or the country in its name.
fn country(report: &Report, outlet: Option<&str>) -> Option<String> {
    let region = report.language.as_deref().and_then(|tag| tag.split(['-', '_']).nth(1));
    if let Some(region) = region.filter(|region| region.len() == 2 && region.chars().all(|letter| letter.is_ascii_alphabetic())) {
        return Some(region.to_ascii_uppercase());
    }
    let hosts = [report.url.as_deref(), report.outlet.as_deref(), outlet];
    hosts
        .iter()
        .flatten()
        .find_map(|host| of_host(host))
        .or_else(|| hosts.iter().flatten().skip(1).find_map(|name| of_name(name)))
}

/// "https://www.harbour.co.uk/news/1" is of the United Kingdom, "usa.harbour.com" of the United States.
fn of_host(address: &str) -> Option<String> {
    let address = address.trim();
    let host = address.split_once("://").map_or(address, |(_, rest)| rest).split(['/', '?', '#', ':']).next()?;
    let host = host.to_ascii_lowercase();
    let labels = host.split('.').collect::<Vec<_>>();
    let (last, first) = (*labels.last()?, *labels.first()?);
    if labels.len() < 2 || host.contains(' ') {
        return None;
    }
    match (last, first) {
        ("gov" | "mil", _) => return Some("US".to_owned()),
        ("uk", _) => return Some("GB".to_owned()),
        // Sold to everyone for the word that they are.
        ("tv" | "fm" | "am" | "me" | "io" | "co" | "cc" | "ws" | "ly" | "ai" | "to" | "la", _) => {}
        _ if last.len() == 2 => return Some(last.to_ascii_uppercase()),
        (_, "us" | "usa") => return Some("US".to_owned()),
        (_, "uk") => return Some("GB".to_owned()),
        _ => {}
    }
    None
}

/// The country that an outlet's name has in it: "The Times of India", "USA Today", "Philippine Harbour News".
fn of_name(name: &str) -> Option<String> {
    if name.contains('.') {
        return None;
    }
    let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| {
        // "us" is a pronoun.
        word.starts_with(char::is_uppercase) && (word.len() > 2 || word.chars().all(char::is_uppercase))
    });
    let country = |word: &str| {
        let mut folded = String::new();
        atlas::fold(word, &mut folded);
        atlas::country_by_name(&folded).or_else(|| atlas::country_by_people(&folded)).map(|country| country.code.to_owned())
    };
    let mut codes = words.filter_map(country);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    fn published(text: &str, report: Report) -> String {
        let report = Report { text: text.to_owned(), ..report };
        let published = intake::parse(&report).published;
        let other = published.latest.map_or_else(String::new, |latest| {
            format!(" of {}..{latest}", published.earliest.map_or_else(String::new, |day| day.to_string()))
        });
        format!("{}{other}", published.value.unwrap_or_default())
    }

    fn alone(text: &str) -> String {
        published(text, Report::default())
    }

    #[test]
    fn figures_are_settled_by_the_text() {
        assert_eq!(alone("Port opens\n28/10/2016\nThe port opened again."), "2016-10-28");
        assert_eq!(alone("Port opens\nSaturday 01/10/2016\nThe port opened again."), "2016-10-01");
        assert_eq!(alone("Port opens\nSunday 01/10/2016\nThe port opened again."), "2016-01-10");
        assert_eq!(alone("Port opens\n01/10/2016\nThe port closed on September 9 and opened again."), "2016-10-01");
        assert_eq!(alone("Port opens\n01/10/2016\nThe port closed on January 3 and opened again."), "2016-01-10");
        assert_eq!(alone("Port opens\n01/10/2016\nIt closed on 09/28/2016 and opened again."), "2016-01-10");
        assert_eq!(alone("Port opens\n01.10.16\nIt was founded on 9 September 1916."), "2016-10-01");
    }

    #[test]
    fn figures_are_settled_by_the_outlet() {
        let text = "Port opens\n01/10/2016\nThe port opened again.";
        let outlet = |outlet: &str| published(text, Report { outlet: Some(outlet.into()), ..Report::default() });
        let url = |url: &str| published(text, Report { url: Some(url.into()), ..Report::default() });
        let language = |language: &str| published(text, Report { language: Some(language.into()), ..Report::default() });
        assert_eq!(outlet("www.harbour.co.uk"), "2016-10-01");
        assert_eq!(outlet("The Harbour Times of India"), "2016-10-01");
        assert_eq!(outlet("USA Harbour"), "2016-01-10");
        assert_eq!(outlet("harbour.ph"), "2016-01-10");
        assert_eq!(url("https://usa.harbour.com/1"), "2016-01-10");
        assert_eq!(language("en-US"), "2016-01-10");
        assert_eq!(language("en-GB"), "2016-10-01");
    }

    #[test]
    fn what_nothing_settles_is_kept_both_ways() {
        assert_eq!(alone("Port opens\n01/10/2016\nThe port opened again."), "2016-10-01 of 2016-01-10..2016-10-01");
        assert_eq!(alone("Port opens\n2016/10/01\nThe port opened again."), "2016-10-01");
        assert_eq!(alone("Port opens\n10/10/2016\nThe port opened again."), "2016-10-10");
    }
}
