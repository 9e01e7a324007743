//! The stages of [`read`](crate::read) one by one, for measuring each and for testing each with any text.

use dateline_atlas::Gazetteer;
use dateline_model::{Place, ReadEvent, Report, Time};

use crate::{
    document::{Document, Sentence},
    events, intake, places, sentences, times,
    tokens::{self, Token},
};

/// Text into tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    tokens::tokens(text)
}

/// A report into a document, its tokens and sentences included.
pub fn document(report: &Report) -> Document<'_> {
    intake::parse(report)
}

/// The sentences of a document, which has them already.
pub fn sentences(document: &Document<'_>) -> Vec<Sentence> {
    sentences::split(document)
}

/// The temporal expressions of a document.
pub fn times(document: &Document<'_>) -> Vec<Time> {
    times::find(document)
}

/// The places of a document.
pub fn places(document: &Document<'_>, gazetteer: &Gazetteer) -> Vec<Place> {
    places::find(document, gazetteer, &[], &[])
}

/// The events of a document.
pub fn events(document: &Document<'_>, times: &[Time], places: &[Place]) -> Vec<ReadEvent> {
    events::of(events::tellings(document, times, places))
}
