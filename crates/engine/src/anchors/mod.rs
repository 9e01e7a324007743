//! Times that are told from an event: "a week after the truce took effect", "three days before the vote", "two years
//! into the war", "a few days later".
//!
//! The event's words follow the length of time, or it is what was told last. Its date comes from the same report, else
//! from the other reports of the story. The time gets a stretch as tight as the words allow; its TIMEX3 value stays
//! what TimeML makes of it.
//!
//! ```text
//! named      the event that the words behind "after" name
//! reach      the stretch so many days, weeks or years from an event
//! ```

mod named;
mod reach;

use dateline_model::{Date, Place, Precision, Range, Span, Time, TimeKind, TimeSource};

use crate::{
    document::Document,
    events::{DateBasis, Telling},
    within,
};
use reach::{Reached, Side};

/// How many tellings of other reports an event is looked for among.
const MOST_OTHERS: usize = 3_000;

/// Gives times a stretch that are told from events, and says whether it gave any.
///
/// `own` is what the report tells, in the order of the text; `others` what the other reports tell.
pub fn anchor<'t>(
    document: &Document<'_>,
    times: &mut [Time],
    places: &[Place],
    own: &[Telling],
    others: impl Fn() -> Vec<&'t Telling>,
) -> bool {
    let mut changed = false;
    for at in 0..times.len() {
        let Some(time) = times.get(at) else { break };
        let from = match marker(document, time) {
            Some((side, start)) => named::event(document, places, time.span, start, coarsest(time), own, || {
                let mut others = others();
                others.truncate(MOST_OTHERS);
                others
            })
            .map(|(span, range)| (side, span, range)),
            None => counted(document, time).and_then(|side| {
                let (span, range) = told_last(document, times, at, own)?;
                Some((side, span, range))
            }),
        };
        let Some((side, span, event)) = from else { continue };
        let Some(time) = times.get_mut(at) else { break };
        let Some(reached) = reach::from(event, &time.value, time.span.of(document.text), side) else { continue };
        let Some(range) = not_ahead(document, event, &reached) else { continue };
        time.range = Some(range);
        time.precision = reached.precision;
        time.approximate |= reached.approximate;
        time.source = TimeSource::Event(span);
        changed = true;
    }
    changed
}

/// A vague stretch after what is past ends with the day of publication; one that only begins after it is none.
fn not_ahead(document: &Document<'_>, event: Range, reached: &Reached) -> Option<Range> {
    let past = |today: &Date| reached.approximate && event.last_day() <= *today;
    let Some(today) = document.today().filter(past) else { return Some(reached.range) };
    let end = Range::day(today).to;
    (reached.range.from < end).then(|| Range::new(reached.range.from, reached.range.to.min(end)))
}

/// How coarse the date of an event may be that a length is counted from: years may be counted from a month.
fn coarsest(time: &Time) -> Precision {
    if time.value.ends_with('Y') { Precision::Month } else { Precision::Day }
}

/// "after", "before" or "into" behind a length of time, and the token behind it.
fn marker(document: &Document<'_>, time: &Time) -> Option<(Side, usize)> {
    (time.kind == TimeKind::Duration).then_some(())?;
    let end = document.tokens.partition_point(|token| token.span.start < time.span.end);
    let side = match document.word(end) {
        "after" | "following" => Side::After,
        "before" => Side::Before,
        "into" => Side::Into,
        _ => return None,
    };
    Some((side, end + 1))
}

/// "Later" or "earlier" in a time that nothing before it has settled.
fn counted(document: &Document<'_>, time: &Time) -> Option<Side> {
    let words = time.span.of(document.text);
    let open = time.range.is_none() || matches!(time.source, TimeSource::Earlier(_));
    (open && time.kind == TimeKind::Date).then_some(())?;
    match words.rsplit(' ').next()? {
        "later" => Some(Side::After),
        "earlier" => Some(Side::Before),
        _ => None,
    }
}

/// The event that was told right before, where it is dated from an event itself or no day is named before it.
fn told_last(document: &Document<'_>, times: &[Time], at: usize, own: &[Telling]) -> Option<(Span, Range)> {
    let time = times.get(at)?;
    let sentence = document.sentences.partition_point(|sentence| sentence.span.end <= time.span.start);
    let before = document.sentences.get(sentence.checked_sub(1)?)?;
    // A time that is itself told from an event is what the next one goes on from.
    let anchored = within::within(times, before.span).iter().rfind(|time| matches!(time.source, TimeSource::Event(_)));
    if let Some(range) = anchored.and_then(|time| time.range) {
        return Some((before.span, range));
    }
    time.range.is_none().then_some(())?;
    let told = own.iter().rfind(|telling| telling.event.evidence.first() == Some(&before.span));
    let telling = told.filter(|telling| telling.basis <= DateBasis::Paragraph)?;
    let range = telling.event.range.filter(|_| telling.event.precision <= Precision::Day)?;
    Some((before.span, range))
}

#[cfg(test)]
mod tests;
