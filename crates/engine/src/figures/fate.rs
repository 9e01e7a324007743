//! What befell those who are counted.

use std::ops::Range;

use super::number;
use crate::quotes::{Class, Reader};

/// How far behind what is counted its fate may stand, in tokens.
const BEHIND: usize = 9;

/// How far before the number.
const BEFORE: usize = 5;

/// The fate that a word says, in one word for all its forms.
pub fn of(word: &str) -> Option<&'static str> {
    Some(match word {
        "killed" | "dead" | "died" | "die" | "dies" | "killing" | "kill" | "kills" | "killings" | "deaths" | "fatalities"
        | "slain" | "drowned" | "perished" | "massacred" | "executed" | "beheaded" | "slaughtered" | "culled" => "killed",
        "wounded" | "injured" | "hurt" | "wounding" | "injuring" | "injuries" | "maimed" => "wounded",
        "displaced" | "homeless" | "uprooted" | "displacing" | "fled" => "displaced",
        "trapped" | "stranded" | "trapping" | "stuck" => "trapped",
        "besieged" => "besieged",
        "detained" | "arrested" | "arrests" | "jailed" | "imprisoned" | "detaining" | "arresting" => "detained",
        "missing" | "unaccounted" => "missing",
        "rescued" | "saved" | "rescuing" => "rescued",
        "evacuated" | "evacuating" => "evacuated",
        "casualties" => "casualties",
        "infected" | "infections" | "contracted" => "infected",
        "ill" | "sick" | "sickened" => "ill",
        "quarantined" => "quarantined",
        "abducted" | "kidnapped" => "abducted",
        "hospitalised" | "hospitalized" => "hospitalised",
        "freed" | "released" => "freed",
        _ => return None,
    })
}

/// The fate that a token says; a headline may write it with a capital.
pub fn of_token(reader: &Reader<'_>, at: usize) -> Option<&'static str> {
    if reader.capital(at) { of(&reader.word(at).to_ascii_lowercase()) } else { of(reader.word(at)) }
}

/// Whether what befalls others, or another figure, begins at a token.
fn ends(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.word(at);
    reader.is_number(at)
        // "confirmed as infected"
        || word == "as" && reader.word(at + 1) != "having" && of_token(reader, at + 1).is_none()
        || reader.is(at, Class::PRONOUN) && !reader.is(at, Class::RELATIVE)
        || reader.saying(at).is_some() && !reader.capital(at) && !reader.is(at.wrapping_sub(1), Class::BE)
        || matches!(word, "," | ";" | ":" | "." | "—" | "–" | "and" | "or" | "when" | "while" | "after" | "because" | "which")
}

/// The fate that the word at a token says of those before it, whose words end at `counted`.
fn at_token(reader: &Reader<'_>, at: usize, counted: usize) -> Option<&'static str> {
    let before = reader.word(at.wrapping_sub(1));
    let grave = |word: &str| matches!(word, "critically" | "seriously" | "severely" | "gravely" | "badly");
    match reader.word(at) {
        "siege" if before == "under" => return Some("besieged"),
        "condition" if matches!(before, "critical" | "serious") => return Some("seriously wounded"),
        "positive" if matches!(before, "tested" | "test" | "testing") => return Some("infected"),
        "quarantine" if matches!(before, "in" | "under" | "into") => return Some("quarantined"),
        "hospital" | "hospitals" if matches!(before, "to" | "in") => return Some("hospitalised"),
        "lives" if before == "their" || before == "lost" => return Some("killed"),
        "die" if matches!(before, "would" | "could" | "will" | "may" | "might") => return None,
        _ => {}
    }
    // "83 soldiers killed 20 rebels", "inside the besieged town"
    let object = takes_number(reader, at + 1) && !matches!(before, "were" | "been" | "was");
    let fate =
        of_token(reader, at).filter(|_| !object && (at == counted || !reader.is(at.wrapping_sub(1), Class::DETERMINER)))?;
    if both(reader, at, at + 2) {
        return Some("casualties");
    }
    Some(if fate == "wounded" && grave(before) { "seriously wounded" } else { fate })
}

/// Whether a number begins at a token, with or without a qualifier: "wounding at least 20".
fn takes_number(reader: &Reader<'_>, at: usize) -> bool {
    let opens = |at: usize| number::parse(reader.document, at).is_some();
    let small = |at: usize| {
        matches!(
            reader.word(at),
            "at" | "least"
                | "more"
                | "than"
                | "about"
                | "around"
                | "some"
                | "nearly"
                | "almost"
                | "up"
                | "to"
                | "over"
                | "another"
        )
    };
    (at..at + 4).take_while(|&next| next == at || small(next - 1)).any(opens)
}

/// Whether one of two words tells of the dead and the other of the wounded, with "and" or "or" between them: "killed and
/// wounded dozens", "52 dead or wounded".
fn both(reader: &Reader<'_>, one: usize, other: usize) -> bool {
    let joined = matches!(reader.word(one.min(other) + 1), "and" | "or");
    let fates = (of_token(reader, one), of_token(reader, other));
    joined && matches!(fates, (Some("killed"), Some("wounded")) | (Some("wounded"), Some("killed")))
}

fn behind(reader: &Reader<'_>, start: usize, limit: usize) -> Option<&'static str> {
    (start..limit.min(start + BEHIND)).take_while(|&at| !ends(reader, at)).find_map(|at| at_token(reader, at, start))
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
        // "three of them were among the 84 people killed"
        if reader.word(at) == "among" {
            return (at + 1..sentence.end.min(at + 9)).find_map(|at| of_token(reader, at));
        }
        if ends(reader, at) {
            break;
        }
        if let Some(fate) = at_token(reader, at, end) {
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
        if matches!(word, "dead" | "died" | "die" | "dies" | "missing" | "homeless" | "deaths" | "fled") {
            continue;
        }
        // "were killed in two strikes": those before it.
        let passive = matches!(reader.word(at.wrapping_sub(1)), "were" | "was" | "been" | "are" | "is" | "be");
        if let Some(fate) = of_token(reader, at).filter(|_| !passive) {
            let near = (at + 1..start)
                .all(|at| !matches!(reader.word(at), "in" | "by" | "during" | "on" | "near" | "when" | "at" | "from"));
            let fate = if at > 1 && fate == "wounded" && both(reader, at, at - 2) { "casualties" } else { fate };
            return near.then_some(fate);
        }
    }
    None
}
