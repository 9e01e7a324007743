//! KML 2.2 (OGC 07-147r2): one placemark an event, with its time and, as extended data, where it is known from.

use std::fmt::Write;

use dateline_model::{Event, Story};

use crate::{cited, geojson::degrees, ids, markup::escaped, when};

/// The events of a story; one without a place is a placemark without a point, which lists show and maps do not.
pub fn kml(story: &Story) -> String {
    let mut xml =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
    element(&mut xml, "name", &story.title);
    element(&mut xml, "description", &story.standfirst);
    for event in &story.events {
        placemark(story, event, &mut xml);
    }
    xml.push_str("</Document>\n</kml>\n");
    xml
}

fn placemark(story: &Story, event: &Event, xml: &mut String) {
    // Writing to a string cannot fail.
    let _ = writeln!(xml, "<Placemark id=\"e-{}\">", ids::uuid(&event.id));
    element(xml, "name", &event.title);
    element(xml, "description", &description(story, event));
    xml.push_str(&time(event));
    xml.push_str("<ExtendedData>\n");
    data(xml, "id", &event.id);
    data(xml, "kind", event.kind.name());
    data(xml, "when", &when::words(event));
    data(xml, "place", event.place.as_ref().map_or("", |place| &place.name));
    data(
        xml,
        "radius_km",
        &event.place.as_ref().filter(|place| place.radius_km > 0.0).map_or(String::new(), |place| place.radius_km.to_string()),
    );
    for (number, cited) in (1..).zip(cited::citations(story, event)) {
        data(xml, &format!("source {number}"), cited::outlet(cited.article));
        data(xml, &format!("title {number}"), cited.article.title.as_deref().unwrap_or_default());
        data(xml, &format!("url {number}"), cited::link(cited.article).unwrap_or_default());
        data(xml, &format!("sentence {number}"), &cited.sentence);
    }
    xml.push_str("</ExtendedData>\n");
    if let Some(place) = &event.place {
        let _ =
            writeln!(xml, "<Point><coordinates>{},{}</coordinates></Point>", degrees(place.point.lon), degrees(place.point.lat));
    }
    xml.push_str("</Placemark>\n");
}

fn element(xml: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(xml, "<{name}>{}</{name}>", escaped(text));
    }
}

fn data(xml: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let _ = writeln!(xml, "<Data name=\"{}\"><value>{}</value></Data>", escaped(name), escaped(value));
    }
}

/// HTML, as programs that read KML take a description to be.
fn description(story: &Story, event: &Event) -> String {
    let mut html = String::new();
    for line in [when::words(event), event.place.as_ref().map_or(String::new(), |place| place.name.clone())] {
        if !line.is_empty() {
            let _ = write!(html, "<p>{}</p>", escaped(&line));
        }
    }
    for cited in cited::citations(story, event) {
        let _ = write!(html, "<p>{} ({})</p>", escaped(&cited.sentence), escaped(cited::outlet(cited.article)));
    }
    html
}

/// A stamp for one day or minute, a span for more; what went on has no end.
fn time(event: &Event) -> String {
    let Some(range) = event.range else { return String::new() };
    let (mut first, mut last) = when::ends(range, event.precision);
    if when::has_clock(event.precision) {
        first.push_str(":00");
        last.push_str(":00");
    }
    match (event.doubt.open, first == last) {
        (true, _) => format!("<TimeSpan><begin>{first}</begin></TimeSpan>\n"),
        (_, true) => format!("<TimeStamp><when>{first}</when></TimeStamp>\n"),
        _ => format!("<TimeSpan><begin>{first}</begin><end>{last}</end></TimeSpan>\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn a_day_is_a_stamp_and_a_month_a_span() {
        let xml = kml(&story());
        assert!(xml.contains("<TimeStamp><when>2016-09-05</when></TimeStamp>"), "{xml}");
        assert!(xml.contains("<TimeSpan><begin>2016-07-01</begin><end>2016-07-31</end></TimeSpan>"), "{xml}");
        assert!(xml.contains("<coordinates>6.143,46.204</coordinates>"), "{xml}");
    }

    #[test]
    fn text_is_no_markup_even_where_markup_is_read() {
        let xml = kml(&story());
        assert!(xml.contains("said &amp;lt;b&amp;gt;twice"), "{xml}");
        assert!(xml.contains("<value>“We shall see,” she said &lt;b&gt;twice&lt;/b&gt;.</value>"), "{xml}");
    }
}
