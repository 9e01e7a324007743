//! What a rule sees: the words of one sentence, what they can mean, what "today" is, and what was named before.

use std::ops::Range;

use dateline_model::{Date, Modifier, TimeKind, TimeReason, TimeSource};

use super::{
    lexicon::{self, Lex, Unit},
    reporting::Reporting,
    tense::{self, Tense},
    value::{Amount, Value},
};
use crate::{document::Document, tokens::TokenKind};

/// A temporal expression as a rule found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its first token.
    pub start: usize,
    /// The token after its last.
    pub end: usize,
    /// What it denotes.
    pub kind: TimeKind,
    /// What it was read as.
    pub value: Value,
    /// Whether the words are vague.
    pub approximate: bool,
    /// The stretch of time where it is narrower than the value's: "mid-July".
    pub range: Option<dateline_model::Range>,
    /// How the words narrow or loosen the value.
    pub modifier: Option<Modifier>,
    /// The time at which it begins, by its place among the times of the article.
    pub begins: Option<u32>,
    /// The time at which it ends.
    pub ends: Option<u32>,
    /// Of a set: "EVERY", "EACH".
    pub quant: Option<String>,
    /// Of a set, how often in its period.
    pub freq: Option<String>,
    /// From what it was reckoned.
    pub source: TimeSource,
    /// By what this reading was chosen.
    pub reason: TimeReason,
    /// A reading that was not ruled out.
    pub other: Option<Value>,
}

impl Hit {
    /// An expression of the value's own type.
    pub fn new(start: usize, end: usize, value: Value) -> Self {
        let approximate = matches!(value, Value::Length(Amount::Some, _) | Value::Span(Amount::Some, ..));
        let open = match &value {
            Value::DayOfWeek(_) | Value::DayOfYear(..) => true,
            Value::Written(text, None, _) => text.contains('X'),
            _ => false,
        };
        Self {
            start,
            end,
            kind: value.kind(),
            value,
            approximate,
            range: None,
            modifier: None,
            begins: None,
            ends: None,
            quant: None,
            freq: None,
            source: if open { TimeSource::Nothing } else { TimeSource::Words },
            reason: TimeReason::Plain,
            other: None,
        }
    }

    /// The same, narrowed or loosened.
    pub fn modified(mut self, modifier: Modifier) -> Self {
        self.modifier = Some(modifier);
        self
    }

    /// The same, reckoned from something; a value that stayed open was not.
    pub fn from(mut self, source: TimeSource) -> Self {
        if self.source != TimeSource::Nothing {
            self.source = source;
        }
        self
    }

    /// The same, chosen by something.
    pub fn because(mut self, reason: TimeReason) -> Self {
        self.reason = reason;
        self
    }

    /// The same, with a reading that was not ruled out.
    pub fn or(mut self, other: Option<Value>) -> Self {
        self.other = other.filter(|other| *other != self.value);
        self
    }

    /// The same, vague.
    pub fn vague(mut self) -> Self {
        self.approximate = true;
        self
    }
}

/// The words a rule may look at, with what is known.
pub struct Context<'a> {
    document: &'a Document<'a>,
    lex: Vec<Lex>,
    /// The tokens of the sentence being read.
    pub sentence: Range<usize>,
    /// The day of publication.
    pub today: Option<Date>,
    /// The day last named in the narrative.
    pub anchor: Option<Date>,
    /// The first day of the month or year last named.
    pub period: Option<Date>,
    /// The period whose figures are told.
    pub reporting: Reporting,
    /// The last expression of this sentence, where it is a day.
    pub day_here: Option<Date>,
    /// Which times of the article the fields above come from.
    pub named: Named,
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
    /// A context that stands before the first sentence.
    pub fn new(document: &'a Document<'a>) -> Self {
        let lex = document
            .tokens
            .iter()
            .map(|token| match token.kind {
                TokenKind::Word => lexicon::of_word(token.span.of(document.text)),
                TokenKind::Number => Lex::Digits,
                _ => Lex::Other,
            })
            .collect();
        Self {
            document,
            lex,
            sentence: 0..0,
            today: document.today(),
            anchor: None,
            period: None,
            reporting: Reporting::default(),
            day_here: None,
            named: Named::default(),
        }
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

    /// The day last named in this sentence, else the day of publication, and which of the two it is.
    pub fn here(&self) -> (Option<Date>, TimeSource) {
        if self.day_here.is_some() { self.anchored() } else { (self.today, TimeSource::Published) }
    }

    /// What a token can mean; nothing outside the sentence.
    pub fn lex(&self, at: usize) -> Lex {
        if self.sentence.contains(&at) { self.lex.get(at).copied().unwrap_or(Lex::Other) } else { Lex::Other }
    }

    /// The meaning of the token before `at`.
    pub fn before(&self, at: usize) -> Lex {
        at.checked_sub(1).map_or(Lex::Other, |at| self.lex(at))
    }

    /// A token's characters; empty outside the sentence.
    pub fn word(&self, at: usize) -> &'a str {
        if self.sentence.contains(&at) {
            self.document.tokens.get(at).map_or("", |token| token.span.of(self.document.text))
        } else {
            ""
        }
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

    /// A number in figures or words at `at`, and the token after it.
    pub fn number(&self, at: usize) -> Option<(Amount, usize)> {
        match self.lex(at) {
            Lex::Digits => self.figures(at),
            Lex::Number(_) => self.spelled(at),
            Lex::Vague => self.vague(at),
            Lex::Half => {
                let next = self.after_hyphen(at + 1);
                Some((Amount::Exact(0, true), if self.lex(next) == Lex::A { next + 1 } else { next }))
            }
            Lex::A => match self.lex(at + 1) {
                Lex::Vague => self.vague(at + 1),
                Lex::Scale(scale) => Some((Amount::Exact(scale.into(), false), at + 2)),
                Lex::Half => Some((Amount::Exact(0, true), at + 2)),
                _ if self.is(at + 1, &["dozen"]) => Some((Amount::Exact(12, false), at + 2)),
                _ => None,
            },
            _ if self.is(at, &["dozens", "hundreds", "thousands", "scores"]) && self.lex(at + 1) == Lex::Of => {
                Some((Amount::Some, at + 2))
            }
            _ => None,
        }
    }

    fn vague(&self, at: usize) -> Option<(Amount, usize)> {
        let couple = self.is(at, &["couple"]);
        let next = self.after_hyphen(at + 1);
        let end = if self.lex(next) == Lex::Of { next + 1 } else { next };
        Some((if couple { Amount::Exact(2, false) } else { Amount::Some }, end))
    }

    fn figures(&self, at: usize) -> Option<(Amount, usize)> {
        let mut count = self.digits(at).filter(|&count| count < 100_000)?;
        let mut end = at + 1;
        // "1,700"; more groups make no length of time.
        while end < at + 5 && self.word(end) == "," && self.glued(end) && self.glued(end + 1) && self.word(end + 1).len() == 3 {
            count = count.saturating_mul(1000).saturating_add(self.digits(end + 1)?);
            end += 2;
        }
        if self.word(end) == "." && self.glued(end) && self.glued(end + 1) && self.lex(end + 1) == Lex::Digits {
            return (self.word(end + 1) == "5").then_some((Amount::Exact(count, true), self.after_hyphen(end + 2)));
        }
        // "2 1/2", "2-1/2", "2½"
        let half = self.after_hyphen(end);
        if self.word(half) == "1" && self.word(half + 1) == "/" && self.word(half + 2) == "2" {
            return Some((Amount::Exact(count, true), self.after_hyphen(half + 3)));
        }
        if self.word(end) == "/" && self.word(end + 1) == "2" && count == 1 && self.glued(end) {
            return Some((Amount::Exact(0, true), end + 2));
        }
        if self.word(end) == "½" {
            return Some((Amount::Exact(count, true), self.after_hyphen(end + 1)));
        }
        Some((self.and_a_half(count, end), self.after_and_a_half(end)))
    }

    fn spelled(&self, at: usize) -> Option<(Amount, usize)> {
        let Lex::Number(first) = self.lex(at) else { return None };
        let mut count = u32::from(first);
        let mut end = at + 1;
        if first >= 20 && first.is_multiple_of(10) {
            let next = self.after_hyphen(end);
            if let Lex::Number(second @ 1..=9) = self.lex(next) {
                count += u32::from(second);
                end = next + 1;
            }
        }
        while let Lex::Scale(scale) = self.lex(end) {
            count = count.saturating_mul(scale.into());
            end += 1;
        }
        Some((self.and_a_half(count, end), self.after_and_a_half(end)))
    }

    fn says_and_a_half(&self, at: usize) -> bool {
        let at = self.after_hyphen(at);
        let a = self.after_hyphen(at + 1);
        self.lex(at) == Lex::And && self.lex(a) == Lex::A && self.lex(self.after_hyphen(a + 1)) == Lex::Half
    }

    fn and_a_half(&self, count: u32, at: usize) -> Amount {
        Amount::Exact(count, self.says_and_a_half(at))
    }

    fn after_and_a_half(&self, at: usize) -> usize {
        if !self.says_and_a_half(at) {
            return self.after_hyphen(at);
        }
        let at = self.after_hyphen(at);
        let a = self.after_hyphen(at + 1);
        self.after_hyphen(self.after_hyphen(a + 1) + 1)
    }

    /// A unit at `at`, singular or plural.
    pub fn unit(&self, at: usize) -> Option<(Unit, bool)> {
        match self.lex(at) {
            Lex::Unit { unit, plural } => Some((unit, plural)),
            _ => None,
        }
    }
}
