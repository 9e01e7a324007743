//! The first sentence of a report tells what is new.

use dateline_model::{Block, BlockKind, Doubt, Precision, Range};

use super::{DateBasis, When};
use crate::document::{Document, Sentence};

/// The first sentence of a report tells what is new: of that day or the day before.
pub(super) fn opening(document: &Document<'_>, sentence: &Sentence) -> Option<When> {
    let body = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst);
    let own = document.blocks.get(sentence.block)?;
    let near = own.span.start.abs_diff(sentence.span.start) < 400;
    let first = || !document.blocks.iter().take(sentence.block).rev().any(body);
    let today = document.today()?;
    (near && body(own) && first()).then_some(When {
        range: Some(Range::days(today.plus_days(-1), today)),
        precision: Precision::Day,
        approximate: true,
        doubt: Doubt { inferred: true, ..Doubt::default() },
        basis: DateBasis::Opening,
        words: None,
    })
}
