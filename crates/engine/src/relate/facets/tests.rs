use dateline_model::{Event, FacetKind, Report};

use super::super::Corrections;

/// The events of reports of 5 March 2021, each of one text.
fn events(texts: &[&str]) -> Vec<Event> {
    let report = |(at, text): (usize, &&str)| Report {
        id: at.to_string(),
        text: (*text).to_owned(),
        published: Some("2021-03-05".into()),
        ..Report::default()
    };
    let reports = texts.iter().enumerate().map(report).collect::<Vec<_>>();
    super::super::story(&reports, dateline_atlas::bundled(), &Corrections::default()).events
}

/// What the first event's facets of a kind say, each with the reports that tell it.
fn told(texts: &[&str], about: FacetKind) -> Vec<(String, Vec<u32>)> {
    let event = events(texts).into_iter().next().unwrap();
    let own = event.facets.into_iter().filter(|facet| facet.about == about);
    own.map(|facet| (facet.says, facet.sides.into_iter().map(|(article, _)| article).collect())).collect()
}

fn disputed(texts: &[&str]) -> Vec<FacetKind> {
    events(texts).into_iter().flat_map(|event| event.disputes).map(|dispute| dispute.about).collect()
}

const PORT: &str = "An explosion hit the port of Lisbon on Wednesday, killing at least six people.";

#[test]
fn what_all_tell_has_a_side_for_each() {
    let texts = [PORT, "At dawn on Wednesday an explosion hit the port of Lisbon."];
    let dates = told(&texts, FacetKind::Date);
    assert!(dates.contains(&("3 March 2021".into(), vec![0, 1])), "{dates:?}");
    assert!(dates.iter().any(|(_, sides)| *sides == [1]), "{dates:?}");
    assert_eq!(told(&texts, FacetKind::Place), [("Lisbon".to_owned(), vec![0, 1])]);
    assert_eq!(told(&texts, FacetKind::Figure), [("at least six people killed".to_owned(), vec![0])]);
    assert_eq!(disputed(&texts), []);
}

#[test]
fn other_figures_are_a_dispute() {
    let texts = [PORT, "An explosion hit the port of Lisbon on Wednesday, killing at least nine people."];
    assert_eq!(disputed(&texts), [FacetKind::Figure]);
}

#[test]
fn a_denial_is_a_claim_and_a_dispute() {
    let texts = [PORT, "The navy denied that its mine had caused the explosion in the port."];
    assert_eq!(
        told(&texts, FacetKind::Claim),
        [("Navy denied its mine had caused the explosion in the port".to_owned(), vec![1])]
    );
    assert_eq!(disputed(&texts), [FacetKind::Claim]);
}

#[test]
fn blame_goes_to_the_event_told_before() {
    let texts =
        [&format!("{PORT} Both camps blame each other for the attack.")[..], "On Wednesday an explosion hit the port of Lisbon."];
    assert_eq!(told(&texts, FacetKind::Claim), [("Both camps blame each other for the attack".to_owned(), vec![0])]);
}
