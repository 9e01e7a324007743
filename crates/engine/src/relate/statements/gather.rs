//! Utterances that are one statement.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    likeness::{self, Weights, stems},
    speakers::Speakers,
    utterance::Utterance,
};

/// The most statements that an utterance is held against: those with the most words in common.
const NEAR: usize = 24;
/// By how many of its words, the rarest, an utterance is looked up.
const BY: usize = 8;
/// How many statements are looked up by one word.
const BY_WORD: usize = 120;
/// How many of a statement's utterances a further one is held against.
const HEARD: usize = 6;
/// How far from its fullest utterance one may be that another member vouches for.
const VOUCHED: f64 = -0.12;

/// Utterances of one statement, by their index; the fullest first.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The utterances.
    pub members: Vec<usize>,
}

impl Group {
    /// How many reports give it.
    pub fn reports(&self, utterances: &[Utterance]) -> usize {
        self.articles(utterances).len()
    }

    /// The reports that give it.
    pub fn articles(&self, utterances: &[Utterance]) -> BTreeSet<u32> {
        self.members.iter().filter_map(|&at| utterances.get(at)).map(|own| own.article).collect()
    }
}

/// Utterances put together: each joins the statement that it is most like.
pub fn gather(utterances: &[Utterance], weights: &Weights, speakers: &Speakers<'_>) -> Vec<Group> {
    // The fullest come first, so that what is cut finds what it was cut from.
    let mut order = (0..utterances.len()).collect::<Vec<_>>();
    order.sort_by_key(|&at| utterances.get(at).map(|own| (own.kind, Reverse(own.words.len().min(60)), at)));
    let mut groups: Vec<Group> = Vec::new();
    let mut index: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for at in order {
        let Some(own) = utterances.get(at) else { continue };
        let mut rare = stems(own).into_iter().collect::<Vec<_>>();
        rare.sort_by(|a, b| weights.one(*b).total_cmp(&weights.one(*a)).then(a.cmp(b)));
        let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
        for stem in rare.iter().take(BY) {
            for &group in index.get(stem).into_iter().flatten().rev().take(BY_WORD) {
                *shared.entry(group).or_default() += weights.one(*stem);
            }
        }
        let mut near = shared.into_iter().collect::<Vec<_>>();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(NEAR);
        let fit = |group: &Group| {
            let mut members = group.members.iter().filter_map(|&member| utterances.get(member));
            let seed = members.next().map_or(-1.0, |seed| likeness::beyond(own, seed, weights, speakers));
            let others = members.take(HEARD).map(|member| likeness::beyond(own, member, weights, speakers));
            let best = others.fold(seed, f64::max);
            if seed >= VOUCHED { best } else { -1.0 }
        };
        let scored = near.iter().filter_map(|&(group, _)| Some((fit(groups.get(group)?), group)));
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let group = match best.filter(|(score, _)| *score >= 0.0) {
            Some((_, group)) => group,
            None => {
                groups.push(Group::default());
                groups.len() - 1
            }
        };
        if let Some(group) = groups.get_mut(group) {
            group.members.push(at);
        }
        for stem in rare {
            index.entry(stem).or_default().insert(group);
        }
    }
    groups
}
