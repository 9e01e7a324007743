//! Where one sentence ends and the next begins.

use std::ops::Range;

use super::abbreviations;
use crate::{document::Document, times::calendar, tokens::TokenKind};

/// The longest caption, in tokens, that is looked for at the head of a paragraph.
const GLUED_CAPTION: usize = 16;

/// The first token of the next sentence, where the token at `at` ends one within `tokens`.
pub fn after(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> Option<usize> {
    let word = |at: usize| if tokens.contains(&at) { document.word(at) } else { "" };
    let spaced = |at: usize| document.tokens.get(at).is_some_and(|token| token.spaced);
    let glued = |at: usize| tokens.contains(&at) && !spaced(at);
    let end = word(at);
    // A credit glued to its caption: "Boats at the pier Image: Harbour Wire".
    if at > tokens.start
        && matches!(word(at + 1), "Image" | "Photo" | "Photograph" | "Credit")
        && word(at + 2) == ":"
        && glued(at + 2)
        && spaced(at + 1)
        && end != "."
    {
        return Some(at + 1);
    }
    if caption_ends(document, at, tokens) {
        return Some(at + 1);
    }
    let is_stop = |word: &str| matches!(word, "." | "!" | "?" | "…");
    if !is_stop(end) || (glued(at + 1) && is_stop(word(at + 1))) {
        return None;
    }
    let mut next = at + 1;
    let mut closed = false;
    while tokens.contains(&next) && is_closing(word(next)) && (!spaced(next) || is_only_closing(word(next))) {
        closed |= !matches!(word(next), ")" | "]");
        next += 1;
    }
    if !tokens.contains(&next) || !spaced(next) && !matches!(word(next), "“" | "[") {
        return None;
    }
    let mut first = next;
    while matches!(word(first), "\"" | "“" | "‘" | "'" | "(" | "[" | "«" | "`" | "-" | "–" | "—" | "…" | "•" | "*") {
        first += 1;
    }
    let quoted = first > next;
    let follows = word(first);
    let kind = document.tokens.get(first)?.kind;
    let begins = follows.starts_with(char::is_uppercase)
        || kind == TokenKind::Number
        || matches!(follows, "$" | "£" | "€" | "#" | "@")
        || follows.starts_with(|character: char| character.is_alphabetic() && !character.is_lowercase());
    if !begins {
        return None;
    }
    if end != "." || word(at.wrapping_sub(1)) == "." {
        let speech = closed && end != "." && (first..first + 4).any(|at| abbreviations::is_speech(word(at))) && !quoted;
        return (!speech).then_some(next);
    }
    if closed || next > at + 1 {
        return Some(next);
    }
    let before = at.wrapping_sub(1);
    if !glued(at) || !tokens.contains(&before) {
        return Some(next);
    }
    let name = word(before);
    if abbreviations::goes_on(name) {
        // "He said no. The ...": the word, not the abbreviation of "number".
        let is_word = name == "No" && kind != TokenKind::Number;
        return is_word.then_some(next);
    }
    let initials = name.chars().count() == 1 && name.starts_with(char::is_alphabetic)
        || (name == "m" || name == "M") && word(before.wrapping_sub(1)) == ".";
    if initials || abbreviations::may_end(name) {
        let part_of_month = kind == TokenKind::Number;
        let joined = word(before.wrapping_sub(1)) == "." && glued(before);
        let starts = abbreviations::starts_sentence(follows) || quoted && word(next) != "(";
        return (!part_of_month && starts && (joined || !initials)).then_some(next);
    }
    // "1. The first item"
    let numbered = before == tokens.start && document.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Number);
    (!numbered).then_some(next)
}

/// Whether it can close a quotation or a bracket.
fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "’" | "'" | ")" | "]" | "»")
}

/// Whether it never opens anything, so that white space may stand before it.
fn is_only_closing(word: &str) -> bool {
    matches!(word, "”" | ")" | "]" | "»")
}

/// A caption or date glued to the head of a paragraph: "The mayor of Leeds In the north, ...".
fn caption_ends(document: &Document<'_>, at: usize, tokens: &Range<usize>) -> bool {
    let next = at + 1;
    if at < tokens.start + 2 || next >= tokens.start + GLUED_CAPTION || !matches!(document.word(next), "In" | "On" | "At") {
        return false;
    }
    let stands_alone = document.tokens.get(at).is_some_and(|token| token.kind != TokenKind::Punct)
        && document.tokens.get(next).is_some_and(|token| token.spaced);
    let goes_on =
        matches!(document.word(next + 1), "the" | "a" | "its" | "their") || calendar::weekday(document.word(next + 1)).is_some();
    let long = tokens.len() > GLUED_CAPTION * 2;
    let capitals = (tokens.start..tokens.end).filter(|&at| document.word(at).starts_with(char::is_uppercase)).count();
    stands_alone && goes_on && long && capitals * 2 < tokens.len()
}
