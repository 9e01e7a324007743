//! A document as the rules for places walk it: token by token, with the words around.

use dateline_model::BlockKind;

use crate::{document::Document, tokens::TokenKind};

/// How the words of a block are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// As in running text: a capital says something.
    Running,
    /// As in a headline: nearly every word has a capital.
    Title,
    /// CAPITALS throughout.
    Capitals,
}

/// A document and which tokens each block holds.
pub struct Reader<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// The tokens of each block that can name places, and how it is written.
    pub blocks: Vec<(std::ops::Range<usize>, BlockKind, Case)>,
    /// The first token of every sentence, sorted.
    starts: Vec<usize>,
}

impl<'a> Reader<'a> {
    /// A reader of a document.
    pub fn new(document: &'a Document<'a>) -> Self {
        let tokens = &document.tokens;
        let within = |span: dateline_model::Span| {
            let start = tokens.partition_point(|token| token.span.start < span.start);
            start..tokens.partition_point(|token| token.span.end <= span.end).max(start)
        };
        let named = document.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Boilerplate | BlockKind::Date));
        let blocks = named.map(|block| (within(block.span), block.kind)).collect::<Vec<_>>();
        let starts = document.sentences.iter().map(|sentence| sentence.tokens.start).collect();
        let mut reader = Self { document, blocks: Vec::new(), starts };
        reader.blocks = blocks.into_iter().map(|(range, kind)| (range.clone(), kind, reader.case(range))).collect();
        reader
    }

    /// The tokens of each block of running text.
    pub fn running(&self) -> impl Iterator<Item = &std::ops::Range<usize>> {
        self.blocks.iter().filter(|(_, _, case)| *case == Case::Running).map(|(range, ..)| range)
    }

    /// The words of a token; empty beyond the ends.
    pub fn word(&self, at: usize) -> &'a str {
        self.document.tokens.get(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// The words of the token `back` before `at`; empty where there is none.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// Whether white space stands before a token.
    pub fn spaced(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_none_or(|token| token.spaced)
    }

    /// Whether a token is a word that begins with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether a token is made of letters.
    pub fn is_word(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether a token begins a sentence, or what is said after an opening quotation mark, colon, bullet or dash.
    pub fn begins_sentence(&self, at: usize) -> bool {
        self.starts.binary_search(&at).is_ok()
            || at == 0
            || matches!(self.before(at, 1), "“" | "\"" | "‘" | "«" | ":" | "•" | "." | "!" | "?" | "—" | "–" | "*")
            || self.document.tokens.get(at - 1).is_some_and(|token| token.kind == TokenKind::Newline)
    }

    fn case(&self, range: std::ops::Range<usize>) -> Case {
        let words = range.filter(|&at| self.is_word(at) && self.word(at).len() > 3);
        let (mut all, mut capital, mut upper) = (0, 0, 0);
        for at in words {
            all += 1;
            capital += usize::from(self.capital(at));
            upper += usize::from(!self.word(at).chars().any(char::is_lowercase));
        }
        match () {
            () if all >= 2 && upper * 10 >= all * 8 => Case::Capitals,
            () if all >= 3 && capital * 10 >= all * 7 => Case::Title,
            () => Case::Running,
        }
    }
}
