//! What a rule sees: the words of one sentence, what they can mean, what "today" is, and what was named before.

use std::{
    cell::Cell,
    ops::{Deref, DerefMut, Range},
};

use dateline_model::{Date, TimeSource};

use super::{
    lexicon::{self, Lex, Unit},
    reporting::Reporting,
    tense::{self, Tense},
};
use crate::{document::Document, tokens::TokenKind};

/// The words a rule may look at, with what is known.
pub struct Context<'a> {
    document: &'a Document<'a>,
    lex: Vec<Lex>,
    /// The tokens of the sentence being read.
    pub sentence: Range<usize>,
    narrative: Narrative,
    /// Whether a rule has asked for the narrative.
    asked: Cell<bool>,
}

/// What is known where a rule looks: "today", and what was named before. All else is the text's alone.
#[derive(Default)]
pub struct Narrative {
    /// The day of publication.
    pub today: Option<Date>,
    /// The day last named in the narrative.
    pub anchor: Option<Date>,
    /// How many sentences ago that was.
    pub since_anchor: u32,
    /// The first day of the month or year last named.
    pub period: Option<Date>,
    /// The month or year last named in this sentence, as it was named: year, and month where there was one.
    pub period_here: Option<(i32, Option<u8>)>,
    /// The period whose figures are told.
    pub reporting: Reporting,
    /// The last expression of this sentence, where it is a day.
    pub day_here: Option<Date>,
    /// The token after the last expression.
    pub last_end: usize,
    /// Which times of the article the fields above come from.
    pub named: Named,
}

impl Deref for Context<'_> {
    type Target = Narrative;

    fn deref(&self) -> &Narrative {
        self.asked.set(true);
        &self.narrative
    }
}

impl DerefMut for Context<'_> {
    fn deref_mut(&mut self) -> &mut Narrative {
        &mut self.narrative
    }
}

/// What every token can mean.
pub fn lex(document: &Document<'_>) -> Vec<Lex> {
    let tokens = document.tokens.iter().map(|token| match token.kind {
        TokenKind::Word => lexicon::of_word(token.span.of(document.text)),
        TokenKind::Number => Lex::Digits,
        _ => Lex::Other,
    });
    tokens.collect()
}

/// Places among the times of the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Named {
    /// Of [`Context::anchor`], and of [`Context::day_here`] where there is one.
    pub anchor: Option<u32>,
    /// Of [`Context::period`].
    pub period: Option<u32>,
    /// Of [`Context::reporting`].
    pub reporting: Option<u32>,
}

impl<'a> Context<'a> {
    /// A context that stands before the first sentence; `lex` is what [`lex`] gives for the document.
    pub fn new(document: &'a Document<'a>, lex: Vec<Lex>) -> Self {
        let narrative = Narrative { today: document.today(), ..Narrative::default() };
        Self { document, lex, sentence: 0..0, narrative, asked: Cell::new(false) }
    }

    /// What the words can mean, for the next context of the document.
    pub fn into_lex(self) -> Vec<Lex> {
        self.lex
    }

    /// What a rule finds, and whether that hangs on the narrative.
    pub fn watch<T>(&self, find: impl FnOnce(&Self) -> T) -> (T, bool) {
        self.asked.set(false);
        (find(self), self.asked.get())
    }

    /// The day last named, else the day of publication, and which of the two it is.
    pub fn anchored(&self) -> (Option<Date>, TimeSource) {
        match (self.anchor, self.named.anchor) {
            (Some(anchor), Some(at)) => (Some(anchor), TimeSource::Earlier(at)),
            (anchor, _) => (anchor.or(self.today), TimeSource::Published),
        }
    }

    /// Where the period whose figures are told was named, else the day of publication.
    pub fn reported(&self) -> TimeSource {
        self.named.reporting.map_or(TimeSource::Published, TimeSource::Earlier)
    }

    /// The day on which the narrative stands at these tokens, and from what that is known: the day last named in the
    /// sentence; in a clause that tells of the past, the one named shortly before; else the day of publication.
    pub fn here(&self, start: usize, end: usize) -> (Option<Date>, TimeSource) {
        let near = |today: Date| self.anchor.is_some_and(|anchor| (0..7).contains(&(today.days() - anchor.days())));
        let told = || self.since_anchor <= 2 && self.today.is_some_and(near) && self.tense(start, end) == Tense::Past;
        if self.day_here.is_some() || told() { self.anchored() } else { (self.today, TimeSource::Published) }
    }

    /// The first day of the month or year last named, else the day last named or that of publication, and which it is.
    pub fn in_period(&self) -> (Option<Date>, TimeSource) {
        match (self.period, self.named.period) {
            (Some(period), Some(at)) => (Some(period), TimeSource::Earlier(at)),
            _ => self.anchored(),
        }
    }

    /// What a token can mean; nothing outside the sentence.
    pub fn lex(&self, at: usize) -> Lex {
        if self.sentence.contains(&at) { self.lex_anywhere(at) } else { Lex::Other }
    }

    /// The same in any sentence.
    pub fn lex_anywhere(&self, at: usize) -> Lex {
        self.lex.get(at).copied().unwrap_or(Lex::Other)
    }

    /// The meaning of the token before `at`.
    pub fn before(&self, at: usize) -> Lex {
        at.checked_sub(1).map_or(Lex::Other, |at| self.lex(at))
    }

    /// A token's characters; empty outside the sentence.
    pub fn word(&self, at: usize) -> &'a str {
        if self.sentence.contains(&at) { self.word_anywhere(at) } else { "" }
    }

    /// The same in any sentence.
    pub fn word_anywhere(&self, at: usize) -> &'a str {
        self.document.tokens.get(at).map_or("", |token| token.span.of(self.document.text))
    }

    /// The characters of the token before `at`.
    pub fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// Whether a token is one of these words, in any case.
    pub fn is(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        words.iter().any(|other| other.eq_ignore_ascii_case(word))
    }

    /// Whether a token stands directly after the one before it.
    pub fn glued(&self, at: usize) -> bool {
        self.sentence.contains(&at) && self.document.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// -1 for "before", 1 for "after".
    pub fn before_or_after(&self, at: usize) -> Option<i32> {
        if self.is(at, &["before"]) { Some(-1) } else { self.is(at, &["after"]).then_some(1) }
    }

    /// Whether a phrase ends before the token at `at`: there is a mark, or the sentence is over.
    pub fn ends_phrase(&self, at: usize) -> bool {
        matches!(self.word(at), "" | "," | "." | ";" | ":" | ")" | "\"" | "”" | "?" | "!" | "–" | "—")
            || self.word(at).starts_with('\n')
            || self.is(at, &["but"])
    }

    /// The token after a hyphen at `at`, or `at` itself.
    pub fn after_hyphen(&self, at: usize) -> usize {
        if matches!(self.word(at), "-" | "–" | "‑") && self.glued(at) && self.glued(at + 1) { at + 1 } else { at }
    }

    /// Whether a hyphen and nothing else stands between the token at `at` and the one before it.
    pub fn hyphened(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "‑") && self.glued(at) && self.glued(at + 1)
    }

    /// The digits of a token as a number.
    pub fn digits(&self, at: usize) -> Option<u32> {
        (self.lex(at) == Lex::Digits).then(|| self.word(at).parse().ok())?
    }

    /// The date written out at `at`, if all of it lies in the sentence.
    pub fn written(&self, at: usize) -> Option<super::calendar::Written> {
        super::calendar::written(self.document.text, &self.document.tokens, at).filter(|written| written.end <= self.sentence.end)
    }

    /// The time of day at `at`: "21:37", "9:50 p.m.".
    pub fn clock(&self, at: usize) -> Option<((u8, u8), usize)> {
        super::calendar::clock(self.document.text, &self.document.tokens, at).filter(|(_, end)| *end <= self.sentence.end)
    }

    /// The tense of the clause around a token.
    pub fn tense(&self, start: usize, end: usize) -> Tense {
        tense::around(self, start, end)
    }

    /// A unit at `at`, singular or plural.
    pub fn unit(&self, at: usize) -> Option<(Unit, bool)> {
        match self.lex(at) {
            Lex::Unit { unit, plural } => Some((unit, plural)),
            _ => None,
        }
    }
}
