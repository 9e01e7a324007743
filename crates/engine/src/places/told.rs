//! What the words before a place's name make of it: "near Lisbon", "ten kilometres north of Lisbon", "northern Portugal",
//! "between Lisbon and Porto". The name is the place's own; what happened there happened somewhere around it.

use dateline_model::{Place, PlaceKind, Point, Span};

use super::{
    phrases::cue,
    relation::{self, Relation},
    words,
};
use crate::{document::Document, within};

/// The reach of a town whose people are not asked for, in kilometres: that of three hundred thousand.
const TOWN_KM: f64 = 5.0;

/// A place around another.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The words, with the name.
    pub name: String,
    /// A part of its kind, or an area that may be anything.
    pub kind: PlaceKind,
    /// The middle of it.
    pub point: Point,
    /// How far from that it may be, in kilometres.
    pub radius_km: f32,
}

/// How far back the words of a distance may begin, in tokens.
const BACK: usize = 9;

/// What the words before a name make of it; nothing where they put it in the place itself.
pub fn told(document: &Document<'_>, places: &[Place], place: &Place) -> Option<Told> {
    // A part of a town is told already.
    let point = place.point.filter(|_| place.kind != PlaceKind::District)?;
    let start = document.tokens.partition_point(|token| token.span.start < place.span.start);
    let end = document.tokens.partition_point(|token| token.span.start < place.span.end);
    let lead = lead(document, start);
    let reach = match place.kind {
        PlaceKind::City => TOWN_KM,
        _ => f64::from(place.radius_km),
    };
    let named = |from: usize, to: Span| {
        let from = document.tokens.get(from).map_or(place.span.start, |token| token.span.start);
        Span { start: from.min(to.start), end: to.end }.of(document.text).to_owned()
    };
    // "between X and Y", "the road from X to Y"
    let before = |back: usize| lead.checked_sub(back).map_or("", |at| document.word(at));
    let way = |word: &str| matches!(word, "road" | "highway" | "route" | "motorway" | "railway" | "line");
    let pair = match (before(1), document.word(end)) {
        ("between", "and") => Some(lead.saturating_sub(1)),
        ("from", "to") if way(before(2)) => Some(lead.saturating_sub(2)),
        _ => None,
    };
    if let Some(from) = pair.filter(|_| place.kind == PlaceKind::City) {
        let after = Span { start: place.span.end, end: place.span.end.saturating_add(60) };
        let other = within::within(places, after).first().filter(|other| other.kind == PlaceKind::City)?;
        let (point, radius_km) = relation::between(point, other.point?);
        return Some(Told { name: named(from, other.span), kind: PlaceKind::Area, point, radius_km });
    }
    let cue = (1..=4)
        .filter_map(|back| lead.checked_sub(back))
        .find_map(|at| cue::at_token(document, at, at.saturating_sub(BACK)).filter(|cue| cue.end == lead));
    let side = || {
        let wide = matches!(place.kind, PlaceKind::Country | PlaceKind::Region | PlaceKind::Area | PlaceKind::Terrain);
        let back = [3, 2, 1].into_iter().filter_map(|back| start.checked_sub(back)).filter(|_| wide);
        let mut sides = back.filter_map(|at| cue::side(document, at).filter(|(_, end)| *end == start).map(|(way, _)| (way, at)));
        sides.next()
    };
    let (relation, from) = match cue {
        Some(cue) => (cue.relation, cue.start),
        None => side().map(|(way, at)| (Relation::Part(way), at))?,
    };
    let (point, radius_km) = relation.place(point, reach);
    let kind = match relation {
        Relation::Part(_) => place.kind,
        Relation::Outskirts(_) => PlaceKind::District,
        _ => PlaceKind::Area,
    };
    Some(Told { name: named(from, place.span), kind, point, radius_km })
}

/// The first token of what leads a name: "the Portuguese city of", "northern".
fn lead(document: &Document<'_>, start: usize) -> usize {
    let mut lead = start;
    while let Some(at) = lead.checked_sub(1) {
        let noun =
            document.word(lead) == "of" && matches!(document.word(at), "city" | "town" | "village" | "capital" | "province");
        let of = document.word(at) == "of" && at.checked_sub(1).is_some_and(|at| words::is_place_noun(document.word(at)));
        if !(noun || of && !is_cue_noun(document, at) || document.word(at) == "the") {
            break;
        }
        lead = at;
    }
    lead
}

/// Whether "of" at that token ends words of distance: "the outskirts of".
fn is_cue_noun(document: &Document<'_>, of: usize) -> bool {
    of.checked_sub(1).is_some_and(|at| cue::is_edge(document.word(at)))
}
