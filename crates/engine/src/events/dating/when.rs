//! The time of a clause's verb.

use std::ops::Range;

use dateline_model::{EventKind, Precision, Span, Time, TimeSource};

use super::{
    super::{
        clause::{Clause, Link},
        lexicon,
    },
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
    let best = |span: Span| {
        let times = within(span).into_iter().filter(|time| !of_noun(document, time, verb));
        times.min_by_key(|time| (is_announced(document, time, verb), time.precision >= Precision::Month, near(time)))
    };
    if clause.link == Link::Relative && is_long_ago(document, clause, verb) {
        return When::NEVER;
    }
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
    // The day of what came before is told, and its own is not.
    if within(span(clause.tokens.clone())).into_iter().any(|time| of_noun(document, time, verb)) {
        return When::NEVER;
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

/// Whether a time belongs to a noun that tells what came before: "adopted a resolution after a test on Monday". Who was
/// killed in what came before was killed then.
fn of_noun(document: &Document<'_>, time: &Time, verb: usize) -> bool {
    let at = document.tokens.partition_point(|token| token.span.start < time.span.start);
    let Some(between) = (verb + 1 < at && at - verb < 30).then_some(verb + 1..at) else { return false };
    let own = lexicon::any_form(document.word(verb));
    if own.is_some_and(|own| matches!(own.kind, EventKind::Violence | EventKind::Disaster | EventKind::Movement)) {
        return false;
    }
    let leads = |at: &usize| matches!(document.word(*at), "after" | "following" | "despite" | "over");
    let Some(lead) = between.clone().rev().take_while(|&at| document.word(at) != ",").find(leads) else { return false };
    (lead + 1..at).any(|at| lexicon::noun(document.word(at)).is_some() || matches!(document.word(at), "test" | "tests"))
}

/// Whether a verb of speech stands between a time and the verb that is to be dated: "last week the ministry announced the
/// ship was seized in May".
fn is_announced(document: &Document<'_>, time: &Time, verb: usize) -> bool {
    let at = document.tokens.partition_point(|token| token.span.end <= time.span.end);
    at < verb && verb - at < 40 && (at..verb).any(|at| lexicon::is_said(document.word(at)))
}

/// "the men who began the strike more than forty years ago": long before what the sentence tells of.
fn is_long_ago(document: &Document<'_>, clause: &Clause, verb: usize) -> bool {
    let Some(ago) = clause.tokens.clone().find(|&at| document.word(at) == "ago") else { return false };
    let unit = document.word(ago.saturating_sub(1));
    ago > verb && matches!(unit, "decades" | "centuries" | "generations" | "decade" | "century")
}

#[cfg(test)]
mod tests {
    use crate::events::tests::dated;

    #[test]
    fn the_day_of_a_noun_is_not_that_of_the_verb() {
        let text = "In 2019, parliament in Lisbon passed a law after the earthquake on 3 May 2018.";
        assert_eq!(dated(text), ["2019-01-01..2019-12-31"]);
    }

    #[test]
    fn what_was_announced_has_its_own_day() {
        let text = "Last week officials announced the Spanish ship was seized in November in Porto.";
        assert_eq!(dated(text), ["2020-11-01..2020-11-30"]);
    }

    #[test]
    fn when_takes_up_the_time_before_it() {
        assert_eq!(
            dated("Monday's crash in Lisbon is the worst since 2019, when a tram derailed and killed nine people."),
            ["2019-01-01..2019-12-31"]
        );
    }
}
