//! The page of date rules: every rule with what it reads and examples, which are its tests.

use dateline_model::{Report, Time};
use expect_test::expect_file;

use super::{edge, range, rules};

/// What the page says of one rule.
pub struct Page {
    /// Its name.
    pub name: &'static str,
    /// What it reads, in one line.
    pub reads: &'static str,
    /// Day of publication, a line of text, and everything that is found in the line: words = value.
    pub examples: &'static [(&'static str, &'static str, &'static str)],
}

/// Reads one line published on `published` and lists what was found: words = value, and `~` where it is approximate.
pub fn found(text: &str, published: &str) -> String {
    let report =
        Report { text: text.to_owned(), published: (!published.is_empty()).then(|| published.to_owned()), ..Report::default() };
    let document = crate::intake::parse(&report);
    let line = |time: &Time| format!("{} = {}{}", time.span.of(text), time.value, if time.approximate { " ~" } else { "" });
    super::find(&document).iter().map(line).collect::<Vec<_>>().join("; ")
}

fn pages() -> impl Iterator<Item = &'static Page> {
    rules::INNER.iter().map(|rule| &rule.page).chain([&edge::RULE.page, &range::PAGE])
}

#[test]
fn every_rule_finds_what_its_examples_say() {
    let mut wrong = String::new();
    for page in pages() {
        for &(published, text, expected) in page.examples {
            let found = found(text, published);
            if found != expected {
                wrong += &format!("{}: {text} ({published})\n  expected {expected}\n  found    {found}\n", page.name);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_page_of_rules_is_made_from_them() {
    let mut text = String::from(HEAD);
    for page in pages() {
        text += &format!("\n## {}\n\n{}\n\n| published | line | found |\n|---|---|---|\n", page.name, page.reads);
        for (published, line, found) in page.examples {
            text += &format!("| {published} | {line} | {} |\n", if found.is_empty() { "nothing" } else { found });
        }
    }
    expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/dates.md")].assert_eq(&text);
}

const HEAD: &str = "\
# Date rules

Made from the rules in `crates/engine/src/times` by their tests; `UPDATE_EXPECT=1 cargo test -p dateline-engine times`
writes it anew. Each line is a test: a day of publication, a line of text, and everything that is found in it with its
TIMEX3 value (TimeML 1.2.1). `~` marks words that are vague.
";
