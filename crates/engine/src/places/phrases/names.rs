//! Runs of capitalised words that may be the name of a place.

use dateline_model::Span;

use super::super::{reader::Reader, words};

/// The most tokens of such a name.
const LONGEST: usize = 7;

/// The start of the capitalised name that ends before `end`.
pub fn name_to(reader: &Reader<'_>, end: usize, limit: usize) -> Option<usize> {
    let mut start = end;
    while start > limit && end - start < LONGEST {
        let word = reader.before(start, 1);
        let hyphen = word == "-" && !reader.spaced(start - 1) && !reader.spaced(start);
        let apostrophe = matches!(word, "'" | "’") && !reader.spaced(start - 1) && !reader.spaced(start) && start < end;
        let article = words::is_article(word) && reader.word(start) == "-";
        let joined = hyphen || article || apostrophe && reader.word(start) != "s";
        if !reader.capital(start - 1) && !joined {
            break;
        }
        start -= 1;
    }
    while start < end
        && (!reader.is_word(start)
            || words::is_side(reader.word(start))
            || (reader.begins_sentence(start) && is_determiner(reader.word(start))))
    {
        start += 1;
    }
    (start < end && reader.word(end - 1) != "-").then_some(start)
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "The" | "A" | "An" | "This" | "That" | "In" | "At" | "On" | "Near" | "Every" | "Each" | "One" | "No")
}

/// The end of the capitalised name that starts at `start`.
pub fn name_from(reader: &Reader<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut end = start;
    while end < limit && end - start < LONGEST {
        let mark = |word: &str| matches!(word, "-" | "'" | "’");
        let joined = end > start
            && !reader.spaced(end)
            && (mark(reader.word(end)) && reader.word(end + 1) != "s" || mark(reader.before(end, 1)) && reader.is_word(end));
        let article = words::is_article(reader.word(end)) && reader.word(end + 1) == "-";
        if !reader.capital(end) && !joined && !article {
            break;
        }
        end += 1;
    }
    while end > start && !reader.is_word(end - 1) {
        end -= 1;
    }
    (end > start && (start..end).any(|at| reader.capital(at))).then_some(end)
}

/// The words from one token to before another.
pub fn join(reader: &Reader<'_>, start: usize, end: usize) -> Span {
    let tokens = &reader.document.tokens;
    let from = tokens.get(start).map_or(0, |token| token.span.start);
    let to = tokens.get(end.saturating_sub(1)).map_or(from, |token| token.span.end);
    Span { start: from, end: to.max(from) }
}
