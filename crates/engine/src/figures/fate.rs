//! What befell those who are counted.

use std::ops::Range;

use crate::quotes::{Class, Reader};

/// How far behind what is counted its fate may stand, in tokens.
const BEHIND: usize = 9;

/// How far before the number.
const BEFORE: usize = 5;

/// The fate that a word says, in one word for all its forms.
pub fn of(word: &str) -> Option<&'static str> {
    Some(match word {
        "killed" | "dead" | "died" | "killing" | "kill" | "kills" | "killings" | "deaths" | "fatalities" | "slain"
        | "drowned" | "perished" | "massacred" | "executed" => "killed",
        "wounded" | "injured" | "hurt" | "wounding" | "injuring" | "injuries" | "maimed" => "wounded",
        "displaced" | "homeless" | "uprooted" | "displacing" | "fled" => "displaced",
        "trapped" | "stranded" | "trapping" | "stuck" => "trapped",
        "besieged" => "besieged",
        "detained" | "arrested" | "arrests" | "jailed" | "imprisoned" | "detaining" | "arresting" => "detained",
        "missing" => "missing",
        "rescued" | "saved" | "rescuing" => "rescued",
        "evacuated" | "evacuating" => "evacuated",
        "casualties" => "casualties",
        "infected" => "infected",
        "abducted" | "kidnapped" => "abducted",
        _ => return None,
    })
}

/// Whether what befalls others, or another figure, begins at a token.
fn ends(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.word(at);
    reader.is_number(at)
        || matches!(word, "," | ";" | ":" | "." | "—" | "–" | "and" | "or" | "when" | "after" | "as" | "because" | "which")
}

/// The fate that the word at a token says of those before it.
fn at_token(reader: &Reader<'_>, at: usize) -> Option<&'static str> {
    let before = reader.word(at.wrapping_sub(1));
    if reader.word(at) == "siege" && before == "under" {
        return Some("besieged");
    }
    // "83 soldiers killed 20 rebels", "inside the besieged town"
    let object = reader.is_number(at + 1) && !matches!(before, "were" | "been" | "was");
    of(reader.word(at)).filter(|_| !object && !reader.is(at.wrapping_sub(1), Class::DETERMINER))
}

fn behind(reader: &Reader<'_>, start: usize, limit: usize) -> Option<&'static str> {
    (start..limit.min(start + BEHIND)).take_while(|&at| !ends(reader, at)).find_map(|at| at_token(reader, at))
}

/// What befell those who are counted between `start` and `end`: behind them in their clause, or before the number.
pub fn find(reader: &Reader<'_>, start: usize, end: usize, sentence: Range<usize>) -> Option<&'static str> {
    let dash = |at: usize| matches!(reader.word(at), "—" | "–");
    let mut at = end;
    while at < sentence.end.min(end + BEHIND) {
        // "11 million people – half of all – have been displaced"
        if dash(at)
            && let Some(close) = (at + 1..sentence.end.min(at + 16)).find(|&at| dash(at))
        {
            return behind(reader, close + 1, sentence.end);
        }
        // "84 people, ten children among them, were killed"
        if reader.word(at) == ","
            && let Some(close) = (at + 2..sentence.end.min(at + 16)).find(|&at| reader.word(at) == ",")
            && reader.is(close + 1, Class::AUXILIARY)
        {
            return behind(reader, close + 1, sentence.end);
        }
        if ends(reader, at) {
            break;
        }
        if let Some(fate) = at_token(reader, at) {
            return Some(fate);
        }
        at += 1;
    }
    let first = start.saturating_sub(BEFORE).max(sentence.start);
    for at in (first..start).rev() {
        let word = reader.word(at);
        if matches!(word, ";" | ":" | "." | "—" | "–") || (reader.is_number(at)) {
            break;
        }
        if matches!(word, "dead" | "died" | "missing" | "homeless" | "deaths" | "fled") {
            continue;
        }
        // "were killed in two strikes": those before it.
        let passive = matches!(reader.word(at.wrapping_sub(1)), "were" | "was" | "been" | "are" | "is" | "be");
        if let Some(fate) = of(word).filter(|_| !passive) {
            let near = (at + 1..start)
                .all(|at| !matches!(reader.word(at), "in" | "by" | "during" | "on" | "near" | "when" | "at" | "from"));
            return near.then_some(fate);
        }
    }
    None
}
