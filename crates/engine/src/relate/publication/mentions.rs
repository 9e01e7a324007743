//! The days that a report names itself, and what they say of its own.

use dateline_model::{BlockKind, Date, Minute, Precision, Span, Time};

use crate::{
    document::Document,
    times::{self, calendar},
};

/// From how many different days under pictures on these are a gallery, and no part of the report.
const GALLERY: usize = 8;
/// How many days of the week are weighed.
const MOST_WEEKDAYS: usize = 8;

/// Where a day is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In a dateline or a line of date.
    Dateline,
    /// Under a picture.
    Caption,
    /// In the running text.
    Text,
}

/// A day of the calendar that a report names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its words.
    pub span: Span,
    /// The year, where it is given.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month.
    pub day: u8,
    /// The day of the week beside it, Monday is 0.
    pub weekday: Option<u8>,
    /// Where it stands.
    pub stands: Stands,
    /// Whether it stands in the first sentences.
    pub opens: bool,
    /// Whether it is a holiday, named without a figure.
    pub holiday: bool,
}

impl Named {
    /// The day in a year, where the day of the week agrees.
    pub fn in_year(&self, year: i32) -> Option<Date> {
        let date = Date::new(self.year.unwrap_or(year), self.month, self.day)?;
        self.weekday.is_none_or(|weekday| weekday == date.weekday()).then_some(date)
    }

    /// The day in the year that brings it nearest to a day, rather before it than after.
    pub fn near(&self, today: Date) -> Option<Date> {
        let around = [today.year - 1, today.year, today.year + 1];
        let days = around.into_iter().filter_map(|year| self.in_year(year));
        days.min_by_key(|date| match date.days() - today.days() {
            ahead @ 1.. => ahead * 3 / 2,
            back => -back,
        })
    }
}

/// A day of the week named alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekday {
    /// Its words.
    pub span: Span,
    /// How many days before the day of publication it lies, by the weekday of the latter; negative ahead.
    pub ages: [i32; 7],
    /// Whether it stands in the first sentences.
    pub opens: bool,
    /// Where it stands.
    pub stands: Stands,
}

/// What a report names.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    /// Days of the calendar, in the order of the text.
    pub named: Vec<Named>,
    /// Days of the week.
    pub weekdays: Vec<Weekday>,
    /// First days of months and years that are written with their year.
    pub periods: Vec<Date>,
    /// Months that are named without a year.
    pub months: Vec<u8>,
    /// Whether the days under pictures are too many to be the report's own.
    pub gallery: bool,
}

impl Mentions {
    /// Reads what a report without a day of publication names.
    pub fn of(document: &mut Document<'_>) -> Self {
        document.now = None;
        let mut known = times::Known::default();
        let times = times::find_again(document, &mut known);
        let mut found = Self::default();
        for time in &times {
            let stands = stands(document, time.span);
            if let Some(named) = named(document, time, stands) {
                found.named.push(named);
            } else if let Some(range) = time.range.filter(|_| time.precision >= Precision::Month) {
                found.periods.push(range.first_day());
            } else if let Some(month) = time.value.strip_prefix("XXXX-").and_then(|month| month.parse().ok()) {
                found.months.push(month);
            }
        }
        let captions = found.named.iter().filter(|named| named.stands == Stands::Caption);
        let mut days = captions.map(|named| (named.year, named.month, named.day)).collect::<Vec<_>>();
        days.sort_unstable();
        days.dedup();
        found.gallery = days.len() >= GALLERY;
        let opening = opening(document);
        for named in &mut found.named {
            named.opens = opening.iter().any(|first| first.contains(named.span));
        }
        found.weekdays = weekdays(document, &times, &mut known);
        found
    }

    /// Leaves out what datelines and lines of date name.
    pub fn forget_lines(&mut self) {
        self.named.retain(|named| named.stands != Stands::Dateline);
    }

    /// The days of the calendar that are the report's own.
    pub fn own(&self) -> impl Iterator<Item = &Named> {
        self.named.iter().filter(|named| !(self.gallery && named.stands == Stands::Caption))
    }
}

fn stands(document: &Document<'_>, span: Span) -> Stands {
    let next = document.blocks.partition_point(|block| block.span.end <= span.start);
    let running = |kind: BlockKind| kind == BlockKind::Paragraph;
    match document.blocks.get(next).map(|block| block.kind) {
        Some(BlockKind::Dateline) => Stands::Dateline,
        // A date amid the article is a list's.
        Some(BlockKind::Date) if !document.blocks.iter().take(next).any(|block| running(block.kind)) => Stands::Dateline,
        Some(BlockKind::Caption) => Stands::Caption,
        _ if is_post(document, span) => Stands::Caption,
        _ => Stands::Text,
    }
}

/// The date under a post that is quoted whole: "Name (@name) August 28, 2017".
fn is_post(document: &Document<'_>, span: Span) -> bool {
    let first = document.tokens.partition_point(|token| token.span.start < span.start);
    let before = document.tokens.get(first.saturating_sub(8)..first).unwrap_or_default();
    let mut words = before.iter().map(|token| token.span.of(document.text));
    words.next_back() == Some(")") && words.any(|word| word == "@")
}

/// A day of the calendar: `2016-09-28`, `XXXX-09-28`.
fn named(document: &Document<'_>, time: &Time, stands: Stands) -> Option<Named> {
    let value = time.value.as_str();
    let year = value.get(..4)?;
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u8>().ok());
    let (month, day) = (number(value.get(5..7))?, number(value.get(8..10))?);
    let dashes = value.get(4..5) == Some("-") && value.get(7..8) == Some("-");
    let year = if year == "XXXX" { None } else { Some(year.parse().ok()?) };
    dashes.then_some(())?;
    let holiday = !time.span.of(document.text).contains(|character: char| character.is_ascii_digit());
    let first = document.tokens.partition_point(|token| token.span.start < time.span.start);
    let weekday = |at: usize| calendar::weekday(document.word(at)).map(|(day, _)| day);
    // "Friday, July 15"; where the day of the week is no part of what was found, it stands right before it.
    let before = || first.checked_sub(1).and_then(weekday);
    let comma = || (document.word(first.wrapping_sub(1)) == ",").then(|| first.checked_sub(2).and_then(weekday))?;
    let weekday = weekday(first).or_else(before).or_else(comma);
    // "Wednesday, 3 March 2021" stands where a picture or a day of the last week is told of.
    let stands = if stands == Stands::Text && year.is_some() && weekday.is_some() { Stands::Caption } else { stands };
    Some(Named { span: time.span, year, month, day, weekday, stands, opens: false, holiday })
}

/// The first sentences of the running text.
fn opening(document: &Document<'_>) -> Vec<Span> {
    let running = document.sentences.iter().filter(|sentence| {
        let block = document.blocks.get(sentence.block).map(|block| block.kind);
        matches!(block, Some(BlockKind::Paragraph | BlockKind::Standfirst))
    });
    running.take(2).map(|sentence| sentence.span).collect()
}

/// The days of the week that are named alone, with the days they mean on each day of publication.
fn weekdays(document: &mut Document<'_>, times: &[Time], known: &mut times::Known) -> Vec<Weekday> {
    let alone = |time: &&Time| {
        let value = time.value.as_bytes();
        let words = || time.span.of(document.text).split(|character: char| !character.is_alphanumeric());
        // "last Monday" looks further back than a bare "Monday".
        let led = |word: &str| {
            matches!(
                word,
                "last" | "Last" | "next" | "this" | "This" | "that" | "That" | "past" | "previous" | "following" | "coming"
            )
        };
        value.starts_with(b"XXXX-WXX-")
            && value.get(9).is_some_and(u8::is_ascii_digit)
            && time.kind != dateline_model::TimeKind::Set
            && words().any(|word| calendar::weekday(word).is_some())
            && !words().any(led)
            && stands(document, time.span) != Stands::Caption
    };
    let spans = times.iter().filter(alone).take(MOST_WEEKDAYS).map(|time| time.span).collect::<Vec<_>>();
    let opening = opening(document);
    let mut found = spans
        .into_iter()
        .map(|span| Weekday {
            span,
            ages: [0; 7],
            opens: opening.iter().any(|first| first.contains(span)),
            stands: stands(document, span),
        })
        .collect::<Vec<_>>();
    if found.is_empty() {
        return found;
    }
    // Any week will do: only the day of the week matters.
    let monday = Date { year: 2001, month: 1, day: 1 };
    for step in 0..7 {
        let today = monday.plus_days(step);
        document.now = Some(Minute::of(today));
        let read = times::find_again(document, known);
        for weekday in &mut found {
            let same = read.partition_point(|time| time.span.start < weekday.span.start);
            let range = read.get(same).filter(|time| time.span.start == weekday.span.start).and_then(|time| time.range);
            if let (Some(age), Some(range)) = (weekday.ages.get_mut(step as usize), range) {
                *age = today.days() - range.first_day().days();
            }
        }
    }
    document.now = None;
    found
}
