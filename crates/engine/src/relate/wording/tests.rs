//! Reports in, the terms out that each has for one actor.

use dateline_model::{Named, Report};
use expect_test::{Expect, expect};

#[track_caller]
fn check(texts: &[&str], expected: Expect) {
    let report = |(at, text): (usize, &&str)| Report { id: at.to_string(), text: (*text).to_owned(), ..Report::default() };
    let reports = texts.iter().enumerate().map(report).collect::<Vec<_>>();
    let story = crate::story(&reports, dateline_atlas::bundled(), &crate::Corrections::default());
    let mut lines = Vec::new();
    for wording in &story.wording {
        let named = match &wording.named {
            Named::Actor(id) => id.clone(),
            Named::Event(at) => story.events[*at as usize].title.clone(),
        };
        let terms = wording.terms.iter().map(|term| format!("{} {} ({})", term.article, term.term, term.spans.len()));
        lines.push(format!("{named} | {}", terms.collect::<Vec<_>>().join(", ")));
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn those_who_fight_one_government_have_many_names() {
    check(
        &[
            "The Norwegian army shelled the rebel-held town of Narvik on Monday. The rebels shelled Bodo.",
            "The Norwegian army fought against opposition fighters near Narvik on Monday, and residents fled.",
            "Norway's army took Narvik back from the militants on Monday, officials said. The regime blames terrorists.",
        ],
        expect!["militants | 0 rebel (2), 1 opposition fighters (1), 2 militants (1), 2 terrorists (1)"],
    );
}
