//! The forms in which a story can be had.

use dateline_model::Story;

use crate::{csv, geojson, ics};

/// A form of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GeoJSON with the time and the citations of the Linked Places format: for maps.
    GeoJson,
    /// A table, one line an event: for spreadsheets.
    Csv,
    /// iCalendar: for calendars.
    Ics,
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
    pub const ALL: [Self; 3] = [Self::GeoJson, Self::Csv, Self::Ics];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::Csv => "csv",
            Self::Ics => "ics",
        }
    }

    /// The usual name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Self::GeoJson => "story.geojson",
            Self::Csv => "story.csv",
            Self::Ics => "story.ics",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Ics => "text/calendar;charset=utf-8",
        }
    }
}

/// The story in that form: one file, or several where the form has several.
pub fn export(story: &Story, format: Format, options: &Options) -> Vec<Written> {
    let text = match format {
        Format::GeoJson => geojson::geojson(story),
        Format::Csv => csv::csv(story, options.mark),
        Format::Ics => ics::ics(story),
    };
    vec![Written { name: format.file(), text }]
}
