//! The stages of [`read`](crate::read) one by one, for measuring each and for testing each with any text.

use dateline_atlas::Gazetteer;
use dateline_model::{Date, Minute, Place, ReadEvent, Report, Time};

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

/// Times and clauses of a document for one day of publication after another, each as [`on_day`] has them.
///
/// This is how reports without a date are tried: what no day changes is kept from the days before.
pub fn on_days(document: &mut Document<'_>, places: &[Place], days: &[Option<Date>]) -> Vec<(Vec<Time>, Vec<ReadEvent>)> {
    let (mut known, mut told) = (times::Known::default(), events::Known::default());
    let read = days.iter().map(|day| {
        document.now = day.map(Minute::of);
        let times = times::find_again(document, &mut known);
        let tellings = events::tellings_again(document, &times, places, &mut told);
        (times, tellings.into_iter().map(|telling| telling.event).collect())
    });
    read.collect()
}

/// The times of a document for a day of publication, and every clause that tells something, dated or not.
pub fn on_day(document: &mut Document<'_>, places: &[Place], day: Option<Date>) -> (Vec<Time>, Vec<ReadEvent>) {
    document.now = day.map(Minute::of);
    let times = times::find(document);
    let tellings = events::tellings(document, &times, places);
    (times, tellings.into_iter().map(|telling| telling.event).collect())
}
