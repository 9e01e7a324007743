//! A clock without a day, on the day that the report gives elsewhere for the same thing.

use dateline_model::{Minute, Precision, Range, Time, TimeSource};

use super::Telling;
use crate::{document::Document, events::dating::DateBasis, within};

/// Moves what is told at "5.58 a.m. local time" to the day that another sentence gives for the same deed, where it is the
/// day before or after that of publication: far from the newsroom another day may have begun.
pub(super) fn move_clocks(document: &Document<'_>, times: &[Time], tellings: &mut [Telling]) {
    let bare = |telling: &Telling| {
        let time = telling.dated.and_then(|span| within::within(times, span).first());
        time.is_some_and(|time| time.source == TimeSource::Published && is_clock_alone(time.span.of(document.text)))
    };
    let days = |telling: &Telling| telling.event.precision == Precision::Day && telling.basis <= DateBasis::Sentence;
    let single = |telling: &Telling| telling.event.range.filter(|range| range.minutes() == Minute::DAY && days(telling));
    let dated = tellings.iter().filter_map(|telling| Some((telling.concept, single(telling)?))).collect::<Vec<_>>();
    for telling in tellings.iter_mut().filter(|telling| telling.event.precision < Precision::Day && bare(telling)) {
        let Some(clock) = telling.event.range else { continue };
        let off = |day: &Range| i64::from(day.first_day().days()) - i64::from(clock.first_day().days());
        let same = || dated.iter().filter(|(concept, _)| *concept == telling.concept).map(|(_, day)| off(day));
        if same().any(|off| off == 0) {
            continue;
        }
        if let Some(off) = same().find(|off| off.abs() == 1) {
            let shift = off * Minute::DAY;
            telling.event.range = Some(Range::new(Minute(clock.from.0 + shift), Minute(clock.to.0 + shift)));
        }
    }
}

/// Whether words give a clock and no day: not "last night", "this morning", "Monday at six".
fn is_clock_alone(words: &str) -> bool {
    let mut words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let lower = word.to_lowercase();
        !lower.ends_with("day")
            && !matches!(lower.as_str(), "last" | "this" | "that" | "tonight" | "tomorrow" | "next" | "overnight")
    })
}

#[cfg(test)]
mod tests {
    use crate::events::tests::dated;

    #[test]
    fn a_clock_is_of_the_day_that_is_told_elsewhere() {
        let text =
            "Gunmen attacked a market in Lisbon on Saturday.\n\nThe market was attacked at 5:42 a.m. local time, police said.";
        assert_eq!(dated(text), ["2021-03-06..2021-03-06"; 2]);
    }
}
