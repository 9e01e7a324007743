use dateline_model::{Date, EventKind, Precision, Range, ReadEvent, Span};

use super::merge;
use crate::events::{DateBasis, Telling, Victim};

/// A telling of a day, with its stems between spaces.
fn telling(day: u8, concept: &'static str, kind: EventKind, stems: &str) -> Telling {
    Telling {
        event: ReadEvent {
            title: stems.into(),
            kind,
            range: Date::new(2021, 5, day).map(Range::day),
            evidence: vec![Span::new(0, 5)],
            ..ReadEvent::default()
        },
        concept,
        basis: DateBasis::Clause,
        quality: 10,
        core: stems.split(' ').take(3).map(str::to_owned).collect(),
        subject: Default::default(),
        refers: false,
        stems: stems.split(' ').map(str::to_owned).collect(),
        told: Date::new(2021, 5, 20),
        figure: None,
        victim: None,
        dated: None,
        placed: None,
        quotation: Default::default(),
    }
}

#[test]
fn one_thing_told_by_two_reports_is_one_event() {
    let first = vec![
        telling(3, "strike", EventKind::Violence, "strike school harbour dawn"),
        telling(5, "agree", EventKind::Diplomacy, "agree truce envoy"),
    ];
    let second = vec![
        telling(3, "strike", EventKind::Violence, "strike school plane"),
        telling(7, "vote", EventKind::Decision, "vote parliament budget"),
    ];
    let events = merge(&[first, second], &[]);
    assert_eq!(events.len(), 3);
    assert_eq!(events[0].reports.iter().map(|report| report.article).collect::<Vec<_>>(), [0, 1]);
    assert!(events.windows(2).all(|pair| pair[0].range <= pair[1].range));
}

#[test]
fn the_same_words_on_another_day_are_another_event() {
    let first = vec![telling(3, "strike", EventKind::Violence, "strike school harbour dawn")];
    let second = vec![telling(4, "strike", EventKind::Violence, "strike school harbour dawn")];
    assert_eq!(merge(&[first, second], &[]).len(), 2);
}

#[test]
fn a_quotation_in_common_is_one_statement_and_the_tightest_day_wins() {
    let mut vague = telling(3, "say", EventKind::Statement, "say minister bridge");
    vague.event.range = Date::new(2021, 5, 3).zip(Date::new(2021, 5, 9)).map(|(from, to)| Range::days(from, to));
    vague.event.precision = Precision::Week;
    let mut exact = telling(6, "announce", EventKind::Statement, "announce premier closure");
    vague.quotation.insert(11);
    exact.quotation.insert(11);
    let events = merge(&[vec![vague], vec![exact]], &[]);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].range, Date::new(2021, 5, 6).map(Range::day));
}

#[test]
fn ids_are_unique() {
    let twice =
        vec![telling(3, "strike", EventKind::Violence, "strike school"), telling(3, "vote", EventKind::Decision, "vote dam")];
    let mut events = merge(&[twice], &[]);
    events[0].title = "A vote".into();
    events[1].title = "A vote".into();
    super::super::choose::name(&mut events);
    assert_ne!(events[0].id, events[1].id);
}

/// The events of reports of 5 March 2021, as titles with the reports that tell them.
fn told(texts: &[&str]) -> Vec<(String, usize)> {
    let report = |(at, text): (usize, &&str)| dateline_model::Report {
        id: at.to_string(),
        text: (*text).to_owned(),
        published: Some("2021-03-05".into()),
        ..Default::default()
    };
    let reports = texts.iter().enumerate().map(report).collect::<Vec<_>>();
    let story = super::super::story(&reports, dateline_atlas::bundled(), &super::super::Corrections::default());
    story.events.into_iter().map(|event| (event.title, event.reports.len())).collect()
}

fn counts(texts: &[&str]) -> Vec<usize> {
    told(texts).into_iter().map(|(_, reports)| reports).collect()
}

#[test]
fn the_dead_are_of_what_killed_them() {
    let texts = [
        "At least 60 people were killed in Lisbon on Wednesday night.",
        "On Wednesday night a lorry rammed a crowd in Lisbon, killing 72 people.",
    ];
    assert_eq!(counts(&texts), [2]);
}

#[test]
fn the_gunman_who_was_shot_is_none_of_the_dead() {
    let texts = [
        "Gunmen attacked a market in Lisbon on Wednesday, killing 60 people.",
        "Police shot and killed a gunman in Lisbon on Wednesday.",
    ];
    assert_eq!(counts(&texts), [1, 1]);
}

#[test]
fn a_launch_and_a_flight_are_one() {
    let texts = [
        "On Wednesday Portugal launched a missile over Spain.",
        "The missile flew over Spain at 5:42 a.m. local time on Wednesday.",
    ];
    assert_eq!(counts(&texts), [2]);
}

#[test]
fn two_statements_of_one_speaker_are_two() {
    let texts = [
        "On Thursday the premier announced that the port would be closed for a week.",
        "On Thursday the premier announced that taxes on wine would be raised.",
    ];
    assert_eq!(counts(&texts), [1, 1]);
}

#[test]
fn what_is_recalled_is_what_was_agreed() {
    let texts = [
        "France and Spain agreed on a fishing deal in Oslo on March 2.",
        "\"It is the arrangement which we struck early this month in Oslo,\" the envoy told reporters.",
    ];
    assert_eq!(counts(&texts), [2]);
}

#[test]
fn the_dead_that_stand_alone_go_to_the_one_blow_of_the_day() {
    let texts = [
        "A lorry rammed a crowd in Lisbon on Wednesday, killing 72 people.",
        "Gunmen had met in Porto on Monday. On Wednesday 72 people were killed.",
    ];
    assert_eq!(told(&texts).iter().filter(|(title, _)| title.contains("killed")).count(), 0, "{:?}", told(&texts));
}

#[test]
fn one_deed_at_an_hour_and_on_a_day_is_one() {
    let texts = [
        "On Wednesday Portugal launched a ballistic missile.",
        "The missile was fired at 5:42 a.m. on Wednesday from a base near Lisbon and flew for an hour.",
    ];
    assert_eq!(counts(&texts), [2]);
}

#[test]
fn nobody_dies_twice() {
    let victim =
        |given: &[&str]| Victim { last: "roe".into(), given: given.iter().map(|name| (*name).into()).collect(), sure: true };
    let dies = |day: u8, given: &[&str]| {
        let telling = telling(day, "kill", EventKind::Violence, &["kill", "roe", &format!("word{day}")].join(" "));
        vec![Telling { victim: Some(victim(given)), ..telling }]
    };
    assert_eq!(merge(&[dies(3, &["ann"]), dies(9, &[]), dies(3, &["ann"])], &[]).len(), 1);
    assert_eq!(merge(&[dies(3, &["ann"]), dies(9, &["john"])], &[]).len(), 2);
}
