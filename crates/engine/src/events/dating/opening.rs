//! The first sentence of a report tells what is new.

use dateline_model::{Block, BlockKind, Doubt, Precision, Range};

use super::{DateBasis, When};
use crate::document::{Document, Sentence};

/// The first sentence of a report tells what is new: of that day or the day before.
pub(super) fn opening(document: &Document<'_>, sentence: &Sentence) -> Option<When> {
    let today = document.today()?;
    opens(document, sentence).then_some(When {
        range: Some(Range::days(today.plus_days(-1), today)),
        precision: Precision::Day,
        approximate: true,
        doubt: Doubt { inferred: true, ..Doubt::default() },
        basis: DateBasis::Opening,
        words: None,
    })
}

/// Whether a sentence is of the opening of a report.
pub fn opens(document: &Document<'_>, sentence: &Sentence) -> bool {
    let body = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Standfirst);
    let Some(own) = document.blocks.get(sentence.block) else { return false };
    let near = own.span.start.abs_diff(sentence.span.start) < 400;
    near && body(own) && !document.blocks.iter().take(sentence.block).rev().any(body)
}
