//! Figures of what is not known to have happened, "20 people are feared dead", and the cases of a disease.

use std::ops::Range;

use super::counted;
use crate::quotes::Reader;

/// How many tokens behind what is counted a word may stand that leaves it open.
const BEHIND: usize = 6;
/// How many tokens before a number a verb may stand that only foresees it.
const BEFORE: usize = 8;

/// Whether a figure is only feared, suspected or foreseen: "25 suspected cases", "20 people are feared dead", "could rise to
/// 100".
pub fn is_supposed(reader: &Reader<'_>, tokens: Range<usize>, sentence: &Range<usize>) -> bool {
    let open = |at: usize| {
        matches!(
            reader.word(at),
            "suspected" | "probable" | "possible" | "feared" | "presumed" | "believed" | "thought" | "may" | "might" | "could"
        )
    };
    let stops = |at: usize| matches!(reader.word(at), "," | ";" | ":" | "." | "and" | "but" | "after" | "when" | "in" | "by");
    let behind = (tokens.end..sentence.end.min(tokens.end + BEHIND)).take_while(|&at| !stops(at));
    if tokens.clone().chain(behind).any(open) {
        return true;
    }
    let first = tokens.start.saturating_sub(BEFORE).max(sentence.start);
    let before = (first..tokens.start).rev().take_while(|&at| !matches!(reader.word(at), "," | ";" | ":" | "." | "and" | "but"));
    let before = before.collect::<Vec<_>>();
    let will = |at: usize| matches!(reader.word(at), "may" | "might" | "could" | "would" | "will" | "fear" | "fears" | "feared");
    let expects = |at: usize| matches!(reader.word(at), "expected" | "likely" | "feared") && reader.word(at + 1) == "to";
    before.iter().any(|&at| will(at) || expects(at))
}

/// What befell those whom cases of a disease are: "cases" with a word for how sure they are, or where its sentence speaks of
/// a disease.
pub fn cases(reader: &Reader<'_>, noun: &str, tokens: Range<usize>, sentence: &Range<usize>) -> Option<&'static str> {
    if noun == "infections" {
        return Some("infected");
    }
    let sure = || tokens.clone().any(|at| counted::is_status(reader.word(at)));
    let disease = || {
        let near = sentence.start.max(tokens.start.saturating_sub(24))..sentence.end.min(tokens.end + 24);
        near.into_iter().any(|at| is_disease(reader.word(at)))
    };
    (noun == "cases" && (sure() || disease())).then_some("infected")
}

fn is_disease(word: &str) -> bool {
    matches!(
        word,
        "flu"
            | "influenza"
            | "virus"
            | "disease"
            | "outbreak"
            | "epidemic"
            | "pandemic"
            | "infection"
            | "infected"
            | "fever"
            | "cholera"
            | "measles"
            | "strain"
    )
}
