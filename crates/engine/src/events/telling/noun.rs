//! A noun that names what happened, where no verb does.

use std::collections::BTreeSet;
use std::ops::Range;

use dateline_model::Precision;

use super::{
    super::{
        clause::{self, Clause, Link},
        dating::{self, DateBasis, When},
        function_words, lexicon, stems,
        title::{Cutter, Title},
    },
    sentence::Reading,
};
use crate::{verbs::Form, within};

impl Reading<'_> {
    /// A noun that names what happened, dated where it stands: "last Monday's raid on a convoy".
    pub(super) fn read_noun(&mut self, masks: &[Range<usize>], quotation: &BTreeSet<u64>, quoted: &[bool], clauses: &[Clause]) {
        let first = self.sentence.tokens.start;
        let times = within::within(self.times, self.sentence.span).iter();
        for time in times.filter(|time| dating::dates(time) && time.precision < Precision::Year) {
            let at = self.document.tokens.partition_point(|token| token.span.start < time.span.start);
            let Some(mask) = masks.iter().find(|mask| mask.contains(&at)) else { continue };
            if clauses.iter().any(|clause| clause.link == Link::Doubtful && clause.tokens.contains(&at)) {
                continue;
            }
            let near = |range: Range<usize>| {
                let limit = self.sentence.tokens.clone();
                range.filter(|at| limit.contains(at)).find(|&at| {
                    !quoted.get(at - first).copied().unwrap_or(false) && lexicon::noun(self.document.word(at)).is_some()
                })
            };
            let possessive = mask.end > at + 1 && self.document.word(mask.end - 1) == "s";
            let mut lead = mask.start.saturating_sub(10)..mask.start;
            // "the siege of the port and the raid in March"
            if let Some(and) = lead.clone().rfind(|&at| self.document.word(at) == "and")
                && (and..lead.end).any(|at| lexicon::noun(self.document.word(at)).is_some())
            {
                lead.start = and + 1;
            }
            let noun = if possessive { near(mask.end..mask.end + 4) } else { near(lead) };
            let Some(noun) = noun else { continue };
            let Some(sense) = lexicon::noun(self.document.word(noun)) else { continue };
            let start = if possessive { mask.end } else { self.phrase_start(noun) };
            let end = (noun..self.sentence.tokens.end.min(noun + 14))
                .find(|&at| {
                    matches!(
                        self.document.word(at),
                        "," | "." | ";" | "that" | "which" | "and" | "has" | "was" | "had" | "have" | "were"
                    )
                })
                .unwrap_or(noun + 1);
            // "the arrest announced today stemmed from": a verb that is not known.
            if (noun + 1..end).any(|at| clause::is_finite(self.document, at)) {
                continue;
            }
            let cutter = Cutter { document: self.document, times: masks };
            let Some(title) = cutter.cut_noun(start..end, noun) else { continue };
            let when = When::of(self.document, self.times, time, DateBasis::Clause);
            // A meeting or a vote is set for a day; a ruling that is expected is none yet.
            let ahead = when.range.zip(self.document.today()).is_some_and(|(range, today)| range.first_day() > today);
            if ahead && !matches!(sense.concept, "meet" | "vote") {
                continue;
            }
            let telling = self.telling(title, sense, when, start.min(mask.start)..end, quotation);
            self.found.push(telling);
            return;
        }
    }

    /// "the bargain that they made last month in Oslo": what somebody recalls is no event of its own, and tells of one.
    pub(super) fn recall(&mut self, quotation: &BTreeSet<u64>) {
        let document = self.document;
        let tokens = self.sentence.tokens.clone();
        for noun in tokens.clone() {
            let Some(sense) = lexicon::noun(document.word(noun)).filter(|sense| sense.concept == "agree") else { continue };
            let relative = noun + 1 + usize::from(matches!(document.word(noun + 1), "that" | "which"));
            if !matches!(document.word(relative), "we" | "they" | "he" | "she" | "you") {
                continue;
            }
            let light = lexicon::base(document.word(relative + 1));
            if !light
                .is_some_and(|(base, form)| form == Form::Past && (lexicon::is_light(base) || lexicon::verb(base) == Some(sense)))
            {
                continue;
            }
            let end = tokens.end.min(relative + 12);
            let span = |at: usize| document.tokens.get(at).map(|token| token.span);
            let (Some(first), Some(last)) = (span(noun), span(end - 1)) else { continue };
            let near = within::within(self.times, first.join(last));
            let Some(time) = near.iter().find(|time| dating::dates(time)) else { continue };
            let when = When::of(document, self.times, time, DateBasis::Clause);
            let title = Title { words: document.word(noun).to_owned(), subject: String::new(), quality: 0 };
            let mut telling = self.telling(title, sense, when, noun..end, quotation);
            telling.stems = stems::words_of(document, self.places, noun..noun + 1);
            telling.stems.extend(telling.event.place.iter().map(|place| stems::place_stem(&place.name)));
            telling.core = telling.stems.clone();
            self.found.push(telling);
            return;
        }
    }

    /// Where the noun phrase that ends in `noun` begins.
    pub(super) fn phrase_start(&self, noun: usize) -> usize {
        let mut start = noun;
        while start > self.sentence.tokens.start && noun - start < 5 {
            let word = self.document.word(start - 1);
            let stops = matches!(
                word,
                "of" | "in"
                    | "on"
                    | "for"
                    | "to"
                    | "and"
                    | ","
                    | "the"
                    | "a"
                    | "an"
                    | "by"
                    | "with"
                    | "since"
                    | "after"
                    | "from"
                    | "following"
                    | "\""
                    | "“"
            );
            let verb = function_words::is_pronoun(word)
                || (function_words::says_something(word)
                    && lexicon::noun(word).is_none()
                    && !word.ends_with("ed")
                    && !word.ends_with("ing"));
            if stops
                || verb
                || lexicon::base(word).is_some_and(|(_, form)| form == Form::Past) && self.document.word(start) != "-"
            {
                break;
            }
            start -= 1;
        }
        start
    }
}
