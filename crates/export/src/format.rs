//! The forms in which a story can be had.

use dateline_model::Story;

use crate::{annotations, csv, geojson, ics, jsonld, kml, lpf, markdown, timelinejs, timemap};

/// A form of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON with the time and the citations of the Linked Places format: for maps.
    GeoJson,
    /// The Linked Places format: the story's places, for gazetteers.
    Lpf,
    /// A table, one line an event: for spreadsheets.
    Csv,
    /// TimelineJS.
    TimelineJs,
    /// The spreadsheet that TimelineJS takes.
    TimelineJsCsv,
    /// TimeMap's three files.
    TimeMap,
    /// KML: for globes.
    Kml,
    /// iCalendar: for calendars.
    Ics,
    /// schema.org as JSON-LD: for search engines and archives.
    JsonLd,
    /// W3C Web Annotations.
    Annotations,
    /// Markdown: to be read and edited.
    Markdown,
}

/// How it is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Tables begin with a byte order mark, which older Excel needs.
    pub mark: bool,
}

/// One file of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The usual name of the file.
    pub name: &'static str,
    /// What stands in it.
    pub text: String,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 11] = [
        Self::GeoJson,
        Self::Lpf,
        Self::Csv,
        Self::TimelineJs,
        Self::TimelineJsCsv,
        Self::TimeMap,
        Self::Kml,
        Self::Ics,
        Self::JsonLd,
        Self::Annotations,
        Self::Markdown,
    ];

    /// The word for it on the command line, the usual name of its first file, its media type.
    fn facts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::GeoJson => ("geojson", "story.geojson", "application/geo+json"),
            Self::Lpf => ("lpf", "places.lpf.json", "application/ld+json"),
            Self::Csv => ("csv", "story.csv", "text/csv;charset=utf-8"),
            Self::TimelineJs => ("timelinejs", "timeline.json", "application/json"),
            Self::TimelineJsCsv => ("timelinejs-csv", "timeline.csv", "text/csv;charset=utf-8"),
            Self::TimeMap => ("timemap", "events.json", "application/json"),
            Self::Kml => ("kml", "story.kml", "application/vnd.google-earth.kml+xml"),
            Self::Ics => ("ics", "story.ics", "text/calendar;charset=utf-8"),
            Self::JsonLd => ("jsonld", "story.jsonld", "application/ld+json"),
            Self::Annotations => ("annotations", "annotations.jsonld", "application/ld+json"),
            Self::Markdown => ("markdown", "story.md", "text/markdown;charset=utf-8"),
        }
    }

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        self.facts().0
    }

    /// The usual name of its file, of the first where there are several.
    pub fn file(self) -> &'static str {
        self.facts().1
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        self.facts().2
    }
}

/// The story in that form: one file, or several where the form has several.
pub fn export(story: &Story, format: Format, options: &Options) -> Vec<Written> {
    let text = match format {
        Format::GeoJson => geojson::geojson(story),
        Format::Lpf => lpf::lpf(story),
        Format::Csv => csv::csv(story, options.mark),
        Format::TimelineJs => timelinejs::json(story),
        Format::TimelineJsCsv => timelinejs::csv(story, options.mark),
        Format::TimeMap => timemap::events(story),
        Format::Kml => kml::kml(story),
        Format::Ics => ics::ics(story),
        Format::JsonLd => jsonld::jsonld(story),
        Format::Annotations => annotations::annotations(story),
        Format::Markdown => markdown::markdown(story),
    };
    let mut files = vec![Written { name: format.file(), text }];
    if format == Format::TimeMap {
        files.push(Written { name: "sources.json", text: timemap::sources(story) });
        files.push(Written { name: "associations.json", text: timemap::associations(story) });
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn an_empty_story_has_every_form_too() {
        for format in Format::ALL {
            for story in [Story::default(), sample::story()] {
                let files = export(&story, format, &Options::default());
                assert_eq!(files[0].name, format.file());
                if format.media_type().contains("json") {
                    for file in files {
                        assert!(serde_json::from_str::<serde_json::Value>(&file.text).is_ok(), "{}", file.name);
                    }
                }
            }
        }
    }
}
