//! TimelineJS, version 3: its JSON, and the table it takes from a spreadsheet.

use dateline_model::{Date, Event, Minute, Precision, Range, Story};

use crate::{
    cited,
    csv::{Cell, Table},
    json::{Json, list, object},
    markup::escaped,
    when,
};

/// The dated events as slides, after a slide with the story's title. TimelineJS takes text for HTML, so it is written as such.
pub fn json(story: &Story) -> String {
    let title = object([
        ("unique_id", "title".into()),
        ("text", object([("headline", escaped(&story.title).into()), ("text", paragraph(&story.standfirst).into())])),
        ("autolink", false.into()),
    ]);
    object([
        ("title", title),
        ("events", list(story.events.iter().filter_map(|event| slide(story, event)))),
        ("scale", "human".into()),
    ])
    .written()
}

fn slide(story: &Story, event: &Event) -> Option<Json> {
    let Dates { start, end } = dates(event)?;
    Some(object([
        ("start_date", date(start)),
        ("end_date", end.map(date).into()),
        ("display_date", when::words(event).into()),
        ("text", object([("headline", escaped(&event.title).into()), ("text", told(story, event).into())])),
        ("group", event.kind.name().into()),
        ("unique_id", event.id.as_str().into()),
        ("autolink", false.into()),
    ]))
}

/// A date as finely as it is known: year, month, day, hour, minute.
type Parts = (i32, Option<u8>, Option<u8>, Option<(u8, u8)>);

struct Dates {
    start: Parts,
    /// Nothing where it ends within the same unit: an end that equals the start is taken for a fault.
    end: Option<Parts>,
}

fn dates(event: &Event) -> Option<Dates> {
    let range = event.range?;
    let parts = |date: Date, minute: Minute| match event.precision {
        Precision::Year => (date.year, None, None, None),
        Precision::Month => (date.year, Some(date.month), None, None),
        Precision::Week | Precision::Day => (date.year, Some(date.month), Some(date.day), None),
        Precision::Hour | Precision::Minute => (date.year, Some(date.month), Some(date.day), Some(minute.clock())),
    };
    let Range { from, .. } = range;
    let (start, end) = (parts(range.first_day(), from), parts(range.last_day(), when::last_minute(range)));
    Some(Dates { start, end: (end != start && !event.doubt.open).then_some(end) })
}

fn date((year, month, day, clock): Parts) -> Json {
    let number = |number: Option<u8>| number.map(u32::from).into();
    object([
        ("year", year.into()),
        ("month", number(month)),
        ("day", number(day)),
        ("hour", number(clock.map(|clock| clock.0))),
        ("minute", number(clock.map(|clock| clock.1))),
    ])
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>", escaped(text)) }
}

/// Place and sentences, each with its source.
fn told(story: &Story, event: &Event) -> String {
    let mut html = event.place.as_ref().map_or(String::new(), |place| paragraph(&place.name));
    for cited in cited::citations(story, event) {
        let outlet = escaped(cited::outlet(cited.article));
        let source = match cited::link(cited.article) {
            Some(url) => format!("<a href=\"{}\" rel=\"noopener\">{outlet}</a>", escaped(url)),
            None => outlet,
        };
        html += &format!("<blockquote><p>{}</p><cite>{source}</cite></blockquote>", escaped(&cited.sentence));
    }
    html
}

/// The columns that TimelineJS knows, and no others: more make its spreadsheet import fail.
const COLUMNS: [&str; 19] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Alt Text",
    "Type",
    "Group",
    "Background",
];

/// The same as the table that TimelineJS takes from a spreadsheet.
pub fn csv(story: &Story, mark: bool) -> String {
    let mut table = Table::default();
    table.line(COLUMNS.map(Cell::Text));
    // The title's slide needs a year, like all.
    if let Some(first) = story.events.iter().find_map(dates) {
        let year = (first.start.0, None, None, None);
        let text = paragraph(&story.standfirst);
        table.line(line(year, None, String::new(), escaped(&story.title), text, ("title", "")));
    }
    for event in &story.events {
        if let Some(Dates { start, end }) = dates(event) {
            let words = when::words(event);
            table.line(line(start, end, words, escaped(&event.title), told(story, event), ("", event.kind.name())));
        }
    }
    table.written(mark)
}

fn line<'a>(
    start: Parts,
    end: Option<Parts>,
    display: String,
    headline: String,
    text: String,
    (kind, group): (&'a str, &'a str),
) -> impl Iterator<Item = Cell<'a>> {
    let number = |number: Option<i32>| Cell::Number(number.map(|number| number.to_string()).unwrap_or_default());
    let four = |parts: Option<Parts>| {
        let (year, month, day, clock) = parts.map_or((None, None, None, None), |(y, m, d, c)| (Some(y), m, d, c));
        let clock = clock.map(|(hour, minute)| format!("{hour}:{minute:02}")).unwrap_or_default();
        [number(year), number(month.map(Into::into)), number(day.map(Into::into)), Cell::Number(clock)]
    };
    let rest = ["", "", "", "", "", kind, group, ""].map(Cell::Text);
    four(Some(start))
        .into_iter()
        .chain(four(end))
        .chain([Cell::Made(display), Cell::Made(headline), Cell::Made(text)])
        .chain(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    fn value() -> serde_json::Value {
        serde_json::from_str(&json(&story())).unwrap()
    }

    #[test]
    fn no_date_is_finer_than_what_is_known() {
        let value = value();
        assert_eq!(value["events"][0]["start_date"], serde_json::json!({"year": 2016, "month": 9, "day": 5}));
        assert_eq!(value["events"][1]["start_date"], serde_json::json!({"year": 2016, "month": 7}));
        assert_eq!(value["events"][1]["display_date"], "July 2016");
    }

    #[test]
    fn an_end_stands_only_where_it_differs() {
        assert_eq!(value()["events"][0]["end_date"], serde_json::Value::Null);
        assert_eq!(value()["events"].as_array().unwrap().len(), 2);
    }

    #[test]
    fn text_is_no_markup() {
        let mut story = story();
        story.events[2].range = story.events[0].range;
        assert!(json(&story).contains("\\u003cp>“We shall see,” she said &lt;b&gt;twice&lt;/b&gt;.\\u003c/p>"));
    }

    #[test]
    fn every_line_has_every_column() {
        let table = csv(&story(), false);
        assert!(table.starts_with("Year,Month,Day,Time,End Year,"));
        assert!(table.contains("\r\n2016,9,5,,,,,,5 September 2016,Talks opened,"), "{table}");
        assert!(table.contains(",title,,\r\n") && table.contains(",,diplomacy,\r\n"), "{table}");
    }
}
