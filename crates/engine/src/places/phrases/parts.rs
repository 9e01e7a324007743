//! "eastern Lisbon" and "the outskirts of Lisbon" are parts of the city, and no pin on its middle.

use dateline_model::{Place, PlaceKind};

use super::{
    super::{
        relation::{self, Relation},
        words,
    },
    Text, cue,
    names::join,
};

/// Tells parts of cities from the cities.
pub fn apply(text: &Text<'_, '_>, places: &mut [Place]) {
    let reader = text.reader;
    for place in places {
        let Some(point) = place.point.filter(|_| place.kind == PlaceKind::City) else { continue };
        let start = reader.document.tokens.partition_point(|token| token.span.start < place.span.start);
        let side = reader.before(start, 1);
        let (relation, from) = if side == "of" && start >= 2 {
            let mut back = (1..=2).filter_map(|back| start.checked_sub(back));
            let Some(noun) = back.find(|at| cue::is_edge(reader.word(*at))) else { continue };
            // "the northern outskirts", "the north-eastern edge"
            let sided = [3, 2, 1]
                .into_iter()
                .filter_map(|back| noun.checked_sub(back))
                .find_map(|at| cue::side(reader.document, at).filter(|(_, end)| *end == noun).map(|(way, _)| (way, at)));
            match sided {
                Some((way, at)) => (Relation::Outskirts(Some(way)), at),
                None => (Relation::Outskirts(None), noun),
            }
        } else if start > 0 && words::is_side(side) && side != "greater" && reader.spaced(start) {
            match [3, 2, 1]
                .into_iter()
                .filter_map(|back| start.checked_sub(back))
                .find_map(|at| cue::side(reader.document, at).filter(|(_, end)| *end == start).map(|(way, _)| (way, at)))
            {
                Some((way, at)) => (Relation::Part(way), at),
                // "central Lisbon", "rural Lisbon"
                None => (Relation::In, start - 1),
            }
        } else {
            continue;
        };
        let reach = relation::town_reach(text.populations.of(place.span)).max(2.0);
        let (point, radius_km) = relation.place(point, reach);
        place.name = join(reader, from, start).join(place.span).of(reader.document.text).to_owned();
        place.kind = PlaceKind::District;
        place.point = Some(point);
        place.radius_km = radius_km;
    }
}
