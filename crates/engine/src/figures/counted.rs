//! What a number counts: people, dollars, kilometres.

use super::fate;
use crate::quotes::{Class, Reader};

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The noun; empty where none follows.
    pub noun: String,
    /// The token after it.
    pub end: usize,
}

/// How many tokens may stand between a number and what it counts.
const FAR: usize = 7;

/// What the number that ends at `end` counts.
pub fn find(reader: &Reader<'_>, start: usize, end: usize, limit: usize) -> Counted {
    if let Some(currency) = start.checked_sub(1).map(|before| reader.word(before)).and_then(currency) {
        return Counted { noun: currency.to_owned(), end };
    }
    if is_outcome(reader.word(end)) {
        return Counted { noun: reader.word(end).to_owned(), end: end + 1 };
    }
    if let Some((unit, end)) = unit(reader, end, limit) {
        return Counted { noun: unit.to_owned(), end };
    }
    let mut at = end;
    // "dozens of the boats"
    if reader.word(at) == "of" {
        let vague = reader.word(at - 1).ends_with('s');
        if !vague && !reader.is(at + 1, Class::DETERMINER) {
            return Counted { noun: String::new(), end };
        }
        at += 1;
        while at < limit && reader.is(at, Class::DETERMINER) {
            at += 1;
        }
    }
    // "seven more people"
    if is_further(reader.word(at)) && reader.is_word(at + 1) && !reader.is(at + 1, SMALL) && !reader.is_verb(at + 1) {
        at += 1;
    }
    let first = at;
    let mut head = None;
    while at < limit && at - first < FAR && (reader.is_word(at) || at > first && reader.is_number(at) && !reader.spaced(at)) {
        if let Some(end) = initials(reader, at) {
            at = end;
            continue;
        }
        let word = reader.word(at);
        let small = reader.is(at, SMALL) || is_everywhere(word);
        // Of "1B" in "two B-1B bombers", what is glued on.
        if at > first && !reader.spaced(at) {
            at += 1;
            continue;
        }
        if is_further(word) {
            break;
        }
        // "two bomb attacks": of a verb and a noun that are written alike, a number has the noun.
        let plural = word.ends_with('s') && head.is_some_and(|head| !reader.word(head).ends_with('s')) && !is_own(reader, at);
        let hyphened = reader.word(at + 1) == "-" && !reader.spaced(at + 1);
        if small && !hyphened && word != "US"
            || fate::of_token(reader, at).is_some() && !is_outcome(word)
            || (at > first && reader.is_verb(at) && !plural)
        {
            break;
        }
        if hyphened {
            at += 2;
            continue;
        }
        head = Some(at);
        // A plural ends the phrase unless another noun follows it.
        at += 1;
        // "eleven of the city's boats"
        if is_own(reader, at) {
            at += 2;
            continue;
        }
        let noun_follows = is_body(word) && reader.word(at).ends_with('s') && !reader.is_verb(at) && !reader.is(at, Class::BE);
        if word.ends_with('s') && !reader.capital(at - 1) || is_people(&word.to_ascii_lowercase()) && !noun_follows {
            break;
        }
    }
    // "three confirmed and thirteen probable cases"
    let (head, end) = match head.filter(|&head| is_status(reader.word(head))) {
        Some(status) => {
            let cases = (status + 1..limit.min(status + 6)).find(|&at| is_cases(reader.word(at)));
            (cases, if cases.is_some() { status + 1 } else { end })
        }
        None => (head, head.map_or(end, |head| head + 1)),
    };
    let noun = head.map_or(String::new(), |head| {
        let word = reader.word(head);
        if reader.capital(head) && !is_people(&word.to_ascii_lowercase()) { word.to_owned() } else { word.to_lowercase() }
    });
    Counted { end, noun }
}

/// Words that are no part of a noun.
const SMALL: Class = Class::SMALL.or(Class::RELATIVE);

/// A word that adds to what was counted before.
pub fn is_further(word: &str) -> bool {
    matches!(word, "more" | "others" | "other" | "additional" | "further")
}

/// A word for where or how far that can stand behind a number alone: "infected hundreds worldwide".
fn is_everywhere(word: &str) -> bool {
    matches!(
        word,
        "worldwide" | "nationwide" | "countrywide" | "statewide" | "citywide" | "globally" | "abroad" | "elsewhere" | "overnight"
    )
}

/// The token after initials: of "two U.S. bombers".
fn initials(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let initial =
        |at: usize| reader.capital(at) && reader.word(at).len() == 1 && reader.word(at + 1) == "." && !reader.spaced(at + 1);
    let mut end = at;
    while initial(end) && (end == at || !reader.spaced(end)) {
        end += 2;
    }
    (end > at + 2).then_some(end)
}

/// Whether an apostrophe and "s" stand at a token.
fn is_own(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.word(at), "'" | "’") && !reader.spaced(at) && reader.word(at + 1) == "s" && !reader.spaced(at + 1)
}

/// How sure it is of a case that it is one.
pub fn is_status(word: &str) -> bool {
    matches!(word, "confirmed" | "suspected" | "probable" | "possible" | "reported" | "known" | "active")
}

/// A noun for those whom a disease befell.
pub fn is_cases(word: &str) -> bool {
    matches!(word, "cases" | "infections")
}

/// A noun for what befell people, which is counted in their place: "12 deaths".
pub fn is_outcome(word: &str) -> bool {
    matches!(word, "deaths" | "fatalities" | "casualties" | "injuries" | "infections" | "arrests" | "killings")
}

fn is_people(word: &str) -> bool {
    matches!(word, "people" | "men" | "women" | "children" | "police" | "staff" | "crew")
}

/// A word for people that also stands before another noun: "police officers", "crew members".
fn is_body(word: &str) -> bool {
    matches!(word, "police" | "staff" | "crew" | "women" | "men")
}

fn currency(mark: &str) -> Option<&'static str> {
    match mark {
        "$" => Some("dollars"),
        "£" => Some("pounds"),
        "€" => Some("euros"),
        _ => None,
    }
}

/// A measure behind a number.
fn unit(reader: &Reader<'_>, at: usize, limit: usize) -> Option<(&'static str, usize)> {
    if at >= limit {
        return None;
    }
    let unit = match reader.word(at) {
        "%" | "percent" | "pc" => "percent",
        "per" if reader.word(at + 1) == "cent" => return Some(("percent", at + 2)),
        "percentage" if reader.word(at + 1) == "points" => return Some(("percentage points", at + 2)),
        "km" if reader.word(at + 1) == "/" && reader.word(at + 2) == "h" => return Some(("km/h", at + 3)),
        "kph" | "kmh" => "km/h",
        "mph" => "mph",
        "km" | "kilometres" | "kilometers" | "kilometre" | "kilometer" => "kilometres",
        "miles" | "mile" => "miles",
        "metres" | "meters" | "metre" | "meter" | "m" => "metres",
        "feet" | "ft" => "feet",
        "tonnes" | "tons" | "tonne" | "ton" => "tonnes",
        "kg" | "kilograms" | "kilos" => "kilograms",
        "degrees" => "degrees",
        "dollars" | "dollar" => "dollars",
        "euros" | "euro" => "euros",
        "pounds" => "pounds",
        _ => return None,
    };
    Some((unit, at + 1))
}
