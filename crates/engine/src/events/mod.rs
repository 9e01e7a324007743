//! Dated, placed statements of one article.

use dateline_model::{Place, ReadEvent, Time};

use crate::document::Document;

/// What happened, as this article tells it, in the order of the text.
pub fn find(_document: &Document<'_>, _times: &[Time], _places: &[Place]) -> Vec<ReadEvent> {
    Vec::new()
}
