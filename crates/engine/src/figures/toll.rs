//! "The death toll rose to 84", "the number of wounded is put at 20": a noun before the number says what befell whom.

use std::ops::Range;

use super::{fate, role};
use crate::quotes::Reader;

/// How far before the number the noun may stand, in tokens.
const BEFORE: usize = 16;
/// How far where the number's verb is one of rising, which needs a toll for its subject.
const BEFORE_RISE: usize = 40;

/// The fate that a toll's noun says of the number that begins at `start`, its qualifier included.
pub fn find(reader: &Reader<'_>, start: usize, sentence: &Range<usize>) -> Option<&'static str> {
    let last = start.checked_sub(1).filter(|&at| at >= sentence.start)?;
    // "Total dead: 192"
    if reader.word(last) == ":" {
        let from = last.saturating_sub(3).max(sentence.start);
        return (from..last).rev().take_while(|&at| reader.is_word(at)).find_map(|at| fate::of(&reader.word(at).to_lowercase()));
    }
    if !links(reader.word(last)) {
        return None;
    }
    let rises = last.checked_sub(1).is_some_and(|at| role::rises(reader.word(at)) || matches!(reader.word(at), "up" | "down"));
    let from = start.saturating_sub(if rises { BEFORE_RISE } else { BEFORE }).max(sentence.start);
    let stops = |at: &usize| !matches!(reader.word(*at), ";" | ":" | "." | "—" | "–");
    (from..last).rev().take_while(stops).find_map(|at| noun(reader, at))
}

/// A word by which a number is tied to its toll.
fn links(word: &str) -> bool {
    matches!(
        word,
        "to" | "at"
            | "of"
            | "is"
            | "was"
            | "stands"
            | "stood"
            | "reached"
            | "reaches"
            | "reach"
            | "exceeds"
            | "exceeded"
            | "hits"
            | "hit"
            | "passes"
            | "passed"
            | "tops"
            | "topped"
            | "exceeding"
            | "surpassed"
            | "surpasses"
            | "topping"
            | "now"
            | "from"
            | "as"
    )
}

fn noun(reader: &Reader<'_>, at: usize) -> Option<&'static str> {
    let lower = |at: usize| reader.word(at).to_ascii_lowercase();
    let word = lower(at);
    let before = at.checked_sub(1).map(lower).unwrap_or_default();
    match word.as_str() {
        "toll" | "tolls" if matches!(before.as_str(), "death" | "the" | "a" | "that" | "official" | "human") => Some("killed"),
        "toll" | "count" | "number" if before == "casualty" => Some("casualties"),
        "casualties" => Some("casualties"),
        "fatalities" => Some("killed"),
        // "the number of dead rose to 84"
        "number" | "numbers" | "count" | "tally" | "total" => {
            let of = |at: usize| if lower(at) == "cases" { Some("infected") } else { fate::of(&lower(at)) };
            // "the number injured"
            of(at + 1).or_else(|| (at + 1..at + 7).find_map(of).filter(|_| lower(at + 1) == "of"))
        }
        _ => None,
    }
}
