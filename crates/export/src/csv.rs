//! A table (RFC 4180): one line an event, for spreadsheets and statistics.

use dateline_model::{Event, Story};

use crate::{cited, geojson::degrees, when};

/// Lines of cells; the first names the columns.
#[derive(Default)]
pub struct Table(String);

impl Table {
    /// Adds a line.
    pub fn line<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (at, cell) in cells.into_iter().enumerate() {
            self.0.push_str(if at == 0 { "" } else { "," });
            match cell {
                Cell::Number(number) => self.0.push_str(&number),
                Cell::Text(text) => self.quoted(&guarded(text)),
                Cell::Made(text) => self.quoted(&guarded(&text)),
            }
        }
        self.0.push_str("\r\n");
    }

    fn quoted(&mut self, text: &str) {
        if text.contains(['"', ',', '\n', '\r']) || text.starts_with(' ') || text.ends_with(' ') {
            self.0.push('"');
            self.0.push_str(&text.replace('"', "\"\""));
            self.0.push('"');
        } else {
            self.0.push_str(text);
        }
    }

    /// The table, with a byte order mark where a program is known to need one (older Excel takes UTF-8 for another encoding
    /// without).
    pub fn written(self, mark: bool) -> String {
        if mark { ["\u{feff}", &self.0].concat() } else { self.0 }
    }
}

/// What stands in a cell.
pub enum Cell<'a> {
    /// Text from anywhere.
    Text(&'a str),
    /// Text put together here.
    Made(String),
    /// A number, which may be negative.
    Number(String),
}

/// Text that no spreadsheet takes for a formula: where it begins as one, an apostrophe stands before it.
fn guarded(text: &str) -> std::borrow::Cow<'_, str> {
    let begins = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}']);
    if begins || text.starts_with(['\t', '\r', '\n']) { ["'", text].concat().into() } else { text.into() }
}

const COLUMNS: [&str; 19] = [
    "id",
    "title",
    "kind",
    "start",
    "end",
    "precision",
    "when",
    "approximate",
    "inferred",
    "open",
    "place",
    "latitude",
    "longitude",
    "radius_km",
    "outlets",
    "actors",
    "disputed",
    "sentences",
    "urls",
];

/// The events of a story. Several outlets, sentences or addresses in one cell stand on lines of their own.
pub fn csv(story: &Story, mark: bool) -> String {
    let mut table = Table::default();
    table.line(COLUMNS.map(Cell::Text));
    for event in &story.events {
        table.line(cells(story, event));
    }
    table.written(mark)
}

fn cells<'a>(story: &'a Story, event: &'a Event) -> [Cell<'a>; COLUMNS.len()] {
    let (start, end) = event.range.map(|range| when::ends(range, event.precision)).unwrap_or_default();
    let place = event.place.as_ref();
    let number = |number: Option<f64>| Cell::Number(number.map(|number| number.to_string()).unwrap_or_default());
    let flag = |flag: bool| Cell::Text(if flag { "yes" } else { "no" });
    let cited = cited::citations(story, event);
    let sentences: Vec<String> =
        cited.iter().map(|cited| format!("{}: {}", cited::outlet(cited.article), cited.sentence)).collect();
    let mut urls: Vec<&str> = cited.iter().filter_map(|cited| cited::link(cited.article)).collect();
    urls.dedup();
    [
        Cell::Text(&event.id),
        Cell::Text(&event.title),
        Cell::Text(event.kind.name()),
        Cell::Made(start),
        Cell::Made(end),
        Cell::Text(if event.range.is_some() { event.precision.name() } else { "" }),
        Cell::Made(when::words(event)),
        flag(event.approximate),
        flag(event.doubt.inferred),
        flag(event.doubt.open),
        Cell::Text(place.map_or("", |place| &place.name)),
        number(place.map(|place| degrees(place.point.lat))),
        number(place.map(|place| degrees(place.point.lon))),
        number(place.map(|place| f64::from(place.radius_km))),
        Cell::Made(cited::outlets(story, event).join("\n")),
        Cell::Made(event.actors.iter().map(|id| cited::actor(story, id)).collect::<Vec<_>>().join("\n")),
        Cell::Made(event.disputes.iter().map(|dispute| dispute.about.name()).collect::<Vec<_>>().join("\n")),
        Cell::Made(sentences.join("\n")),
        Cell::Made(urls.join("\n")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    fn cell(text: &str) -> String {
        let mut table = Table::default();
        table.line([Cell::Text(text)]);
        table.written(false)
    }

    #[test]
    fn marks_are_doubled_and_lines_kept() {
        assert_eq!(cell("a \"b\", c\nd"), "\"a \"\"b\"\", c\nd\"\r\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text}");
        }
        assert_eq!(cell("12 - 3"), "12 - 3\r\n");
    }

    #[test]
    fn a_southern_latitude_stays_a_number() {
        let mut story = story();
        story.events[0].place.as_mut().unwrap().point.lat = -33.5;
        assert!(csv(&story, false).contains(",-33.5,6.143,"));
    }

    #[test]
    fn the_mark_is_there_only_when_asked_for() {
        assert!(csv(&story(), true).starts_with("\u{feff}id,") && csv(&story(), false).starts_with("id,"));
    }
}
