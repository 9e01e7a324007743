//! Temporal expressions: found, and normalised against the date of publication.

use dateline_model::Time;

pub(crate) mod calendar;

use crate::document::Document;

/// Every temporal expression outside boilerplate, in order; none overlap.
pub fn find(_document: &Document<'_>) -> Vec<Time> {
    Vec::new()
}
