//! The event that words name: "the truce took effect", "it collapsed", "the vote".

use std::collections::BTreeSet;

use dateline_model::{Place, Precision, Range, Span};

use crate::{
    document::Document,
    events::{self, DateBasis, Telling},
    within,
};

/// The longest name of an event, in tokens.
const MOST_TOKENS: usize = 12;
/// The share of the words that a telling must have.
const LEAST: f64 = 0.6;

/// Stems of verbs that mean what their object means, and of pronouns.
const LIGHT: [&str; 14] =
    ["it", "they", "took", "take", "taken", "went", "go", "gone", "came", "com", "made", "mak", "gave", "held"];

/// The words from token `start` on that name an event, and when it was: by the report itself, else by the others where
/// these agree on the day. `coarsest` is how coarse the event's own date may be.
pub fn event<'t>(
    document: &Document<'_>,
    places: &[Place],
    time: Span,
    start: usize,
    coarsest: Precision,
    own: &[Telling],
    others: impl FnOnce() -> Vec<&'t Telling>,
) -> Option<(Span, Range)> {
    let sentence = within::before(&document.sentences, u32::MAX)
        .and(document.sentences.get(document.sentences.partition_point(|sentence| sentence.span.end <= time.start)))?;
    let end = (start..sentence.tokens.end.min(start + MOST_TOKENS)).find(|&at| {
        // "it took effect to embark on …": what follows is another thing.
        let aim = document.word(at) == "to" && at >= start + 3 || events::is_stop(document.word(at));
        aim || matches!(
            document.word(at),
            "," | "."
                | ";"
                | ":"
                | "("
                | ")"
                | "\""
                | "“"
                | "”"
                | "—"
                | "–"
                | "and"
                | "but"
                | "which"
                | "that"
                | "while"
                | "because"
                | "as"
                | "when"
                | "?"
                | "!"
        )
    });
    let tokens = start..end.unwrap_or(sentence.tokens.end.min(start + MOST_TOKENS));
    let first = document.tokens.get(tokens.start).filter(|_| !tokens.is_empty())?;
    let last = document.tokens.get(tokens.end.checked_sub(1)?)?;
    let span = Span { start: first.span.start, end: last.span.end };
    let mut words = events::words_of(document, places, tokens.clone());
    // "it took effect": what it is stands before.
    let pronoun = matches!(document.word(tokens.start), "it" | "they");
    let before = if pronoun { events::words_of(document, places, sentence.tokens.start..start) } else { BTreeSet::new() };
    // "It took effect": the verb has no meaning of its own.
    let bare = words.iter().filter(|word| !LIGHT.contains(&word.as_str())).cloned().collect::<BTreeSet<_>>();
    words = if bare.is_empty() { words } else { bare };
    if words.is_empty() {
        return None;
    }
    let best = |tellings: &[&Telling]| {
        let scored = tellings.iter().filter_map(|telling| {
            let range = dated(telling, coarsest)
                .filter(|_| telling.event.evidence.first() != Some(&sentence.span) || tellings.len() > 1)?;
            let score = likeness(&words, pronoun.then_some(&before), telling)?;
            Some((score, range))
        });
        let scored = scored.collect::<Vec<_>>();
        let most = scored.iter().map(|(score, _)| *score).fold(0.0, f64::max);
        let mut days = scored.into_iter().filter(|(score, _)| *score >= most).map(|(_, range)| range);
        let day = days.next()?;
        // Two events that the words fit as well are none.
        days.all(|other| other.first_day() == day.first_day()).then_some(day)
    };
    let range = best(&own.iter().collect::<Vec<_>>()).or_else(|| best(&others()))?;
    Some((span, range))
}

/// The time of a telling, where it is the telling's own.
fn dated(telling: &Telling, coarsest: Precision) -> Option<Range> {
    let own = telling.basis <= DateBasis::Sentence && telling.event.precision <= coarsest;
    // "… on Friday, days after the vote": the day of the sentence is not that of the vote.
    let vague = telling.event.approximate && telling.basis > DateBasis::Clause;
    telling.event.range.filter(|_| own && !vague)
}

/// How many of the words a telling has, 0 to 1, where it is the same kind of thing.
fn likeness(words: &BTreeSet<String>, before: Option<&BTreeSet<String>>, telling: &Telling) -> Option<f64> {
    let kind = words.contains(telling.concept) || words.len() >= 2 && words.iter().all(|word| telling.core.contains(word));
    kind.then_some(())?;
    let shared = words.iter().filter(|word| telling.stems.contains(*word)).count() as f64;
    let score = shared / words.len() as f64;
    // A verb alone tells nothing apart: what "it" is must be in the telling as well.
    let known = before.is_none_or(|before| before.iter().any(|word| telling.core.contains(word)));
    (score >= LEAST && known).then_some(score)
}
