//! What a sentence tells: its events' titles, one line each.

use dateline_engine::read;
use dateline_model::Report;

fn titles(text: &str) -> Vec<String> {
    let text =
        format!("Harbour report\n\nThe harbour of Porto is old and quiet, and its people are proud of their boats.\n\n{text}\n");
    let report = Report { id: "a".into(), text, published: Some("2021-05-20".into()), ..Report::default() };
    read(&report, dateline_atlas::bundled()).events.into_iter().map(|event| event.title).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(titles(text), expected, "{text}");
}

#[test]
fn a_title_is_a_subject_a_verb_and_what() {
    check("On 3 May 2021 the army shelled the port of Lisbon.", &["Army shelled the port of Lisbon"]);
    check("A least seven people were killed on Tuesday.", &["At least seven people were killed"]);
    check("Almost exactly two years ago rebels seized the dam.", &["Rebels seized the dam"]);
    check("Figures show nine sailors were injured in March.", &["Nine sailors were injured"]);
}

#[test]
fn what_was_not_done_is_no_event() {
    check("Did the army shell the port of Lisbon on Tuesday?", &[]);
    check("On Tuesday no ship was seized in the harbour.", &[]);
    check("If the army seized the dam on Tuesday, the talks would end.", &[]);
}

#[test]
fn half_a_sentence_is_no_title() {
    check("The launch came on Tuesday, hours before dawn.", &[]);
    check("The rockets fired on Monday do not reach as far as the one tested in June.", &[]);
    check("On Tuesday the shops were hardest hit.", &[]);
}
