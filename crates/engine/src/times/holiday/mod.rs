//! Holidays with a name: "Christmas", "Thanksgiving Day", "New Year's Eve", "Easter Monday", "Yom Kippur".

mod moon;
mod sun;
mod table;

use dateline_model::{Range, TimeReason, TimeSource};

use super::{context::Context, hit::Hit, lexicon::Lex, rules::Rule, shift, tense::Tense, value::Value};
use table::Day;

/// A holiday of a year.
pub fn holiday(context: &Context<'_>, at: usize) -> Option<Hit> {
    let lead = match context.lex(at) {
        Lex::Last => Some(-1),
        Lex::Next => Some(1),
        Lex::This => Some(0),
        _ => None,
    };
    let name = at + usize::from(lead.is_some());
    let (day, end) = named(context, name)?;
    let weekend = matches!(context.lex(end), Lex::Weekend { plural: false });
    let end = end + usize::from(weekend);
    let of = end + usize::from(context.lex(end) == Lex::Of);
    let written = context.digits(of).filter(|year| (1900..2100).contains(year) && context.word(of).len() == 4);
    if let Some(year) = written {
        let date = day.dates(i32::try_from(year).ok()?).next()?;
        return Some(whole(Hit::new(at, of + 1, value(date, weekend)), day));
    }
    let Some(today) = context.today else {
        let Day::Fixed(month, day) = day else { return None };
        return Some(Hit::new(at, end, Value::DayOfYear(month, day)));
    };
    let past = context.tense(at, end) == Tense::Past;
    let reason = match lead {
        Some(_) => TimeReason::Cue,
        None if past => TimeReason::Tense,
        None => TimeReason::Nearest,
    };
    let all = || (today.year - 1..=today.year + 1).flat_map(|year| day.dates(year));
    let date = match lead {
        Some(-1) => all().filter(|date| *date < today).max()?,
        Some(1) => all().filter(|date| *date > today).min()?,
        Some(_) => day.dates(today.year).next()?,
        None if past => all().filter(|date| date.days() <= today.days() + 1).max()?,
        None => all().min_by_key(|date| (date.days() - today.days()).abs())?,
    };
    Some(whole(Hit::new(at, end, value(date, weekend)).from(TimeSource::Published).because(reason), day))
}

/// The longest name that begins at a token, and the token after it.
fn named(context: &Context<'_>, at: usize) -> Option<(Day, usize)> {
    if !matches!(context.lex(at), Lex::Holiday | Lex::Month { .. }) {
        return None;
    }
    let matches = table::HOLIDAYS.iter().filter_map(|&(name, day)| Some((day, end_of(context, at, name)?)));
    let (day, end) = matches.max_by_key(|&(_, end)| end)?;
    // "Easter Island" is a place, "Yom Kippur War" a war; behind a "Day" a new phrase begins.
    let goes_on = context.word(end).starts_with(|first: char| first.is_ascii_uppercase())
        && !context
            .is(end.wrapping_sub(1), &["Day", "Eve", "Night", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"]);
    (!goes_on).then_some((day, end))
}

/// The token after a name, if it stands there; a stop after an abbreviation and either apostrophe may stand in it.
fn end_of(context: &Context<'_>, at: usize, name: &str) -> Option<usize> {
    let mark = |at: usize| usize::from(matches!(context.word(at), "'" | "’") && context.glued(at));
    name.split(' ').try_fold(at, |at, part| match part {
        "'s" => (mark(at) == 1 && context.word(at + 1) == "s").then_some(at + 2),
        "'" => Some(at + mark(at)),
        _ if context.word(at) != part => None,
        "St" | "Jr" => Some(at + 1 + usize::from(context.word(at + 1) == "." && context.glued(at + 1))),
        _ => Some(at + 1),
    })
}

fn value(date: dateline_model::Date, weekend: bool) -> Value {
    if weekend { Value::Weekend(shift::monday(date)) } else { Value::Day(date) }
}

/// A day that the new moon decides may be the one before or after.
fn whole(hit: Hit, day: Day) -> Hit {
    match (day, &hit.value) {
        (Day::Islamic(..), Value::Day(date)) => {
            let range = Some(Range::days(date.plus_days(-1), date.plus_days(1)));
            Hit { range, ..hit }.vague()
        }
        _ => hit,
    }
}

pub const RULE: Rule = Rule {
    find: holiday,
    #[cfg(test)]
    page: super::page::Page {
        name: "Holidays",
        reads: "A day with a name, fixed or movable, that has the same date wherever it is kept.",
        examples: &[
            ("2016-10-01", "They met on Christmas Eve.", "Christmas Eve = 2015-12-24"),
            ("2016-10-01", "It opened last Thanksgiving.", "last Thanksgiving = 2015-11-26"),
            ("2016-10-01", "It falls on Easter Monday 2017.", "Easter Monday 2017 = 2017-04-17"),
            ("2016-10-01", "It shut on New Year's Eve.", "New Year's Eve = 2016-12-31"),
            ("2016-10-01", "It reopened on Labor Day.", "Labor Day = 2016-09-05"),
            ("2016-10-01", "Travel grew over Easter weekend.", "Easter weekend = 2016-W12-WE"),
            ("2016-10-01", "They marched on St. Patrick’s Day 2015.", "St. Patrick’s Day 2015 = 2015-03-17"),
            ("2016-10-01", "Yom Kippur will begin soon.", "Yom Kippur = 2016-10-12"),
            ("2016-10-01", "It fell on Eid al-Adha.", "Eid al-Adha = 2016-09-12 ~"),
            ("2016-10-01", "They travelled at Lunar New Year.", "Lunar New Year = 2016-02-08"),
            ("2016-10-01", "He sailed to Easter Island after the Yom Kippur War.", ""),
        ],
    },
};
