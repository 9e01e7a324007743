//! What is not sure about a date.

use dateline_model::{Doubt, Precision, Published, PublishedBasis, PublishedReason, Time, TimeSource};

use super::DateBasis;
use crate::{document::Document, times::calendar};

/// What is not sure about an event's date that was read from `time`, one of the document's `times`.
pub(super) fn of(document: &Document<'_>, times: &[Time], time: &Time, basis: DateBasis) -> Doubt {
    let worked_out = is_worked_out(&document.published) && hangs_on_publication(document, times, time);
    Doubt {
        inferred: worked_out || basis >= DateBasis::Paragraph,
        open: is_open(document, time),
        other: time.other.as_ref().and_then(|other| other.range),
    }
}

/// Whether a date of publication was worked out and could be another. A dateline that lacks only its year leaves no doubt
/// where one year is left.
fn is_worked_out(published: &Published) -> bool {
    let stated = published.reasons.iter().any(|reason| matches!(reason, PublishedReason::Stated { .. }));
    let open = published.earliest.zip(published.latest).is_some_and(|(first, last)| first != last);
    published.basis == PublishedBasis::Inferred && (open || !stated)
}

/// Whether a time would be another one had the report been published a few days before or after.
fn hangs_on_publication(document: &Document<'_>, times: &[Time], time: &Time) -> bool {
    let tokens = |at: u32| document.tokens.partition_point(|token| token.span.start < at);
    let mut time = time;
    // Each hangs on an earlier one, but a chain that does not end must not be followed for ever.
    for _ in 0..times.len() {
        // "9 September" has its year from there and nothing more, and so has a month.
        let written = |at| calendar::written(document.text, &document.tokens, at).is_some_and(|written| written.day.is_some());
        if time.precision >= Precision::Month || (tokens(time.span.start)..tokens(time.span.end)).any(written) {
            return false;
        }
        match time.source {
            TimeSource::Published => return true,
            TimeSource::Earlier(at) => match times.get(at as usize) {
                Some(earlier) => time = earlier,
                None => return false,
            },
            _ => return false,
        }
    }
    false
}

/// "since July", "since at least July", but not "since July's strike".
fn is_open(document: &Document<'_>, time: &Time) -> bool {
    let at = |start: u32| document.tokens.partition_point(|token| token.span.start < start);
    let (start, end) = (at(time.span.start), at(time.span.end));
    let led = (start.saturating_sub(3)..start).rfind(|&at| document.word(at).eq_ignore_ascii_case("since"));
    // "the first since 1959", "the worst flood since May": that day is what something else is measured by.
    let measured = |since: usize| {
        let superlative =
            |word: &str| matches!(word, "first" | "only" | "worst" | "last" | "best" | "most") || word.ends_with("est");
        (since.saturating_sub(6)..since).any(|at| superlative(document.word(at)))
    };
    led.is_some_and(|since| !measured(since)) && !matches!(document.word(end), "'" | "’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_inferred_where_another_day_of_publication_would_move_it() {
        let inferred = |text: &str| {
            let report = dateline_model::Report { text: text.into(), published: Some("2021-03-05".into()), ..Default::default() };
            let mut document = crate::intake::parse(&report);
            document.published.basis = PublishedBasis::Inferred;
            let times = crate::times::find(&document);
            let doubt = |time: &Time| of(&document, &times, time, DateBasis::Clause);
            times.iter().map(|time| (doubt(time).inferred, doubt(time).open)).collect::<Vec<_>>()
        };
        assert_eq!(inferred("The dam broke on Thursday."), [(true, false)]);
        assert_eq!(inferred("The dam broke on 4 March, in spring 2021."), [(false, false); 2]);
        assert_eq!(inferred("It has been shut since February."), [(false, true)]);
        assert_eq!(inferred("It was the worst flood since February."), [(false, false)]);
        assert_eq!(inferred("It was calm after last Monday's strike, and since Tuesday's."), [(true, false); 2]);
    }
}
