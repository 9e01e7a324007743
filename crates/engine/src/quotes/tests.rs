//! One line of text in, what is said out: content, kind, speaker and cue.

use dateline_model::Report;
use expect_test::{Expect, expect};

#[track_caller]
pub(super) fn check(text: &str, expected: Expect) {
    let report = Report { text: text.to_owned(), ..Report::default() };
    let document = crate::intake::parse(&report);
    let found = super::find(&super::Reader::new(&document)).into_iter().map(|quote| {
        let speaker = quote.speaker.as_ref().map_or("-", |speaker| speaker.span.of(text));
        let cue = quote.cue.map_or("-", |cue| cue.of(text));
        format!("{:?} | {} | {speaker} | {cue}", quote.kind, quote.span.of(text))
    });
    expected.assert_eq(&found.collect::<Vec<_>>().join("\n"));
}

#[test]
fn direct_speech_before_and_after_its_cue() {
    check(
        "\"The bridge will hold,\" said Jane Roe, the harbour master.",
        expect![[r#"Direct | "The bridge will hold," | Jane Roe | said"#]],
    );
    check("Jane Roe said: “The bridge will hold.”", expect!["Direct | “The bridge will hold.” | Jane Roe | said"]);
    check(
        "“The bridge will hold,” she told reporters in Porto on Monday.",
        expect!["Direct | “The bridge will hold,” | she | told"],
    );
}

#[test]
fn a_quotation_can_be_interrupted() {
    check(
        "“The bridge,” Mr Roe said, “will hold.” He left.",
        expect!["Direct | “The bridge,” Mr Roe said, “will hold.” | Mr Roe | said"],
    );
    check(
        "“It will hold,” Mr Roe said. “It always has.” He left.",
        expect!["Direct | “It will hold,” Mr Roe said. “It always has.” | Mr Roe | said"],
    );
}

#[test]
fn indirect_speech_with_and_without_that() {
    check(
        "The ministry said on Monday that the road was cut.",
        expect!["Indirect | that the road was cut | The ministry | said"],
    );
    check(
        "The road was cut in two places, the ministry said.",
        expect!["Indirect | The road was cut in two places | the ministry | said"],
    );
    check(
        "The road, police said, was cut in two places.",
        expect!["Indirect | The road, police said, was cut in two places | police | said"],
    );
}

#[test]
fn mixed_speech_keeps_the_reporters_words() {
    check(
        "Roe said the bridge was “as good as lost” and would fall.",
        expect!["Mixed | the bridge was “as good as lost” and would fall | Roe | said"],
    );
    check("Roe called the plan “a folly”.", expect!["Mixed | the plan “a folly” | Roe | called"]);
}

#[test]
fn speech_within_speech() {
    check(
        "Roe warned that the dam would fail, his spokesman Ivo Dahl said.",
        expect![[r#"
        Indirect | Roe warned that the dam would fail | his spokesman Ivo Dahl | said
        Indirect | that the dam would fail | Roe | warned"#]],
    );
}

#[test]
fn what_only_has_marks_is_no_speech() {
    check("The “old” bridge fell in the night.", expect![[""]]);
}

#[test]
fn headlines_name_their_speaker_before_a_colon() {
    check(
        "Roe: Bridge will hold\n\nThe bridge will hold, Jane Roe said on Monday in the port.",
        expect![[r#"
        Indirect | Bridge will hold | Roe | :
        Indirect | The bridge will hold | Jane Roe | said"#]],
    );
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph() {
    check(
        "“It will hold,” said Roe.\n\n“It always has held, and we know it.”",
        expect![[r#"
        Direct | “It will hold,” | Roe | said
        Direct | “It always has held, and we know it.” | Roe | -"#]],
    );
    check(
        "The mayor of the old town left after an hour.\n\nJane Roe, who had come by train, then went on:\n\n“The bridge will \
         hold, and nobody has to leave.\n\n“It always has held, as far as we know.”\n\nThe crowd in the hall left at noon.",
        expect![[r#"
            Direct | “The bridge will hold, and nobody has to leave.

            “It always has held, as far as we know.” | Jane Roe | :"#]],
    );
}
