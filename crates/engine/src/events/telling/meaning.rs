//! Whom or what a pronoun means.

use std::ops::Range;

use dateline_model::{EventKind, Place, Span};

use super::{
    super::{dating, lexicon, title::Cutter},
    sentence::Reading,
};
use crate::{verbs::Form, within};

impl Reading<'_> {
    /// What "it" after a verb means: the last place of the paragraph that can be taken or lost.
    pub(super) fn object(&self, verb: usize) -> Option<String> {
        matches!(self.document.word(verb + 1), "it" | "them").then_some(())?;
        let start = self.document.tokens.get(verb)?.span.start;
        let block = self.document.blocks.get(self.sentence.block)?;
        let near = Span { start: block.span.start.max(start.saturating_sub(within::LEAN)).min(start), end: start };
        let taken = |place: &&Place| {
            use dateline_model::PlaceKind::{City, District, Site};
            !place.metonym && matches!(place.kind, Site | District | City)
        };
        let last = within::within(self.places, near)
            .iter()
            .filter(taken)
            .min_by_key(|place| (place.kind == dateline_model::PlaceKind::City, std::cmp::Reverse(place.span.start)))?;
        Some(last.name.clone())
    }

    /// The last town or quarter of the sentence before.
    pub(super) fn scene(&self) -> Option<String> {
        use dateline_model::PlaceKind::{City, District, Site};
        let before = within::before(&self.document.sentences, self.sentence.span.start)?;
        let town = |place: &&Place| !place.metonym && matches!(place.kind, Site | District | City);
        within::within(self.places, before.span).iter().rfind(town).map(|place| place.name.clone())
    }

    /// The noun before "which" or "who", of which is told that it did harm where `harms`.
    pub(super) fn antecedent(&self, start: usize, harms: bool) -> Option<String> {
        let mut end = start.checked_sub(1)?;
        while end > self.sentence.tokens.start && matches!(self.document.word(end - 1), "," | "which" | "who" | "that") {
            end -= 1;
        }
        let mut from = end;
        let glued = |at: usize| self.document.tokens.get(at).is_some_and(|token| !token.spaced);
        while from > self.sentence.tokens.start && (end - from < 5 || (glued(from) && end - from < 12)) {
            let word = self.document.word(from - 1);
            if matches!(
                word,
                "," | "in" | "on" | "at" | "by" | "to" | "with" | "for" | "from" | "a" | "an" | "and" | "against" | "that"
            ) {
                break;
            }
            from -= 1;
        }
        // "to shoot down the plane, which": the plane.
        let infinitive = from > 0 && self.document.word(from - 1) == "to";
        if infinitive && lexicon::base(self.document.word(from)).is_some_and(|(_, form)| form == Form::Base) {
            from += 1;
            while from < end && matches!(self.document.word(from), "down" | "up" | "off" | "out" | "the") {
                from += 1;
            }
        }
        let masks = dating::masks(self.document, self.times, self.sentence);
        let cutter = Cutter { document: self.document, times: &masks };
        // "bombings in Porto and Vigo that killed": no town kills.
        if harms && let Some(blow) = self.blow(from, end) {
            return cutter.noun_phrase(blow..end);
        }
        let words = cutter.noun_phrase(self.apposed(from).unwrap_or(from..end))?;
        (!words.is_empty()).then_some(words)
    }

    /// The name that the noun from a token on only explains: "Ann Roe, a baker who …".
    fn apposed(&self, noun: usize) -> Option<Range<usize>> {
        let first = self.sentence.tokens.start;
        let word = |at: usize| self.document.word(at);
        let article = usize::from(noun > first && matches!(word(noun - 1), "a" | "an"));
        let comma = noun.checked_sub(1 + article).filter(|&at| at > first && word(at) == ",")?;
        let named = |at: &usize| word(*at) == "." || word(*at).starts_with(char::is_uppercase);
        let start = (first..comma).rev().take_while(named).last()?;
        (start == first || word(start - 1) == ",").then_some(start..comma)
    }

    /// Where the noun of violence begins that the place between two tokens belongs to.
    fn blow(&self, from: usize, end: usize) -> Option<usize> {
        let start = self.document.tokens.get(from)?.span.start;
        let last = self.document.tokens.get(end.checked_sub(1)?)?.span.end;
        let place = within::within(self.places, Span { start, end: last.max(start) });
        place.first().filter(|place| place.span.start <= start + 4)?;
        let first = from.saturating_sub(14).max(self.sentence.tokens.start);
        let noun = (first..from).rev().take_while(|&at| self.document.word(at) != ",").find(|&at| {
            lexicon::noun(self.document.word(at))
                .is_some_and(|sense| matches!(sense.kind, EventKind::Violence | EventKind::Disaster))
        })?;
        Some(self.phrase_start(noun))
    }
}

/// Whether a subject is of more than one: "it" is something else.
pub(super) fn is_plural(subject: &str) -> bool {
    let last = subject.rsplit(' ').next().unwrap_or(subject);
    last == "people" || (last.ends_with('s') && !last.ends_with("ss")) || subject.contains(" and ")
}
