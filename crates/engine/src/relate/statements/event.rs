//! The event that tells of a statement being said.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use dateline_model::{Article, Event, EventKind, EventReport};

use super::{super::within_article::Stretches, utterance::Utterance};

/// Where the statements among the events are told: each sentence with the event's place in the story.
pub fn told(events: &[Event]) -> Stretches<usize> {
    let statements = events.iter().enumerate().filter(|(_, event)| event.kind == EventKind::Statement);
    Stretches::of(statements.flat_map(|(index, event)| {
        let evidence =
            |report: &EventReport| report.evidence.iter().map(|span| (report.article, *span, index)).collect::<Vec<_>>();
        event.reports.iter().flat_map(evidence).collect::<Vec<_>>()
    }))
}

/// The statement among the events whose evidence holds most of the wordings: its place in the story.
pub fn of(versions: &[Utterance], articles: &[Article], told: &Stretches<usize>) -> Option<u32> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for own in versions {
        let Some(article) = articles.get(own.article as usize) else { continue };
        let Some(sentence) = article.sentence(own.span) else { continue };
        let quote = article.quotes.get(own.quote).and_then(|quote| quote.cue).unwrap_or(own.span);
        let cue = article.sentence(quote).unwrap_or(sentence);
        let found = told.over(own.article, sentence).chain(told.over(own.article, cue)).map(|(_, index)| index);
        for index in found.collect::<BTreeSet<_>>() {
            *counts.entry(index).or_default() += 1;
        }
    }
    let best = counts.into_iter().max_by_key(|(index, count)| (*count, Reverse(*index)));
    best.map(|(index, _)| index as u32)
}
