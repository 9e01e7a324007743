//! Who says what, within one sentence of the reporter.
//!
//! ```text
//! verb        "the minister said …": the attribution of one verb
//! group       a verb with its auxiliaries
//! finite      whether the verb has a subject it agrees with, and is no noun
//! joined      "urged …, adding …": a subject that stands with an earlier verb
//! around      "…," said the minister, "…": what is said before a verb, and after it
//! quotation   where a quotation next to an attribution begins and ends
//! clause      where a clause that hangs on another ends
//! heard       "footage of Roe saying": somebody who is heard to speak
//! according   "according to the ministry"
//! noun        "the minister's claim that …"
//! dash        “…” — Jane Roe
//! find        all of them together
//! reach       how far what is said may reach
//! ```

mod according;
mod around;
mod clause;
mod dash;
mod find;
mod finite;
mod group;
mod heard;
mod joined;
mod noun;
mod quotation;
mod reach;
mod verb;

use std::ops::Range;

pub use find::find;

/// Who says what, as one cue tells it. All are ranges of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// What is said.
    pub content: Range<usize>,
    /// Who says it, where the sentence names them.
    pub speaker: Option<Range<usize>>,
    /// The word that says so.
    pub cue: Range<usize>,
    /// The words within the content that are the reporter's: "he said" between two parts.
    pub aside: Option<Range<usize>>,
}
