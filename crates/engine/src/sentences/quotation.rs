//! Quotations: what closes one, who is named after one, and those that are one sentence however many stops they hold.

use super::{abbreviations, words::Words};

/// The longest name of a speaker, in tokens, between a quotation and its verb.
const SPEAKER: usize = 6;

/// The longest apposition to that name, in tokens.
const APPOSITION: usize = 12;

/// The longest quotation, in tokens, that is the object of its sentence.
const OBJECT: usize = 80;

/// The longest attribution, in tokens, behind a quotation that is set apart.
const ATTRIBUTION: usize = 14;

/// What stands between a stop and the next word.
pub struct Close {
    /// The token after the last closing mark.
    pub end: usize,
    /// Whether there is any closing mark.
    pub any: bool,
    /// Whether one of them closes a quotation.
    pub quoted: bool,
}

/// The closing marks from `at` on; `open` says whether a straight mark waits for its second.
pub fn closed(words: &Words<'_>, at: usize, open: bool) -> Close {
    let mut close = Close { end: at, any: false, quoted: false };
    let mut open = open;
    loop {
        let here = close.end;
        let word = words.word(here);
        // "He left.[1] She stayed."
        if word == "[" && words.is_glued(here) && words.is_number(here + 1) && words.word(here + 2) == "]" {
            close.end = here + 3;
            close.any = true;
            continue;
        }
        let bracket = matches!(word, ")" | "]");
        let only_closes = bracket || matches!(word, "”" | "»");
        let closes = only_closes
            || matches!(word, "\"" | "’" | "'") && (words.is_glued(here) && !is_apart(words, here, open) || word == "\"" && open);
        if !closes {
            return close;
        }
        open &= word != "\"";
        close.end = here + 1;
        close.any = true;
        close.quoted |= !bracket;
    }
}

/// Whether a straight mark right after a stop opens a quotation all the same: the white space before it was lost.
fn is_apart(words: &Words<'_>, at: usize, open: bool) -> bool {
    words.word(at) == "\"" && !open && words.is_glued(at + 1) && words.is_capitalised(at + 1)
}

/// Whether what follows a quotation's "?" or "!" tells who said it: "Jane Roe, the mayor, asked".
pub fn speaker_follows(words: &Words<'_>, first: usize) -> bool {
    let mut at = first;
    let mut end = first + SPEAKER;
    while at < end {
        let word = words.word(at);
        if abbreviations::is_speech(word) {
            return !matches!(words.word_before(at), "was" | "were" | "is" | "are" | "been" | "be");
        }
        match word {
            "," => {
                let Some(close) = (at + 1..at + APPOSITION).find(|&at| matches!(words.word(at), "," | "." | "?" | "!")) else {
                    return false;
                };
                at = close;
                end = close + SPEAKER;
                if words.word(close) != "," {
                    return false;
                }
            }
            "." if !words.is_glued(at) || words.word_before(at).len() > 4 => return false,
            "" | "?" | "!" | ":" | "\"" | "“" => return false,
            _ => {}
        }
        at += 1;
    }
    false
}

/// The last stop, or else the closing mark, of a quotation that is the object of its sentence, where one opens at `at`:
/// `wrote that "A. B."`.
pub fn end_of_object(words: &Words<'_>, at: usize) -> Option<usize> {
    let closing = match words.word(at) {
        "“" => "”",
        "\"" => "\"",
        _ => return None,
    };
    if !matches!(words.word_before(at), "that") {
        return None;
    }
    (at + 1..at + OBJECT).find(|&at| words.word(at) == closing).map(|close| {
        let stop = matches!(words.word_before(close), "." | "!" | "?" | "…");
        if stop && close > at + 1 { close - 1 } else { close }
    })
}

/// Whether the whole block is a quotation set apart from the text, with the name of its speaker behind it.
pub fn is_set_apart(words: &Words<'_>) -> bool {
    let first = words.tokens.start;
    let Some(last) = words.tokens.end.checked_sub(1) else { return false };
    let closing = match words.word(first) {
        "“" => "”",
        "\"" => "\"",
        _ => return false,
    };
    if matches!(words.word(last), "." | "!" | "?" | ":" | "," | "…" | "”") {
        return false;
    }
    let from = last.saturating_sub(ATTRIBUTION).max(first + 1);
    let Some(close) =
        (from..last).find(|&at| words.word(at) == closing && matches!(words.word_before(at), "." | "!" | "?" | "…"))
    else {
        return false;
    };
    let named = match words.word(close + 1) {
        "-" | "–" | "—" | "―" => close + 2,
        _ => close + 1,
    };
    words.is_capitalised(named)
        && !(first + 1..close).any(|at| words.word(at) == closing)
        && !(named..=last).any(|at| abbreviations::is_speech(words.word(at)))
}
