//! The time a report takes grows with its length and no faster: these would take minutes if a stage walked the whole
//! text, or all that was found in it, for each sentence or name.

use dateline_engine::{Corrections, story};
use dateline_model::Report;

/// What a text is made of, over and over, with a running number that keeps its names apart.
const PIECES: [fn(usize) -> String; 8] = [
    |at| format!("The army shelled the port of Lisbon on {} May 2016. ", at % 28 + 1),
    |at| format!("\"We will not leave the harbour of Porto,\" said minister Jane Roe{} on Monday. ", "a".repeat(at % 7)),
    |at| format!("residents of the Hill{at} district of Madrid fled last week and a ferry sank in July "),
    |_| "On Tuesday.\n12/09/2016\n\nParis, Texas\nA truce was agreed in Geneva.\n".to_owned(),
    |at| format!("IN {at} DAYS THE U.S.A.F. BOMBED NEW YORK AND SAN JOSE "),
    |at| format!("officials said that the minister told Jane Roe{at} the army warned of war and "),
    |at| format!("The storm killed {} people in Porto, {} of them sailors, and hurt about {at} in Faro. ", at + 9, at % 7 + 2),
    |_| "London Paris Berlin Madrid Rome Vienna ".to_owned(),
];

fn report(text: String) -> Report {
    Report { id: "long".into(), text, published: Some("2016-05-30".into()), ..Report::default() }
}

#[test]
fn long_reports_are_read_in_time_that_grows_with_their_length() {
    for piece in PIECES {
        let mut text = String::new();
        let mut at = 0;
        while text.len() < 600_000 {
            text.push_str(&piece(at));
            at += 1;
        }
        let story = story(&[report(text)], dateline_atlas::bundled(), &Corrections::default());
        assert_eq!(story.articles.len(), 1);
    }
}

#[test]
fn a_story_of_many_reports_is_merged_in_time_that_grows_with_their_number() {
    let text = |day: usize| (0..40).map(|at| PIECES[at % 2](day * 3 + at)).collect::<String>();
    let reports = (0..120).map(|day| report(text(day))).collect::<Vec<_>>();
    let story = story(&reports, dateline_atlas::bundled(), &Corrections::default());
    assert!(story.events.iter().any(|event| event.reports.len() > 50));
}
