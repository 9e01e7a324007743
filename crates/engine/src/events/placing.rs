//! The place a clause carries: its own, its paragraph's, or the dateline's.

use dateline_model::{BlockKind, EventKind, EventPlace, Place, PlaceBasis, PlaceKind, Span};

use super::lexicon::Sense;
use crate::{
    document::{Document, Sentence},
    within,
};

/// Where something happened that a sentence tells in the words of `clause`.
///
/// What is said, agreed or decided happens where it is put with "in" or "at"; the places it is about are others.
pub fn place(document: &Document<'_>, places: &[Place], sentence: &Sentence, clause: Span, sense: Sense) -> Option<EventPlace> {
    let spoken = matches!(sense.kind, EventKind::Statement | EventKind::Diplomacy | EventKind::Decision);
    let usable = |place: &&Place| {
        place.point.is_some() && !place.metonym && !matches!(place.kind, PlaceKind::People | PlaceKind::Continent)
    };
    let best = |span: Span| {
        let inside = within::within(places, span).iter().filter(usable);
        inside.filter(|place| is_scene(document, place, spoken)).min_by_key(|place| (fineness(place.kind), place.span.start))
    };
    let small = |place: &&Place| !matches!(place.kind, PlaceKind::Country | PlaceKind::Area | PlaceKind::Water);
    let own = best(clause).or_else(|| best(sentence.span));
    if let Some(place) = own {
        return event_place(document, place, PlaceBasis::Sentence);
    }
    if spoken {
        return None;
    }
    let block = document.blocks.get(sentence.block)?;
    let before = within::before(&document.sentences, sentence.span.start);
    let near = before.map_or(block.span, |before| block.span.join(before.span));
    let near = Span {
        start: near.start.max(sentence.span.start.saturating_sub(within::LEAN)),
        end: near.end.min(sentence.span.end.saturating_add(within::LEAN)),
    };
    if let Some(place) = best(near).filter(small) {
        return event_place(document, place, PlaceBasis::Paragraph);
    }
    let filed = document.blocks.iter().find(|block| block.kind == BlockKind::Dateline)?;
    let place = places.iter().find(|place| filed.span.contains(place.span) && place.point.is_some())?;
    // Where a report was filed says where it happened only if the text does not go elsewhere.
    let elsewhere =
        places.iter().filter(usable).filter(small).any(|other| !filed.span.contains(other.span) && other.name != place.name);
    if elsewhere { None } else { event_place(document, place, PlaceBasis::Dateline) }
}

/// Whether a name is put as the scene: "in Lisbon", not the Lisbon of "talks on Lisbon".
///
/// A country needs it, and so does every place of what is only `spoken`.
fn is_scene(document: &Document<'_>, place: &Place, spoken: bool) -> bool {
    let wide = matches!(place.kind, PlaceKind::Country | PlaceKind::Area | PlaceKind::Water);
    if wide && spoken {
        return false;
    }
    if !wide && !spoken {
        return true;
    }
    let start = document.tokens.partition_point(|token| token.span.start < place.span.start);
    // "in the Swiss city of X": back over what leads the name.
    let back = (1..=6).map(|back| start.checked_sub(back).map_or("", |at| document.word(at)));
    for word in back {
        match word {
            "in" | "In" | "at" | "At" | "inside" | "near" | "outside" | "throughout" => return true,
            "across" | "over" | "into" | "off" | "on" => return wide,
            "the" | "of" | "city" | "town" | "capital" | "village" | "region" | "province" | "state" => {}
            "southern" | "northern" | "eastern" | "western" | "central" | "east" | "west" | "north" | "south" => {}
            _ if word.chars().next().is_some_and(char::is_uppercase) => {}
            _ => return false,
        }
    }
    false
}

/// The finest kind of place comes first.
fn fineness(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Site | PlaceKind::District => 0,
        PlaceKind::City => 1,
        PlaceKind::Terrain => 2,
        PlaceKind::Region => 3,
        PlaceKind::Water | PlaceKind::Area => 4,
        PlaceKind::Country => 5,
        PlaceKind::Continent | PlaceKind::People => 6,
    }
}

fn event_place(document: &Document<'_>, place: &Place, basis: PlaceBasis) -> Option<EventPlace> {
    let name = if place.kind == PlaceKind::Country { place.name.clone() } else { name_in_text(document, place) };
    Some(EventPlace { name, point: place.point?, radius_km: place.radius_km, basis })
}

/// The name as the text gives it; the usual one where the text has it in capitals.
fn name_in_text(document: &Document<'_>, place: &Place) -> String {
    let words = place.span.of(document.text);
    let shouted = words.len() > 3 && !words.chars().any(char::is_lowercase);
    let longer = place.name.contains(words);
    if shouted || longer { place.name.clone() } else { words.to_owned() }
}
