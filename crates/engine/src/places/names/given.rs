//! The places that a person gave, found under the names that were given, whatever their capitals.

use dateline_atlas::{Entry, fold};
use dateline_model::Span;

use super::{super::reader::Reader, Candidate, LONGEST, end_of, start_of};
use crate::{relate::GivenPlace, tokens::TokenKind};

/// Given places under each of their names, folded.
pub fn given_names(given: &[GivenPlace]) -> Vec<(String, Candidate<'_>)> {
    let mut names = Vec::new();
    for place in given {
        let entry = Entry {
            name: &place.name,
            point: place.point,
            kind: place.kind,
            country: place.country.as_deref().unwrap_or(""),
            region: "",
            population: 0,
            radius_km: place.radius_km,
            capital: false,
        };
        for name in std::iter::once(&place.name).chain(&place.aliases) {
            let mut key = String::new();
            fold(name, &mut key);
            names.push((key, entry));
        }
    }
    names
}

/// The longest given name that begins at a token, whatever its capitals: its end, its key and its place.
pub fn given_at<'g, 'a>(
    reader: &Reader<'_>,
    at: usize,
    limit: usize,
    given: &'g [(String, Candidate<'a>)],
) -> Option<(usize, &'g String, &'g Candidate<'a>)> {
    let mut key = String::new();
    fold(reader.word(at), &mut key);
    let word = key.as_str();
    if !reader.is_word(at) || !given.iter().any(|(name, _)| !word.is_empty() && name.starts_with(word)) {
        return None;
    }
    let mut best = None;
    for end in at + 1..=limit.min(at + LONGEST) {
        if !reader.is_word(end - 1) && !reader.document.tokens.get(end - 1).is_some_and(|token| token.kind == TokenKind::Number) {
            continue;
        }
        key.clear();
        fold(Span::new(start_of(reader, at), end_of(reader, end - 1)).of(reader.document.text), &mut key);
        let found = given.iter().find(|(name, _)| *name == key);
        best = found.map(|(name, place)| (end, name, place)).or(best);
    }
    // A word of the text is not the name of a place for its letters alone.
    best.filter(|(end, ..)| (at..*end).any(|at| reader.capital(at)))
}
