//! What speaks for and against each day: how reports stand to the days they name and to reports that are like them.
//!
//! The figures are of news in general: a day of the week means the last few days, a date in figures lies further back,
//! a picture is of the day or the day before, reports that are alike come out together.

use std::collections::BTreeSet;

use dateline_model::Date;

use super::mentions::{Mentions, Named, Stands, Weekday};

/// How many days around a known or named day are tried: before and after it.
const BEFORE: i32 = 10;
const AFTER: i32 = 45;
/// The most days that are tried.
const MOST_DAYS: usize = 2_000;
/// The most days of the calendar that a report is held against.
const MOST_NAMED: usize = 12;
/// What a day weighs of which nothing speaks, among all days a report may be of.
const ANY_DAY: f64 = 1.0 / 3_000.0;

/// A report whose day is known, seen from one whose day is not.
#[derive(Clone, Copy, Debug)]
pub struct Neighbour {
    /// Its place in the story.
    pub article: usize,
    /// Its day.
    pub day: i32,
    /// How alike the two are, 0 to 1.
    pub likeness: f64,
    /// The same against how alike it is to other reports: long ones are like every other.
    pub closeness: f64,
    /// How sure its day is, 0 to 1.
    pub sure: f64,
}

/// A day of the calendar that a report names, with its year.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// The day.
    pub day: i32,
    /// Whether the year is the text's own, or the only one that the day of the week allows.
    pub whole: bool,
    /// As it is named.
    pub named: Named,
}

/// The days of the calendar that a report names, in every year that they can be of.
pub fn own_days(mentions: &Mentions, neighbours: &[Neighbour]) -> Vec<Own> {
    let known = neighbours.iter().map(|neighbour| Date::from_days(neighbour.day).year);
    let mut years = known.collect::<BTreeSet<_>>();
    let written = mentions.own().filter_map(|named| named.year);
    let written = written.chain(mentions.periods.iter().map(|period| period.year)).max();
    years.extend(written.into_iter().flat_map(|year| [year, year + 1]));
    let mut days = Vec::new();
    for named in mentions.own().take(MOST_NAMED * 4) {
        let whole = named.year.is_some();
        let one = if whole { BTreeSet::from([named.year.unwrap_or(0)]) } else { years.clone() };
        let fits = one.into_iter().filter_map(|year| named.in_year(year)).map(Date::days).collect::<BTreeSet<_>>();
        let only = fits.len() == 1 && named.weekday.is_some();
        days.extend(fits.into_iter().map(|day| Own { day, whole: whole || only, named: *named }));
    }
    days.sort_by_key(|own| std::cmp::Reverse((own.whole, own.day)));
    days
}

/// The days that are tried.
pub fn candidates(own: &[Own], neighbours: &[Neighbour]) -> BTreeSet<i32> {
    let named = own.iter().map(|own| own.day).take(MOST_NAMED * 2);
    let known = neighbours.iter().map(|neighbour| neighbour.day);
    let around = named.chain(known).collect::<BTreeSet<_>>();
    around.into_iter().rev().flat_map(|day| day - BEFORE..=day + AFTER).take(MOST_DAYS).collect()
}

/// How many reports of a thing come out so many days after another one of it.
///
/// `company` is the share of the reports that come out together, 0 to 1.
fn beside(days: i32, company: f64) -> f64 {
    let alone = 1.0 - company;
    match days {
        0 => 0.38 * company,
        -1 | 1 => 0.20 * company,
        -2 | 2 => 0.06 * company,
        -3 | 3 => 0.03 * company,
        4..=45 => 0.015 * alone,
        -45..=-4 => 0.007 * alone,
        _ => 0.0,
    }
}

/// How many of the reports with a known day have another one within two days; what is usual weighs like three reports.
fn company(neighbours: &[Neighbour]) -> f64 {
    let mut days = neighbours.iter().map(|neighbour| neighbour.day).collect::<Vec<_>>();
    days.sort_unstable();
    let near = |a: Option<&i32>, b: &i32| a.is_some_and(|a| (a - b).abs() <= 2);
    let beside = |at: usize, day: &i32| near(at.checked_sub(1).and_then(|at| days.get(at)), day) || near(days.get(at + 1), day);
    let count = days.iter().enumerate().filter(|(at, day)| beside(*at, day)).count();
    (count as f64 + 2.4) / (days.len() as f64 + 3.0)
}

/// How many reports come out so many days after the last day that they name.
fn after_named(stands: Stands, days: i32) -> f64 {
    match (stands, days) {
        (Stands::Dateline, 0) => 0.8,
        (Stands::Dateline, 1) => 0.15,
        (Stands::Dateline, _) => 0.0,
        (Stands::Caption, 0) => 0.35,
        (Stands::Caption, 1) => 0.25,
        (Stands::Caption, 2) => 0.10,
        (Stands::Caption, 3..=6) => 0.03,
        (Stands::Caption, 7..=45) => 0.003,
        (Stands::Text, 0..=1) => 0.06,
        (Stands::Text, 2..=6) => 0.03,
        (Stands::Text, 7..=45) => 0.012,
        (_, -1) => 0.02,
        _ => 0.0,
    }
}

/// The weight of a day before anything else is known: from reports that are like this one and from the days that it
/// names. Second the weight of every day that is not tried.
pub fn prior(own: &[Own], neighbours: &[Neighbour]) -> (impl Fn(i32) -> f64, f64) {
    let closely = |neighbour: &Neighbour| neighbour.closeness * neighbour.closeness * neighbour.closeness * neighbour.sure;
    let all = neighbours.iter().map(closely).sum::<f64>();
    let best = neighbours.iter().map(|neighbour| neighbour.likeness).fold(0.0, f64::max);
    // Reports of one language share some words whatever they tell of.
    // A report of another story is less like these than they are like each other.
    let closest = neighbours.iter().map(|neighbour| neighbour.closeness).fold(0.0, f64::max);
    let related = ((best - 0.03) / 0.05).clamp(0.0, 1.0) * ((closest - 0.55) / 0.25).clamp(0.0, 1.0);
    let company = company(neighbours);
    let beside = move |day: i32| {
        let sum = neighbours.iter().map(|neighbour| closely(neighbour) * beside(day - neighbour.day, company)).sum::<f64>();
        if all > 0.0 { related * sum / all } else { 0.0 }
    };
    // The last day named says most.
    let mut latest: Vec<Own> = Vec::new();
    for one in own.iter().filter(|own| own.whole) {
        if latest.iter().all(|other| other.day != one.day) && latest.len() < 3 {
            latest.push(*one);
        }
    }
    let named = move |day: i32| {
        let shares = [0.65, 0.25, 0.1];
        let all = shares.iter().take(latest.len()).sum::<f64>().max(0.1);
        latest.iter().zip(shares).map(|(own, share)| share / all * after_named(own.named.stands, day - own.day)).sum::<f64>()
    };
    let lines = own.iter().filter(|own| !own.whole && own.named.stands == Stands::Dateline);
    // The year of a dateline is the one nearest to the other reports, if there are any.
    let away = |own: &Own| neighbours.iter().map(|neighbour| (own.day - neighbour.day).abs()).min().unwrap_or(2_000);
    let lines = lines.map(|own| (own.day, 30.0 / f64::from(30 + away(own)))).collect::<Vec<_>>();
    let filed = move |day: i32| lines.iter().map(|(line, near)| near * after_named(Stands::Dateline, day - line)).sum::<f64>();
    (move |day| beside(day) + 0.7 * named(day) + filed(day) + ANY_DAY * 0.1, 0.02 + 0.1 * (1.0 - related))
}

/// How well a day of the week fits: one named alone mostly means the day of the report or the day before.
pub fn weekday(weekday: &Weekday, day: i32) -> f64 {
    let today = usize::from(Date::from_days(day).weekday());
    let age = weekday.ages.get(today).copied().unwrap_or(0);
    if weekday.stands == Stands::Dateline {
        // "Updated at 9.50 on Thursday"
        return match age {
            0 => 1.0,
            -1 | 1 => 0.25,
            _ => 0.02,
        };
    }
    let fit: f64 = match age {
        0 => 1.0,
        1 => 0.9,
        2 => 0.6,
        3 => 0.47,
        4 => 0.38,
        5 => 0.33,
        6.. => 0.28,
        -1 => 0.45,
        -2 => 0.6,
        -3 => 0.5,
        _ => 0.4,
    };
    if weekday.opens { fit * fit } else { fit }
}

/// How well the days of the calendar fit that a report names.
pub fn calendar(mentions: &Mentions, day: i32) -> f64 {
    let today = Date::from_days(day);
    let (mut fit, mut bare, mut ahead) = (1.0, 0, 0);
    for named in mentions.own().take(MOST_NAMED) {
        let Some(date) = named.year.map_or_else(|| named.near(today), |year| named.in_year(year)) else {
            // The day of the week contradicts the day of the month in every year near.
            fit *= if named.year.is_none() { 0.15 } else { 1.0 };
            continue;
        };
        let age = day - date.days();
        fit *= match (named.stands, age) {
            (Stands::Dateline, 0) => 1.0,
            (Stands::Dateline, 1) => 0.25,
            (Stands::Dateline, _) => 0.01,
            (Stands::Caption, -1) => 0.3,
            (Stands::Caption, ..-1) => 0.05,
            (Stands::Text, ..0) => {
                ahead += 1;
                match (ahead, named.year) {
                    (1, Some(_)) => 0.25,
                    (1, None) => 0.5,
                    _ => 0.8,
                }
            }
            // What is a few days back is told of by its day of the week.
            (Stands::Text, 0..=5) if named.weekday.is_none() && named.year.is_none() && !named.holiday => {
                bare += 1;
                match bare {
                    // The news of an opening is of the last days.
                    1 if named.opens => 0.05,
                    1 => 0.25,
                    _ => 0.5,
                }
            }
            (_, 150..) if named.year.is_none() => 0.5,
            _ => 1.0,
        };
    }
    for month in mentions.months.iter().take(3) {
        // A month that lies almost a year back is "last September", and one that is to come is seldom named.
        let back = (i32::from(today.month) + 12 - i32::from(*month)) % 12;
        fit *= if back >= 9 { 0.4 } else { 1.0 };
    }
    for period in mentions.periods.iter().take(MOST_NAMED) {
        fit *= if period.days() > day { 0.4 } else { 1.0 };
    }
    fit
}
