//! Names with nothing but their distance: "Saria, a few kilometres north of the city", "at Saria near Lisbon".

use dateline_model::{Place, PlaceKind, PlaceReason, Span};

use super::{
    super::{relation::Relation, words},
    Text, anchor,
    cue::{self, Cue},
    names::{join, name_from},
};
use crate::{tokens::TokenKind, within};

/// Every such place, in the order of the text.
pub fn find(text: &Text<'_, '_>, places: &[Place]) -> Vec<Place> {
    let reader = text.reader;
    let mut found = Vec::new();
    for range in reader.running() {
        let mut at = range.start;
        while at < range.end {
            let article = words::is_article(reader.word(at)) && reader.word(at + 1) == "-";
            let end = if reader.capital(at) || article { name_from(reader, at, range.end) } else { None };
            let Some(end) = end else {
                at += 1;
                continue;
            };
            let (start, next) = (at, end);
            at = next;
            let span = join(reader, start, end);
            let first = reader.begins_sentence(start) && end == start + 1;
            let known = (start..end).any(|at| is_no_name(text, at)) || within::overlaps(places, span);
            if first || known {
                continue;
            }
            let within = || inside(text, places, start, end);
            let Some(cue) = told(text, start, end, range.end).or_else(within) else { continue };
            let Some(anchor) = anchor::at_token(reader, places, text.populations, cue.end, span.start) else { continue };
            let (point, radius_km) = cue.relation.place(anchor.point, anchor.reach);
            found.push(Place {
                span,
                name: span.of(reader.document.text).to_owned(),
                point: Some(point),
                kind: PlaceKind::City,
                country: anchor.country,
                radius_km,
                metonym: false,
                reason: PlaceReason::Phrase,
                candidates: Vec::new(),
            });
        }
    }
    found
}

/// Whether a word makes a capitalised run something else than a place: a person, a month, a body.
fn is_no_name(text: &Text<'_, '_>, at: usize) -> bool {
    let word = text.reader.word(at);
    text.persons.surnames.contains(word)
        || words::is_given_name(word)
        || words::is_title(word)
        || words::is_never(word)
        || words::is_organisation_noun(word)
        || words::is_common(word)
}

/// The distance that follows a name: after a comma, or at once where the name stands after "in" or "at".
fn told(text: &Text<'_, '_>, start: usize, end: usize, limit: usize) -> Option<Cue> {
    let reader = text.reader;
    let comma = matches!(reader.word(end), "," | "(" | "–" | "—");
    if !comma && !words::is_locative(reader.before(start, 1)) {
        return None;
    }
    let from = end + usize::from(comma);
    let mut at = from;
    while at < limit.min(from + 8) {
        if let Some(cue) = cue::at_token(reader.document, at, from) {
            return Some(cue);
        }
        let number = reader.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        if !number && !is_of_distance(reader.word(at)) {
            return None;
        }
        at += 1;
    }
    None
}

/// "in Vallumbra, Kenya": in the place that is named after a comma.
fn inside(text: &Text<'_, '_>, places: &[Place], start: usize, end: usize) -> Option<Cue> {
    let reader = text.reader;
    let put = matches!(reader.before(start, 1), "in" | "In" | "near" | "Near");
    if !put || reader.word(end) != "," || (start..end).filter(|&at| reader.capital(at)).count() > 2 {
        return None;
    }
    let next = reader.document.tokens.get(end + 1)?.span;
    let place = within::within(places, Span { start: next.start, end: next.start.saturating_add(80) }).first()?;
    let larger = matches!(place.kind, PlaceKind::Region | PlaceKind::Country | PlaceKind::City) && !place.metonym;
    // "in Vallumbra, Kenya and Uganda" is a list, and so is "in Vallumbra, Kenya, …, and".
    let after = reader.document.tokens.partition_point(|token| token.span.start < place.span.end);
    let list = matches!(reader.word(after), "and" | "or") || reader.word(after) == "," && reader.capital(after + 1);
    (place.span.start == next.start && larger && !list).then_some(Cue { relation: Relation::In, start: end + 1, end: end + 1 })
}

/// Words that may stand in a distance.
fn is_of_distance(word: &str) -> bool {
    super::super::relation::unit(word).is_some()
        || super::super::relation::number(word).is_some()
        || matches!(
            word,
            "about"
                | "around"
                | "some"
                | "roughly"
                | "just"
                | "only"
                | "located"
                | "which"
                | "lies"
                | "is"
                | "to"
                | "the"
                | "on"
                | "not"
                | "or"
                | "so"
        )
}
