//! The engine for a Web Worker, nothing else: reports in, articles or a story out, as bytes.
//!
//! What goes in is [`Report`]s in postcard, what comes out is an [`Article`](dateline_model::Article) in postcard or a
//! story file, so that the page reads a story it was given and one made here with the same few lines. The gazetteer is
//! handed in by tiers, as they arrive; the engine answers from the first on, and knows more places with each.

mod answer;

pub use answer::{AnswerError, article, story};

use dateline_atlas::Gazetteer;
use wasm_bindgen::prelude::*;

/// The engine and the places it knows.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    gazetteer: Gazetteer,
}

#[wasm_bindgen]
impl Engine {
    /// An engine that knows countries only.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a tier of the gazetteer.
    ///
    /// # Errors
    /// Where the bytes are cut short or something else; the engine goes on without them.
    pub fn add_places(&mut self, tier: &[u8]) -> Result<(), JsError> {
        self.gazetteer.add(tier).map_err(|_| JsError::new("expected a tier of the gazetteer, found something else"))
    }

    /// Reads one report by itself: a report in postcard into an article in postcard.
    ///
    /// # Errors
    /// Where the bytes are no report.
    pub fn read(&self, report: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(article(report, &self.gazetteer)?)
    }

    /// Reads the reports of one story together: a list of reports in postcard into a story file.
    ///
    /// # Errors
    /// Where the bytes are no list of reports.
    pub fn story(&self, reports: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(story(reports, &self.gazetteer)?)
    }
}
