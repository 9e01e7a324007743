//! The Linked Places format, version 1.3: one feature a place, with the times and the events it is attested by.

use std::collections::BTreeMap;

use dateline_model::{Event, EventPlace, PlaceKind, Story};

use crate::{
    cited,
    geojson::{citation, point, some, timespan},
    ids,
    json::{Json, list, object},
    when,
};

const CONTEXT: &str = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/// The places of a story's events.
pub fn lpf(story: &Story) -> String {
    let mut places: BTreeMap<_, Vec<(&Event, &EventPlace)>> = BTreeMap::new();
    for event in &story.events {
        if let Some(place) = &event.place {
            let whole = |degrees: f64| (degrees * 1e5).round() as i64;
            places.entry((place.name.as_str(), whole(place.point.lat), whole(place.point.lon))).or_default().push((event, place));
        }
    }
    object([
        ("type", "FeatureCollection".into()),
        ("@context", CONTEXT.into()),
        ("title", some(&story.title)),
        ("description", some(&story.standfirst)),
        ("features", list(places.values().filter_map(|told| feature(story, told)))),
    ])
    .written()
}

fn feature(story: &Story, told: &[(&Event, &EventPlace)]) -> Option<Json> {
    let place = told.first()?.1;
    let citations = || told.iter().flat_map(|(event, _)| cited::citations(story, event));
    let mut languages: Vec<&str> = citations().filter_map(|cited| cited.article.language.as_deref()).collect();
    languages.dedup();
    let name = object([
        ("toponym", place.name.as_str().into()),
        ("lang", languages.first().copied().filter(|_| languages.len() == 1).into()),
        ("citations", list(citations().map(|cited| citation(&cited)))),
    ]);
    let spans: Vec<Json> = told.iter().filter(|(event, _)| event.range.is_some()).map(|(event, _)| timespan(event)).collect();
    let vague = told.iter().any(|(event, _)| event.approximate || event.doubt.inferred || event.doubt.other.is_some());
    let when = object([
        ("timespans", list(spans.iter().cloned())),
        ("certainty", if vague { "less-certain" } else { "certain" }.into()),
    ]);
    let id = format!("{} {} {}", place.name, place.point.lat, place.point.lon);
    let mut geometry = point(place.point);
    if let (Json::Object(members), true) = (&mut geometry, place.radius_km > 0.0) {
        members.push(("certainty".into(), "less-certain".into()));
    }
    Some(object([
        ("type", "Feature".into()),
        ("@id", ids::urn(&id).into()),
        (
            "properties",
            object([
                ("title", place.name.as_str().into()),
                ("fclasses", list([class(place.kind)])),
                ("radius_km", f64::from(place.radius_km).into()),
            ]),
        ),
        ("when", (!spans.is_empty()).then_some(when).into()),
        ("names", list([name])),
        ("types", list([object([("label", place.kind.name().into())])])),
        ("geometry", geometry),
        ("descriptions", list(told.iter().map(|(event, _)| description(event)))),
    ]))
}

fn description(event: &Event) -> Json {
    let when = when::words(event);
    let value = if when.is_empty() { event.title.clone() } else { format!("{} ({when})", event.title) };
    object([("@id", ids::urn(&event.id).into()), ("value", value.into())])
}

/// The class of the GeoNames feature codes that the format asks for.
fn class(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Country | PlaceKind::Region => "A",
        PlaceKind::Water => "H",
        PlaceKind::Continent | PlaceKind::Area | PlaceKind::People => "L",
        PlaceKind::City | PlaceKind::District => "P",
        PlaceKind::Site => "S",
        PlaceKind::Terrain => "T",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn two_events_at_one_place_are_one_feature() {
        let mut story = story();
        story.events[1].place = story.events[0].place.clone();
        let value: serde_json::Value = serde_json::from_str(&lpf(&story)).unwrap();
        let features = value["features"].as_array().unwrap();
        assert_eq!((features.len(), features[0]["when"]["timespans"].as_array().unwrap().len()), (1, 2));
        assert_eq!(features[0]["names"][0]["toponym"], "Geneva");
        assert_eq!(features[0]["descriptions"][1]["value"], "Rivers rose (July 2016)");
    }
}
