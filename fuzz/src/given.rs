//! A report out of the fuzzer's bytes.

use dateline_model::{Date, Minute, Report};

/// The first four bytes are the day of publication, counted from the first of the year 1, or none where they are zero;
/// the rest is the text, with U+FFFD for what is no UTF-8.
pub fn report(bytes: &[u8]) -> Report {
    let (day, text) = bytes.split_at_checked(4).unwrap_or((&[], bytes));
    let days = day.iter().fold(0_u32, |days, &byte| days << 8 | u32::from(byte));
    let first = Date { year: 1, month: 1, day: 1 };
    let published = (days != 0).then(|| Minute::of(first.plus_days((days % 3_652_059) as i32)).date().to_string());
    Report { id: "a".into(), text: String::from_utf8_lossy(text).into_owned(), published, ..Report::default() }
}
