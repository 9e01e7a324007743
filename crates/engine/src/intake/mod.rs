//! A report as it came into a [`Document`]: headline, outlet, date, datelines, captions, heads, boilerplate.

mod address;
mod blocks;
mod boilerplate;
mod byline;
mod caption;
mod date_line;
mod dateline;
mod front_matter;
mod headline;
pub mod language;
mod lines;
mod number_order;
mod published;
mod words;

use dateline_model::{Block, BlockKind, Report};

use crate::{document::Document, sentences, tokens};

/// Takes a report apart. What is given in the report's fields beats front matter, which beats what the text says.
pub fn parse(report: &Report) -> Document<'_> {
    let text = report.text.as_str();
    let tokens = tokens::tokens(text);
    let front = front_matter::read(text);
    let lines = lines::lines(text, front.span.end as usize);
    let title = report.title.as_deref().or(front.title.as_deref()).map(str::trim).filter(|title| !title.is_empty());
    let mut found = blocks::tell(text, &tokens, &lines, title, &report.blocks);
    let agency = found.datelines.iter().find_map(|line| line.agency.clone());
    let outlet = report
        .outlet
        .clone()
        .or(front.outlet.clone())
        .filter(|outlet| !outlet.trim().is_empty())
        .or(agency)
        .or(found.credit.take());
    let (published, now) = published::find(report, &front, &found, &tokens, outlet.as_deref());
    if !front.span.is_empty() {
        found.blocks.insert(0, Block { kind: BlockKind::Boilerplate, span: front.span });
    }
    let mut document =
        Document { text, tokens, blocks: found.blocks, title: found.title, outlet, published, now, ..Document::default() };
    document.language = language::other(text, &document.tokens);
    if document.language.is_some() {
        // It is shown as text: what English rules would find in it would be wrong.
        document.tokens.clear();
    } else {
        document.sentences = sentences::split(&document);
    }
    document
}
