//! A story of three events for the tests of this crate.

use dateline_model::{
    Actor, ActorKind, Article, Date, Event, EventReport, Quote, QuoteKind, Range, Span, Speaker, Statement, Story, Version,
};

const TEXTS: [&str; 2] = [
    "A truce began in Kisumu. Two boats were hit at noon. \"We stop,\" Ann Bell said.",
    "The truce took hold on Monday. Talks ended a day later. \"We must stop,\" she said.",
];

fn sentence(article: u32, words: &str) -> EventReport {
    let start = TEXTS[article as usize].find(words).unwrap();
    EventReport { article, evidence: vec![Span::new(start, start + words.len())] }
}

fn event(id: &str, day: u8, reports: Vec<EventReport>) -> Event {
    let range = Some(Range::day(Date { year: 2020, month: 5, day }));
    Event { id: id.into(), title: id.to_uppercase(), range, reports, ..Event::default() }
}

/// Three events on three days, told by two reports; one statement in two versions.
pub fn story() -> Story {
    let said = ["\"We stop,\"", "\"We must stop,\""];
    let span = |at: usize, words: &str| {
        let start = TEXTS[at].find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let articles = (0..2).map(|at: usize| {
        let by = span(at, ["Ann Bell", "she said"][at]);
        let quote = Quote {
            span: span(at, said[at]),
            kind: QuoteKind::Direct,
            speaker: Some(Speaker { span: by, actor: Some("ann-bell".into()) }),
            cue: None,
        };
        Article { id: ["a", "b"][at].into(), text: TEXTS[at].into(), quotes: vec![quote], ..Article::default() }
    });
    let actor = |id: &str, name: &str| Actor {
        id: id.into(),
        name: name.into(),
        kind: ActorKind::Person,
        aliases: vec!["Bell".into()],
        roles: Vec::new(),
    };
    Story {
        title: "A truce".into(),
        articles: articles.collect(),
        actors: vec![actor("ann-bell", "Ann Bell"), actor("joe-hill", "Joe Hill")],
        events: vec![
            event("truce", 4, vec![sentence(0, "A truce began in Kisumu."), sentence(1, "The truce took hold on Monday.")]),
            event("strike", 5, vec![sentence(0, "Two boats were hit at noon.")]),
            event("talks", 6, vec![sentence(1, "Talks ended a day later.")]),
        ],
        statements: vec![Statement {
            id: "s".into(),
            speaker: "ann-bell".into(),
            versions: (0..2).map(|at| Version { article: at as u32, span: span(at, said[at]), ..Version::default() }).collect(),
            ..Statement::default()
        }],
        ..Story::default()
    }
}
