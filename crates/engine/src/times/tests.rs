//! One line in, one finding out: what the tests beside the rules are written with.

use dateline_model::Report;
use expect_test::{Expect, expect};

/// Reads one line published on `published` and lists what was found: words = value, and `~` where it is approximate.
#[track_caller]
pub fn check(text: &str, published: &str, found: Expect) {
    let report =
        Report { text: text.to_owned(), published: (!published.is_empty()).then(|| published.to_owned()), ..Report::default() };
    let document = crate::intake::parse(&report);
    let line = |time: &dateline_model::Time| {
        format!("{} = {}{}", time.span.of(text), time.value, if time.approximate { " ~" } else { "" })
    };
    let lines: Vec<String> = super::find(&document).iter().map(line).collect();
    found.assert_eq(&lines.join("; "));
}

#[test]
fn without_a_date_of_publication_only_written_dates_are_resolved() {
    check(
        "On Wednesday and on 9 September 2016 they met, and last week.",
        "",
        expect!["Wednesday = XXXX-WXX-3; 9 September 2016 = 2016-09-09; last week = XXXX-WXX"],
    );
}
