//! What holds for all rules together.

use dateline_model::{Report, TimeSource};
use expect_test::{Expect, expect};

/// Reads one line published on `published` and compares what was found: words = value, and `~` where it is approximate.
#[track_caller]
pub fn check(text: &str, published: &str, found: Expect) {
    found.assert_eq(&super::page::found(text, published));
}

#[test]
fn without_a_date_of_publication_only_written_dates_are_resolved() {
    check(
        "On Wednesday and on 9 September 2016 they met, and last week.",
        "",
        expect!["Wednesday = XXXX-WXX-3; 9 September 2016 = 2016-09-09; last week = XXXX-WXX"],
    );
}

/// Reads one line as [`check`] does and lists how each finding came about: words, source, reason, and the other reading.
#[track_caller]
pub fn check_how(text: &str, published: &str, found: Expect) {
    let report =
        Report { text: text.to_owned(), published: (!published.is_empty()).then(|| published.to_owned()), ..Report::default() };
    let times = super::find(&crate::intake::parse(&report));
    let line = |time: &dateline_model::Time| {
        let source = match time.source {
            TimeSource::Earlier(at) => format!("\"{}\"", times.get(at as usize).map_or("", |time| time.span.of(text))),
            TimeSource::Event(span) => format!("\"{}\"", span.of(text)),
            source => format!("{source:?}"),
        };
        let modifier = time.modifier.map_or(String::new(), |modifier| format!(" {}", modifier.name()));
        let other = time.other.as_ref().map_or(String::new(), |other| format!(", or {}", other.value));
        format!("{} = {}{modifier}: {source}, {:?}{other}", time.span.of(text), time.value, time.reason)
    };
    found.assert_eq(&times.iter().map(line).collect::<Vec<_>>().join("; "));
}

#[test]
fn a_time_says_from_what_it_was_reckoned_and_how_surely() {
    check_how("It shut on 9 September 2016.", "", expect!["9 September 2016 = 2016-09-09: Words, Plain"]);
    check_how("It shut yesterday.", "2016-10-01", expect!["yesterday = 2016-09-30: Published, Plain"]);
    check_how("It shut on Thursday.", "", expect!["Thursday = XXXX-WXX-4: Nothing, Plain"]);
    check_how("It was shut on Thursday.", "2016-10-01", expect!["Thursday = 2016-09-29: Published, Tense"]);
    check_how("The shop, on Thursday.", "2016-10-01", expect!["Thursday = 2016-09-29: Published, Habit, or 2016-10-06"]);
    check_how("It shut last Thursday.", "2016-10-01", expect!["last Thursday = 2016-09-29: Published, Cue"]);
    check_how(
        "It shut on 9 September and opened two days later.",
        "2016-10-01",
        expect![[r#"9 September = 2016-09-09: Published, Tense; two days later = 2016-09-11: "9 September", Plain"#]],
    );
    check_how("It shut on 06/10/2016.", "", expect!["06/10/2016 = 2016-10-06: Words, Habit, or 2016-06-10"]);
    check_how("It shut on Thursday, 06/10/2016.", "", expect!["Thursday, 06/10/2016 = 2016-10-06: Words, Weekday"]);
    check_how("It was shut for at least two days.", "", expect!["at least two days = P2D EQUAL_OR_MORE: Words, Plain"]);
}
