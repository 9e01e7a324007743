//! Many articles into one story.
//!
//! ```text
//! publication  undated reports are dated from the dated ones
//! actors       one actor across reports, in whatever spelling
//! merge        tellings of the same thing become one event
//! participants who takes part in an event
//! statements   the same statement in the wording of every report
//! wording      the words that each report has for one actor or event
//! clusters     which events a further telling may belong to
//! counts       the ledger: figures for one thing side by side
//! choose       an event's title, date and place from its tellings
//! facets       what is told of an event, by whom, and on what the reports differ
//! prominence   how much the reports make of an event
//! headline     the story's title and standfirst, where its publisher gives none
//! labels       names for the map around the events
//! warnings     what a reader should know of what could not be read
//! ```

mod actors;
mod choose;
mod clusters;
mod counts;
mod facets;
mod headline;
mod labels;
mod merge;
mod participants;
mod prominence;
mod publication;
mod statements;
mod warnings;
mod within_article;
mod wording;

use std::collections::BTreeMap;

use dateline_atlas::Gazetteer;
use dateline_model::{Article, Figure, Place, Report, Story, Time};

use crate::{
    Voices, anchors,
    document::Document,
    events::{self, Telling},
    figures, intake, places, times, voices,
};

pub use dateline_corrections::{Corrections, GivenPlace};

/// Reads the reports together and relates them.
pub fn story(reports: &[Report], gazetteer: &Gazetteer, corrections: &Corrections) -> Story {
    let mut documents = reports.iter().map(intake::parse).collect::<Vec<_>>();
    let find = |document: &Document<'_>, context: &[Place]| places::find(document, gazetteer, &corrections.places, context);
    let alone = documents.iter().map(|document| find(document, &[])).collect::<Vec<_>>();
    let settled = Settled::of(&alone);
    let read = documents.iter().zip(alone).map(|(document, own)| {
        let context = settled.by_others(&own);
        if context.is_empty() { own } else { find(document, &context) }
    });
    let places = read.collect::<Vec<_>>();
    let inferred = publication::date(&mut documents, &places);
    let mut times = documents.iter().map(times::find).collect::<Vec<_>>();
    let read = documents.iter().zip(&times).zip(&places);
    let mut tellings = read.map(|((document, times), places)| events::tellings(document, times, places)).collect::<Vec<_>>();
    anchor(&documents, &mut times, &places, &mut tellings);
    let read = documents.iter().zip(&times).zip(&places);
    let claims = read.map(|((document, times), places)| events::claims(document, times, places)).collect::<Vec<_>>();
    let mut events = merge::merge(&tellings, &claims);
    let labels = labels::labels(&events, gazetteer);
    let mut articles = Vec::with_capacity(reports.len());
    let mut casts = Vec::with_capacity(reports.len());
    let mut marks = Vec::with_capacity(reports.len());
    let mut counted = Vec::with_capacity(reports.len());
    for ((((document, report), times), places), tellings) in
        documents.into_iter().zip(reports).zip(times).zip(places).zip(tellings)
    {
        let own = events::of(tellings);
        let Voices { cast, quotes, quoted, figures } = voices(&document, &times, &places);
        casts.push(cast);
        marks.push(quoted);
        articles.push(Article { quotes, figures: figures_of(&figures), ..document.into_article(report, times, places, own) });
        counted.push(figures);
    }
    let (actors, links) = actors::unite(&casts);
    for ((article, cast), links) in articles.iter_mut().zip(&casts).zip(&links) {
        actors::write(article, cast, &actors, links);
    }
    participants::write(&mut articles, &mut events, &actors);
    facets::complete(&mut events, &articles);
    prominence::weigh(&mut events, &articles);
    let statements = statements::of(&articles, &marks, &actors, &events);
    let wording = wording::of(&articles, &actors, &events);
    let counts = counts::ledgers(&counted, &articles, &events);
    counts::dispute(&counts, &mut events);
    let (title, standfirst) = headline::of(&articles, corrections);
    let warnings = warnings::of(&articles, &inferred);
    let (basemap, language) = (corrections.basemap.clone(), corrections.language.clone());
    let mut story =
        Story { title, standfirst, articles, actors, events, statements, counts, wording, labels, warnings, basemap, language };
    // The publisher's hand wins.
    let unmatched = dateline_corrections::apply(&mut story, &corrections.list);
    story.warnings.extend(unmatched);
    story
}

/// A report read by itself, with what was found of voices in it.
pub fn alone(voices: Voices, article: Article) -> Article {
    let Voices { cast, quotes, figures, .. } = voices;
    let mut article = Article { quotes, figures: figures_of(&figures), ..article };
    let casts = [cast];
    let (actors, links) = actors::unite(&casts);
    for (cast, links) in casts.iter().zip(&links) {
        actors::write(&mut article, cast, &actors, links);
    }
    participants::write(std::slice::from_mut(&mut article), &mut [], &actors);
    article
}

fn figures_of(found: &[figures::Found]) -> Vec<Figure> {
    found.iter().map(|found| found.figure.clone()).collect()
}

/// Times that are told from events get their stretch, from the report itself or from the others.
fn anchor(documents: &[Document<'_>], times: &mut [Vec<Time>], places: &[Vec<Place>], tellings: &mut [Vec<Telling>]) {
    let mut told_anew = Vec::new();
    for (at, ((document, times), places)) in documents.iter().zip(times).zip(places).enumerate() {
        let Some(own) = tellings.get(at) else { continue };
        let others = || {
            let others = tellings.iter().enumerate().filter(|(other, _)| *other != at);
            others.flat_map(|(_, tellings)| tellings).collect()
        };
        if anchors::anchor(document, times, places, own, others) {
            told_anew.push((at, events::tellings(document, times, places)));
        }
    }
    for (at, told) in told_anew {
        if let Some(place) = tellings.get_mut(at) {
            *place = told;
        }
    }
}

/// Each place that the reports name, with how often.
struct Settled(BTreeMap<(String, [u64; 2]), (Place, usize)>);

impl Settled {
    fn of(reports: &[Vec<Place>]) -> Self {
        let mut counts = BTreeMap::new();
        for place in reports.iter().flatten() {
            if let Some(key) = key(place) {
                counts.entry(key).or_insert_with(|| (place.clone(), 0)).1 += 1;
            }
        }
        Self(counts)
    }

    /// What the reports beside one have settled: each place that they name at least twice.
    fn by_others(&self, own: &[Place]) -> Vec<Place> {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for key in own.iter().filter_map(key) {
            *counts.entry(key).or_default() += 1;
        }
        let others = |key, count: &usize| count - counts.get(key).copied().unwrap_or(0).min(*count);
        self.0.iter().filter(|(key, (_, count))| others(*key, count) >= 2).map(|(_, (place, _))| place.clone()).collect()
    }
}

fn key(place: &Place) -> Option<(String, [u64; 2])> {
    place.point.map(|point| (place.name.clone(), [point.lat.to_bits(), point.lon.to_bits()]))
}
