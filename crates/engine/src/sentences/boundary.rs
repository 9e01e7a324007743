//! Where one sentence ends and the next begins.

use super::{abbreviations, quotation, words::Words};
use crate::times::calendar;

/// The first token of the next sentence, where the token at `at` ends the one that began at `start`. `open` says whether
/// a straight quotation mark before `at` still waits for its second.
pub fn after(words: &Words<'_>, start: usize, at: usize, open: bool) -> Option<usize> {
    let end = words.word(at);
    if !is_stop(end) || (words.is_glued(at + 1) && is_stop(words.word(at + 1))) {
        return None;
    }
    let close = quotation::closed(words, at + 1, open);
    let next = words.past_break(close.end);
    words.token(next)?;
    if words.is_glued(next) && !matches!(words.word(next), "“" | "[") && !is_unspaced(words, at, next, close.quoted) {
        return None;
    }
    let mut first = next;
    while is_opening(words.word(first)) {
        first = words.past_break(first + 1);
    }
    if !begins(words, first) {
        return None;
    }
    let ends = if end != "." || words.word_before(at) == "." && words.word(at.wrapping_sub(2)) == "." {
        let omission = !words.is_glued(at) && end != "!" && end != "?"
            || first_of_dots(words, at).is_some_and(|first| !words.is_glued(first));
        if close.quoted && matches!(end, "!" | "?") {
            first > next || !quotation::speaker_follows(words, first)
        } else if end == "!" {
            !matches!(words.word(first), "Inc" | "Corp" | "Ltd" | "LLC")
        } else {
            !omission || close.any || abbreviations::starts_sentence(words.word(first)) || first > next
        }
    } else {
        close.any || stop_ends(words, start, at, next, first)
    };
    ends.then_some(next)
}

/// Whether a single stop after a word ends its sentence; what follows begins at `next`, its first word is at `first`.
fn stop_ends(words: &Words<'_>, start: usize, at: usize, next: usize, first: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| words.tokens.contains(before) && words.is_glued(at)) else {
        return true;
    };
    let name = words.word(before);
    let follows = words.word(first);
    let number = words.is_number(first);
    if abbreviations::numbers(name) && number || abbreviations::goes_on(name) {
        return false;
    }
    // "1. The first item"
    if before == start && (words.is_number(before) || name.len() == 1) {
        return false;
    }
    let starts = abbreviations::starts_sentence(follows) || first > next && words.word(next) != "(";
    if abbreviations::may_go_on(name) {
        return starts;
    }
    let joined = words.word_before(before) == "." && words.is_glued(before);
    if joined && matches!(name, "m" | "M") {
        return !number && !goes_on_after_hour(words, first);
    }
    let initial = name.chars().count() == 1 && name.starts_with(char::is_alphabetic);
    if initial && !joined {
        // "So did I.", "plan B.", and not "by A. Roe", "Jane A. An".
        return starts && (name == "I" || !abbreviations::is_short_name(follows));
    }
    if initial || abbreviations::may_end(name) {
        return !number && starts;
    }
    true
}

/// Whether what follows "9 a.m." tells which day, which zone or whose time it is.
fn goes_on_after_hour(words: &Words<'_>, first: usize) -> bool {
    let follows = words.word(first);
    if abbreviations::starts_sentence(follows) {
        return false;
    }
    calendar::weekday(follows).is_some()
        || calendar::month(follows).is_some()
        || abbreviations::is_zone(follows)
        || (first + 1..first + 4).any(|at| matches!(words.word(at), "time" | "Time"))
        || matches!(words.word(first.wrapping_sub(1)), "(" | "[" | "-" | "–" | "—")
}

/// Whether the white space between two sentences was lost: "the end.Next came".
fn is_unspaced(words: &Words<'_>, at: usize, next: usize, quoted: bool) -> bool {
    let (before, follows) = (words.word_before(at), words.word(next));
    let mut letters = follows.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let small = letters.next().map_or(matches!(follows, "I" | "A"), char::is_lowercase);
    if !capital || !small || abbreviations::is_domain(follows) {
        return false;
    }
    if quoted {
        return true;
    }
    let known = abbreviations::starts_sentence(follows);
    let plain = before.chars().count() > 2 && before.chars().all(char::is_lowercase);
    let whole = before.chars().count() > 2 || before.bytes().all(|byte| byte.is_ascii_digit());
    let address = words.is_glued(at.wrapping_sub(1))
        && !matches!(words.word(at.wrapping_sub(2)), "’" | "'" | "-" | "," | "%" | "$")
        || words.is_glued(next + 1) && matches!(words.word(next + 1), "." | "/" | "@" | "_" | "(" | ":");
    !address && (plain || whole && known && !abbreviations::may_end(before) && !abbreviations::goes_on(before))
}

/// Whether a word can begin a sentence.
fn begins(words: &Words<'_>, at: usize) -> bool {
    let word = words.word(at);
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    first.is_uppercase()
        || words.is_number(at)
        || matches!(word, "$" | "£" | "€" | "¥" | "#" | "@")
        || first.is_alphabetic() && !first.is_lowercase()
        // "iPhone", "eBay"
        || first.is_lowercase() && letters.next().is_some_and(char::is_uppercase)
}

fn is_stop(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | "…" | "。" | "؟" | "।")
}

/// Marks that a sentence can have before its first word.
fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "\"" | "“"
            | "‘"
            | "'"
            | "("
            | "["
            | "«"
            | "„"
            | "`"
            | "-"
            | "–"
            | "—"
            | "―"
            | "…"
            | "•"
            | "*"
            | "·"
            | "▪"
            | "●"
            | "►"
            | "¿"
            | "¡"
    )
}

/// The first of the dots that end at `at`, where these are three or more: "...", ". . .".
fn first_of_dots(words: &Words<'_>, at: usize) -> Option<usize> {
    let dots = (0..5).take_while(|&back| at.checked_sub(back).is_some_and(|at| words.word(at) == ".")).count();
    (dots >= 3).then(|| at + 1 - dots)
}
