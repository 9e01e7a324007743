//! A time from which one looks back.

use dateline_model::{Precision, Time};

use crate::document::Document;

/// "Five years on, thousands are thought to have died": from then one looks back, and nothing happened then.
pub(super) fn looks_back(document: &Document<'_>, time: &Time) -> bool {
    let end = document.tokens.partition_point(|token| token.span.start < time.span.end);
    time.precision == Precision::Year && document.word(end.saturating_sub(1)) == "on"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_on_one_looks_back() {
        let back = |text: &str| {
            let report = dateline_model::Report { text: text.into(), published: Some("2021-03-05".into()), ..Default::default() };
            let document = crate::intake::parse(&report);
            let times = crate::times::find(&document);
            times.iter().map(|time| looks_back(&document, time)).collect::<Vec<_>>()
        };
        assert_eq!(back("The dam broke in 2011. Ten years on, forty are still missing."), [false, true]);
        assert_eq!(back("The dam broke in 2011. Ten years later, it was built anew."), [false, false]);
    }
}
