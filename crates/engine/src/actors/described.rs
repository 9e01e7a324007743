//! Organisations and groups named by what they are: "the Norwegian government", "opposition fighters", "the ministry".

use std::ops::Range;

use dateline_model::{ActorKind, BlockKind};

use super::lexicon;
use crate::quotes::{Class, Reader};

/// A description as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its words, the article left out.
    pub tokens: Range<usize>,
    /// The word that says what it is.
    pub head: usize,
    /// What it names.
    pub kind: ActorKind,
    /// Whether "the" stands before it, or whose it is.
    pub definite: bool,
}

/// Every description of a document, in order.
pub fn find(reader: &Reader<'_>) -> Vec<Described> {
    let mut found = Vec::new();
    for unit in &reader.units {
        if matches!(reader.kind(unit), BlockKind::Byline | BlockKind::Date | BlockKind::Dateline) {
            continue;
        }
        for head in unit.tokens.clone() {
            let small = Class::PREPOSITION.or(Class::DETERMINER).or(Class::AUXILIARY).or(Class::CONJUNCTION);
            if !reader.is_word(head) || reader.is(head, small) {
                continue;
            }
            let word = reader.word(head);
            let first = head == unit.tokens.start && reader.capital(head);
            if word.len() < 4
                || !(first || word.starts_with(|letter: char| letter.is_ascii_lowercase()))
                || reader.word(head + 1) == "-"
            {
                continue;
            }
            let lower = if first { word.to_lowercase() } else { word.to_owned() };
            let kind = match lower.as_str() {
                lower if lexicon::is_group(lower) => ActorKind::Group,
                lower if lexicon::is_body(lower) && !first => ActorKind::Organisation,
                _ => continue,
            };
            // "government forces", "opposition leader": the last word says what it is.
            let next = reader.word(head + 1);
            let led = (lexicon::is_group(next) || lexicon::is_body(next) || lexicon::is_role(next)) && reader.spaced(head + 1);
            if led || (reader.is_verb(head) && kind == ActorKind::Group) {
                continue;
            }
            found.extend(phrase(reader, head, kind, unit.tokens.start));
        }
    }
    found
}

/// The noun phrase that ends with a head word.
fn phrase(reader: &Reader<'_>, head: usize, kind: ActorKind, floor: usize) -> Option<Described> {
    let mut start = head;
    while start > floor && head - start < 7 && (reader.quoted(head) || !reader.quoted(start - 1)) {
        let at = start - 1;
        let word = reader.word(at);
        let hyphened = reader.word(start) == "-" || (at > floor && reader.word(at - 1) == "-" && !reader.spaced(at));
        let mark = matches!(word, "-") && !reader.spaced(at)
            || (word == "." && !reader.spaced(at) && at > floor && reader.word(at - 1).len() == 1);
        let small = Class::SMALL.or(Class::RELATIVE).or(Class::OBJECT);
        let small_words = (start..head).filter(|&at| reader.is_word(at) && !reader.capital(at)).count();
        let stops = (word == "s" && !reader.spaced(at) && at > floor && matches!(reader.word(at - 1), "'" | "’"))
            || (word.ends_with("ing") && !reader.capital(at))
            || (at == floor && reader.capital(at) && !hyphened && !is_adjective(reader, at))
            || (small_words >= 3 && !hyphened);
        let plain = !stops
            && reader.is_word(at)
            && (!reader.is(at, small) || is_state(word))
            && (hyphened || !reader.is_verb(at) || lexicon::is_body(word));
        if !(plain || mark) {
            break;
        }
        start = at;
    }
    while start < head && !reader.is_word(start) {
        start += 1;
    }
    let before = start.checked_sub(1).filter(|before| *before >= floor);
    let article = before.map_or("", |before| reader.word(before)).to_ascii_lowercase();
    let definite = matches!(article.as_str(), "the" | "its" | "his" | "her" | "their" | "this" | "that" | "s" | "’" | "'");
    if start == head && kind == ActorKind::Group && is_vague(reader.word(head)) {
        return None;
    }
    let named = (start..head).any(|at| reader.capital(at));
    let of = reader.word(head + 1) == "of";
    if kind == ActorKind::Organisation
        && ((of || !definite) && !named || matches!(article.as_str(), "a" | "an" | "any" | "no" | "every"))
    {
        return None;
    }
    Some(Described { tokens: start..head + 1, head, kind, definite })
}

/// Whether a capital at the head of a sentence belongs to a people or a name, and not to any first word.
fn is_adjective(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.word(at);
    let lower = word.to_lowercase();
    if super::lexicon::is_body(&lower) || super::lexicon::is_role_modifier(&lower) {
        return true;
    }
    dateline_atlas::country_by_people(&lower).is_some() || word.chars().all(char::is_uppercase) || reader.capital(at + 1)
}

/// Groups that say nobody without a word in front.
fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "forces"
            | "leaders"
            | "allies"
            | "workers"
            | "factions"
            | "unions"
            | "critics"
            | "sources"
            | "officers"
            | "ministers"
            | "judges"
            | "dealers"
            | "aides"
            | "supporters"
    )
}

/// "US" is no pronoun.
fn is_state(word: &str) -> bool {
    word == "US"
}
