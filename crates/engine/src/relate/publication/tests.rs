//! Small stories of our own: what is dated, how closely, and on what grounds.

use dateline_atlas::Gazetteer;
use dateline_model::{Article, PublishedBasis, PublishedReason, Report, TimeReason};

use crate::{Corrections, story};

fn read(reports: &[(&str, &str)]) -> Vec<Article> {
    let reports = reports.iter().enumerate().map(|(at, (published, text))| Report {
        id: at.to_string(),
        text: (*text).to_owned(),
        published: (!published.is_empty()).then(|| (*published).to_owned()),
        ..Report::default()
    });
    story(&reports.collect::<Vec<_>>(), &Gazetteer::default(), &Corrections::default()).articles
}

fn day(article: &Article) -> &str {
    article.published.value.as_deref().unwrap_or("")
}

const FERRY: &str = "Ferry strikes reef off the northern islands\n\nA ferry with 140 passengers struck a reef off the northern islands on Tuesday night, the coast guard said.\n\nThe captain said the engine had failed. \"We drifted for an hour before we struck the reef,\" he said.";

#[test]
fn a_weekday_here_and_a_date_there() {
    let other = "Passengers of stranded ferry taken to safety\n\nAll 140 passengers of the ferry that struck a reef off the northern islands on Tuesday were taken to safety on Wednesday, the coast guard said.\n\nThe ferry struck the reef off the northern islands late on Tuesday.";
    let read = read(&[("2021-03-03", FERRY), ("", other)]);
    assert_eq!(day(&read[1]), "2021-03-03");
    assert_eq!(read[1].published.basis, PublishedBasis::Inferred);
    assert!(read[1].published.reasons.iter().any(|reason| matches!(reason, PublishedReason::SharedEvent { article: 0, .. })));
}

#[test]
fn a_dateline_takes_its_year_from_the_others() {
    let other = "HARBOUR TOWN, March 5 (HPA) -- Divers have looked at the hull of the ferry that struck a reef off the northern islands, the coast guard said.\n\nThe engine of the ferry had failed, its captain said.";
    let read = read(&[("2021-03-03", FERRY), ("", other)]);
    assert_eq!(day(&read[1]), "2021-03-05");
    assert!(matches!(read[1].published.reasons.first(), Some(PublishedReason::Stated { .. })));
}

#[test]
fn reports_without_any_date_of_publication_date_each_other() {
    let captioned = "Rescue boats reach ferry\n\nRescue boats reached a ferry that struck a reef off the northern islands on Tuesday night, the coast guard said.\n\nRescue boats beside the ferry on the reef off the northern islands on Wednesday, March 3, 2021. (Photo: HPA)\n\nThe engine of the ferry had failed.";
    let read = read(&[("", FERRY), ("", captioned)]);
    assert_eq!((day(&read[0]), day(&read[1])), ("2021-03-03", "2021-03-03"));
    // The captioned one was dated first, by itself.
    assert!(leans_on(&read[0], 1) && !leans_on(&read[1], 0));
}

fn leans_on(read: &Article, other: u32) -> bool {
    read.published.reasons.iter().any(|reason| match reason {
        PublishedReason::SharedQuotation { article, .. }
        | PublishedReason::SharedEvent { article, .. }
        | PublishedReason::Alike { article, .. } => *article == other,
        _ => false,
    })
}

#[test]
fn other_names_are_another_story() {
    let flood = "Water reaches town\n\nThe dam above Hartwell broke on Tuesday night, Governor Ann Lister of Ordeland said. At least six people were killed when the water reached Hartwell on the Orde.";
    let later = "Six buried after flood\n\nThe people of Hartwell buried the six who were killed when the dam on the Orde broke on Tuesday. Governor Ann Lister of Ordeland came to Hartwell on Thursday.";
    let fire = "KELSO, March 9 (HPA) -- Fire at mill\n\nAt least six people were killed when a mill in Kelso burnt down on Tuesday night, Inspector Paul Reeve of Tammshire said. The fire reached Little Kelso on the Tamm.";
    let read = read(&[("2021-03-03", flood), ("", later), ("", fire)]);
    assert_eq!((day(&read[1]), day(&read[2])), ("2021-03-04", ""));
}

#[test]
fn another_story_is_not_forced() {
    let other = "Council votes on library\n\nCouncillors voted to keep the town's library open for two more years. Readers had collected signatures against its closure.";
    let read = read(&[("2021-03-03", FERRY), ("", other)]);
    assert_eq!(day(&read[1]), "");
    assert!(read[1].published.reasons.is_empty());
}

#[test]
fn figures_are_settled_by_the_other_reports() {
    let other = "Passengers of stranded ferry taken to safety\n\n03/04/2021\n\nAll 140 passengers of the ferry that struck a reef off the northern islands on Tuesday were taken to safety, the coast guard said.";
    let alone = read(&[("", other)]);
    assert_eq!(
        (day(&alone[0]), alone[0].published.earliest.map(|day| day.to_string())),
        ("2021-04-03", Some("2021-03-04".into()))
    );
    let read = read(&[("2021-03-03", FERRY), ("", other)]);
    assert_eq!((day(&read[1]), read[1].published.earliest), ("2021-03-04", None));
    assert!(matches!(read[1].published.reasons.first(), Some(PublishedReason::Figures { by: TimeReason::Reports, .. })));
}
