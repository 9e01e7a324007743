//! Names with their noun before them, and numbered roads: "Lake Ummaria", "Fort Vallumbra", "Highway 19".

use dateline_model::{Place, PlaceKind, PlaceReason, Span};

use super::{
    super::{reader::Reader, words},
    Text, anchor,
    names::{join, name_from},
};
use crate::{tokens::TokenKind, within};

/// How far a lake, a mountain or a road may be from the town it is told beside, in kilometres.
const BESIDE_KM: f32 = 40.0;

/// Every such place, in the order of the text.
pub fn find(text: &Text<'_, '_>, places: &[Place]) -> Vec<Place> {
    let reader = text.reader;
    let mut found = Vec::new();
    for range in reader.running() {
        for at in range.clone().filter(|&at| reader.capital(at)) {
            let road = road(reader, at);
            let Some((span, kind)) = road.or_else(|| led(text, at, range.end)) else { continue };
            if within::overlaps(places, span) {
                continue;
            }
            let anchor = anchor::around(reader, places, text.populations, span);
            // A road is as long as it is: where on it, the town beside it does not say.
            let point = anchor.as_ref().map(|anchor| anchor.point).filter(|_| road.is_none());
            found.push(Place {
                span,
                name: span.of(reader.document.text).to_owned(),
                point,
                kind,
                country: anchor.and_then(|anchor| anchor.country),
                radius_km: if point.is_some() { BESIDE_KM } else { 0.0 },
                metonym: false,
                reason: if point.is_some() { PlaceReason::Phrase } else { PlaceReason::Unsettled },
                candidates: Vec::new(),
            });
        }
    }
    found
}

/// "Highway 19", "County Road 225", "Interstate 45".
fn road(reader: &Reader<'_>, at: usize) -> Option<(Span, PlaceKind)> {
    let road = matches!(reader.word(at), "Highway" | "Hwy" | "Interstate" | "Route" | "Road");
    let number = reader.document.tokens.get(at + 1)?;
    if !road || number.kind != TokenKind::Number || number.span.len() > 4 || !number.spaced {
        return None;
    }
    let lead = matches!(reader.before(at, 1), "County" | "State" | "Farm");
    Some((join(reader, at - usize::from(lead), at + 2), PlaceKind::Site))
}

/// "Lake Ummaria", "River Ummar", "Mount Vallumbra".
fn led(text: &Text<'_, '_>, at: usize, limit: usize) -> Option<(Span, PlaceKind)> {
    let reader = text.reader;
    let kind = match reader.word(at) {
        "Lake" | "River" => PlaceKind::Water,
        "Mount" | "Cape" => PlaceKind::Terrain,
        "Fort" | "Camp" => PlaceKind::Site,
        _ => return None,
    };
    let name = reader.spaced(at + 1).then(|| name_from(reader, at + 1, limit)).flatten()?;
    // "Ummaria Lake Resort" is something else, and so is a longer name.
    let part = at > 0 && reader.capital(at - 1) && reader.spaced(at) && !reader.begins_sentence(at - 1);
    let long =
        name - at > 3 || (at + 1..name).any(|at| is_noun(reader.word(at)) || text.persons.surnames.contains(reader.word(at)));
    (!part && !long).then(|| (join(reader, at, name), kind))
}

/// Words that make a run of capitals something else than a lake's own name.
fn is_noun(word: &str) -> bool {
    words::is_place_noun(word) || words::is_feature(word) || words::is_organisation_noun(word) || words::is_local_body(word)
}
