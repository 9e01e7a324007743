//! Blocks into sentences.

use crate::document::{Document, Sentence};

/// The sentences of every block that is not boilerplate, in order.
pub fn split(_document: &Document<'_>) -> Vec<Sentence> {
    Vec::new()
}
