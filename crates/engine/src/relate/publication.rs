//! Undated reports, dated from the dated ones.
//!
//! Every day that may be the day of publication is tried: the report's own weekdays and "last weeks" are reckoned from
//! it, and what it then tells is held against what the dated reports tell. The earliest day on which most agrees is
//! the day: a report is news of the day it mentions last.

use dateline_model::{BlockKind, Date, Minute, Place, Precision, Published, PublishedBasis, Range};

use super::merge::Links;
use crate::{
    document::Document,
    events::{self, Telling},
    times,
};

/// How many days before the first and after the last dated report are tried.
const AROUND: i32 = 14;
/// How many sentences of an undated report are held against the dated ones.
const OPENING: usize = 300;
/// How many dated tellings they are held against.
const KNOWN: usize = 3_000;
/// What a dateline weighs that names the day without its year.
const STATED: f64 = 3.0;

/// Dates the undated documents; returns the indexes of those it dated.
pub fn date(documents: &mut [Document<'_>], places: &[Vec<Place>]) -> Vec<usize> {
    let undated =
        (0..documents.len()).filter(|&at| documents.get(at).is_some_and(|document| document.now.is_none())).collect::<Vec<_>>();
    if undated.is_empty() {
        return Vec::new();
    }
    let days = documents.iter().filter_map(Document::today).collect::<Vec<_>>();
    let known = documents.iter().zip(places).filter(|(document, _)| document.now.is_some());
    let known = known.flat_map(|(document, places)| tellings(document, places)).take(KNOWN).collect::<Vec<_>>();
    let mut inferred = Vec::new();
    for at in undated {
        let (Some(document), Some(places)) = (documents.get_mut(at), places.get(at)) else { continue };
        let day = match (days.iter().min(), days.iter().max()) {
            (Some(first), Some(last)) => best(document, places, &known, *first, *last),
            _ => None,
        };
        let day = day.or_else(|| last_mention(document));
        if let Some(day) = day {
            document.now = Some(Minute::of(day));
            document.published =
                Published { value: Some(day.to_string()), basis: PublishedBasis::Inferred, ..Published::default() };
            inferred.push(at);
        }
    }
    inferred
}

fn tellings(document: &Document<'_>, places: &[Place]) -> Vec<Telling> {
    events::tellings(document, &times::find(document), places)
}

/// The earliest day on which most of what the document tells agrees with the known tellings.
fn best(document: &mut Document<'_>, places: &[Place], known: &[Telling], first: Date, last: Date) -> Option<Date> {
    // The opening of a report is enough to tell its day, and keeps the tries short.
    let sentences = std::mem::take(&mut document.sentences);
    document.sentences = sentences.iter().take(OPENING).cloned().collect();
    let mut best: Option<(f64, Date)> = None;
    let mut day = first.plus_days(-AROUND);
    let mut links: Option<Links> = None;
    while day <= last.plus_days(AROUND) {
        document.now = Some(Minute::of(day));
        let own = tellings(document, places);
        // What is alike does not hang on the day: it is worked out once.
        let links = links.get_or_insert_with(|| Links::between(&own, known));
        let score = agreement(&own, known, links) + stated(document, day) - age(document, day);
        if best.is_none_or(|(most, _)| score > most + 1e-9) {
            best = Some((score, day));
        }
        day = day.plus_days(1);
    }
    document.now = None;
    document.sentences = sentences;
    best.filter(|(score, _)| *score > 0.2).map(|(_, day)| day)
}

/// The sum over what is alike: for a day that agrees, against one that does not.
fn agreement(own: &[Telling], known: &[Telling], links: &Links) -> f64 {
    let day = |telling: &Telling| {
        telling.event.range.filter(|_| telling.event.precision <= Precision::Day && telling.basis <= events::DateBasis::Sentence)
    };
    let mut sum = 0.0;
    for (at, telling) in own.iter().enumerate() {
        let Some(range) = day(telling) else { continue };
        // Each telling speaks once, for its likest neighbour.
        let alike = links.of(at).filter_map(|(to, likeness)| Some((day(known.get(to)?)?, likeness)));
        if let Some((other, likeness)) = alike.max_by(|a, b| a.1.total_cmp(&b.1)) {
            sum += if same_day(range, other) { likeness } else { -0.5 * likeness };
        }
    }
    sum
}

fn same_day(a: Range, b: Range) -> bool {
    a.first_day() == b.first_day()
}

/// A dateline or a line of date may give the day without its year.
fn stated(document: &Document<'_>, today: Date) -> f64 {
    let lines = document.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Dateline | BlockKind::Date));
    let lines = lines.map(|block| block.span).collect::<Vec<_>>();
    let dated = times::find(document);
    let given = dated.iter().filter(|time| lines.iter().any(|line| line.contains(time.span)) && time.precision <= Precision::Day);
    let agree = given.filter_map(|time| time.range).map(|range| if range.first_day() == today { STATED } else { -STATED });
    agree.sum()
}

/// A report is news: the days it names lie close before its own, and none after it. What the days cost that it names.
fn age(document: &Document<'_>, today: Date) -> f64 {
    let dated = times::find(document);
    let days = dated.iter().filter(|time| time.precision <= Precision::Day).filter_map(|time| time.range);
    let ages =
        days.map(|range| today.days() - range.first_day().days()).filter(|age| (-30..30).contains(age)).collect::<Vec<_>>();
    let cost = ages.iter().map(|&age| if age < 0 { 1.0 } else { f64::from(age) / 30.0 }).sum::<f64>();
    cost / (ages.len().max(1) as f64)
}

/// Where no other report helps: the last day that the text gives with its year.
fn last_mention(document: &Document<'_>) -> Option<Date> {
    let dated = times::find(document);
    dated.iter().filter(|time| time.precision <= Precision::Day).filter_map(|time| time.range).map(Range::first_day).max()
}
