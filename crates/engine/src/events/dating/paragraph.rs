//! The day that an earlier sentence gives.

use dateline_model::{BlockKind, Precision, Span, Time, TimeKind};

use super::{DateBasis, When, clock::is_bare_clock, dates};
use crate::{
    document::{Document, Sentence},
    within,
};

/// The day that an earlier sentence of the same paragraph gives, or the sentence right before in the one before it.
pub(super) fn paragraph(document: &Document<'_>, times: &[Time], sentence: &Sentence) -> Option<When> {
    // "a few days later", "earlier": another time than the one told of before.
    let of_own = |time: &Time| time.kind != TimeKind::Set && !is_bare_clock(time.span.of(document.text));
    let moved =
        |at: usize| matches!(document.word(at), "later" | "earlier" | "Earlier" | "Later" | "previously" | "ago" | "already");
    if within::within(times, sentence.span).iter().any(of_own) || sentence.tokens.clone().any(moved) {
        return None;
    }
    let block = document.blocks.get(sentence.block)?;
    let start = if block.span.start < sentence.span.start {
        block.span.start.max(sentence.span.start.saturating_sub(within::LEAN))
    } else {
        let before = within::before(&document.sentences, sentence.span.start)?;
        let running = document.blocks.get(before.block).is_some_and(|block| block.kind == BlockKind::Paragraph);
        // What stands between the two is no part of the text.
        let between = document.blocks.get(before.block + 1..sentence.block)?;
        let beside =
            between.iter().all(|block| matches!(block.kind, BlockKind::Boilerplate | BlockKind::Caption | BlockKind::PullQuote));
        (running && beside).then_some(before.span.start)?
    };
    let told = within::within(times, Span { start, end: sentence.span.start });
    let last = told.iter().rfind(|time| dates(time) && time.precision <= Precision::Day)?;
    Some(When { approximate: true, ..When::of(document, times, last, DateBasis::Paragraph) })
}
