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

#[test]
fn the_subject_is_what_the_verb_is_told_of() {
    check(
        "On Tuesday explosions in Porto, Portugal, and Vigo, Spain, killed at least 40 people.",
        &["Explosions in Porto killed at least 40 people"],
    );
    check("The skipper, Ann Roe, 42, of Lagos, was arrested on Tuesday.", &["Ann Roe was arrested"]);
    check("On Tuesday the envoy wrote in a letter published in Lisbon.", &[]);
    check("On Tuesday there were swabs taken at the site of the blast.", &[]);
}

#[test]
fn what_was_said_is_told_with_its_verb() {
    check(
        "Mayor Roe announced on Tuesday that the captain, Jan Brandt, will travel to Spain.",
        &["Mayor Roe announced the captain will travel to Spain"],
    );
    check(
        "On Tuesday officials warned the fishermen that they should stay at home.",
        &["Officials warned the fishermen they should stay at home"],
    );
    check("Officials announced the tanker was seized on 3 May 2021.", &["Tanker was seized"]);
}

#[test]
fn what_may_never_have_been_is_no_event() {
    check("Experts visited the dam on Tuesday to verify that rebels had destroyed it.", &["Experts visited the dam to verify"]);
    check("On Tuesday Roe promised protests until the ship was returned to Spain.", &[]);
}

#[test]
fn a_title_asks_for_nothing_more() {
    check("On Tuesday the navy seized a ship under suspicion that it carried arms.", &["Navy seized a ship"]);
    check(
        "On Tuesday parliament voted in favour of their accession to the union.",
        &["Parliament voted in favour of their accession to the union"],
    );
}

#[test]
fn a_time_that_is_a_word_of_a_noun_leaves_no_gap() {
    check(
        "On Tuesday Jan Brandt was convicted in the October 2019 shooting of a pilot.",
        &["Jan Brandt was convicted in the shooting of a pilot"],
    );
    check("On Tuesday worries grew for sailors trapped in the harbour.", &[]);
}
