//! A document as the rules for speech walk it: paragraphs into units, each word with what it can be.

use std::{collections::BTreeSet, ops::Range};

use dateline_model::{BlockKind, Span};

use super::{
    lexicon::{self, Saying},
    marks::{self, Stretch},
    subject,
    words::{self, Class},
};
use crate::{document::Document, tokens::TokenKind};

/// A sentence of the reporter, with all that is quoted in it: a sentence that ends inside a quotation ends nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its block.
    pub block: usize,
    /// Its stretches, indices of [`Reader::stretches`].
    pub stretches: Range<usize>,
}

/// A document, and what the rules ask of it.
pub struct Reader<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// What stands between marks, in order.
    pub stretches: Vec<Stretch>,
    /// The units, in order.
    pub units: Vec<Unit>,
    /// What each token can be.
    classes: Vec<Class>,
    /// The verbs of saying, by their token.
    sayings: Vec<(usize, Saying)>,
    /// For each token, the stretch it stands in and one more; 0 outside.
    inside: Vec<u32>,
}

impl<'a> Reader<'a> {
    /// A reader of a document.
    pub fn new(document: &'a Document<'a>) -> Self {
        let count = document.tokens.len();
        let mut reader = Self {
            document,
            stretches: Vec::new(),
            units: Vec::new(),
            classes: vec![Class::default(); count],
            sayings: Vec::new(),
            inside: vec![0; count],
        };
        reader.classify();
        let mut sentences = document.sentences.iter().peekable();
        while let Some(first) = sentences.peek().map(|sentence| (*sentence).clone()) {
            let mut of_block = Vec::new();
            while let Some(sentence) = sentences.next_if(|sentence| sentence.block == first.block) {
                of_block.push(sentence.tokens.clone());
            }
            reader.split(first.block, &of_block);
        }
        reader
    }

    fn classify(&mut self) {
        let mut lower = String::new();
        for (at, token) in self.document.tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
            let word = token.span.of(self.document.text);
            if word.len() > 20 {
                continue;
            }
            lower.clear();
            lower.extend(word.chars().map(|letter| letter.to_ascii_lowercase()));
            if let Some(class) = self.classes.get_mut(at) {
                *class = words::class(&lower);
            }
            if let Some(saying) = lexicon::saying(&lower) {
                self.sayings.push((at, saying));
            }
        }
    }

    /// Takes in the sentences of one block.
    fn split(&mut self, block: usize, sentences: &[Range<usize>]) {
        let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return };
        let from = self.stretches.len();
        self.stretches.extend(marks::find(self.document, first.start..last.end, block));
        for (index, stretch) in self.stretches.iter().enumerate().skip(from) {
            if let Some(inside) = self.inside.get_mut(stretch.tokens.clone()) {
                inside.fill(index as u32 + 1);
            }
        }
        let mut start = first.start;
        let mut next = from;
        for sentence in sentences {
            let within = self.stretch_at(sentence.end).is_some_and(|stretch| stretch.tokens.start < sentence.end);
            if (within || self.is_tagged(sentence.end, last.end)) && sentence.end != last.end {
                continue;
            }
            let begin = next;
            while self.stretches.get(next).is_some_and(|stretch| stretch.tokens.start < sentence.end) {
                next += 1;
            }
            self.units.push(Unit { tokens: start..sentence.end, block, stretches: begin..next });
            start = sentence.end;
        }
    }

    /// Whether a quotation that asks or exclaims ends before a token, and what follows only says who spoke: "“Why?” she asked."
    fn is_tagged(&self, at: usize, limit: usize) -> bool {
        let Some(stretch) = at.checked_sub(1).and_then(|last| self.stretch_at(last)) else { return false };
        if matches!(self.word(at), "—" | "–" | "―") {
            return true;
        }
        let inner = stretch.inner();
        let open = inner.end > inner.start && matches!(self.word(inner.end - 1), "?" | "!" | "…" | "—" | "-" | "–" | ",");
        let Some(subject) = subject::after(self, at, limit).filter(|_| open) else { return false };
        let verb = subject.end;
        let ends = matches!(self.word(verb + 1), "." | ",")
            || verb + 1 >= limit
            || self.is(verb + 1, Class::PREPOSITION.or(Class::TIME));
        ends && self.saying(verb).is_some()
    }

    /// The words of a token; empty beyond the ends.
    pub fn word(&self, at: usize) -> &'a str {
        self.document.tokens.get(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// Whether a token is one of these classes.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.classes.get(at).is_some_and(|own| own.is(class))
    }

    /// Whether a token is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether a token is a number in figures.
    pub fn is_number(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// Whether a token is a word that begins with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.is_word(at) && self.word(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether white space stands before a token.
    pub fn spaced(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_none_or(|token| token.spaced)
    }

    /// The verb of saying at a token.
    pub fn saying(&self, at: usize) -> Option<Saying> {
        let found = self.sayings.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.sayings.get(found).map(|(_, saying)| *saying)
    }

    /// The verbs of saying outside marks in a range of tokens.
    pub fn sayings(&self, tokens: Range<usize>) -> impl Iterator<Item = (usize, Saying)> + '_ {
        let first = self.sayings.partition_point(|(at, _)| *at < tokens.start);
        let found = self.sayings.iter().skip(first).take_while(move |(at, _)| *at < tokens.end);
        found.copied().filter(|(at, _)| !self.quoted(*at))
    }

    /// Whether a token stands in a stretch.
    pub fn quoted(&self, at: usize) -> bool {
        self.inside.get(at).is_some_and(|inside| *inside > 0)
    }

    /// The stretch a token stands in.
    pub fn stretch_at(&self, at: usize) -> Option<&Stretch> {
        self.stretches.get((*self.inside.get(at)?).checked_sub(1)? as usize)
    }

    /// What stands between marks, without them, in order.
    pub fn between(&self) -> Vec<Span> {
        self.stretches.iter().filter_map(|stretch| self.span(stretch.inner())).collect()
    }

    /// Whether a verb stands at a token, outside marks: an auxiliary, a past form, a verb of saying.
    pub fn is_verb(&self, at: usize) -> bool {
        if !self.is_word(at) || self.capital(at) || self.quoted(at) {
            return false;
        }
        let word = self.word(at);
        let past = word.len() > 4 && word.ends_with("ed") && self.word(at + 1) != "-";
        self.is(at, Class::AUXILIARY.or(Class::VERB)) || past || self.saying(at).is_some()
    }

    /// The kind of the block of a unit.
    pub fn kind(&self, unit: &Unit) -> BlockKind {
        self.document.blocks.get(unit.block).map_or(BlockKind::Paragraph, |block| block.kind)
    }

    /// The span from the first token of a range to its last.
    pub fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let first = self.document.tokens.get(tokens.start)?;
        let last = self.document.tokens.get(tokens.end.checked_sub(1)?)?;
        (tokens.start < tokens.end).then_some(Span { start: first.span.start, end: last.span.end })
    }

    /// The words of the lines that a text also writes small: names never are.
    pub fn last_word(&self, tokens: Range<usize>) -> &'a str {
        tokens.rev().filter(|&at| self.capital(at)).map(|at| self.word(at)).next().unwrap_or("")
    }
}

/// The names by which a document's speakers are called.
pub type Names<'a> = BTreeSet<&'a str>;
