//! Quotations that stand next to an attribution.

use super::super::reader::Reader;

/// Whether a quotation stands right before a token, but for a comma.
pub fn follows_quote(reader: &Reader<'_>, at: usize, floor: usize) -> bool {
    let quoted = |back: usize| at >= floor + back && reader.quoted(at - back);
    let near = quoted(1) || (quoted(2) && matches!(reader.word(at - 1), "," | "—" | "–" | "." | "?" | "!"));
    let Some(stretch) = at
        .checked_sub(1)
        .and_then(|last| reader.stretch_at(last))
        .or_else(|| reader.stretch_at(at.checked_sub(2)?))
        .filter(|_| near)
    else {
        return false;
    };
    // "On the show “Late Night,” the minister said": a title, no speech.
    let start = stretch.tokens.start;
    let words = stretch.inner().filter(|&at| reader.is_word(at));
    let title = words.clone().all(|at| reader.capital(at) || reader.word(at).len() < 4) && words.count() < 8;
    let named = start > floor
        && (reader.is_word(start - 1) || (reader.word(start - 1) == "," && is_work(reader.word(start.saturating_sub(2)))));
    !(title && named)
}

/// What has a title of its own between marks.
fn is_work(word: &str) -> bool {
    matches!(
        word,
        "book"
            | "novel"
            | "memoir"
            | "film"
            | "movie"
            | "show"
            | "series"
            | "song"
            | "album"
            | "play"
            | "poem"
            | "essay"
            | "article"
            | "column"
            | "documentary"
            | "study"
            | "report"
            | "exhibition"
    )
}

/// Where the quotation that ends at `to` begins: at the first stretch of its clause.
pub fn quotation_start(reader: &Reader<'_>, from: usize, to: usize) -> usize {
    let Some(stretch) = reader.stretch_at(to - 1) else { return from };
    let mut start = stretch.tokens.start.max(from);
    // "The road 'is cut,' he said": small letters lead into the marks.
    let lead = start > from && !matches!(reader.word(start - 1), "," | ":" | ";" | "." | "—" | "–") && !reader.quoted(start - 1);
    if lead {
        while start > from && !matches!(reader.word(start - 1), ":" | ";") && !ends_speech(reader, start - 1) {
            start -= 1;
        }
    }
    start
}

/// Whether a whole quotation, and no fragment, ends with a token.
fn ends_speech(reader: &Reader<'_>, at: usize) -> bool {
    let Some(stretch) = reader.stretch_at(at) else { return false };
    let inner = stretch.inner();
    stretch.tokens.end == at + 1 && inner.end > inner.start && matches!(reader.word(inner.end - 1), "," | "." | "?" | "!")
}

/// Where a quotation that goes on at `at` ends: with the last stretch before another attribution.
pub fn quotation_end(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    reader.stretch_at(at).map_or(limit, |stretch| stretch.tokens.end.min(limit.max(at + 1)))
}
