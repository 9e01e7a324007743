//! What holds for all rules together.

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
