//! Names of persons: a place's name beside a given name or a title is a surname.

use std::collections::BTreeSet;

use super::{names::Name, reader::Reader, words};
use crate::tokens::TokenKind;

/// What a document's persons are called.
#[derive(Debug, Default)]
pub struct Persons<'a> {
    /// Surnames, or single names, as written.
    pub surnames: BTreeSet<&'a str>,
}

impl Persons<'_> {
    /// Whether somebody has that name, in capitals too: a headline may stand in them.
    pub fn has(&self, name: &str) -> bool {
        let shouted = name.len() > 3 && !name.chars().any(char::is_lowercase);
        self.surnames.contains(name) || shouted && self.surnames.iter().any(|surname| surname.eq_ignore_ascii_case(name))
    }
}

/// The persons that the document names with a given name, an initial, a title or an age.
pub fn find<'a>(reader: &Reader<'a>, names: &[Name<'_>]) -> Persons<'a> {
    let mut persons = Persons::default();
    for range in reader.running() {
        let mut at = range.start;
        while at < range.end {
            let end = run_end(reader, at, range.end);
            if end > at + 1 && is_person(reader, at, end) {
                let last = (at..end).rev().find(|&last| reader.capital(last));
                persons.surnames.extend(last.map(|last| reader.word(last)).filter(|word| word.len() > 2));
            }
            at = end.max(at + 1);
        }
    }
    let cities = |word: &str| {
        names.iter().any(|name| name.candidates.iter().any(|found| found.capital) && name.span.of(reader.document.text) == word)
    };
    persons.surnames.retain(|word| !cities(word) || *word == "Washington");
    persons
}

/// The end of a run of capitalised words, hyphens and initials that starts at `at`.
fn run_end(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    while end < limit {
        let initial = reader.word(end) == "." && !reader.spaced(end) && end > at && reader.before(end, 1).chars().count() <= 3;
        let hyphen = reader.word(end) == "-" && !reader.spaced(end) && end > at && reader.is_word(end + 1);
        let joined = end > at && reader.before(end, 1) == "-" && reader.is_word(end);
        if !reader.capital(end) && !initial && !hyphen && !joined {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a run of capitals is a person's name.
fn is_person(reader: &Reader<'_>, start: usize, end: usize) -> bool {
    let mut at = start;
    let mut titled = false;
    // "Secretary of State" leaves its "State" at the front of the run.
    while at < end && (words::is_title(reader.word(at)) || (at > start && reader.word(at) == ".")) {
        titled |= words::is_title(reader.word(at));
        at += 1;
    }
    // "High Court Justice Ana M. Porto": what leads the title is no part of the name.
    if let Some(title) = (at..end).rfind(|&at| words::is_title(reader.word(at))).filter(|&title| end > title + 2) {
        at = title + 1;
    }
    let words = (at..end).filter(|&at| reader.capital(at)).count();
    if words == 0 || words > 4 {
        return false;
    }
    if titled || (start > 0 && words::is_title(reader.before(start, 1)) && !reader.begins_sentence(start)) {
        return true;
    }
    let given = (at..end - 1).any(|at| words::is_given_name(reader.word(at)));
    let initial =
        (at + 1..end).any(|at| reader.word(at) == "." && reader.before(at, 1).chars().count() == 1 && reader.capital(at + 1));
    let aged = reader.word(end) == ","
        && reader.document.tokens.get(end + 1).is_some_and(|token| token.kind == TokenKind::Number)
        && reader.word(end + 1).len() <= 2
        && reader.word(end + 2) == ",";
    words >= 2 && (given || initial || aged)
}
