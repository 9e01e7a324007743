//! Each line is one paragraph; " | " stands where one sentence ends and the next begins.

use dateline_model::Report;

/// A paragraph before the line, so that it is not taken for a headline.
const BEFORE: &str = "The rain went on through the whole of the day, and nobody in the town could say when it would end.";

/// One behind it, so that it is not taken for a footer.
const AFTER: &str = "The wind went on through the whole of the night, and nobody in the town could say where it came from.";

fn sentences(text: &str) -> Vec<String> {
    let report = Report { text: text.to_owned(), ..Report::default() };
    let document = crate::intake::parse(&report);
    document.sentences.iter().map(|sentence| sentence.span.of(text).to_owned()).collect()
}

#[track_caller]
fn check(lines: &[&str]) {
    for line in lines {
        let found = sentences(&format!("{BEFORE}\n\n{}\n\n{AFTER}", line.replace(" | ", " ")));
        assert_eq!(found[1..found.len() - 1].join(" | "), *line);
    }
}

#[test]
fn stops() {
    check(&[
        "The deal closed on Monday. | It was late.",
        "Did he go? | Yes. | Why? | No idea.",
        "What?! | Nobody knew.",
        "He left! | She stayed.",
        "It was over. | iPhone sales fell.",
        "He arrived. | $5 was paid. | 5 people left. | @roe wrote it.",
        "He arrived. | —She left.",
        "The Yahoo! deal was closed.",
        "Yahoo! Inc. bought it.",
        "The vote was lost; the law was not.",
    ]);
}

#[test]
fn countries_and_states() {
    check(&[
        "He lives in the U.S. Army barracks.",
        "The U.S. Navy and the U.S. Senate met U.S. President Jane Roe.",
        "It was made in the U.S. | He left it there.",
        "The raid was led by the U.S. | The ships left St. Ives.",
        "U.N. officials met. | They met at the U.N. in Geneva.",
        "The E.U. and the U.K. agreed. | So did the U.A.E. | It was late.",
        "The U.S.-led force left. | In the U.S., it rained.",
        "Is this the U.S.? | It is.",
        "Washington D.C. was quiet. | He flew to Washington, D.C., on Friday.",
        "He flew to Washington, D.C. | The trip was long.",
        "It is in Springfield, Ill., and Boston, Mass. | The two are far apart.",
        "They sailed to St. Petersburg and St. Ives. | Mt. Roe is high.",
        "The shop on Main St. was shut. | He lives on Elm St. | The police came.",
    ]);
}

#[test]
fn names_and_titles() {
    check(&[
        "Gen. John Q. Roe of the U.S. Army met Dr. Doe. | He left.",
        "Maj. Gen. John Roe and Lt. Col. Jane Doe spoke. | Brig. Gen. Roe listened.",
        "Gov. Roe of Calif. met Sen. Doe (R-Ariz.) on Monday.",
        "Sgt. 1st Class Roe died.",
        "Martin Roe Jr. spoke. | So did Ann Doe Sr. | They left.",
        "J. R. R. Roe and J.R.R. Roe met George W. Roe.",
        "He gave her a book by A. A. Roe. | It was good.",
        "He met Mr. T. | They spoke.",
        "So did I. | We left together.",
        "Nobody had a plan B. | They left. | The group was led by I. Roe.",
        "He works for Roe & Co. in Leeds and for Doe Inc. | The firm is large.",
        "Dr. Roe, Ph.D., spoke. | She holds a Ph.D. | She teaches.",
        "The case of Roe v. Doe was heard. | Roe vs. Doe was close.",
        "The group a.k.a. the Roes met. | Jones et al. found it.",
    ]);
}

#[test]
fn numbers_and_references() {
    check(&[
        "It rose 3.5 percent to $4.2 million. | Then it fell by .5 percent.",
        "It is No. 5 on the list. | Nos. 4 and 5 were closed.",
        "He said no. | The rest agreed. | Ask for No. 10 Downing Street.",
        "It is in art. 5 and sec. 3 of the law (see pp. 5 and 6). | He left.",
        "It cost $5. | He paid. | The price was 5. | The rest was free.",
        "He ran 5 km. | He won. | It weighs 5 kg. | That is much.",
        "1. Open the door. | 2. Close it.",
        "It grew by approx. 5 percent, i.e. a little, e.g. in Leeds.",
        "Bring bread, cheese, etc. | We start at 9. | Bring bread, etc. and wine.",
    ]);
}

#[test]
fn dates_and_hours() {
    check(&[
        "It left at 5 p.m. Monday. | It left at 5 p.m. on Monday.",
        "It left at 5 p.m. | The crew slept. | The train leaves at 7 a.m. | Passengers wait.",
        "It starts at 9 a.m. Eastern, 2 p.m. GMT and 5 p.m. Moscow time.",
        "It left at 9 a.m. (2 p.m. in Leeds) and came at 10 p.m. | Nobody slept.",
        "He was born on Sept. 5, 1990. | He left in Oct. | The rest stayed.",
        "The time was 10.30. | On 10.11.2016 he left. | At 10.30pm he came.",
        "He was born in 1990. | In 1995 he left.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“We go now. | We must.” | The crowd left.",
        "He wrote: \"We are here. | We stay.\" | The rest went.",
        "\"We are here,\" he wrote, \"and we stay.\" | \"We stay.\"",
        "He said “Go.” | Then he left. | He called it ‘a shame.’ | She did not.",
        "'It is over.' | \"'It is over.'\" | She left.",
        "He wrote that \"The house is lost. The boats are not.\" | Nobody answered.",
        "\"Go.\". | She left.",
        "It was \"over.\" | It was not. | \"Why?\" and \"How?\" are questions.",
        "She said: \"Go now.\" | \"No,\" he said. | \"No.\" | \"No!\"",
        "\"We left. \" | The crowd stayed.",
    ]);
}

#[test]
fn questions_and_cries_of_somebody() {
    check(&[
        "\"Why?\" she asked. | \"No idea!\" he said.",
        "\"Where are we?\" Mr. Roe asked. | \"Here!\" shouted Jane Roe.",
        "“Where are we?” Jane Roe, the mayor of a town by the sea, asked. | Nobody knew.",
        "\"Really?!\" she asked. | \"Really?!\" | The crowd laughed.",
        "\"Where are we?\" | Jane Roe was asked by nobody.",
        "He shouted \"Stop!\" and ran. | He shouted \"Stop!\" | Then he ran.",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "Wait... | There is more. | Wait… | There is more.",
        "He paused ... and went on. | It was, well … odd.",
        "\"I think... | I do not know,\" he said. | \"We wait ... for word.\"",
        "It was cold.... | It was dark. . . . | It was cold . . . and dark.",
        "They spoke to ... Roe and to others.",
        "It has fallen since 1980 [...] | However, it may rise.",
    ]);
}

#[test]
fn brackets_and_notes() {
    check(&[
        "(It was late.) | He left (it was late). | [It rained.] | She stayed (at 5 p.m.). | They slept.",
        "He left. | (She stayed.) | They slept.",
        "He arrived.[1] | She left.[12][13] | They slept.",
    ]);
}

#[test]
fn addresses() {
    check(&[
        "See www.example.org. | It is there. | See www.example.org/a.b?c=d for more.",
        "Visit https://example.org/Page.Html. | Then write to jane.roe@example.org. | We answer.",
        "The firm Example.com lost money. | Node.js and Example.Com were there.",
    ]);
}

#[test]
fn lists() {
    check(&["• Bread is up. | • Milk is down.", "- Bread is up. | - Milk is down.", "a. Bread is up. | It costs more."]);
}

#[test]
fn a_space_that_was_lost() {
    let glued =
        sentences(&format!("{BEFORE}\n\nIt came to an end.Next came the rain.“It is late.”He left Leeds.The rest stayed."));
    let expected = ["It came to an end.", "Next came the rain.", "“It is late.”", "He left Leeds.", "The rest stayed."];
    assert_eq!(glued[1..], expected);
}

#[test]
fn quotations_set_apart_are_one_sentence_with_their_speaker() {
    check(&[
        "“The sea took it. It will not give it back.” – Jane Roe, fisher",
        "\"The sea took it. It was ours.\" Jane Roe, fisher",
        "“The sea took it. | It was ours,” said Jane Roe",
    ]);
}

#[test]
fn headlines_and_captions_are_sentences() {
    let text = format!("Harbour shut: what next? Nobody says\n\n{BEFORE}\n\nNo word yet\n\n{BEFORE} It fell.");
    assert_eq!(sentences(&text).len(), 6);
    let caption = "Boats at the pier of the old town Image: Harbour Wire.";
    assert_eq!(
        sentences(&format!("{BEFORE}\n\n{caption}\n\n{BEFORE}"))[1..3],
        ["Boats at the pier of the old town", "Image: Harbour Wire."]
    );
}

#[test]
fn lines_broken_at_a_width_are_one_paragraph() {
    let text = "The ferry left the harbour of the old\ntown in heavy rain and did not come back\nbefore the storm had gone by. There, Mr.\n\
                Roe had waited on the pier for the U.S.\nNavy all night. “It was cold that night.\nIt was dark,” he said. Then he left. The\nrest stayed where it was\nuntil noon.\n\nNobody was hurt in the end.";
    let expected = [
        "There, Mr.\nRoe had waited on the pier for the U.S.\nNavy all night.",
        "“It was cold that night.",
        "It was dark,” he said.",
        "Then he left.",
        "The\nrest stayed where it was\nuntil noon.",
        "Nobody was hurt in the end.",
    ];
    assert_eq!(sentences(text)[1..], expected);
}
