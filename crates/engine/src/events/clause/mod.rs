//! A sentence into clauses, each with the verb that says what happened.
//!
//! ```text
//! quoted    which tokens stand between quotation marks
//! split     a sentence into its clauses
//! boundary  where a clause begins, and how it hangs on
//! finite    verbs that have a subject, and words that only look like them
//! verb      the verb of a clause that says what happened
//! group     a verb with its auxiliaries
//! ```

mod boundary;
mod finite;
mod group;
mod quoted;
mod split;
mod verb;

use std::ops::Range;

use super::lexicon::Sense;

pub use finite::is_finite;
pub use quoted::quoted;
pub use split::clauses;

/// How a clause hangs on the rest of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It stands by itself.
    Main,
    /// "after …", "when …": it tells when.
    Temporal,
    /// "that …", after a verb of speech.
    Content,
    /// "which …", "who …"
    Relative,
    /// "if …", "unless …": it may never happen.
    Doubtful,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, the word that links it left out.
    pub tokens: Range<usize>,
    /// How it hangs on the rest.
    pub link: Link,
    /// Its verb.
    pub verb: Option<Verb>,
}

/// The verb of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Where its group begins: "had" of "had seized".
    pub start: usize,
    /// The token that says what happened.
    pub at: usize,
    /// What it says happened.
    pub sense: Sense,
    /// Whether the subject suffers it.
    pub passive: bool,
    /// Whether it lies ahead: "will meet".
    pub planned: bool,
}
