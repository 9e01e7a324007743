//! How far what is said may reach.

use std::ops::Range;

use super::super::reader::Reader;

/// How many tokens what is said may have, beyond the quotation that stands at its end.
pub const REACH: usize = 600;

/// Where what a verb gives ends at the latest: a text may be one sentence.
pub fn within_reach(reader: &Reader<'_>, verb: usize, limit: usize) -> usize {
    let end = limit.min(verb + REACH);
    reader.stretch_at(end).filter(|_| end < limit).map_or(end, |stretch| stretch.tokens.end.min(limit))
}

/// The end of a range without the mark that ends the sentence.
pub fn trimmed_end(reader: &Reader<'_>, tokens: Range<usize>) -> usize {
    let mut end = tokens.end;
    while end > tokens.start
        && !reader.quoted(end - 1)
        && !reader.is_word(end - 1)
        && !reader.is_number(end - 1)
        && !matches!(reader.word(end - 1), ")" | "%")
    {
        end -= 1;
    }
    end
}
