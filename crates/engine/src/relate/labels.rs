//! Names for the map around the events.

use dateline_atlas::{Entry, Gazetteer};
use dateline_model::{Event, Label, PlaceKind, Point};

/// The most labels of a story.
const MOST: usize = 110;
/// The most labels around one place.
const AROUND_ONE: usize = 10;
/// How far from an event towns are labelled, in kilometres, and how many of them.
const RINGS: [(f64, usize); 3] = [(40.0, 4), (160.0, 6), (700.0, 6)];
/// How far from an event countries are labelled, in kilometres beyond their own reach.
const COUNTRY_KM: f64 = 900.0;

/// Names around the events, the most important first.
pub fn labels(events: &[Event], gazetteer: &Gazetteer) -> Vec<Label> {
    let mut points: Vec<(Point, f32, usize)> = Vec::new();
    for place in events.iter().filter_map(|event| event.place.as_ref()) {
        match points.iter_mut().find(|(point, ..)| point.km_to(place.point) < 25.0) {
            Some((.., count)) => *count += 1,
            None => points.push((place.point, place.radius_km, 1)),
        }
    }
    points.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.lat.total_cmp(&b.0.lat)).then(a.0.lon.total_cmp(&b.0.lon)));
    let mut labels: Vec<Label> = Vec::new();
    for country in dateline_atlas::countries() {
        let reach = |point: &Point| country.point.km_to(*point) < COUNTRY_KM + f64::from(country.radius_km) * 0.5;
        if points.iter().any(|(point, ..)| reach(point)) {
            let rank = u8::from(country.radius_km < 150.0) + u8::from(country.radius_km < 60.0) * 2;
            labels.push(Label { name: country.name.into(), point: country.point, kind: PlaceKind::Country, rank });
        }
    }
    let mut towns: Vec<Label> = Vec::new();
    for (point, ..) in points.iter().take(12) {
        let mut own = 0;
        for (ring, (km, most)) in RINGS.iter().enumerate() {
            for town in gazetteer.near(*point, *km, *most) {
                if own < AROUND_ONE && !towns.iter().any(|label| label.name == town.name && label.point.km_to(town.point) < 5.0) {
                    towns.push(Label {
                        name: town.name.into(),
                        point: town.point,
                        kind: PlaceKind::City,
                        rank: rank(&town, ring),
                    });
                    own += 1;
                }
            }
        }
    }
    towns.sort_by_key(|label| label.rank);
    labels.sort_by_key(|label| label.rank);
    labels.truncate(MOST / 2);
    labels.append(&mut towns);
    labels.sort_by_key(|label| label.rank);
    labels.truncate(MOST);
    labels
}

/// From 0 for a large capital to 9 for a hamlet.
fn rank(town: &Entry<'_>, ring: usize) -> u8 {
    let size = match town.population {
        5_000_000.. => 1,
        1_000_000.. => 2,
        300_000.. => 3,
        100_000.. => 4,
        30_000.. => 5,
        10_000.. => 6,
        3_000.. => 7,
        _ => 8,
    };
    let size = if town.capital { size.min(2) } else { size };
    if ring == 0 { size } else { size.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{EventPlace, PlaceBasis};

    #[test]
    fn towns_and_countries_around_an_event_are_named() {
        let place = EventPlace {
            name: "Lisbon".into(),
            kind: PlaceKind::City,
            point: Point { lat: 38.7, lon: -9.1 },
            radius_km: 0.0,
            basis: PlaceBasis::Sentence,
        };
        let event = Event { place: Some(place), ..Event::default() };
        let labels = labels(&[event], dateline_atlas::bundled());
        let named = |name: &str| labels.iter().any(|label| label.name == name);
        assert!(named("Portugal") && named("Spain") && named("Lisbon") && labels.len() <= MOST, "{labels:?}");
        assert!(labels.windows(2).all(|pair| pair[0].rank <= pair[1].rank));
    }
}
