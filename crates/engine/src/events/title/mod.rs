//! A short title from a clause's own words: subject, verb and what the verb needs.
//!
//! ```text
//! clause   the title of a clause that tells of a deed
//! speech   the title of words that stand before their verb: "Speaker: What was said"
//! noun     the title of a noun that names what happened
//! subject  the words before the verb that do the deed
//! words    tokens into words as they are read
//! perfect  "has suspended" into "suspended"
//! tail     a predicate to its most words
//! ```

mod clause;
mod noun;
mod perfect;
mod speech;
mod subject;
mod tail;
mod words;

use std::ops::Range;

use crate::document::Document;

/// The most words of a title; a few more where cutting would leave a preposition hanging.
const MOST: usize = 10;

/// The most words of the title of a statement, which needs a clause of its own.
const MOST_SAID: usize = 13;

/// What a title is cut from, and what is left out of it.
pub struct Cutter<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// Tokens of temporal expressions and the prepositions that lead them, sorted.
    pub times: &'a [Range<usize>],
}

/// The words of a title, and whether it is good as it stands.
pub struct Title {
    /// The words.
    pub words: String,
    /// The subject's words alone.
    pub subject: String,
    /// Higher reads better.
    pub quality: i32,
}
