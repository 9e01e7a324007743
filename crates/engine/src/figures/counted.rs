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
    let first = at;
    let mut head = None;
    while at < limit && at - first < FAR && (reader.is_word(at) || at > first && reader.is_number(at) && !reader.spaced(at)) {
        let small = reader.is(
            at,
            Class::PREPOSITION
                .or(Class::CONJUNCTION)
                .or(Class::SUBORDINATOR)
                .or(Class::AUXILIARY)
                .or(Class::PRONOUN)
                .or(Class::RELATIVE)
                .or(Class::DETERMINER)
                .or(Class::TIME)
                .or(Class::ADVERB),
        );
        let word = reader.word(at);
        // Of "1B" in "two B-1B bombers", what is glued on.
        if at > first && !reader.spaced(at) {
            at += 1;
            continue;
        }
        if matches!(word, "more" | "others" | "other") {
            break;
        }
        let hyphened = reader.word(at + 1) == "-" && !reader.spaced(at + 1);
        if small && !hyphened && word != "US"
            || fate::of_token(reader, at).is_some() && !is_outcome(word)
            || (at > first && reader.is_verb(at))
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
        let noun_follows = is_body(word) && reader.word(at).ends_with('s') && !reader.is_verb(at) && !reader.is(at, Class::BE);
        if word.ends_with('s') && !reader.capital(at - 1) || is_people(&word.to_ascii_lowercase()) && !noun_follows {
            break;
        }
    }
    let noun = head.map_or(String::new(), |head| {
        let word = reader.word(head);
        if reader.capital(head) && !is_people(&word.to_ascii_lowercase()) { word.to_owned() } else { word.to_lowercase() }
    });
    Counted { end: head.map_or(end, |head| head + 1), noun }
}

/// A noun for what befell people, which is counted in their place: "12 deaths".
pub fn is_outcome(word: &str) -> bool {
    matches!(word, "deaths" | "fatalities" | "casualties" | "injuries" | "arrests" | "killings")
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
