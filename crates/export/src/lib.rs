//! A story in the forms of other programs, and as one file of its own.
//!
//! Pure: a [`dateline_model::Story`] goes in, text comes out, the same on every machine. The command line and the page's own
//! desk link it.
//!
//! ```
//! use dateline_export::{Format, Options, export};
//! let story = dateline_model::Story { title: "A truce".into(), ..Default::default() };
//! let files = export(&story, Format::GeoJson, &Options::default());
//! assert!(files[0].text.contains("\"FeatureCollection\""));
//! ```

mod annotations;
mod base64;
mod cited;
mod csv;
mod excerpt;
mod format;
mod geojson;
mod html;
mod ics;
mod ids;
mod in_words;
mod json;
mod jsonld;
mod kml;
mod lpf;
mod markdown;
mod markup;
#[cfg(test)]
mod sample;
mod story_file;
mod svg;
mod timelinejs;
mod timemap;
mod when;

pub use base64::encode as base64;
pub use excerpt::{LENGTH, excerpt};
pub use format::{Format, Options, Written, export};
pub use html::{html, wanted as wanted_by_html};
pub use in_words::in_words;
pub use markup::escaped;
pub use story_file::{FORM, StoryFile, StoryFileError, is_story_file, read as read_story_file, write as write_story_file};
pub use svg::{map as svg_map, timeline as svg_timeline};
