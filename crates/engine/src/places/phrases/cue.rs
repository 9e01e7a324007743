//! The words between an unknown name and the place it leans on: "about ten kilometres north of".

use super::super::relation::{self, Relation, Way};
use crate::{document::Document, tokens::TokenKind};

/// How far ahead a relation is looked for, in tokens.
const AHEAD: usize = 14;

/// A relation, and the token after its words: there the place it leans on begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cue {
    /// What the words say.
    pub relation: Relation,
    /// The first of its tokens.
    pub start: usize,
    /// The token after them.
    pub end: usize,
}

/// The first relation from `from` on, within its sentence.
pub fn find(document: &Document<'_>, from: usize, limit: usize) -> Option<Cue> {
    let stop = limit.min(from + AHEAD);
    for at in from..stop {
        if document.word(at) == "." && spaced(document, at + 1) || document.word(at) == ";" {
            return None;
        }
        if let Some(cue) = at_token(document, at, from) {
            return Some(cue);
        }
    }
    None
}

/// The relation whose last words begin at `at`; a distance may stand before it, not before `from`.
pub fn at_token(document: &Document<'_>, at: usize, from: usize) -> Option<Cue> {
    let next = document.word(at + 1);
    let distance = distance(document, at, from);
    let start = distance.map_or(at, |distance| distance.start);
    let cue = |relation, words| Some(Cue { relation, start, end: at + words });
    if let Some((way, end)) = side(document, at) {
        return match (document.word(end), document.word(end + 1)) {
            ("of" | "from", _) => {
                let relation = match distance {
                    Some(Distance { km, vague, .. }) => Relation::Far { km, vague, way: Some(way) },
                    None if before(document, at) == "just" && at > from => Relation::JustBeyond(way),
                    None => Relation::Beyond(way),
                };
                cue(relation, end + 1 - at)
            }
            (noun, "of") if is_edge(noun) => cue(Relation::Outskirts(Some(way)), end + 2 - at),
            _ => None,
        };
    }
    match document.word(at) {
        edge if is_edge(edge) && next == "of" => cue(Relation::Outskirts(None), 2),
        "near" | "Near" => cue(Relation::Near, 1),
        "close" if next == "to" => cue(Relation::Near, 2),
        "far" if next == "from" && before(document, at) == "not" => cue(Relation::Near, 2),
        word @ ("from" | "outside" | "off" | "away") => match distance {
            Some(Distance { km, vague, .. }) => cue(Relation::Far { km, vague, way: None }, if next == "from" { 2 } else { 1 }),
            None if word == "outside" => cue(Relation::Outside, 1),
            None => None,
        },
        "Outside" => cue(Relation::Outside, 1),
        _ => None,
    }
}

/// Nouns for what lies around a town.
pub fn is_edge(word: &str) -> bool {
    matches!(word, "outskirts" | "edge" | "suburbs" | "fringes")
}

fn before<'a>(document: &'a Document<'_>, at: usize) -> &'a str {
    at.checked_sub(1).map_or("", |at| document.word(at))
}

fn spaced(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at).is_none_or(|token| token.spaced)
}

/// A direction in one token or more: "northwest", "north-west", "south east". And the token after it.
pub fn side(document: &Document<'_>, at: usize) -> Option<(Way, usize)> {
    // The second half of "north-west" is no direction by itself.
    if before(document, at) == "-" && !spaced(document, at) {
        return None;
    }
    let first = relation::way(document.word(at))?;
    let hyphen = document.word(at + 1) == "-" && !spaced(document, at + 1);
    let second = at + if hyphen { 2 } else { 1 };
    let both = [document.word(at), document.word(second)].concat();
    match relation::way(&both) {
        Some(way) => Some((way, second + 1)),
        None => (!hyphen).then_some((first, at + 1)),
    }
}

/// How far, and the first token that says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// Kilometres.
    km: f64,
    /// Whether the number is "a few" or the like.
    vague: bool,
    /// Its first token.
    start: usize,
}

/// The distance that ends right before `at`: "a few kilometres", "12 miles", "about 30km to the".
fn distance(document: &Document<'_>, at: usize, from: usize) -> Option<Distance> {
    let mut unit = at.checked_sub(1)?;
    while unit > from && matches!(document.word(unit), "the" | "to" | "away" | "just" | "or" | "so" | "(" | ")") {
        unit -= 1;
    }
    // "a few kilometres (miles) north": the number stands before both.
    let bracket = unit >= from + 3 && document.word(unit - 1) == "(" && relation::unit(document.word(unit - 2)).is_some();
    unit -= if bracket { 2 } else { 0 };
    let each = relation::unit(document.word(unit))?;
    let mut count: Option<Distance> = None;
    for at in (from.max(unit.saturating_sub(4))..unit).rev() {
        let word = document.word(at);
        let figure = document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        let number =
            if figure { word.replace(',', "").parse().ok().map(|number| (number, false)) } else { relation::number(word) };
        match number {
            // "a few", "a dozen": the article counts only alone.
            Some(_) if word == "a" && count.is_some() => count = count.map(|count| Distance { start: at, ..count }),
            Some((number, vague)) => count = Some(Distance { km: number * each, vague, start: at }),
            None if matches!(word, "-" | "of") => {}
            None => break,
        }
    }
    count.filter(|distance| distance.km < 1_500.0)
}
