//! The place that an unknown one leans on: "Lisbon" of "the Riad district of Lisbon", or "the city" for it.

use dateline_model::{Place, PlaceKind, Point, Span};

use super::super::{populations::Populations, reader::Reader, relation, words};
use crate::within;

/// How far back "the city" is looked for, in bytes: a text with two cities must not mix them.
const BACK: u32 = 900;

/// A place to lean on.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// Where it is.
    pub point: Point,
    /// How far it reaches, in kilometres.
    pub reach: f64,
    /// Its country.
    pub country: Option<String>,
    /// Its words.
    pub span: Span,
    /// Whether it is a town, and no region.
    pub town: bool,
}

impl Anchor {
    fn new(place: &Place, populations: &Populations) -> Option<Self> {
        let town = !matches!(place.kind, PlaceKind::Region | PlaceKind::Country);
        let reach = match place.kind {
            PlaceKind::City => relation::town_reach(populations.of(place.span)),
            _ => f64::from(place.radius_km),
        };
        Some(Self { point: place.point?, reach, country: place.country.clone(), span: place.span, town })
    }
}

fn is_town(place: &Place) -> bool {
    place.kind == PlaceKind::City && place.point.is_some() && !place.metonym
}

fn is_region(place: &Place) -> bool {
    place.kind == PlaceKind::Region && place.point.is_some()
}

/// The place that begins at a token, or the one that "the city" there stands for.
pub fn at_token(reader: &Reader<'_>, places: &[Place], populations: &Populations, at: usize, before: u32) -> Option<Anchor> {
    let mut at = at;
    loop {
        match reader.word(at) {
            "the" | "of" | "nearby" => at += 1,
            "city" | "town" | "village" | "capital" | "province" if reader.word(at + 1) == "of" => at += 2,
            side if words::is_side(side) => at += 1,
            _ => break,
        }
    }
    let start = reader.document.tokens.get(at)?.span.start;
    let named = within::within(places, Span { start, end: start.saturating_add(80) }).first();
    let known = |place: &&Place| is_town(place) || is_region(place) || place.kind == PlaceKind::Country;
    if let Some(place) = named.filter(|place| place.span.start == start && known(place)) {
        return Anchor::new(place, populations);
    }
    let kind = match reader.word(at) {
        "city" | "town" | "capital" | "village" | "centre" | "center" => PlaceKind::City,
        "province" | "region" | "governorate" | "county" | "state" => PlaceKind::Region,
        _ => return None,
    };
    last(places, populations, before, kind)
}

/// The last place of a kind that ends before `before`.
pub fn last(places: &[Place], populations: &Populations, before: u32, kind: PlaceKind) -> Option<Anchor> {
    let near = within::within(places, Span { start: before.saturating_sub(BACK), end: before });
    let fits = |place: &&Place| if kind == PlaceKind::City { is_town(place) } else { is_region(place) };
    Anchor::new(near.iter().rfind(fits)?, populations)
}

/// The next town in the sentence, else the next region right after, else the last town before.
pub fn around(reader: &Reader<'_>, places: &[Place], populations: &Populations, span: Span) -> Option<Anchor> {
    let sentences = &reader.document.sentences;
    let at = sentences.partition_point(|sentence| sentence.span.start <= span.start).checked_sub(1)?;
    let sentence = sentences.get(at).map(|sentence| sentence.span).filter(|sentence| sentence.contains(span))?;
    let after = Span { start: span.end, end: sentence.end.min(span.end.saturating_add(within::LEAN)).max(span.end) };
    let after = within::within(places, after);
    let close = |place: &&Place| is_region(place) && place.span.start < span.end.saturating_add(40);
    let next = after.iter().find(|place| is_town(place) || close(place));
    match next {
        Some(place) => Anchor::new(place, populations),
        None => last(places, populations, span.start, PlaceKind::City),
    }
}
