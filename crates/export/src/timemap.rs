//! TimeMap, as Bellingcat and Forensic Architecture use it: `events.json`, `sources.json` and `associations.json`. Every
//! number and every date is a string there.

use std::collections::BTreeMap;

use dateline_model::{Date, Event, EventKind, Story};

use crate::{
    cited,
    geojson::degrees,
    json::{Json, list, object},
    when,
};

/// The events that have a time or a place; the others TimeMap cannot hold.
pub fn events(story: &Story) -> String {
    list(story.events.iter().filter(|event| event.range.is_some() || event.place.is_some()).map(|event| entry(story, event)))
        .written()
}

fn entry(story: &Story, event: &Event) -> Json {
    let text = |text: Option<String>| Json::from(text.unwrap_or_default());
    let month_first = |date: Date| format!("{}/{}/{}", date.month, date.day, date.year);
    let clock = event.range.filter(|_| when::has_clock(event.precision)).map(|range| range.from.clock());
    let place = event.place.as_ref();
    let cited = cited::citations(story, event);
    let told: Vec<String> = cited.iter().map(|cited| format!("{}: {}", cited::outlet(cited.article), cited.sentence)).collect();
    let mut sources: Vec<&str> = cited.iter().map(|cited| cited.article.id.as_str()).collect();
    sources.dedup();
    let outlets = cited::outlets(story, event).into_iter().map(of_outlet);
    object([
        ("id", event.id.as_str().into()),
        (
            "description",
            [event.title.as_str()].into_iter().chain(told.iter().map(String::as_str)).collect::<Vec<_>>().join("\n").into(),
        ),
        ("date", text(event.range.map(|range| month_first(range.first_day())))),
        ("time", text(clock.map(|(hour, minute)| format!("{hour:02}:{minute:02}")))),
        ("time_precision", text(event.range.map(|_| event.precision.name().into()))),
        ("time_display", when::words(event).into()),
        ("location", text(place.map(|place| place.name.clone()))),
        ("latitude", text(place.map(|place| degrees(place.point.lat).to_string()))),
        ("longitude", text(place.map(|place| degrees(place.point.lon).to_string()))),
        ("type", event.kind.name().into()),
        ("category", event.kind.name().into()),
        ("associations", list([of_kind(event.kind)].into_iter().chain(outlets))),
        ("sources", list(sources)),
        ("comments", "".into()),
    ])
}

fn of_kind(kind: EventKind) -> String {
    format!("kind-{}", kind.name())
}

fn of_outlet(outlet: &str) -> String {
    format!("outlet-{outlet}")
}

/// The reports, by their ids.
pub fn sources(story: &Story) -> String {
    let sources = story.articles.iter().map(|article| {
        let text = |text: Option<&str>| Json::from(text.unwrap_or_default());
        let source = object([
            ("id", article.id.as_str().into()),
            ("title", text(article.title.as_deref())),
            ("thumbnail", "".into()),
            ("paths", list(cited::link(article))),
            ("type", "Article".into()),
            ("affil_s", list([cited::outlet(article)])),
            ("url", text(cited::link(article))),
            ("description", text(article.title.as_deref())),
            ("parent", "".into()),
            ("author", cited::outlet(article).into()),
            ("date", text(cited::published(article))),
            ("notes", "".into()),
        ]);
        (article.id.clone().into(), source)
    });
    Json::Object(sources.collect()).written()
}

/// Kinds and outlets, by which events are filtered.
pub fn associations(story: &Story) -> String {
    let mut found: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for event in &story.events {
        found.insert(of_kind(event.kind), ("Kind", event.kind.name()));
        found.extend(cited::outlets(story, event).into_iter().map(|outlet| (of_outlet(outlet), ("Outlet", outlet))));
    }
    let entry = |(id, (group, title)): (String, (&str, &str))| {
        object([
            ("id", id.into()),
            ("title", title.into()),
            ("desc", "".into()),
            ("mode", "FILTER".into()),
            ("filter_paths", list([group, title])),
        ])
    };
    list(found.into_iter().map(entry)).written()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sample::story;

    #[test]
    fn every_scalar_is_a_string() {
        let value: Value = serde_json::from_str(&events(&story())).unwrap();
        assert!(value[0].as_object().unwrap().values().all(|value| value.is_string() || value.is_array()), "{value}");
        assert_eq!((&value[0]["date"], &value[0]["latitude"]), (&"9/5/2016".into(), &"46.204".into()));
    }

    #[test]
    fn what_an_event_names_is_there() {
        let story = story();
        let [told, by, kept]: [Value; 3] =
            [events(&story), sources(&story), associations(&story)].map(|text| serde_json::from_str(&text).unwrap());
        for event in told.as_array().unwrap() {
            assert!(event["sources"].as_array().unwrap().iter().all(|id| by[id.as_str().unwrap()]["id"] == *id));
            for id in event["associations"].as_array().unwrap() {
                assert!(kept.as_array().unwrap().iter().any(|entry| entry["id"] == *id), "{id}");
            }
        }
    }
}
