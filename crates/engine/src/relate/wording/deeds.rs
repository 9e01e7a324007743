//! What the reports call one event: "assault", "offensive", "operation".

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use dateline_model::{Article, Event, EventKind, Named, PlaceKind, Span};

use super::{super::within_article::Stretches, table::Table, text::Text};
use crate::events::{is_function, noun_kind};

/// A table for each event that several reports tell with nouns of what it is.
pub fn tables(texts: &[Text<'_>], articles: &[Article], events: &[Event]) -> Vec<Table> {
    let mut tables = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let kinds = [EventKind::Violence, EventKind::Diplomacy, EventKind::Disaster, EventKind::Decision];
        if event.reports.len() < 2 || !kinds.contains(&event.kind) {
            continue;
        }
        let mut table = Table::new(Named::Event(index as u32));
        for report in &event.reports {
            let (Some(text), Some(article)) = (texts.get(report.article as usize), articles.get(report.article as usize)) else {
                continue;
            };
            for &sentence in &report.evidence {
                for (span, key) in nouns(text, sentence, event.kind) {
                    table.add(report.article, &key, span, span.of(&article.text));
                }
            }
        }
        tables.push(table);
    }
    let violent = events.iter().enumerate().filter(|(_, event)| event.kind == EventKind::Violence);
    let evidence = Stretches::of(violent.flat_map(|(index, event)| {
        let own = event.reports.iter();
        own.flat_map(move |report| report.evidence.iter().map(move |span| (report.article, *span, index)))
    }));
    for (town, terms) in campaigns(texts) {
        let Some(event) = told(events, &evidence, &town, &terms) else { continue };
        let named = Named::Event(event as u32);
        if !tables.iter().any(|table| table.named == named) {
            tables.push(Table::new(named.clone()));
        }
        let Some(table) = tables.iter_mut().find(|table| table.named == named) else { continue };
        for (article, span, key) in terms {
            table.add(article, &key, span, span.of(articles.get(article as usize).map_or("", |article| &article.text)));
        }
    }
    tables
}

/// The nouns of a sentence that say what happened, each once, with what their forms have in common.
fn nouns(text: &Text<'_>, sentence: Span, kind: EventKind) -> Vec<(Span, String)> {
    let mut found: BTreeMap<String, Span> = BTreeMap::new();
    for at in text.tokens(sentence) {
        // "to strike", "they attack": verbs.
        let verb = matches!(text.lower(at.wrapping_sub(1)).as_str(), "to" | "they" | "we" | "will" | "would" | "could");
        if noun_kind(&text.lower(at)) == Some(kind) && !verb && text.word(at + 1) != "-" {
            found.extend(noun(text, at).map(|(span, key)| (key, span)).filter(|(key, _)| !found.contains_key(key)));
        }
    }
    found.into_iter().map(|(key, span)| (span, key)).collect()
}

/// A noun in small letters, "air" before it included, and what its forms have in common.
fn noun(text: &Text<'_>, at: usize) -> Option<(Span, String)> {
    if !text.is_word(at) || !text.word(at).starts_with(char::is_lowercase) {
        return None;
    }
    let air = text.lower(at.wrapping_sub(1)) == "air";
    let span = text.span(at - usize::from(air)..at + 1)?;
    let lower = text.lower(at);
    let single = lower.strip_suffix('s').unwrap_or(&lower);
    Some((span, if air { format!("air{single}") } else { single.to_owned() }))
}

/// By town, what the reports call the fighting for it: "assault on", "offensive in", "bombing of".
fn campaigns(texts: &[Text<'_>]) -> BTreeMap<String, Vec<(u32, Span, String)>> {
    let mut found: BTreeMap<String, Vec<(u32, Span, String)>> = BTreeMap::new();
    for (article, text) in texts.iter().enumerate() {
        let towns = text.article.places.iter().filter(|place| place.kind == PlaceKind::City && !place.metonym);
        for place in towns {
            let mut at = text.tokens(place.span).start;
            // "on the city of", "on eastern"
            let between = |at: usize| {
                matches!(text.word(at), "the" | "city" | "town" | "of" | "all" | "eastern" | "western" | "-" | "held")
            };
            let mut back = 0;
            while at > 0
                && back < 6
                && between(at - 1)
                && !matches!(text.word(at - 1), "of" if noun_kind(&text.lower(at.wrapping_sub(2))).is_some())
            {
                at -= 1;
                back += 1;
            }
            let Some(noun_at) = at.checked_sub(2) else { continue };
            let violent = noun_kind(&text.lower(noun_at)) == Some(EventKind::Violence);
            let fits = match text.word(at - 1) {
                "on" | "against" => !is_function(text.word(noun_at)) && text.lower(noun_at.wrapping_sub(1)) != "based",
                "in" | "of" => violent,
                _ => false,
            };
            let led = violent
                || matches!(
                    text.lower(noun_at.wrapping_sub(1)).as_str(),
                    "the" | "a" | "an" | "new" | "its" | "major" | "ground"
                );
            if let Some((span, key)) = noun(text, noun_at).filter(|_| fits && led) {
                found.entry(place.name.clone()).or_default().push((article as u32, span, key));
            }
        }
    }
    found
}

/// The event that tells of the fighting for a town: one there that began something, or else the one whose sentences hold
/// most of the nouns.
fn told(events: &[Event], evidence: &Stretches<usize>, town: &str, terms: &[(u32, Span, String)]) -> Option<usize> {
    let violent = || events.iter().enumerate().filter(|(_, event)| event.kind == EventKind::Violence);
    let began = |event: &Event| {
        let mut words = event.title.split(' ');
        words.any(|word| matches!(word, "launched" | "launches" | "began" | "begins" | "started" | "starts" | "embarked"))
    };
    let there = |event: &Event| event.place.as_ref().is_some_and(|place| place.name.contains(town));
    let first = violent().find(|(_, event)| began(event) && there(event));
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (article, span, _) in terms {
        for index in evidence.over(*article, *span).map(|(_, index)| index).collect::<BTreeSet<_>>() {
            *counts.entry(index).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(index, count)| (*count, Reverse(*index))).map(|(index, _)| index);
    first.map(|(index, _)| index).or(most)
}
