//! The page of date rules: every rule with what it reads and examples, which are its tests.

use dateline_model::{Minute, Modifier, Range, Report, Time, TimeKind};
use expect_test::expect_file;

use super::{approximate, bounds, edge, range, rules};

/// What the page says of one rule.
pub struct Page {
    /// Its name.
    pub name: &'static str,
    /// What it reads, in one line.
    pub reads: &'static str,
    /// Day of publication, a line of text, and everything that is found in the line: words = value.
    pub examples: &'static [(&'static str, &'static str, &'static str)],
}

/// Reads one line published on `published` and lists what was found: words = value, `~` where it is approximate, and what
/// else there is to say of it.
pub fn found(text: &str, published: &str) -> String {
    let report =
        Report { text: text.to_owned(), published: (!published.is_empty()).then(|| published.to_owned()), ..Report::default() };
    let document = crate::intake::parse(&report);
    super::find(&document).iter().map(|time| line(time, text)).collect::<Vec<_>>().join("; ")
}

fn line(time: &Time, text: &str) -> String {
    let mut line = format!("{} = {}{}", time.span.of(text), time.value, if time.approximate { " ~" } else { "" });
    for (name, said) in
        [("mod", time.modifier.map(Modifier::name)), ("quant", time.quant.as_deref()), ("freq", time.freq.as_deref())]
    {
        line += &said.map(|said| format!(" {name} {said}")).unwrap_or_default();
    }
    for (name, point) in [("from", time.begin), ("to", time.end)] {
        line += &point.map(|point| format!(" {name} t{point}")).unwrap_or_default();
    }
    // The stretch of time where the value alone does not say it.
    let range = time.range.filter(|_| time.modifier.is_some() || time.kind == TimeKind::Duration);
    line += &range.map(|range| format!(" {}", stretch(range))).unwrap_or_default();
    line
}

/// Its first and last day, or its ends to the minute where they are within a day.
fn stretch(range: Range) -> String {
    let within = |minute: Minute| minute.clock() != (0, 0);
    if within(range.from) || within(range.to) {
        return format!("{}..{}", range.from, range.to);
    }
    format!("{}..{}", range.first_day(), range.last_day())
}

fn pages() -> impl Iterator<Item = &'static Page> {
    rules::INNER
        .iter()
        .map(|rule| &rule.page)
        .chain([&edge::RULE.page, &approximate::RULE.page])
        .chain(range::PAGES)
        .chain([&bounds::PAGE])
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
TIMEX3 value (TimeML 1.2.1). `~` marks words that are vague; `mod`, `quant` and `freq` are those of TimeML; the first and
the last day stand behind a value that does not say them itself.
";
