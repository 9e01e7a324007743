//! Where something happened, by every report that names a place.

use dateline_model::{Dispute, EventPlace, Facet, FacetKind, PlaceBasis, PlaceKind, Span};

use super::sides;
use crate::events::{Telling, fineness};

/// How far apart, in kilometres, two towns lie that two reports give for one.
const DISPUTED_KM: std::ops::Range<f64> = 25.0..250.0;

/// How far from its point a place of a kind may reach, in kilometres, where its own reach is not known.
fn reach(place: &EventPlace) -> f64 {
    let usual = match place.kind {
        PlaceKind::Site | PlaceKind::District => 3.0,
        PlaceKind::City => 15.0,
        PlaceKind::Region | PlaceKind::Terrain => 200.0,
        _ => 900.0,
    };
    f64::from(place.radius_km).max(usual)
}

/// Whether what happened in `fine` happened in `wide`.
fn holds(wide: &EventPlace, fine: &EventPlace) -> bool {
    wide.name == fine.name
        || fineness(wide.kind) >= fineness(fine.kind) && reach(wide) >= reach(fine) && wide.point.km_to(fine.point) <= reach(wide)
}

/// The places that the tellings name, the finest first, and a dispute where two reports name towns that cannot be one.
pub fn of(members: &[(usize, &Telling)]) -> (Vec<Facet>, Option<Dispute>) {
    let told = members.iter().filter_map(|&(article, telling)| {
        let place = telling.event.place.as_ref().filter(|place| place.basis == PlaceBasis::Sentence)?;
        Some((article, place, telling.placed?))
    });
    let mut told: Vec<(usize, &EventPlace, Span)> = told.collect();
    told.sort_by(|a, b| {
        let fine = |place: &EventPlace| (fineness(place.kind), place.radius_km as u32);
        fine(a.1).cmp(&fine(b.1)).then_with(|| a.1.name.cmp(&b.1.name)).then(a.0.cmp(&b.0))
    });
    let mut places: Vec<&EventPlace> = Vec::new();
    for (_, place, _) in &told {
        let same =
            |known: &&EventPlace| known.name == place.name || known.kind == place.kind && known.point.km_to(place.point) < 1.0;
        if !places.iter().any(same) {
            places.push(place);
        }
    }
    let facets = places.iter().map(|place| {
        let within = told.iter().filter(|(_, told, _)| holds(place, told)).map(|&(article, _, words)| (article, words));
        Facet { about: FacetKind::Place, says: place.name.clone(), sides: sides::first(within) }
    });
    (facets.collect(), dispute(&told))
}

/// Each report's finest place, where two of them are towns or finer and neither lies in the other.
fn dispute(told: &[(usize, &EventPlace, Span)]) -> Option<Dispute> {
    let mut own: Vec<&(usize, &EventPlace, Span)> = Vec::new();
    for told in told.iter().filter(|(_, place, _)| fineness(place.kind) <= fineness(PlaceKind::City)) {
        if !own.iter().any(|own| own.0 == told.0) {
            own.push(told);
        }
    }
    // Quarters of one town are no dispute, and towns of two countries are a slip of the reading.
    let apart = |a: &EventPlace| {
        own.iter().any(|(_, b, _)| !holds(a, b) && !holds(b, a) && DISPUTED_KM.contains(&a.point.km_to(b.point)))
    };
    let sides = sides::first(own.iter().filter(|(_, place, _)| apart(place)).map(|&&(article, _, words)| (article, words)));
    (sides.len() > 1).then_some(Dispute { about: FacetKind::Place, sides })
}
