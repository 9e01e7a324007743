//! Reports in, their statements out: who, which words, and how each report has them.

use dateline_model::Report;
use expect_test::{Expect, expect};

#[track_caller]
fn check(texts: &[&str], expected: Expect) {
    let report = |(at, text): (usize, &&str)| Report { id: at.to_string(), text: (*text).to_owned(), ..Report::default() };
    let reports = texts.iter().enumerate().map(report).collect::<Vec<_>>();
    let story = crate::story(&reports, dateline_atlas::bundled(), &crate::Corrections::default());
    let mut lines = Vec::new();
    for statement in &story.statements {
        lines.push(format!("{} | {}", statement.speaker, statement.title));
        for version in &statement.versions {
            let text = texts[version.article as usize];
            let parts = version.parts.iter().map(|part| part.of(text)).collect::<Vec<_>>().join(" + ");
            lines.push(format!("  {} {:?} | {parts}", version.article, version.likeness));
        }
    }
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn one_statement_is_given_whole_cut_reworded_and_reported() {
    check(
        &[
            "Harbour minister Jane Roe spoke in Bergen on Monday. “We are close to closing the northern pier, since the beams are rotten and nobody will pay for them,” Roe said.",
            "“We are close to closing the northern pier,” harbour minister Jane Roe said.",
            "Jane Roe, the harbour minister, said the ministry was “close to shutting the northern pier since the beams are rotten”.",
            "The harbour minister, Jane Roe, said the northern pier was close to closing because its beams were rotten.",
        ],
        expect![[r#"
            jane-roe | the northern pier
              0 Verbatim | We are close to closing the northern pier, since the beams are rotten and nobody will pay for them
              2 Reworded | close to shutting the northern pier since the beams are rotten
              1 Cut | We are close to closing the northern pier
              3 Reported | the northern pier was close to closing because its beams were rotten"#]],
    );
}
