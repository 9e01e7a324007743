//! The engine for a Web Worker, nothing else: reports in, articles or a story out, as bytes.
//!
//! What goes in is [`Report`]s in postcard, what comes out is an [`Article`](dateline_model::Article) in postcard or a
//! story file, so that the page reads a story it was given and one made here with the same few lines. The gazetteer is
//! handed in by tiers, as they arrive; the engine answers from the first on, and knows more places with each.

mod answer;
mod gather;

pub use answer::{AnswerError, article, relate, story};
pub use gather::Gathering;

use dateline_atlas::Gazetteer;
use dateline_intake::Note;
use wasm_bindgen::prelude::*;

/// The engine, the places it knows, and the story that is at hand.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    gazetteer: Gazetteer,
    gathering: Gathering,
    /// How many reports the last story gathered has, and how many of them were added.
    counts: [usize; 2],
    comparison: Vec<u8>,
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

    /// Begins to gather files: for a new story where the bytes are empty, else for the story saved in them.
    ///
    /// # Errors
    /// Where the bytes are no story file.
    pub fn begin(&mut self, file: &[u8]) -> Result<(), JsError> {
        self.gathering = Gathering::begin(file)?;
        Ok(())
    }

    /// Reads one more file. Three strings for everything that could not be read, or was read with a guess: the file and
    /// what is to be known, each as the code of a [`Notice`](dateline_model::Notice), and "lost" where a report was lost by it.
    ///
    /// What was copied from a page comes with the same as plain words.
    pub fn take(&mut self, name: &str, bytes: &[u8], words: Option<String>) -> Vec<String> {
        let notes = match words {
            None => self.gathering.add(name, bytes),
            Some(words) => self.gathering.paste(name, &String::from_utf8_lossy(bytes), &words),
        };
        let lost = |note: &Note| if note.lost { "lost".to_owned() } else { String::new() };
        let three = |note: Note| [note.file.code().to_owned(), note.notice.code().to_owned(), lost(&note)];
        notes.into_iter().flat_map(three).collect()
    }

    /// The story file with all that was gathered. A report whose text the story has already is not in it twice.
    pub fn finish(&mut self) -> Vec<u8> {
        let (bytes, counts) = std::mem::take(&mut self.gathering).finish();
        self.counts = counts;
        bytes
    }

    /// How many reports the story that was gathered last has.
    pub fn total(&self) -> usize {
        self.counts[0]
    }

    /// How many of them were added.
    pub fn added(&self) -> usize {
        self.counts[1]
    }

    /// Reads the reports of a story file together, into `story.bin`, without what was set right in it.
    ///
    /// # Errors
    /// Where the bytes are no story file.
    pub fn relate(&mut self, file: &[u8]) -> Result<Vec<u8>, JsError> {
        let story = relate(file, &self.gazetteer).map_err(|error| JsError::new(&error))?;
        self.comparison = dateline_model::encode_comparison(&story);
        Ok(dateline_model::encode(&story))
    }

    /// What is compared in the story that was read last, as `story.compare.bin`.
    pub fn comparison(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.comparison)
    }
}
