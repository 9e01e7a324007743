//! One line in, one finding out.

use dateline_model::Report;
use expect_test::{Expect, expect};

/// Reads one line published on `published` and lists what was found: words, type, value, and `from..to` in days.
#[track_caller]
pub fn check(text: &str, published: &str, found: Expect) {
    let report =
        Report { text: text.to_owned(), published: (!published.is_empty()).then(|| published.to_owned()), ..Report::default() };
    let document = crate::intake::parse(&report);
    let lines: Vec<String> = super::find(&document)
        .iter()
        .map(|time| format!("{} = {}{}", time.span.of(text), time.value, if time.approximate { " ~" } else { "" }))
        .collect();
    found.assert_eq(&lines.join("; "));
}

#[test]
fn dates() {
    check(
        "They met on 9 September and on Sept. 12, 2016.",
        "2016-10-01",
        expect!["9 September = 2016-09-09; Sept. 12, 2016 = 2016-09-12"],
    );
}
