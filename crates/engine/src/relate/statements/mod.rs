//! The same statement in the wording of every report.
//!
//! ```text
//! words       the words of what was said, so that two writings of one word are one
//! utterance   what one report gives of something said, a sentence of speech each
//! speakers    whether two reports can mean the same speaker
//! likeness    how alike two utterances are
//! gather      utterances that are one statement
//! join        statements that every report gives in one breath
//! versions    one wording a report, the fullest first, and how each stands to it
//! title       a few of its words, and its id
//! event       the event in which it was said
//! ```

mod event;
mod gather;
mod join;
mod likeness;
mod speakers;
#[cfg(test)]
mod tests;
mod title;
mod utterance;
mod versions;
mod words;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use dateline_model::{Actor, Article, Event, Span, Statement, Version};

use super::within_article::Stretches;
use event::Told;
use gather::Group;
use likeness::Weights;
use speakers::Speakers;
use utterance::Utterance;

/// Every statement of a story: those that most reports give first, of equals the longest.
///
/// `quoted` are the stretches between quotation marks of each article, the marks left out.
pub fn of(articles: &[Article], quoted: &[Vec<Span>], actors: &[Actor], events: &[Event]) -> Vec<Statement> {
    let (utterances, vocabulary) = utterance::all(articles, quoted);
    let weights = Weights::of(&utterances, vocabulary);
    let speakers = Speakers::of(actors);
    let groups = join::join(gather::gather(&utterances, &weights, &speakers), &utterances);
    let shared = |group: &Group| group.reports(&utterances) > 1;
    let told = groups.iter().filter(|group| shared(group)).flat_map(|group| &group.members);
    let told = told.filter_map(|&at| utterances.get(at)).map(|own| (own.article, own.span, ()));
    let told = Stretches::of(told);
    let said = Told::of(events);
    let mut found = Vec::new();
    for group in &groups {
        let members = group.members.iter().filter_map(|&at| utterances.get(at)).collect::<Vec<_>>();
        if !shared(group) && !stands_alone(&members, &told) {
            continue;
        }
        let versions = versions::of(&members);
        let Some(fullest) = versions.first() else { continue };
        let length = fullest.words.len();
        let title = title::of(&versions, articles);
        let speaker = versions::speaker(&members, &speakers);
        let event = said.event(&versions, articles);
        let versions = versions::written(&versions, articles);
        found.push((Reverse(versions.len()), Reverse(length), Statement { id: String::new(), speaker, title, event, versions }));
    }
    found.sort_by_key(|(reports, length, _)| (*reports, *length));
    once(&mut found, |statement| &statement.2);
    let mut statements = found.into_iter().map(|(_, _, statement)| statement).collect::<Vec<_>>();
    title::name(&mut statements);
    statements
}

/// How many parts that begin before the end of one are asked whether they hold it.
const NEAR: usize = 24;

/// Leaves out what is told twice: the words of one statement within what somebody else says of it.
fn once<T>(found: &mut Vec<T>, statement: impl Fn(&T) -> &Statement) {
    let mut taken: BTreeMap<u32, BTreeSet<Span>> = BTreeMap::new();
    found.retain(|one| {
        let versions = &statement(one).versions;
        let heard = |version: &Version| {
            let known = taken.get(&version.article);
            let same = |part: &Span| {
                let near = known.into_iter().flat_map(|known| known.range(..Span { start: part.end, end: 0 }).rev().take(NEAR));
                near.into_iter().any(|other| other.contains(*part) || part.contains(*other))
            };
            version.parts.iter().all(same)
        };
        let again = versions.len() > 1 && versions.iter().all(heard);
        if !again && versions.len() > 1 {
            for version in versions {
                taken.entry(version.article).or_default().extend(&version.parts);
            }
        }
        !again
    });
}

/// Whether what one report alone gives is worth a place: words between marks, by somebody, and not within what several give.
fn stands_alone(members: &[&Utterance], told: &Stretches<()>) -> bool {
    let within = |own: &&&Utterance| told.over(own.article, own.span).next().is_some();
    let quoted = members.iter().flat_map(|own| &own.words).filter(|word| word.quoted && word.stem.is_some()).count();
    quoted >= utterance::LEAST && members.iter().any(|own| own.speaker.is_some()) && !members.iter().any(|own| within(&own))
}
