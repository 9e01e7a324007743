//! The tokens of temporal expressions.

use std::ops::Range;

use dateline_model::{Time, TimeKind, TimeSource};

use super::super::{function_words::is_function, lexicon};
use crate::{
    document::{Document, Sentence},
    within,
};

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
        // "in the October 1998 shooting": the time is a word of the noun, which keeps what leads it.
        let noun = document.word(end).starts_with(|letter: char| letter.is_lowercase()) && !is_function(document.word(end));
        if noun && (lead..start).any(|at| document.word(at) == "the") && lexicon::noun(document.word(end)).is_some() {
            lead = start;
        }
        let possessive = matches!(document.word(end), "'" | "’") && document.word(end + 1) == "s";
        masks.push(lead..if possessive { end + 2 } else { end });
    }
    masks
}
