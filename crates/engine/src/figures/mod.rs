//! Figures: how many, of what, and what befell them.
//!
//! ```text
//! number     numbers in figures and words
//! label      numbers that name something and count nothing
//! qualifier  "at least", "more than", "about"
//! counted    what is counted: people, dollars, kilometres
//! fate       what befell them: killed, trapped, displaced
//! toll       what befell them by a noun: "the death toll"
//! role       a whole, a part of another, what was counted before
//! supposed   what is feared, suspected or foreseen
//! context    of when, where, and according to whom
//! ```
//!
//! A number within a temporal expression is no figure.

mod context;
mod counted;
mod fate;
mod label;
pub(crate) mod number;
mod qualifier;
mod role;
mod supposed;
#[cfg(test)]
mod tests;
mod toll;

use std::{collections::BTreeSet, ops::Range};

use dateline_model::{BlockKind, Figure, Place, Qualifier, Quote, Span, Time};

use crate::{
    events,
    quotes::{Class, Reader},
    within,
};

pub use role::Role;

/// A figure, with what relates it to others.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// As the article has it.
    pub figure: Figure,
    /// What its number says, without its qualifier.
    pub said: (f64, f64),
    /// Whether the word for it is vague: "dozens".
    pub vague: bool,
    /// Whether it is only feared, suspected or foreseen.
    pub supposed: bool,
    /// Whether a noun such as "the death toll" stands for those it counts, who were told of before.
    pub toll: bool,
    /// What it is within what is told.
    pub role: Role,
    /// The stem of the verb or noun that says what is measured, where nothing befell what is counted.
    pub verb: Option<String>,
    /// The words of that verb or noun.
    pub measured: Option<Span>,
    /// Whether it counts what is known already: "the two boats", "the port's eight boats".
    pub definite: bool,
    /// The country whose people are counted: `NO` of "12 Norwegians".
    pub people: Option<String>,
    /// The stems of the words around it.
    pub stems: BTreeSet<String>,
    /// Its sentence.
    pub sentence: Span,
    /// Of when and where it is, as its sentence says it.
    pub time: Option<Time>,
    /// Where.
    pub place: Option<Place>,
    /// Whether it counts what befell several countries together.
    pub several: bool,
    /// Whether its sentence speaks of a length of time: "in a week of bombing".
    pub lasts: bool,
    /// Whether its time is a week or a month in which something was, and not one over which it is counted.
    pub dated: bool,
}

impl Found {
    /// Whether the words around it have a stem; a place has one of its own.
    pub fn has(&self, stem: &str) -> bool {
        self.stems.contains(stem) || self.stems.iter().any(|own| own.strip_prefix('#') == Some(stem))
    }
}

/// How many tokens on each side of a figure say what it is about.
const AROUND: usize = 24;

/// Every figure outside boilerplate, in the order of the text.
pub fn find(reader: &Reader<'_>, times: &[Time], places: &[Place], quotes: &[Quote]) -> Vec<Found> {
    let document = reader.document;
    let mut figures = Vec::<Found>::new();
    for sentence in &document.sentences {
        let kind = document.blocks.get(sentence.block).map_or(BlockKind::Paragraph, |block| block.kind);
        if matches!(kind, BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(found) = number::parse(document, at).filter(|found| found.end <= sentence.tokens.end) else {
                at += 1;
                continue;
            };
            let span = reader.span(at..found.end).unwrap_or_default();
            if !within::overlaps(times, span) && !label::is_label(reader, at, found.end, sentence.tokens.start, kind) {
                // A number may be among the words for what another counts.
                let last = figures.last().map_or(0, |last| last.figure.span.end);
                let counted = figure(reader, at, found, sentence.tokens.clone());
                let counted = counted.filter(|(found, _)| last <= found.figure.span.start);
                let counted = counted.map(|(found, tokens)| {
                    let found = Found { sentence: sentence.span, ..found };
                    let before = figures.last().filter(|last| last.sentence == sentence.span);
                    let mut found = found;
                    if found.figure.fate.is_none() && role::is_of_those_before(reader, &tokens) {
                        found.figure.fate = before.and_then(|whole| whole.figure.fate.clone());
                    }
                    let other = before.is_some_and(|last| last.figure.fate != found.figure.fate);
                    let among = before.is_some_and(|last| last.role == Role::Among);
                    placed(reader, found, tokens, &sentence.tokens, (times, places, quotes), (other, among))
                });
                figures.extend(counted);
            }
            at = found.end;
        }
    }
    figures
}

/// The figure of a number, and its tokens.
fn figure(reader: &Reader<'_>, at: usize, number: number::Number, sentence: Range<usize>) -> Option<(Found, Range<usize>)> {
    let money = at > sentence.start && matches!(reader.word(at - 1), "$" | "£" | "€");
    let start = at - usize::from(money);
    let verb = start.checked_sub(1).filter(|&at| at >= sentence.start).and_then(|at| qualifier::of_verb(reader.word(at)));
    let plain = (verb.unwrap_or(Qualifier::Exact), start);
    let (qualifier, start) = qualifier::before(reader, start, sentence.start).unwrap_or(plain);
    let between = number.min < number.max && start > sentence.start && reader.word(start - 1).eq_ignore_ascii_case("between");
    let start = start - usize::from(between);
    let (qualifier, number_end) = qualifier::after(reader, number.end).unwrap_or((qualifier, number.end));
    let counted = counted::find(reader, at, number_end, sentence.end);
    let toll = toll::find(reader, start, &sentence);
    // "72 others were hurt"
    let behind = counted.end + usize::from(counted::is_further(reader.word(counted.end)));
    let fate = toll.or_else(|| fate::find(reader, start, behind, sentence.clone()));
    // "12 deaths", "20 arrests": the noun itself says what befell them.
    let told = fate::of(&counted.noun).filter(|_| counted::is_outcome(&counted.noun));
    let told = told.or_else(|| supposed::cases(reader, &counted.noun, at..counted.end, &sentence));
    let lives = counted.noun == "lives" && at > sentence.start && costs(reader.word(start.wrapping_sub(1)));
    let told = if lives { Some("killed") } else { told };
    let (fate, people) = (told.or(fate), told.is_some());
    let one = number.min == 1.0 && number.max == 1.0 && !reader.is_number(at);
    // "one" and a bare number say little: "one of them", "at three".
    if counted.noun.is_empty() && (fate.is_none() || one) || one && fate.is_none() && qualifier == Qualifier::Exact {
        return None;
    }
    let people = people || counted.noun.is_empty() && fate.is_some();
    let cases = counted::is_cases(&counted.noun);
    let (min, max) = match qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => (Some(number.min), None),
        Qualifier::UpTo => (None, Some(number.max)),
        _ => (Some(number.min), Some(number.max)),
    };
    let vague = number.vague && qualifier == Qualifier::Exact;
    let figure = Figure {
        span: reader.span(start..counted.end)?,
        min,
        max,
        qualifier: if vague { Qualifier::About } else { qualifier },
        counts: if people && !cases { "people".to_owned() } else { counted.noun },
        fate: fate.map(str::to_owned),
        ..Figure::default()
    };
    let supposed = supposed::is_supposed(reader, start..counted.end, &sentence);
    let said = (number.min, number.max);
    let found = Found { figure, said, vague: number.vague, supposed, toll: toll.is_some(), ..Found::default() };
    Some((found, start..counted.end))
}

/// A verb whose object are lives: "claimed 84 lives".
fn costs(word: &str) -> bool {
    matches!(word, "claimed" | "claims" | "claiming" | "cost" | "costs" | "costing" | "took" | "taken" | "takes" | "lost")
}

/// A figure with its time, its place, its source and its role. `before` is what [`role::of`] asks of the one before it.
fn placed(
    reader: &Reader<'_>,
    mut found: Found,
    tokens: Range<usize>,
    sentence: &Range<usize>,
    (times, places, quotes): (&[Time], &[Place], &[Quote]),
    before: (bool, bool),
) -> Found {
    let span = found.figure.span;
    found.role = role::of(reader, tokens.start, tokens.end, sentence, before);
    found.definite = role::is_definite(reader, tokens.start, sentence.start);
    found.people = context::people(span, places);
    found.time = context::time(reader, span, times, sentence.clone()).cloned();
    found.figure.source = context::source(span, quotes);
    found.place = context::place(reader, span, found.figure.source, places, sentence.clone()).cloned();
    if found.figure.fate.is_some() {
        found.several = context::is_of_several(reader, span, found.place.as_ref(), places, sentence.clone());
        found.dated = found.time.as_ref().is_some_and(|time| context::is_dated(reader, time));
        found.lasts = context::lasts(reader, span, times, sentence.clone());
    }
    found.figure.range = found.time.as_ref().and_then(|time| time.range);
    found.figure.place = found.place.as_ref().map(|place| place.span);
    if found.figure.fate.is_none() {
        let verb = role::doing(reader, tokens.start, tokens.end, sentence);
        found.verb = verb.clone().map(|verb| events::stem(&reader.word(verb.end - 1).to_lowercase()));
        // "launched three missiles", "a speed limit of", "two boats were seized": other verbs make no phrase with the noun.
        let near = |verb: &Range<usize>| {
            let passive = verb.start > tokens.end && reader.is(verb.start - 1, Class::BE);
            verb.end == tokens.start || reader.word(verb.end) == "of" || passive
        };
        found.measured = verb.filter(near).and_then(|verb| reader.span(verb));
    }
    let from = tokens.start.saturating_sub(AROUND).max(sentence.start);
    found.stems = events::words_of(reader.document, places, from..sentence.end.min(tokens.end.saturating_add(AROUND)));
    found
}
