//! A report as it came into a [`Document`]: headline, outlet, date, datelines, captions, heads, boilerplate.

use dateline_model::Report;

use crate::{document::Document, sentences, tokens};

/// Takes a report apart.
pub fn parse(report: &Report) -> Document<'_> {
    let text = report.text.as_str();
    let mut document = Document { text, tokens: tokens::tokens(text), ..Document::default() };
    document.sentences = sentences::split(&document);
    document
}
