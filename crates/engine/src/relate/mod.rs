//! Many articles into one story.
//!
//! ```text
//! publication  undated reports are dated from the dated ones
//! merge        tellings of the same thing become one event
//! choose       an event's title, date and place from its tellings
//! headline     the story's title and standfirst, where its publisher gives none
//! labels       names for the map around the events
//! warnings     what a reader should know of what could not be read
//! ```

mod choose;
mod corrections;
mod headline;
mod labels;
mod merge;
mod publication;
mod warnings;

use dateline_atlas::Gazetteer;
use dateline_model::{Place, Report, Story};

use crate::{document::Document, events, intake, places, times};

pub use corrections::{Corrections, GivenPlace};

/// Reads the reports together and relates them.
pub fn story(reports: &[Report], gazetteer: &Gazetteer, corrections: &Corrections) -> Story {
    let mut documents = reports.iter().map(intake::parse).collect::<Vec<_>>();
    let find = |document: &Document<'_>, context: &[Place]| places::find(document, gazetteer, &corrections.places, context);
    let alone = documents.iter().map(|document| find(document, &[])).collect::<Vec<_>>();
    let places = documents.iter().enumerate().map(|(at, document)| find(document, &context(&alone, at))).collect::<Vec<_>>();
    let inferred = publication::date(&mut documents, &places);
    let times = documents.iter().map(times::find).collect::<Vec<_>>();
    let read = documents.iter().zip(&times).zip(&places);
    let tellings = read.map(|((document, times), places)| events::tellings(document, times, places)).collect::<Vec<_>>();
    let events = merge::merge(&tellings);
    let labels = labels::labels(&events, gazetteer);
    let mut articles = Vec::with_capacity(reports.len());
    for ((((document, report), times), places), tellings) in
        documents.into_iter().zip(reports).zip(times).zip(places).zip(tellings)
    {
        let own = tellings.into_iter().filter(events::Telling::is_event).map(|telling| telling.event).collect();
        articles.push(document.into_article(report, times, places, own));
    }
    let (title, standfirst) = headline::of(&articles, corrections);
    let warnings = warnings::of(&articles, &inferred);
    Story { title, standfirst, articles, events, labels, warnings, ..Story::default() }
}

/// What the other reports have settled: each place that at least two mentions, or two reports, name.
fn context(alone: &[Vec<Place>], own: usize) -> Vec<Place> {
    let others = alone.iter().enumerate().filter(|(at, _)| *at != own).flat_map(|(_, places)| places);
    let mut found: Vec<(&Place, usize)> = Vec::new();
    for place in others.filter(|place| place.point.is_some()) {
        match found.iter_mut().find(|(known, _)| known.name == place.name && known.point == place.point) {
            Some((_, count)) => *count += 1,
            None => found.push((place, 1)),
        }
    }
    found.into_iter().filter(|(_, count)| *count >= 2).map(|(place, _)| place.clone()).collect()
}
