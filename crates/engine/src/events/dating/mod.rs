//! The time a clause carries: its own, its sentence's, its paragraph's, or for an opening the day of publication.
//!
//! ```text
//! when        the time of a clause's verb
//! usable      which temporal expressions can date an event
//! doubt       what is not sure about a date
//! looks_back  "five years on": a time from which one looks back
//! clock       a time of day that is told without its day
//! paragraph   the day that an earlier sentence gives
//! opening     the first sentence of a report tells what is new
//! speech      a time that dates only that something was said
//! masks       the tokens of temporal expressions
//! ```

mod clock;
mod doubt;
mod looks_back;
mod masks;
mod opening;
mod paragraph;
mod speech;
mod usable;
mod when;

use dateline_model::{Doubt, Precision, Span, Time};

use crate::document::Document;

pub use masks::masks;
pub use opening::opens;
pub use usable::dates;
pub use when::when;

/// Where an event's date was read, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateBasis {
    /// In its own clause.
    Clause,
    /// In its sentence.
    Sentence,
    /// In the sentences before it.
    Paragraph,
    /// It opens the report: it is the news of the day, or of the day before.
    Opening,
    /// Nowhere.
    None,
}

/// When something happened, and how that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The time, where there is one.
    pub range: Option<dateline_model::Range>,
    /// How fine it is.
    pub precision: Precision,
    /// Whether it is vague.
    pub approximate: bool,
    /// What else is not sure about it.
    pub doubt: Doubt,
    /// Where it was read.
    pub basis: DateBasis,
    /// The words that say it.
    pub words: Option<Span>,
}

impl When {
    const NEVER: Self = Self {
        range: None,
        precision: Precision::Day,
        approximate: true,
        doubt: Doubt { inferred: false, open: false, other: None },
        basis: DateBasis::None,
        words: None,
    };

    /// What one of `times`, those of the document, says.
    pub fn of(document: &Document<'_>, times: &[Time], time: &Time, basis: DateBasis) -> Self {
        let doubt = doubt::of(document, times, time, basis);
        Self { range: time.range, precision: time.precision, approximate: time.approximate, doubt, basis, words: Some(time.span) }
    }
}
