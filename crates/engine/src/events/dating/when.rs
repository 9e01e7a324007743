//! The time of a clause's verb.

use std::ops::Range;

use dateline_model::{Precision, Span, Time, TimeSource};

use super::{
    super::clause::{Clause, Link},
    DateBasis, When,
    clock::{is_bare_clock, of_day},
    dates,
    looks_back::looks_back,
    opening::opening,
    paragraph::paragraph,
    speech::{before_told, dates_speech},
};
use crate::{
    document::{Document, Sentence},
    within,
};

/// The time of a clause's verb.
///
/// What stands between quotation marks does not date that it was said: `heard` tells those tokens.
pub fn when(
    document: &Document<'_>,
    times: &[Time],
    sentence: &Sentence,
    clause: &Clause,
    verb: usize,
    heard: impl Fn(u32) -> bool,
) -> When {
    let span = |tokens: Range<usize>| {
        let start = document.tokens.get(tokens.start).map_or(0, |token| token.span.start);
        let end = document.tokens.get(tokens.end.saturating_sub(1)).map_or(start, |token| token.span.end);
        Span { start, end: end.max(start) }
    };
    let at = document.tokens.get(verb).map_or(0, |token| token.span.start);
    let within = |span: Span| {
        let inside = within::within(times, span)
            .iter()
            .filter(|time| dates(time) && !looks_back(document, time) && !heard(time.span.start))
            .filter(|time| !dates_speech(document, time, verb));
        inside.collect::<Vec<_>>()
    };
    // "a week after the truce took effect": the week is not that of the truce.
    let names = |time: &Time| matches!(time.source, TimeSource::Event(event) if event.start <= at && at < event.end);
    if within::within(times, sentence.span).iter().any(names) {
        return When::NEVER;
    }
    if let Some(time) = led(document, times, clause).filter(|time| dates(time) && !looks_back(document, time)) {
        return When::of(document, times, time, DateBasis::Clause);
    }
    let near = |time: &&Time| time.span.start.abs_diff(at);
    // A day before a month, and then what stands nearest.
    let best = |span: Span| within(span).into_iter().min_by_key(|time| (time.precision >= Precision::Month, near(time)));
    if let Some(time) = best(span(clause.tokens.clone())) {
        // "before dawn" is the dawn of the day that is told of.
        let day = || within(sentence.span).into_iter().find(|other| other.precision == Precision::Day);
        if is_bare_clock(time.span.of(document.text))
            && let Some(day) = day()
                .map(|day| When::of(document, times, day, DateBasis::Sentence))
                .or_else(|| paragraph(document, times, sentence))
        {
            return of_day(When::of(document, times, time, DateBasis::Clause), day);
        }
        return When::of(document, times, time, DateBasis::Clause);
    }
    // What is told in a side clause with "which" may have been long before.
    if clause.link != Link::Relative
        && let Some(time) = best(sentence.span)
    {
        let vague = clause.link == Link::Temporal;
        return When { approximate: time.approximate || vague, ..When::of(document, times, time, DateBasis::Sentence) };
    }
    let told = within::within(times, sentence.span).iter().find(|time| dates(time) && dates_speech(document, time, verb));
    if let Some(told) = told.filter(|_| clause.link != Link::Relative) {
        return before_told(When::of(document, times, told, DateBasis::Sentence));
    }
    paragraph(document, times, sentence).or_else(|| opening(document, sentence)).unwrap_or(When::NEVER)
}

/// The time that "when" takes up: "the first since 1959, when two women died".
fn led<'a>(document: &Document<'_>, times: &'a [Time], clause: &Clause) -> Option<&'a Time> {
    let when = clause.tokens.start.checked_sub(1).filter(|&at| clause.link == Link::Temporal && document.word(at) == "when")?;
    let comma = when.checked_sub(1).filter(|&at| document.word(at) == ",")?;
    let last = document.tokens.get(comma.checked_sub(1)?)?;
    let at = times.partition_point(|time| time.span.end < last.span.end);
    times.get(at).filter(|time| time.span.end == last.span.end)
}

#[cfg(test)]
mod tests {
    use crate::events::tests::dated;

    #[test]
    fn when_takes_up_the_time_before_it() {
        assert_eq!(
            dated("Monday's crash in Lisbon is the worst since 2019, when a tram derailed and killed nine people."),
            ["2019-01-01..2019-12-31"]
        );
    }
}
