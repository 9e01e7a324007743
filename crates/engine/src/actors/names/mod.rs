//! Capitalised words that name a person or an organisation, with the titles around them.
//!
//! ```text
//! find          every name of a document
//! known         what a report says about words with capitals, wherever they stand
//! run           where a run of capitals begins and ends
//! parse         what a run names
//! person        the name of a person
//! organisation  the name of an organisation
//! role          what the text says a person is
//! ```

mod find;
mod known;
mod organisation;
mod parse;
mod person;
mod role;
mod run;

use std::ops::Range;

use dateline_model::ActorKind;

pub use find::find;
pub use known::Known;

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its words, titles left out.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: ActorKind,
    /// What the text says its bearer is: "deputy foreign minister".
    pub role: Option<String>,
    /// Whether this alone is enough to know a person or an organisation by.
    pub sure: bool,
    /// The letters in brackets behind it: "(SOHR)".
    pub letters: Option<Range<usize>>,
}
