//! The time a clause carries: its own, its sentence's, its paragraph's, or for an opening the day of publication.

use std::ops::Range;

use dateline_model::{
    Block, BlockKind, Doubt, Minute, Precision, Published, PublishedBasis, PublishedReason, Span, Time, TimeKind, TimeSource,
};

use super::clause::{Clause, Link};
use crate::{
    document::{Document, Sentence},
    times::calendar,
    within,
};

/// Where an event's date was read, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateBasis {
    /// In its own clause.
    Clause,
    /// In its sentence.
    Sentence,
    /// In the sentences before it.
    Paragraph,
    /// It opens the report: it is the news of the day, or of the day before.
    Opening,
    /// Nowhere.
    None,
}

/// When something happened, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The time, where there is one.
    pub range: Option<dateline_model::Range>,
    /// How fine it is.
    pub precision: Precision,
    /// Whether it is vague.
    pub approximate: bool,
    /// What else is not sure about it.
    pub doubt: Doubt,
    /// Where it was read.
    pub basis: DateBasis,
}

impl When {
    const NEVER: Self = Self {
        range: None,
        precision: Precision::Day,
        approximate: true,
        doubt: Doubt { inferred: false, open: false, other: None },
        basis: DateBasis::None,
    };

    /// What one of `times`, those of the document, says.
    pub fn of(document: &Document<'_>, times: &[Time], time: &Time, basis: DateBasis) -> Self {
        let worked_out = is_worked_out(&document.published) && hangs_on_publication(document, times, time);
        let doubt = Doubt {
            inferred: worked_out || basis >= DateBasis::Paragraph,
            open: is_open(document, time),
            other: time.other.as_ref().and_then(|other| other.range),
        };
        Self { range: time.range, precision: time.precision, approximate: time.approximate, doubt, basis }
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

/// Whether a temporal expression can date an event: a stretch of time of a year at most.
pub fn dates(time: &Time) -> bool {
    let fine = time.range.is_some_and(|range| range.minutes() <= 370 * 24 * 60);
    // "three days" is a day where the text says after what.
    let anchored = matches!(time.source, TimeSource::Event(_));
    fine && (anchored || matches!(time.kind, TimeKind::Date | TimeKind::Time)) && !time.value.ends_with("_REF")
}

/// "Five years on, thousands are thought to have died": from then one looks back, and nothing happened then.
fn looks_back(document: &Document<'_>, time: &Time) -> bool {
    let end = document.tokens.partition_point(|token| token.span.start < time.span.end);
    time.precision == Precision::Year && document.word(end.saturating_sub(1)) == "on"
}

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
            .filter(|time| dates(time) && !looks_back(document, time) && !heard(time.span.start));
        inside.collect::<Vec<_>>()
    };
    // "a week after the truce took effect": the week is not that of the truce.
    let names = |time: &Time| matches!(time.source, TimeSource::Event(event) if event.start <= at && at < event.end);
    if within::within(times, sentence.span).iter().any(names) {
        return When::NEVER;
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
    paragraph(document, times, sentence).or_else(|| opening(document, sentence)).unwrap_or(When::NEVER)
}

/// Whether a time of day is told without its day.
fn is_bare_clock(words: &str) -> bool {
    let word = words.rsplit(' ').next().unwrap_or(words);
    let lead = words.split(' ').next().unwrap_or(words).to_lowercase();
    matches!(word, "dawn" | "morning" | "noon" | "afternoon" | "evening" | "sunset" | "sunrise" | "dusk" | "night" | "midnight")
        && !matches!(lead.as_str(), "this" | "yesterday" | "last" | "tomorrow" | "next" | "that")
        && !words.split(' ').any(|word| word.ends_with("day"))
}

/// A time of day on the day of `day`.
fn of_day(time: When, found: When) -> When {
    let (Some(clock), Some(day)) = (time.range, found.range) else { return time };
    let shift = (i64::from(day.first_day().days()) - i64::from(clock.first_day().days())) * 24 * 60;
    let range = dateline_model::Range::new(Minute(clock.from.0 + shift), Minute(clock.to.0 + shift));
    When { range: Some(range), doubt: found.doubt, ..time }
}

/// The day that an earlier sentence of the same paragraph gives, or the sentence right before in the one before it.
fn paragraph(document: &Document<'_>, times: &[Time], sentence: &Sentence) -> Option<When> {
    // "a few days later", "earlier": another time than the one told of before.
    let of_own = |time: &Time| time.kind != TimeKind::Set && !is_bare_clock(time.span.of(document.text));
    let moved =
        |at: usize| matches!(document.word(at), "later" | "earlier" | "Earlier" | "Later" | "previously" | "ago" | "already");
    if within::within(times, sentence.span).iter().any(of_own) || sentence.tokens.clone().any(moved) {
        return None;
    }
    let block = document.blocks.get(sentence.block)?;
    let start = if block.span.start < sentence.span.start {
        block.span.start.max(sentence.span.start.saturating_sub(within::LEAN))
    } else {
        let before = within::before(&document.sentences, sentence.span.start)?;
        let running = document.blocks.get(before.block).is_some_and(|block| block.kind == BlockKind::Paragraph);
        // What stands between the two is no part of the text.
        let between = document.blocks.get(before.block + 1..sentence.block)?;
        let beside =
            between.iter().all(|block| matches!(block.kind, BlockKind::Boilerplate | BlockKind::Caption | BlockKind::PullQuote));
        (running && beside).then_some(before.span.start)?
    };
    let told = within::within(times, Span { start, end: sentence.span.start });
    let last = told.iter().rfind(|time| dates(time) && time.precision <= Precision::Day)?;
    Some(When { approximate: true, ..When::of(document, times, last, DateBasis::Paragraph) })
}

/// The first sentence of a report tells what is new: of that day or the day before.
fn opening(document: &Document<'_>, sentence: &Sentence) -> Option<When> {
    let body = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst);
    let own = document.blocks.get(sentence.block)?;
    let near = own.span.start.abs_diff(sentence.span.start) < 400;
    let first = || !document.blocks.iter().take(sentence.block).rev().any(body);
    let today = document.today()?;
    (near && body(own) && first()).then_some(When {
        range: Some(dateline_model::Range::days(today.plus_days(-1), today)),
        precision: Precision::Day,
        approximate: true,
        doubt: Doubt { inferred: true, ..Doubt::default() },
        basis: DateBasis::Opening,
    })
}

/// The tokens of each temporal expression of a sentence, with the prepositions that lead it.
pub fn masks(document: &Document<'_>, times: &[Time], sentence: &Sentence) -> Vec<Range<usize>> {
    let mut masks = Vec::new();
    // "13 hours of talks" stays: a length is part of what happened.
    for time in within::within(times, sentence.span)
        .iter()
        .filter(|time| time.kind != TimeKind::Duration || matches!(time.source, TimeSource::Event(_)))
    {
        let start = document.tokens.partition_point(|token| token.span.start < time.span.start);
        let end = document.tokens.partition_point(|token| token.span.start < time.span.end).max(start);
        let mut lead = start;
        while lead > sentence.tokens.start
            && matches!(
                document.word(lead - 1),
                "on" | "On"
                    | "in"
                    | "In"
                    | "at"
                    | "At"
                    | "since"
                    | "Since"
                    | "by"
                    | "By"
                    | "during"
                    | "During"
                    | "from"
                    | "From"
                    | "until"
                    | "late"
                    | "early"
                    | "the"
                    | "over"
                    | "for"
                    | "For"
                    | "around"
                    | "about"
                    | "just"
                    | "shortly"
                    | "through"
                    | "within"
                    | "some"
                    | "Late"
                    | "Early"
                    | "before"
                    | "of"
                    | "between"
            )
            && start - lead < 3
        {
            // "the siege of July" keeps its "of" out, "13 hours of talks" keeps it in.
            lead -= 1;
        }
        let possessive = matches!(document.word(end), "'" | "’") && document.word(end + 1) == "s";
        masks.push(lead..if possessive { end + 2 } else { end });
    }
    masks
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Date, Range as Stretch};

    fn time(kind: TimeKind, range: Option<Stretch>) -> Time {
        Time { span: Span::new(0, 1), kind, range, ..Time::default() }
    }

    #[test]
    fn lengths_and_ages_date_nothing() {
        let day = Date::new(2021, 3, 4).map(Stretch::day);
        assert!(dates(&time(TimeKind::Date, day)));
        assert!(!dates(&time(TimeKind::Duration, day)));
        assert!(!dates(&time(TimeKind::Date, None)));
        let decade = Stretch::new(Stretch::year(2010).from, Stretch::year(2019).to);
        assert!(!dates(&time(TimeKind::Date, Some(decade))));
    }

    #[test]
    fn a_day_is_inferred_where_another_day_of_publication_would_move_it() {
        let inferred = |text: &str| {
            let report = dateline_model::Report { text: text.into(), published: Some("2021-03-05".into()), ..Default::default() };
            let mut document = crate::intake::parse(&report);
            document.published.basis = PublishedBasis::Inferred;
            let times = crate::times::find(&document);
            let doubt = |time: &Time| When::of(&document, &times, time, DateBasis::Clause).doubt;
            times.iter().map(|time| (doubt(time).inferred, doubt(time).open)).collect::<Vec<_>>()
        };
        assert_eq!(inferred("The dam broke on Thursday."), [(true, false)]);
        assert_eq!(inferred("The dam broke on 4 March, in spring 2021."), [(false, false); 2]);
        assert_eq!(inferred("It has been shut since February."), [(false, true)]);
        assert_eq!(inferred("It was the worst flood since February."), [(false, false)]);
        assert_eq!(inferred("It was calm after last Monday's strike, and since Tuesday's."), [(true, false); 2]);
    }

    #[test]
    fn years_on_one_looks_back() {
        let back = |text: &str| {
            let report = dateline_model::Report { text: text.into(), published: Some("2021-03-05".into()), ..Default::default() };
            let document = crate::intake::parse(&report);
            let times = crate::times::find(&document);
            times.iter().map(|time| looks_back(&document, time)).collect::<Vec<_>>()
        };
        assert_eq!(back("The dam broke in 2011. Ten years on, forty are still missing."), [false, true]);
        assert_eq!(back("The dam broke in 2011. Ten years later, it was built anew."), [false, false]);
    }
}
