//! A report as the rules of wording walk it: sentence by sentence, with the actors and places of each.

use std::{collections::BTreeMap, ops::Range};

use dateline_model::{ActorMention, Article, Place, PlaceKind, Span};

use crate::tokens::{Token, TokenKind, tokens};

/// A report and its tokens.
pub struct Text<'a> {
    /// The report.
    pub article: &'a Article,
    /// The country that most of its places lie in: ISO code.
    pub country: Option<&'a str>,
    tokens: Vec<Token>,
}

impl<'a> Text<'a> {
    /// A report taken apart.
    pub fn of(article: &'a Article) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for country in article.places.iter().filter(|place| !place.metonym).filter_map(|place| place.country.as_deref()) {
            *counts.entry(country).or_default() += 1;
        }
        let country = counts.into_iter().max_by_key(|(_, count)| *count).map(|(country, _)| country);
        Self { article, country, tokens: tokens(&article.text) }
    }

    /// The tokens of a span.
    pub fn tokens(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.end <= span.start);
        first..self.tokens.partition_point(|token| token.span.start < span.end)
    }

    /// The words of a token, as they stand; empty beyond the ends.
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(&self.article.text))
    }

    /// The word of a token in small letters.
    pub fn lower(&self, at: usize) -> String {
        self.word(at).to_lowercase()
    }

    /// Whether a token is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether no white space stands before a token.
    pub fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// The span of some tokens.
    pub fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let first = self.tokens.get(tokens.start)?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(Span { start: first.span.start, end: last.span.end })
    }

    /// The actors named in a span.
    pub fn actors(&self, span: Span) -> impl Iterator<Item = &'a ActorMention> {
        let first = self.article.actors.partition_point(|mention| mention.span.end <= span.start);
        self.article.actors.iter().skip(first).take_while(move |mention| mention.span.start < span.end)
    }

    /// The places named in a span.
    pub fn places(&self, span: Span) -> impl Iterator<Item = &'a Place> {
        let first = self.article.places.partition_point(|place| place.span.end <= span.start);
        self.article.places.iter().skip(first).take_while(move |place| place.span.start < span.end)
    }

    /// The country of a people, a country or a government that stands for itself at a span.
    pub fn state(&self, span: Span) -> Option<&'a str> {
        let of = |place: &&Place| place.metonym || matches!(place.kind, PlaceKind::Country | PlaceKind::People);
        self.places(span).find(of).and_then(|place| place.country.as_deref())
    }
}
