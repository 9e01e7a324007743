//! What a report says about words with capitals, wherever they stand.

use std::collections::BTreeSet;

use dateline_model::{Place, Quote, Span};

use crate::quotes::Reader;

/// What a report says about words with capitals, wherever they stand.
pub struct Known<'p> {
    pub(super) places: &'p [Place],
    /// Where somebody is named as speaking, sorted.
    pub(super) speakers: Vec<Span>,
    /// Words that the report also writes small.
    pub(super) small: BTreeSet<String>,
}

impl<'p> Known<'p> {
    /// What the places and the quotes of a report say about its names.
    pub fn new(reader: &Reader<'_>, places: &'p [Place], quotes: &[Quote]) -> Self {
        let mut speakers = quotes.iter().filter_map(|quote| Some(quote.speaker.as_ref()?.span)).collect::<Vec<_>>();
        speakers.sort_unstable();
        speakers.dedup();
        let mut capitals = BTreeSet::new();
        for at in 0..reader.document.tokens.len() {
            if reader.capital(at) && reader.word(at).len() > 2 {
                capitals.insert(reader.word(at).to_lowercase());
            }
        }
        let small = (0..reader.document.tokens.len()).map(|at| reader.word(at)).filter(|word| capitals.contains(*word));
        let small = small.map(str::to_owned).collect();
        Self { places, speakers, small }
    }

    /// The place whose words hold a token.
    pub fn place(&self, reader: &Reader<'_>, at: usize) -> Option<&'p Place> {
        let span = reader.span(at..at + 1)?;
        let next = self.places.partition_point(|place| place.span.end <= span.start);
        self.places.get(next).filter(|place| place.span.contains(span))
    }

    /// Whether a span is all that a speaker is called.
    pub(super) fn is_speaker(&self, span: Span) -> bool {
        self.speakers.binary_search(&span).is_ok()
    }

    /// Whether a span is, or ends, what a speaker is called.
    pub(super) fn speaks(&self, span: Span) -> bool {
        let next = self.speakers.partition_point(|speaker| speaker.end <= span.start);
        self.speakers
            .get(next)
            .is_some_and(|speaker| speaker.contains(span) && (speaker.end == span.end || speaker.start == span.start))
    }
}
