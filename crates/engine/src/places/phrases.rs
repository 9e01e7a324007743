//! Places that no gazetteer knows, placed by the words around them: "the Riad district of Lisbon", "a camp ten
//! kilometres north of the city".
//!
//! Such a place is never a pin on the middle of the town: it is named as the text names it, and its radius says how
//! far from the point it may be.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Place, PlaceKind, PlaceReason, Point, Span};

use super::{
    persons::Persons,
    reader::{Case, Reader},
    words,
};
use crate::{
    tokens::{TokenKind, tokens},
    within,
};

/// How far a quarter may lie from the middle of its city, in kilometres.
const CITY_KM: f32 = 6.0;
/// How far a village or camp may lie from the town it is told beside, in kilometres.
const BESIDE_KM: f32 = 25.0;

/// How far a county or a river may lie from the town it is told beside, in kilometres.
const COUNTY_KM: f32 = 40.0;

/// What a noun beside a name makes of it, and how far from its anchor it may be.
fn class(noun: &str) -> Option<(PlaceKind, f32)> {
    Some(match noun.to_lowercase().as_str() {
        "district" | "neighborhood" | "neighbourhood" | "quarter" | "suburb" | "borough" => (PlaceKind::District, CITY_KM),
        "river" | "lake" | "creek" | "bay" | "canal" | "falls" => (PlaceKind::Water, COUNTY_KM),
        "mountain" | "mountains" | "forest" | "wilderness" | "island" | "valley" | "peninsula" => (PlaceKind::Terrain, COUNTY_KM),
        "county" | "parish" | "township" | "province" => (PlaceKind::Region, COUNTY_KM),
        "street" | "road" | "avenue" | "ave" | "drive" | "lane" | "boulevard" | "highway" | "parkway" | "freeway" | "trail"
        | "park" | "beach" | "plaza" | "cemetery" | "heights" => (PlaceKind::Site, CITY_KM),
        "square" | "roundabout" | "crossing" | "bridge" | "mosque" | "cathedral" | "stadium" | "market" | "hospital" => {
            (PlaceKind::Site, CITY_KM)
        }
        "airport" | "airbase" | "camp" | "prison" | "checkpoint" | "dam" | "barracks" => (PlaceKind::Site, BESIDE_KM),
        "village" | "hamlet" | "town" => (PlaceKind::City, BESIDE_KM),
        _ => return None,
    })
}

/// Nouns that make a place only as a part of its name.
fn is_only_named(noun: &str) -> bool {
    !matches!(
        noun.to_lowercase().as_str(),
        "district"
            | "neighborhood"
            | "neighbourhood"
            | "quarter"
            | "suburb"
            | "borough"
            | "camp"
            | "village"
            | "hamlet"
            | "town"
            | "prison"
            | "checkpoint"
            | "airbase"
            | "airport"
            | "hospital"
    )
}

/// Nouns that stand as adjectives between a name and its class: "refugee camp", "military airport".
fn is_between(word: &str) -> bool {
    matches!(word, "refugee" | "military" | "international" | "residential" | "border" | "old" | "army" | "air")
}

/// Adds the places that only phrases give, and tells parts of cities from the cities.
pub fn apply(reader: &Reader<'_>, places: &mut Vec<Place>, persons: &Persons<'_>) {
    let mut found = Vec::new();
    for (range, _, case) in &reader.blocks {
        if *case != Case::Running {
            continue;
        }
        for at in range.clone() {
            let Some((kind, radius)) = class(reader.word(at)).filter(|_| reader.is_word(at)) else { continue };
            let mut last = at;
            while last > range.start && is_between(reader.before(last, 1)) {
                last -= 1;
            }
            let of = reader.word(at + 1) == "of" && !reader.capital(at);
            let named = match name_to(reader, last, range.start) {
                Some(start) => Some((start, last)),
                None if of => name_from(reader, at + 2, range.end).map(|end| (at + 2, end)),
                None => None,
            };
            let Some((start, end)) = named else { continue };
            let feature = words::is_feature(reader.word(at));
            // "the river" and "the park" are words; "Neva River" is a name.
            if is_only_named(reader.word(at)) && !(feature && end <= at) {
                continue;
            }
            let site = (kind == PlaceKind::Site || feature) && reader.capital(at) && end <= at;
            let span = join(reader, start, if site { at + 1 } else { end });
            let taken = within::overlaps(places, span);
            let person = (start..end).any(|at| persons.surnames.contains(reader.word(at)));
            if taken || person {
                continue;
            }
            let anchor = anchor(reader, places, span);
            if anchor.is_none() && !feature {
                continue;
            }
            let here = anchor.as_ref().map(|anchor| anchor.0);
            let (point, radius_km) = match here.map(|here| offset(reader, here, at.max(end), range.end).unwrap_or((here, radius)))
            {
                Some((point, radius)) => (Some(point), radius),
                None => (None, 0.0),
            };
            let name = if kind == PlaceKind::Site && !site { join(reader, start, at + 1) } else { span };
            found.push(Place {
                span,
                name: name.of(reader.document.text).to_owned(),
                point,
                kind,
                country: anchor.and_then(|anchor| anchor.1),
                radius_km,
                metonym: false,
                reason: if point.is_some() { PlaceReason::Phrase } else { PlaceReason::Unsettled },
                candidates: Vec::new(),
            });
        }
    }
    // Of those that overlap the first stays.
    found.sort_by_key(|place| place.span);
    let mut end = 0;
    found.retain(|place| {
        place.span.start >= end && {
            end = place.span.end;
            true
        }
    });
    let mut more = again(reader, &found);
    places.append(&mut found);
    places.sort_by_key(|place| place.span);
    more.retain(|place| !within::overlaps(places, place.span));
    places.append(&mut more);
    places.sort_by_key(|place| place.span);
    parts(reader, places);
}

/// The most tokens of a name that is looked for elsewhere.
const LONGEST: usize = 8;

/// The same names elsewhere in the document, where they stand without their nouns.
fn again(reader: &Reader<'_>, found: &[Place]) -> Vec<Place> {
    let text = reader.document.text;
    let mut names: BTreeMap<&str, &Place> = BTreeMap::new();
    for place in found {
        names.entry(place.span.of(text)).or_insert(place);
    }
    let firsts = names.keys().filter_map(|name| tokens(name).first().map(|first| first.span.of(name))).collect::<BTreeSet<_>>();
    let mut more = Vec::new();
    for (range, ..) in &reader.blocks {
        let mut at = range.start;
        while at < range.end {
            let longest = || (at + 1..=range.end.min(at + LONGEST)).rev();
            let known = |end: usize| Some((end, names.get(join(reader, at, end).of(text))?));
            match firsts.contains(reader.word(at)).then(|| longest().find_map(known)).flatten() {
                Some((end, place)) => {
                    more.push(Place { span: join(reader, at, end), ..(*place).clone() });
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    more
}

/// The start of the capitalised name that ends before `end`.
fn name_to(reader: &Reader<'_>, end: usize, limit: usize) -> Option<usize> {
    let mut start = end;
    while start > limit && end - start < 7 {
        let word = reader.before(start, 1);
        let hyphen = word == "-" && !reader.spaced(start - 1) && !reader.spaced(start);
        let article = words::is_article(word) && reader.word(start) == "-";
        if !reader.capital(start - 1) && !hyphen && !article {
            break;
        }
        start -= 1;
    }
    while start < end
        && (!reader.is_word(start)
            || words::is_side(reader.word(start))
            || (reader.begins_sentence(start) && is_determiner(reader.word(start))))
    {
        start += 1;
    }
    (start < end && reader.word(end - 1) != "-").then_some(start)
}

fn is_determiner(word: &str) -> bool {
    matches!(word, "The" | "A" | "An" | "This" | "That" | "In" | "At" | "On" | "Every" | "Each" | "One" | "No")
}

/// The end of the capitalised name that starts at `start`.
fn name_from(reader: &Reader<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut end = start;
    while end < limit && end - start < 7 {
        let joined = end > start && !reader.spaced(end) && (reader.word(end) == "-" || reader.before(end, 1) == "-");
        let article = words::is_article(reader.word(end)) && reader.word(end + 1) == "-";
        if !reader.capital(end) && !joined && !article {
            break;
        }
        end += 1;
    }
    (end > start && (start..end).any(|at| reader.capital(at))).then_some(end)
}

fn join(reader: &Reader<'_>, start: usize, end: usize) -> Span {
    let tokens = &reader.document.tokens;
    let from = tokens.get(start).map_or(0, |token| token.span.start);
    let to = tokens.get(end.saturating_sub(1)).map_or(from, |token| token.span.end);
    Span { start: from, end: to.max(from) }
}

/// The place a phrase leans on: the next town in its sentence, else the last one before it.
fn anchor(reader: &Reader<'_>, places: &[Place], span: Span) -> Option<(Point, Option<String>)> {
    let sentence = {
        let sentences = &reader.document.sentences;
        let at = sentences.partition_point(|sentence| sentence.span.start <= span.start).checked_sub(1)?;
        sentences.get(at).map(|sentence| sentence.span).filter(|sentence| sentence.contains(span))?
    };
    let town = |place: &&Place| place.kind == PlaceKind::City && place.point.is_some() && !place.metonym;
    let after = Span { start: span.end, end: sentence.end.min(span.end.saturating_add(within::LEAN)).max(span.end) };
    // Not from further away than the paragraph before: a text with two cities must not mix them.
    let before = Span { start: span.start.saturating_sub(900), end: span.start };
    let found = within::within(places, after).iter().find(town).or_else(|| within::within(places, before).iter().rfind(town))?;
    Some((found.point?, found.country.clone()))
}

/// "ten kilometres north of": how far from the anchor, and which way.
fn offset(reader: &Reader<'_>, anchor: Point, from: usize, limit: usize) -> Option<(Point, f32)> {
    let near = from..limit.min(from + 14);
    let stop =
        near.clone().find(|&at| reader.word(at) == "." && reader.document.tokens.get(at + 1).is_none_or(|token| token.spaced));
    let near = near.start..stop.unwrap_or(near.end);
    let way = near.clone().find_map(|at| direction(reader.word(at)).map(|way| (at, way)).filter(|_| reader.word(at + 1) == "of"));
    let (at, (north, east)) = way?;
    let unit = near.clone().take_while(|unit| *unit < at).find_map(|unit| {
        Some((
            unit,
            match reader.word(unit) {
                "kilometres" | "kilometers" | "km" | "kilometre" | "kilometer" => 1.0,
                "miles" | "mile" => 1.609,
                _ => return None,
            },
        ))
    });
    let distance = match unit {
        Some((unit, km)) => {
            let number = (unit.saturating_sub(3)..unit).rev().find_map(|at| count(reader, at)).unwrap_or(5.0);
            number * km
        }
        None => return Some((anchor, BESIDE_KM)),
    };
    let degrees = distance / 111.2;
    let narrow = (anchor.lat.to_radians()).cos().max(0.1);
    let point = Point { lat: (anchor.lat + north * degrees).clamp(-90.0, 90.0), lon: anchor.lon + east * degrees / narrow };
    Some((point, (distance * 0.5).max(2.0) as f32))
}

/// A number of kilometres in figures or words; "a few" is five.
fn count(reader: &Reader<'_>, at: usize) -> Option<f64> {
    if reader.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number) {
        return reader.word(at).parse().ok().filter(|number| *number < 2000.0);
    }
    Some(match reader.word(at) {
        "one" | "a" => 1.0,
        "two" | "couple" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        "five" | "few" | "several" => 5.0,
        "six" => 6.0,
        "ten" => 10.0,
        "twelve" | "dozen" => 12.0,
        "twenty" => 20.0,
        _ => return None,
    })
}

/// A direction as shares of north and east.
fn direction(word: &str) -> Option<(f64, f64)> {
    const DIAGONAL: f64 = 0.707;
    Some(match word {
        "north" => (1.0, 0.0),
        "south" => (-1.0, 0.0),
        "east" => (0.0, 1.0),
        "west" => (0.0, -1.0),
        "northeast" => (DIAGONAL, DIAGONAL),
        "northwest" => (DIAGONAL, -DIAGONAL),
        "southeast" => (-DIAGONAL, DIAGONAL),
        "southwest" => (-DIAGONAL, -DIAGONAL),
        _ => return None,
    })
}

/// "eastern Lisbon" is a part of the city, somewhere in it.
fn parts(reader: &Reader<'_>, places: &mut [Place]) {
    for place in places {
        let start = reader.document.tokens.partition_point(|token| token.span.start < place.span.start);
        let side = reader.before(start, 1);
        let city = place.kind == PlaceKind::City && place.point.is_some();
        if city && start > 0 && words::is_side(side) && side != "greater" && reader.spaced(start) {
            place.name = join(reader, start - 1, start).join(place.span).of(reader.document.text).to_owned();
            place.kind = PlaceKind::District;
            place.radius_km = place.radius_km.max(CITY_KM);
        }
    }
}
