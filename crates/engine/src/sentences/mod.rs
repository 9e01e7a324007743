//! Blocks into sentences.

mod abbreviations;
mod boundary;
mod caption;
mod quotation;
mod words;

use std::ops::Range;

use dateline_model::{BlockKind, Span};

use crate::{
    document::{Document, Sentence},
    tokens::TokenKind,
};
use words::Words;

/// The sentences of every block that is not boilerplate, in order. A heading, a caption, a date line are sentences.
pub fn split(document: &Document<'_>) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(document.text.len() / 100);
    let mut at = 0;
    for (index, block) in document.blocks.iter().enumerate() {
        while document.tokens.get(at).is_some_and(|token| token.span.start < block.span.start) {
            at += 1;
        }
        let mut end = at;
        while document.tokens.get(end).is_some_and(|token| token.span.start < block.span.end) {
            end += 1;
        }
        if block.kind != BlockKind::Boilerplate {
            push(document, index, at..end, &mut sentences);
        }
        at = end;
    }
    sentences
}

fn push(document: &Document<'_>, block: usize, tokens: Range<usize>, sentences: &mut Vec<Sentence>) {
    let words = Words::new(document, tokens.clone());
    let mut start = tokens.start;
    let mut at = tokens.start;
    // Whether a straight quotation mark is open.
    let mut open = false;
    if quotation::is_set_apart(&words) {
        at = tokens.end;
    }
    while at < tokens.end {
        let mut next = at + 1;
        match words.token(at).map(|token| token.kind) {
            Some(TokenKind::Punct) => {
                if let Some(end) = boundary::after(&words, start, at, open) {
                    add(document, block, start..end, sentences);
                    (start, next) = (end, end);
                } else if let Some(end) = quotation::end_of_object(&words, at) {
                    next = end;
                }
            }
            Some(_) if caption::ends(&words, at) => {
                add(document, block, start..next, sentences);
                start = next;
            }
            _ => {}
        }
        open ^= (at..next).filter(|&at| words.word(at) == "\"").count() % 2 == 1;
        at = next.max(at + 1);
    }
    add(document, block, start..tokens.end, sentences);
}

/// Adds a sentence, the ends of lines around it left out.
fn add(document: &Document<'_>, block: usize, tokens: Range<usize>, sentences: &mut Vec<Sentence>) {
    let is_break = |at: &usize| document.tokens.get(*at).is_none_or(|token| token.kind == TokenKind::Newline);
    let Some(start) = tokens.clone().find(|at| !is_break(at)) else { return };
    let Some(last) = tokens.rev().find(|at| !is_break(at)) else { return };
    if let (Some(first), Some(end)) = (document.tokens.get(start), document.tokens.get(last)) {
        let span = Span { start: first.span.start, end: end.span.end };
        sentences.push(Sentence { span, block, tokens: start..last + 1 });
    }
}

#[cfg(test)]
mod tests;
