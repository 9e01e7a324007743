//! The event that tells of a statement being said.

use std::{cmp::Reverse, collections::BTreeMap};

use dateline_model::{Article, Event, EventKind};

use super::utterance::Utterance;

/// The statement among the events whose evidence holds most of the wordings: its place in the story.
pub fn of(versions: &[Utterance], articles: &[Article], events: &[Event]) -> Option<u32> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for own in versions {
        let Some(article) = articles.get(own.article as usize) else { continue };
        let Some(sentence) = article.sentence(own.span) else { continue };
        let quote = article.quotes.get(own.quote).and_then(|quote| quote.cue).unwrap_or(own.span);
        let told = article.sentence(quote).unwrap_or(sentence);
        for (index, event) in events.iter().enumerate().filter(|(_, event)| event.kind == EventKind::Statement) {
            let evidence =
                event.reports.iter().filter(|report| report.article == own.article).flat_map(|report| &report.evidence);
            if evidence.clone().any(|span| span.overlaps(sentence) || span.overlaps(told)) {
                *counts.entry(index).or_default() += 1;
            }
        }
    }
    let best = counts.into_iter().max_by_key(|(index, count)| (*count, Reverse(*index)));
    best.map(|(index, _)| index as u32)
}
