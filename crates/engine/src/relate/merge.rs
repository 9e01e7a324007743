//! Tellings of the same thing become one event.

use std::collections::BTreeMap;

use dateline_model::{Event, EventKind, Minute, Precision, Range};

use super::{
    choose,
    clusters::{self, Cluster, Clusters},
};
use crate::events::{DateBasis, Telling};

/// From which likeness on two tellings are of the same thing.
mod least {
    /// Both have the same verb, or one of its group.
    pub const SAME_VERB: f64 = 0.36;
    /// Their verbs are of different groups.
    pub const OTHER_VERB: f64 = 0.60;
    /// Two accounts of speech without a quotation in common.
    pub const SPEECH: f64 = 0.50;
    /// Added to the likeness where the cores share a word beyond the verb.
    pub const CORE: f64 = 0.14;
    /// Added to the likeness where both have the same town.
    pub const PLACE: f64 = 0.06;
    /// The share of a report's opening that a dated statement must hold to be its announcement.
    pub const ANNOUNCED: f64 = 0.50;
    /// What happens once in a story at a time.
    pub const SINGLE: [&str; 4] = ["besiege", "uprising", "collapse", "effect"];
    /// Added where a date is no finer than a week.
    pub const COARSE: f64 = 0.08;
    /// Added where the date stands only in the paragraph, or nowhere.
    pub const UNDATED: f64 = 0.10;
}

/// Stems of offices and of speaking, which many hold and do.
const OFFICES: [&str; 12] = [
    "say",
    "foreign",
    "minister",
    "president",
    "chancellor",
    "secretar",
    "state",
    "spokesman",
    "leader",
    "government",
    "force",
    "arm",
];

/// A telling with its stems as numbers, and the article that has it.
pub struct Item<'a> {
    /// Its article.
    pub article: usize,
    /// The telling.
    pub telling: &'a Telling,
    /// Its stems, sorted.
    pub stems: Vec<u32>,
    /// What they weigh together.
    pub weight: f64,
}

/// What stems weigh: those of the whole story less.
pub struct Weights {
    ids: BTreeMap<String, u32>,
    weights: Vec<f64>,
}

impl Weights {
    fn of<'t>(tellings: impl Iterator<Item = &'t Telling>) -> Self {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut all = 0;
        for telling in tellings {
            all += 1;
            for stem in &telling.stems {
                *counts.entry(stem.clone()).or_default() += 1;
            }
        }
        // The story's own words, in every fifth telling, say less; beyond that a word is a word.
        let weights = counts.values().map(|&count| if count * 5 > all { 0.6 } else { 1.0 }).collect();
        let ids = counts.into_keys().zip(0..).collect();
        Self { ids, weights }
    }

    fn ids(&self, telling: &Telling) -> Vec<u32> {
        telling.stems.iter().filter_map(|stem| self.ids.get(stem).copied()).collect()
    }

    /// What one stem weighs.
    pub fn one(&self, id: u32) -> f64 {
        self.weights.get(id as usize).copied().unwrap_or(0.0)
    }

    fn sum(&self, ids: &[u32]) -> f64 {
        ids.iter().filter_map(|&id| self.weights.get(id as usize)).sum()
    }
}

/// The stems two sorted lists share.
fn shared(a: &[u32], b: &[u32]) -> Vec<u32> {
    a.iter().copied().filter(|id| b.binary_search(id).is_ok()).collect()
}

/// How alike two tellings are by their words, 0 to 1: half for what they share of all, half for what they share of the shorter.
fn likeness(a: &Item<'_>, b: &Item<'_>, weights: &Weights) -> f64 {
    let shared = shared(&a.stems, &b.stems);
    if shared.len() < 2 {
        return 0.0;
    }
    let sum = weights.sum(&shared);
    let (dice, share) = (2.0 * sum / (a.weight + b.weight).max(0.1), sum / a.weight.min(b.weight).max(0.1));
    0.5 * dice + 0.5 * share
}

/// Which tellings of one document are alike to which of others.
pub struct Links {
    links: Vec<Vec<(usize, f64)>>,
}

impl Links {
    /// The links between `own` and `known` tellings, dates left aside.
    pub fn between(own: &[Telling], known: &[Telling]) -> Self {
        let weights = Weights::of(own.iter().chain(known));
        let items = |tellings: &'_ [Telling]| {
            tellings
                .iter()
                .map(|telling| {
                    let stems = weights.ids(telling);
                    (weights.sum(&stems), stems)
                })
                .collect::<Vec<_>>()
        };
        let (left, right) = (items(own), items(known));
        let mut links = Vec::with_capacity(own.len());
        for (a, (weight, stems)) in own.iter().zip(left) {
            let one = Item { article: 0, telling: a, stems, weight };
            let mut near = Vec::new();
            for (to, (b, (weight, stems))) in known.iter().zip(&right).enumerate() {
                let other = Item { article: 1, telling: b, stems: stems.clone(), weight: *weight };
                let quoted = a.quotation.intersection(&b.quotation).next().is_some();
                let likeness = if quoted { 1.0 } else { likeness(&one, &other, &weights) };
                let enough = if a.concept == b.concept { least::SAME_VERB } else { least::OTHER_VERB };
                if likeness >= enough {
                    near.push((to, likeness));
                }
            }
            links.push(near);
        }
        Self { links }
    }

    /// The links of one of the own tellings.
    pub fn of(&self, own: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.links.get(own).into_iter().flatten().copied()
    }
}

/// Whether two dates can be the same, and how.
fn dates_meet(a: &Telling, b: &Telling) -> bool {
    match (a.event.range, b.event.range) {
        (Some(from), Some(to)) => reach(a, from).overlaps(reach(b, to)),
        // A report tells of nothing after its day.
        (Some(when), None) => b.told.is_none_or(|told| when.first_day() <= told),
        (None, Some(when)) => a.told.is_none_or(|told| when.first_day() <= told),
        (None, None) => true,
    }
}

/// A vague stretch of days reaches a day further on both sides.
pub fn reach(telling: &Telling, range: Range) -> Range {
    let vague = telling.event.approximate && telling.basis == DateBasis::Clause && range.minutes() > Minute::DAY;
    if vague { Range::new(Minute(range.from.0 - Minute::DAY), Minute(range.to.0 + Minute::DAY)) } else { range }
}

/// Whether two places can be the same: not where both sentences name one and they lie far apart.
fn places_meet(a: &Telling, b: &Telling) -> bool {
    let own = |telling: &Telling| telling.event.place.clone().filter(|place| place.basis == dateline_model::PlaceBasis::Sentence);
    match (own(a), own(b)) {
        (Some(a), Some(b)) => a.point.km_to(b.point) <= 60.0 + f64::from(a.radius_km) + f64::from(b.radius_km),
        _ => true,
    }
}

/// How strongly two tellings are of the same thing; below 0 they are not.
fn link(a: &Item<'_>, b: &Item<'_>, weights: &Weights) -> f64 {
    let (left, right) = (a.telling, b.telling);
    if !dates_meet(left, right) {
        return -1.0;
    }
    let speech = |telling: &Telling| telling.event.kind == EventKind::Statement;
    match (speech(left), speech(right)) {
        (true, false) => return announced(left, right),
        (false, true) => return announced(right, left),
        _ => {}
    }
    if speech(left) && left.quotation.intersection(&right.quotation).next().is_some() {
        return 1.0;
    }
    let mut enough = match (speech(left), left.concept == right.concept) {
        (true, true) => least::SPEECH,
        (false, true) => least::SAME_VERB,
        _ => least::OTHER_VERB,
    };
    let coarse = |telling: &Telling| telling.event.range.is_some() && telling.event.precision > Precision::Day;
    let undated = |telling: &Telling| telling.basis >= DateBasis::Paragraph;
    if coarse(left) || coarse(right) {
        enough += least::COARSE;
    }
    if undated(left) || undated(right) {
        enough += least::UNDATED;
    }
    if left.event.range.is_none() || right.event.range.is_none() {
        enough += least::UNDATED;
    }
    // A story has one siege or one collapse at a time: the word itself is likeness enough.
    let single = left.concept == right.concept && least::SINGLE.contains(&left.concept);
    let word = |stem: &&String| **stem != left.concept && !stem.starts_with(['#', '@']) && !OFFICES.contains(&stem.as_str());
    let talk = matches!(left.concept, "call" | "meet");
    // Nothing more than this can be added below.
    let own = if single { 2.0 * least::SAME_VERB } else { likeness(a, b, weights) };
    if own + least::CORE + least::PLACE < enough || !places_meet(left, right) {
        return -1.0;
    }
    let cores = left.core.intersection(&right.core).filter(word).count().saturating_sub(usize::from(talk));
    let mut sum = own;
    sum += if cores > 0 { least::CORE } else { 0.0 };
    sum += if same_place(left, right) { least::PLACE } else { 0.0 };
    sum - enough
}

/// How well a statement tells of a thing: its words hold most of the core of the other telling.
fn announced(statement: &Telling, thing: &Telling) -> f64 {
    let dated = statement.event.range.is_some() && thing.event.range.is_some();
    if !dated || !statement.stems.contains(thing.concept) || thing.core.len() < 3 || thing.basis < DateBasis::Opening {
        return -1.0;
    }
    let held = thing.core.iter().filter(|stem| statement.stems.contains(*stem)).count();
    held as f64 / thing.core.len() as f64 - least::ANNOUNCED
}

/// Whether two tellings count other people.
fn is_unlike(a: &Item<'_>, b: &Item<'_>) -> bool {
    a.telling.figure.zip(b.telling.figure).is_some_and(|(a, b)| a.is_unlike(b))
}

/// Puts events together whose tellings found each other too late: told at an hour by one report, on a day by the others.
fn unite(clusters: &mut Clusters, items: &[Item<'_>], weights: &Weights) {
    for own in 0..clusters.iter().count() {
        let heard = |clusters: &Clusters, index: usize| {
            let members = clusters.get(index).map(|cluster| cluster.members.as_slice()).unwrap_or_default();
            members.iter().take(UNITED).filter_map(|&at| items.get(at)).collect::<Vec<_>>()
        };
        let mine = heard(clusters, own);
        let Some(first) = mine.first() else { continue };
        if first.telling.event.kind == EventKind::Statement {
            continue;
        }
        let near = clusters.near(first, weights);
        let fits = |other: &usize| {
            let theirs = heard(clusters, *other);
            let (few, many) = if mine.len() <= theirs.len() { (&mine, &theirs) } else { (&theirs, &mine) };
            let linked = few.iter().filter(|a| many.iter().any(|b| link(a, b, weights) >= 0.0)).count();
            let meet = few.iter().all(|a| many.iter().all(|b| dates_meet(a.telling, b.telling) && !is_unlike(a, b)));
            meet && linked > 0 && linked * 2 >= few.len()
        };
        if let Some(other) = near.into_iter().filter(|&other| other < own).find(fits) {
            clusters.unite(other, own, items);
        }
    }
}

/// How many of the tellings of two events are held against each other before they are put together.
const UNITED: usize = 8;

/// Whether both have the same town.
fn same_place(a: &Telling, b: &Telling) -> bool {
    let town = |telling: &Telling| telling.event.place.clone().filter(|place| place.radius_km < 30.0);
    town(a).zip(town(b)).is_some_and(|(a, b)| a.point.km_to(b.point) < 12.0)
}

/// The events of a story, in order of time.
pub fn merge(articles: &[Vec<Telling>]) -> Vec<Event> {
    let weights = Weights::of(articles.iter().flatten());
    let mut items = Vec::new();
    for (article, tellings) in articles.iter().enumerate() {
        for telling in tellings {
            let stems = weights.ids(telling);
            items.push(Item { article, telling, weight: weights.sum(&stems), stems });
        }
    }
    // The surest dates come first, so that vague ones find them.
    let mut order = (0..items.len()).collect::<Vec<_>>();
    order.sort_by_key(|&at| {
        items.get(at).map(|item| {
            (
                !item.telling.is_event(),
                item.telling.basis,
                item.telling.event.precision,
                std::cmp::Reverse(item.telling.quality),
                at,
            )
        })
    });
    let mut clusters = Clusters::default();
    for at in order {
        let Some(item) = items.get(at) else { continue };
        let fit = |cluster: &Cluster| {
            if !cluster.takes(item.telling) {
                return -1.0;
            }
            let members = || cluster.members.iter().take(clusters::HEARD).filter_map(|&member| items.get(member));
            if members().any(|member| is_unlike(item, member)) {
                return -1.0;
            }
            members().map(|member| link(item, member, &weights)).fold(-1.0_f64, f64::max)
        };
        let near = clusters.near(item, &weights);
        let scored = near.into_iter().filter_map(|index| Some((fit(clusters.get(index)?), index)));
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        match best {
            Some((score, index)) if score >= 0.0 => clusters.join(index, at, item),
            _ if item.telling.is_event() => clusters.open(at, item),
            _ => {}
        }
    }
    unite(&mut clusters, &items, &weights);
    let members = clusters.iter().filter(|cluster| !cluster.members.is_empty()).map(|cluster| {
        cluster.members.iter().filter_map(|&at| items.get(at)).map(|item| (item.article, item.telling)).collect::<Vec<_>>()
    });
    let mut events = members.filter_map(|members| choose::event(&members)).collect::<Vec<_>>();
    events.sort_by_key(choose::order);
    choose::name(&mut events);
    events
}

#[cfg(test)]
mod tests;
