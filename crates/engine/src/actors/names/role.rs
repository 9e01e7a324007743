//! What the text says a person is.

use std::ops::Range;

use super::{super::lexicon, run::lower};
use crate::quotes::{Class, Reader};

/// The role in small letters before a name: "Russia's deputy foreign minister".
pub(super) fn role_before(reader: &Reader<'_>, at: usize, floor: usize) -> Option<String> {
    let last = at.checked_sub(1).filter(|last| *last >= floor)?;
    if !lexicon::is_role(&lower(reader, last)) {
        return None;
    }
    let mut start = last;
    while start > floor && last - start < 8 {
        let before = start - 1;
        let word = reader.word(before);
        let part = reader.capital(before)
            && !reader.is(before, Class::DETERMINER.or(Class::PREPOSITION).or(Class::ADVERB).or(Class::SUBORDINATOR))
            || lexicon::is_role_modifier(&word.to_lowercase())
            || lexicon::is_body(word)
            || (matches!(word, "-" | "'" | "’") && !reader.spaced(before))
            || (word == "s" && !reader.spaced(before))
            || (reader.word(start) == "-" && reader.is_word(before));
        if !part {
            break;
        }
        start = before;
    }
    let text = role_text(reader, start..at);
    (!text.is_empty()).then_some(text)
}

/// The role between commas behind a name: ", the deputy foreign minister,".
pub(super) fn aside(reader: &Reader<'_>, at: usize, limit: usize) -> Option<String> {
    if reader.word(at) != "," {
        return None;
    }
    let mut start = at + 1;
    let end = (start..limit.min(start + 14))
        .find(|&at| matches!(reader.word(at), "," | "." | ";" | "who") || reader.quoted(at))
        .unwrap_or(limit);
    while start < end && reader.is(start, Class::DETERMINER) {
        start += 1;
    }
    // The role ends before "of the bank" or with it, whichever is short.
    let head = (start..end).find(|&at| lexicon::is_role(&lower(reader, at)) && !lexicon::is_role(&lower(reader, at + 1)))?;
    let small = Class::PREPOSITION.or(Class::AUXILIARY).or(Class::PRONOUN).or(Class::CONJUNCTION);
    let verb = |at: &usize| reader.is_verb(*at) && !lexicon::is_role_modifier(reader.word(*at));
    let plain = (start..head).all(|at| !reader.is(at, small)) && !verb(&start);
    let end = (head + 1..end).find(verb).unwrap_or(end);
    let mut last = head + 1;
    if matches!(reader.word(last), "of" | "for" | "to" | "at") && end - last <= 10 {
        last = end;
    }
    (plain && head - start <= 6).then(|| reader.span(start..last).map(|span| span.of(reader.document.text).to_owned())).flatten()
}

/// The words of a role, without a mark or an article in front.
pub(super) fn role_text(reader: &Reader<'_>, tokens: Range<usize>) -> String {
    let mut tokens = tokens;
    while tokens.start < tokens.end
        && (!reader.is_word(tokens.start) || reader.is(tokens.start, Class::DETERMINER) || (reader.word(tokens.start) == "s"))
    {
        tokens.start += 1;
    }
    reader.span(tokens).map_or(String::new(), |span| span.of(reader.document.text).to_owned())
}
