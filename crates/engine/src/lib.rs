//! The verbs of Dateline: from the text of a report to what it says, and from many reports to one story.
//!
//! ```text
//! Report -> intake -> Document -> times, places, actors, quotes, figures -> events -> Article
//! [Article] -> relate -> Story
//! ```
//!
//! Each stage is a function from one type to the next and has a folder of its own. **The engine never fails on text**:
//! no panic, no I/O, no clock, no randomness, no order that hangs on a hash.

mod actors;
mod anchors;
mod document;
mod events;
mod figures;
mod intake;
mod numerals;
mod places;
mod quotes;
mod relate;
mod sentences;
pub mod stages;
mod times;
mod tokens;
mod verbs;
mod within;

use dateline_atlas::Gazetteer;
use dateline_model::{Article, Place, Quote, Report, Span, Story, Time};

pub use dateline_corrections::{Corrections, GivenPlace};
pub use document::{Document, Sentence};
pub use intake::language::name as language_name;
pub use times::timex::{Calendar, Clock, Count, Season, Timex, Unit, Year};
pub use tokens::{Token, TokenKind};

/// Reads one report by itself.
///
/// Every list of the [`Article`] is in the order of the text, and every span lies in it.
pub fn read(report: &Report, gazetteer: &Gazetteer) -> Article {
    let document = intake::parse(report);
    let mut times = times::find(&document);
    let places = places::find(&document, gazetteer, &[], &[]);
    let mut tellings = events::tellings(&document, &times, &places);
    if anchors::anchor(&document, &mut times, &places, &tellings, Vec::new) {
        tellings = events::tellings(&document, &times, &places);
    }
    let events = events::of(tellings);
    let voices = voices(&document, &times, &places);
    relate::alone(voices, document.into_article(report, times, places, events))
}

/// Who is named in a document, who says what, and how many.
fn voices(document: &Document<'_>, times: &[Time], places: &[Place]) -> Voices {
    let reader = quotes::Reader::new(document);
    let quotes = quotes::find(&reader);
    let figures = figures::find(&reader, times, places, &quotes);
    Voices { cast: actors::find(&reader, places, &quotes), quotes, quoted: reader.between(), figures }
}

/// What is told of people: who they are, what they say, how many.
struct Voices {
    cast: actors::Cast,
    quotes: Vec<Quote>,
    /// What stands between quotation marks, without them.
    quoted: Vec<Span>,
    figures: Vec<figures::Found>,
}

/// Reads the reports of one story together: undated ones are dated from the others, places told apart by the
/// whole story, events merged, and the publisher's `corrections` applied last.
pub fn story(reports: &[Report], gazetteer: &Gazetteer, corrections: &Corrections) -> Story {
    relate::story(reports, gazetteer, corrections)
}
