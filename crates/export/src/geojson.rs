//! GeoJSON (RFC 7946): one feature an event, with the time and the citations of the Linked Places format as foreign members
//! (section 6.1), and plain `start` and `end` for programs that know neither.

use dateline_model::{Event, Point, Precision, Story};

use crate::{
    cited::{self, Citation},
    json::{Json, list, object},
    when,
};

/// The events of a story. One without a place has the geometry `null`, one without a time has no `when`.
pub fn geojson(story: &Story) -> String {
    object([
        ("type", "FeatureCollection".into()),
        ("name", some(&story.title)),
        ("description", some(&story.standfirst)),
        ("features", list(story.events.iter().map(|event| feature(story, event)))),
    ])
    .written()
}

fn feature(story: &Story, event: &Event) -> Json {
    let (start, end) = event.range.map(|range| when::ends(range, event.precision)).unzip();
    let place = event.place.as_ref();
    let properties = object([
        ("title", event.title.as_str().into()),
        ("kind", event.kind.name().into()),
        ("start", start.into()),
        ("end", end.into()),
        ("precision", event.range.map(|_| event.precision.name()).into()),
        ("when", event.range.map(|_| when::words(event)).into()),
        ("approximate", event.approximate.into()),
        ("inferred", event.doubt.inferred.into()),
        ("open", event.doubt.open.into()),
        ("place", place.map(|place| place.name.as_str()).into()),
        ("place_kind", place.map(|place| place.kind.name()).into()),
        ("radius_km", place.map(|place| f64::from(place.radius_km)).into()),
        ("outlets", list(cited::outlets(story, event))),
        ("actors", list(event.actors.iter().map(|id| cited::actor(story, id)))),
        ("disputed", list(event.disputes.iter().map(|dispute| dispute.about.name()))),
    ]);
    let mut feature = object([
        ("type", "Feature".into()),
        ("id", event.id.as_str().into()),
        ("properties", properties),
        ("when", when(event)),
        ("citations", list(cited::citations(story, event).iter().map(citation))),
    ]);
    if let Json::Object(members) = &mut feature {
        // The one member that must be there though it is null.
        members.insert(2, ("geometry".into(), place.map_or(Json::Null, |place| point(place.point))));
    }
    feature
}

/// A point; GeoJSON gives the longitude first.
pub fn point(point: Point) -> Json {
    object([("type", "Point".into()), ("coordinates", list([degrees(point.lon), degrees(point.lat)]))])
}

/// A degree to five places, which is a metre.
pub fn degrees(degrees: f64) -> f64 {
    (degrees * 1e5).round() / 1e5
}

/// The time of an event as the Linked Places format has it: a start `in` a day, or between `earliest` and `latest`.
pub fn when(event: &Event) -> Json {
    let Some(range) = event.range else { return Json::Null };
    let certainty = match event.doubt {
        doubt if doubt.other.is_some() => "uncertain",
        doubt if doubt.inferred || event.approximate => "less-certain",
        _ => "certain",
    };
    object([
        ("timespans", list([timespan(event)])),
        ("label", when::words(event).into()),
        ("duration", duration(range.first_day().days(), range.last_day().days(), event.precision)),
        ("certainty", certainty.into()),
    ])
}

/// One `timespan`.
pub fn timespan(event: &Event) -> Json {
    let Some(range) = event.range else { return Json::Null };
    let (first, last) = when::ends(range, event.precision);
    let exact = event.precision <= Precision::Day && !event.approximate;
    let start = match exact {
        true => object([("in", first.as_str().into())]),
        false => object([("earliest", first.as_str().into()), ("latest", last.as_str().into())]),
    };
    let end = match (event.doubt.open, exact && first != last) {
        // It went on: it ended then or later.
        (true, _) => object([("earliest", last.into())]),
        (_, true) => object([("in", last.into())]),
        _ => Json::Null,
    };
    object([("start", start), ("end", end)])
}

/// How many days an event that is known to the day lasted, where that is more than one.
fn duration(first: i32, last: i32, precision: Precision) -> Json {
    (precision == Precision::Day && last > first).then(|| format!("P{}D", last - first + 1)).into()
}

/// A citation: `label`, `year` and `@id` are those of the Linked Places format.
pub fn citation(citation: &Citation<'_>) -> Json {
    let article = citation.article;
    let headline = article.title.as_deref().unwrap_or_default();
    let label = [cited::outlet(article), headline].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    object([
        ("label", label.into()),
        ("year", cited::year(article).into()),
        ("@id", cited::link(article).into()),
        ("outlet", cited::outlet(article).into()),
        ("title", article.title.as_deref().into()),
        ("url", cited::link(article).into()),
        ("published", cited::published(article).into()),
        ("sentence", citation.sentence.as_str().into()),
    ])
}

/// A text, or nothing where it is empty.
pub fn some(text: &str) -> Json {
    Some(text).filter(|text| !text.is_empty()).into()
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, Range};

    use super::*;
    use crate::sample::story;

    #[test]
    fn a_place_stands_with_its_longitude_first() {
        let value: serde_json::Value = serde_json::from_str(&geojson(&story())).unwrap();
        assert_eq!(value["features"][0]["geometry"]["coordinates"], serde_json::json!([6.143, 46.204]));
        assert_eq!(value["features"][2]["geometry"], serde_json::Value::Null);
    }

    #[test]
    fn an_unsure_time_is_a_stretch_in_which_it_lies() {
        let july = Event { range: Some(Range::month(2016, 7)), precision: Precision::Month, ..Event::default() };
        assert_eq!(
            timespan(&july).get("start").unwrap().written(),
            "{\n  \"earliest\": \"2016-07-01\",\n  \"latest\": \"2016-07-31\"\n}\n"
        );
        let day = |day| Date::new(2016, 9, day).unwrap();
        let days = Event { range: Some(Range::days(day(9), day(12))), ..Event::default() };
        assert_eq!(timespan(&days).get("end").and_then(|end| end.get("in")).and_then(Json::text), Some("2016-09-12"));
        assert_eq!(when(&days).get("duration").and_then(Json::text), Some("P4D"));
    }

    #[test]
    fn every_sentence_comes_with_its_source() {
        let value: serde_json::Value = serde_json::from_str(&geojson(&story())).unwrap();
        let cited = &value["features"][0]["citations"][0];
        assert_eq!((&cited["outlet"], &cited["url"]), (&"Harbour Post".into(), &"https://post.example/talks".into()));
        assert_eq!(cited["sentence"], "Talks opened in Geneva on Monday.");
    }
}
