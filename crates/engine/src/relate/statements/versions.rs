//! One wording a report, the fullest first, and how each stands to it.

use std::{cmp::Reverse, collections::BTreeMap};

use dateline_model::{Article, Likeness, QuoteKind, Span, Version};

use super::{
    speakers::Speakers,
    utterance::{Utterance, touching},
};

/// One wording of each report, the fullest first; sentences of one quotation are one wording.
pub fn of(members: &[&Utterance]) -> Vec<Utterance> {
    let mut wordings: BTreeMap<(u32, usize), Utterance> = BTreeMap::new();
    let mut ordered = members.to_vec();
    ordered.sort_by_key(|own| (own.article, own.span));
    for own in ordered {
        match wordings.get_mut(&(own.article, own.quote)) {
            Some(known) => {
                known.span = known.span.join(own.span);
                known.parts.extend(own.parts.iter().copied());
                known.words.extend(own.words.iter().cloned());
            }
            None => {
                wordings.insert((own.article, own.quote), own.clone());
            }
        }
    }
    let mut fullest: BTreeMap<u32, Utterance> = BTreeMap::new();
    for own in wordings.into_values() {
        match fullest.get(&own.article) {
            Some(known) if rank(known) >= rank(&own) => {}
            _ => {
                fullest.insert(own.article, own);
            }
        }
    }
    let mut versions = fullest.into_values().collect::<Vec<_>>();
    versions.sort_by_key(|own| (Reverse(rank(own)), own.article));
    versions
}

/// How full a wording is: running text before a headline, words between marks before an account of them.
fn rank(own: &Utterance) -> (bool, usize, usize) {
    (own.running, own.quoted(), own.words.len())
}

/// Who said it: the person whom most reports name, or else the body.
pub fn speaker(members: &[&Utterance], speakers: &Speakers<'_>) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in members.iter().filter_map(|own| own.speaker.as_deref()) {
        *counts.entry(id).or_default() += 1;
    }
    let best = counts.iter().max_by_key(|(id, count)| (**count, speakers.is_person(id), Reverse(**id)));
    best.map_or(String::new(), |(id, _)| (*id).to_owned())
}

/// The wordings as the story keeps them.
pub fn written(versions: &[Utterance], articles: &[Article]) -> Vec<Version> {
    let Some(fullest) = versions.first() else { return Vec::new() };
    let text = |own: &Utterance| articles.get(own.article as usize).map_or("", |article| article.text.as_str());
    let written = versions.iter().enumerate().map(|(at, own)| Version {
        article: own.article,
        span: own.span,
        parts: parts(own, text(own)),
        likeness: if at == 0 { Likeness::Verbatim } else { likeness(fullest, own) },
    });
    written.collect()
}

/// What was said in a wording, in order, without overlap.
fn parts(own: &Utterance, text: &str) -> Vec<Span> {
    let mut parts = own.parts.clone();
    parts.sort_unstable();
    touching(text, parts)
}

/// How a wording stands to the fullest: by what stands between marks in it.
fn likeness(fullest: &Utterance, own: &Utterance) -> Likeness {
    if own.kind == QuoteKind::Indirect {
        return Likeness::Reported;
    }
    let said = |own: &Utterance| {
        let quoted = own.kind != QuoteKind::Indirect;
        own.words.iter().filter(|word| word.quoted == quoted).map(|word| word.form).collect::<Vec<_>>()
    };
    let (full, cut) = (said(fullest), said(own));
    if full == cut {
        return Likeness::Verbatim;
    }
    let mut rest = full.iter();
    if cut.iter().all(|word| rest.any(|other| other == word)) { Likeness::Cut } else { Likeness::Reworded }
}
