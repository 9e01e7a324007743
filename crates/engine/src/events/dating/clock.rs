//! A time of day that is told without its day.

use dateline_model::{Minute, Range};

use super::When;

/// Whether a time of day is told without its day.
pub(super) fn is_bare_clock(words: &str) -> bool {
    let word = words.rsplit(' ').next().unwrap_or(words);
    let lead = words.split(' ').next().unwrap_or(words).to_lowercase();
    matches!(word, "dawn" | "morning" | "noon" | "afternoon" | "evening" | "sunset" | "sunrise" | "dusk" | "night" | "midnight")
        && !matches!(lead.as_str(), "this" | "yesterday" | "last" | "tomorrow" | "next" | "that")
        && !words.split(' ').any(|word| word.ends_with("day"))
}

/// A time of day on the day of `day`.
pub(super) fn of_day(time: When, found: When) -> When {
    let (Some(clock), Some(day)) = (time.range, found.range) else { return time };
    let shift = (i64::from(day.first_day().days()) - i64::from(clock.first_day().days())) * Minute::DAY;
    let range = Range::new(Minute(clock.from.0 + shift), Minute(clock.to.0 + shift));
    When { range: Some(range), doubt: found.doubt, ..time }
}
