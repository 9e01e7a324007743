//! Dated, placed statements of one article.
//!
//! ```text
//! lexicon    words for what happens, in groups that mean the same
//! clause     a sentence into clauses, each with its verb
//! dating     the time a clause carries, or stands in
//! figures    how many were killed or hurt
//! placing    the place a clause carries, or stands in
//! title      a short title from the clause's own words
//! stems      what a telling has in common with other tellings
//! claim      who denies something, and who is blamed for it
//! victim     who died, where it is one person who is named
//! telling    all of it together, sentence by sentence
//! ```

mod claim;
mod clause;
mod dating;
mod figures;
mod function_words;
mod lexicon;
mod placing;
mod stems;
mod telling;
mod title;
mod victim;

use dateline_model::{EventKind, ReadEvent};

pub(crate) use claim::{Claim, claims};
pub(crate) use dating::DateBasis;
pub(crate) use function_words::{is_function, is_stop};
pub(crate) use placing::fineness;
pub(crate) use stems::{is_office, stem, words_of};
pub(crate) use telling::{CAUSES, Known, Telling, tellings, tellings_again};
pub(crate) use victim::Victim;

/// What happened, as this article tells it, in the order of the text.
pub fn of(tellings: Vec<Telling>) -> Vec<ReadEvent> {
    tellings.into_iter().filter(Telling::is_event).map(|telling| telling.event).collect()
}

/// What kind of thing a verb tells, in whatever form.
pub(crate) fn verb_kind(word: &str) -> Option<EventKind> {
    lexicon::any_form(word).map(|sense| sense.kind)
}

/// What kind of thing a noun tells.
pub(crate) fn noun_kind(word: &str) -> Option<EventKind> {
    lexicon::noun(word).map(|sense| sense.kind)
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    /// The days of the events of a report of Friday 5 March 2021.
    pub(super) fn dated(text: &str) -> Vec<String> {
        let report = Report { text: text.into(), published: Some("2021-03-05".into()), ..Report::default() };
        let events = crate::read(&report, dateline_atlas::bundled()).events.into_iter();
        events.filter_map(|event| event.range).map(|range| format!("{}..{}", range.first_day(), range.last_day())).collect()
    }
}
