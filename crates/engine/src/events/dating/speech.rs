//! A time that dates only that something was said: "…, officials said on Friday".

use dateline_model::{EventKind, Precision, Range, Time};

use super::{super::lexicon, When};
use crate::{document::Document, verbs::Form};

/// How many tokens may stand between a verb of speech and its day: "told a news conference in the city late on Friday".
const BETWEEN: usize = 8;

/// The verb of speech that a time belongs to, which follows what was said.
fn speech(document: &Document<'_>, time: &Time) -> Option<usize> {
    let start = document.tokens.partition_point(|token| token.span.start < time.span.start);
    for at in (start.saturating_sub(BETWEEN)..start).rev() {
        let word = document.word(at);
        if matches!(word, "," | ";" | "." | "\"" | "“" | "”" | "and" | "but" | "that" | "which" | "who") {
            return None;
        }
        if matches!(word, "reported" | "reports") {
            return Some(at);
        }
        if let Some((base, Form::Past | Form::Present)) = lexicon::base(word) {
            return lexicon::verb(base).is_some_and(|sense| sense.kind == EventKind::Statement).then_some(at);
        }
    }
    None
}

/// Whether a time dates the speech that follows what the verb at `verb` tells, and not that.
pub(super) fn dates_speech(document: &Document<'_>, time: &Time, verb: usize) -> bool {
    speech(document, time).is_some_and(|speech| speech > verb)
}

/// What was told on a day was of that day or the one before.
pub(super) fn before_told(told: When) -> When {
    let range = told.range.map(|range| Range::days(range.first_day().plus_days(-1), range.last_day()));
    When { range, precision: told.precision.max(Precision::Day), approximate: true, ..told }
}

#[cfg(test)]
mod tests {
    use crate::events::tests::dated;

    #[test]
    fn what_was_told_on_a_day_may_have_been_the_day_before() {
        assert_eq!(
            dated("A truck rammed into a crowd in Lisbon, local media reported early Friday."),
            ["2021-03-04..2021-03-05"]
        );
        assert_eq!(
            dated("Gunmen attacked a market in Lisbon on Wednesday, officials said on Friday."),
            ["2021-03-03..2021-03-03"]
        );
    }

    #[test]
    fn what_follows_said_on_a_day_was_that_day() {
        assert_eq!(dated("The navy said on Tuesday that it had seized Lisbon."), ["2021-03-02..2021-03-02"]);
    }
}
