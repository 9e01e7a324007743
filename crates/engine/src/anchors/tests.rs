//! A line or two in, the stretch of each time that is told from an event out.

use dateline_atlas::Gazetteer;
use dateline_model::{Article, Report, TimeSource};

use crate::{Corrections, read, story};

fn report(text: &str) -> Report {
    Report { text: text.to_owned(), published: Some("2021-03-20".into()), ..Report::default() }
}

fn anchored(article: &Article) -> String {
    let shown = article.times.iter().filter_map(|time| {
        let (TimeSource::Event(event), Some(range)) = (time.source, time.range) else { return None };
        let (words, event) = (time.span.of(&article.text), event.of(&article.text));
        Some(format!("{words} = {}..{} [{event}]", range.first_day(), range.last_day()))
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn alone(text: &str) -> String {
    anchored(&read(&report(text), &Gazetteer::default()))
}

#[test]
fn a_length_is_counted_from_the_event_behind_it() {
    assert_eq!(
        alone("The truce took effect on 12 March. The army shelled the town three days after the truce took effect."),
        "three days = 2021-03-15..2021-03-15 [the truce took effect]"
    );
    assert_eq!(
        alone("The truce took effect on 12 March. The army shelled the town two days before the truce took effect."),
        "two days = 2021-03-10..2021-03-10 [the truce took effect]"
    );
    assert_eq!(
        alone("The truce took effect on 8 March. The army shelled the town a week after the truce took effect."),
        "a week = 2021-03-14..2021-03-16 [the truce took effect]"
    );
    assert_eq!(
        alone("The truce took effect on 8 March. The town was shelled days after the truce took effect."),
        "days = 2021-03-10..2021-03-14 [the truce took effect]"
    );
}

#[test]
fn a_pronoun_is_what_stands_before_it() {
    assert_eq!(
        alone("The truce took effect on 8 March. The army abandoned the truce a week after it took effect."),
        "a week = 2021-03-14..2021-03-16 [it took effect]"
    );
}

#[test]
fn what_comes_later_goes_on_from_there() {
    assert_eq!(
        alone(
            "The truce took effect on 8 March. The army attacked the bridge three days after the truce took effect. It retreated two days later."
        ),
        "three days = 2021-03-11..2021-03-11 [the truce took effect]; two days later = 2021-03-13..2021-03-13 [The army attacked the bridge three days after the truce took effect.]"
    );
}

#[test]
fn an_event_that_is_not_told_anchors_nothing() {
    assert_eq!(alone("The army shelled the town three days after the truce took effect."), "");
    assert_eq!(alone("A truce was signed on 12 March. The town was shelled three days after the election."), "");
}

#[test]
fn another_report_may_date_the_event() {
    let reports = [
        report("The truce in the valley took effect on 12 March, the envoy said."),
        report("The army shelled the town three days after the truce took effect."),
    ];
    let story = story(&reports, &Gazetteer::default(), &Corrections::default());
    assert_eq!(anchored(&story.articles[1]), "three days = 2021-03-15..2021-03-15 [the truce took effect]");
    assert!(story.events.iter().any(|event| event.range.is_some_and(|range| range.first_day().to_string() == "2021-03-15")));
}
