//! The words of one block, as the rules of this stage see them.

use std::ops::Range;

use crate::{
    document::Document,
    tokens::{Token, TokenKind},
};

/// One block's tokens; nothing outside it is seen.
pub struct Words<'a> {
    document: &'a Document<'a>,
    /// Which they are.
    pub tokens: Range<usize>,
}

impl<'a> Words<'a> {
    /// The tokens `tokens` of `document`.
    pub fn new(document: &'a Document<'a>, tokens: Range<usize>) -> Self {
        Self { document, tokens }
    }

    /// A token.
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        if self.tokens.contains(&at) { self.document.tokens.get(at) } else { None }
    }

    /// Its characters; empty outside the block.
    pub fn word(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// The characters of the token before `at`.
    pub fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// Whether it is made of digits.
    pub fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Whether it is a word of letters that begins with a capital.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// Whether it stands directly after the token before it.
    pub fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced && token.kind != TokenKind::Newline)
    }

    /// `at`, or what follows where `at` is the end of a line amid a paragraph.
    pub fn past_break(&self, at: usize) -> usize {
        if self.token(at).is_some_and(|token| token.kind == TokenKind::Newline) { at + 1 } else { at }
    }
}
