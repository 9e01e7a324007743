//! "the Turkish border": a stretch between the place that the text speaks of and that country's nearest town.

use std::collections::BTreeMap;

use dateline_atlas::Gazetteer;
use dateline_model::{Place, PlaceKind, PlaceReason, Point};

use super::{super::relation, Text, anchor, names::join};

/// How far from the place a border is looked for, in kilometres.
const FAR_KM: f64 = 250.0;
/// The most borders of one document: each asks the whole gazetteer.
const MOST: usize = 12;

/// The middle of a stretch of border and how far from it that may be; nothing where no town beyond is near.
type Stretch = Option<(Point, f32)>;

/// Turns the adjective before "border" into the border, where a place nearby says which stretch.
pub fn apply(text: &Text<'_, '_>, places: &mut [Place], gazetteer: &Gazetteer) {
    let reader = text.reader;
    let mut known: BTreeMap<(String, [u64; 2]), Stretch> = BTreeMap::new();
    for index in 0..places.len() {
        let Some(place) = places.get(index).filter(|place| place.kind == PlaceKind::People) else { continue };
        let Some(country) = place.country.clone() else { continue };
        let after = reader.document.tokens.partition_point(|token| token.span.start < place.span.end);
        if !matches!(reader.word(after), "border" | "frontier") {
            continue;
        }
        let span = place.span.join(join(reader, after, after + 1));
        let Some(anchor) = anchor::around(reader, places, text.populations, place.span) else { continue };
        if anchor.country.as_ref() == Some(&country) || !anchor.town {
            continue;
        }
        let key = (country.clone(), [anchor.point.lat.to_bits(), anchor.point.lon.to_bits()]);
        if known.len() >= MOST && !known.contains_key(&key) {
            continue;
        }
        let stretch = *known.entry(key).or_insert_with(|| {
            let towns = gazetteer.near(anchor.point, FAR_KM, usize::MAX);
            let beyond = towns.iter().filter(|town| town.country == country);
            let nearest = beyond.min_by(|a, b| a.point.km_to(anchor.point).total_cmp(&b.point.km_to(anchor.point)));
            nearest.map(|town| relation::between(anchor.point, town.point))
        });
        if let (Some((point, radius_km)), Some(place)) = (stretch, places.get_mut(index)) {
            place.span = span;
            place.name = span.of(reader.document.text).to_owned();
            place.kind = PlaceKind::Area;
            place.point = Some(point);
            place.radius_km = radius_km;
            place.reason = PlaceReason::Phrase;
        }
    }
}
