//! What each article tells, in the order of the text.
//!
//! ```text
//! again     the sentences of a report that is read for many days of publication
//! article   the sentences of an article, one after the other
//! sentence  the clauses of a sentence, each with its title and its date
//! clock     a clock without a day, on the day given elsewhere
//! noun      a noun that names what happened, where no verb does
//! speech    where what somebody said stands
//! meaning   whom or what a pronoun means
//! outcomes  dead and wounded as a part of what killed and hurt them
//! ```

mod again;
mod article;
mod clock;
mod meaning;
mod noun;
mod outcomes;
mod sentence;
mod speech;

use std::collections::BTreeSet;

use dateline_model::{Date, EventKind, ReadEvent, Span};

use super::{dating::DateBasis, figures::Figure, victim::Victim};

pub use again::Known;
pub use article::{tellings, tellings_again};
pub use outcomes::CAUSES;

/// One telling of something that happened, with what relates it to others.
#[derive(Clone, Debug)]
pub struct Telling {
    /// As the article has it.
    pub event: ReadEvent,
    /// The group of the lexicon that says what happened.
    pub concept: &'static str,
    /// Where its date was read.
    pub basis: DateBasis,
    /// How well its title reads; higher is better.
    pub quality: i32,
    /// The stems of its clause.
    pub stems: BTreeSet<String>,
    /// The stems of its subject alone: who speaks, where it is speech.
    pub subject: BTreeSet<String>,
    /// Whether it speaks of "the attack" that was told before.
    pub refers: bool,
    /// The stems of its subject, its verb and what stands next to it.
    pub core: BTreeSet<String>,
    /// The day of the report: what it tells without a date was before.
    pub told: Option<Date>,
    /// How many were killed or hurt.
    pub figure: Option<Figure>,
    /// Who died, where it is one person who is named.
    pub victim: Option<Victim>,
    /// The words that date it, where any do.
    pub dated: Option<Span>,
    /// The words that place it.
    pub placed: Option<Span>,
    /// The quotations of its sentence.
    pub quotation: BTreeSet<u64>,
}

impl Telling {
    /// Whether it stands by itself as an event: dated, and with a title that can be read.
    ///
    /// Speech needs its own date: "he said" is in every second sentence.
    pub fn is_event(&self) -> bool {
        let dated = self.event.range.is_some();
        let speech = self.event.kind == EventKind::Statement;
        let sure = match self.basis {
            DateBasis::Clause => true,
            DateBasis::Sentence => !speech || self.concept != "say",
            DateBasis::Paragraph | DateBasis::Opening => !speech,
            DateBasis::None => false,
        };
        // A bare "said" is an event where its words are quoted.
        let heard = self.concept != "say" || !self.quotation.is_empty();
        // A day from another sentence and a subject from another are one guess too many.
        let least = if self.basis == DateBasis::Paragraph { 8 } else { 5 };
        dated && sure && heard && self.quality >= least
    }
}
