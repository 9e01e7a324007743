//! Undated reports, dated from the dated ones and from the days that they name themselves.
//!
//! Every day that may be the day of publication is tried: the report's own weekdays and "last weeks" are reckoned from
//! it, and what it then tells is held against what the dated reports tell. The surest reports are dated first, and the
//! others from these too.
//!
//! ```text
//! mentions   the days that a report names itself
//! likeness   how alike two reports are by all their words
//! names      whether two reports are of one story
//! shared     what two reports both tell
//! evidence   what all this says of a day
//! belief     how likely each day is, and what may be said
//! doubt      dates in figures that can be read two ways
//! reasons    what a reader is told
//! ```

mod belief;
mod doubt;
mod evidence;
mod likeness;
mod mentions;
mod names;
mod reasons;
mod shared;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Date, Minute, Place, Published, PublishedBasis, PublishedReason};

use crate::document::Document;
use belief::{Belief, Verdict};
use evidence::Neighbour;
use likeness::Words;
use mentions::Mentions;
use names::Names;
use shared::{SharedTellings, Told};

/// How sure a day must be to be given in each round, so that others may lean on it in the next.
const ROUNDS: [f64; 5] = [0.85, 0.7, 0.5, 0.5, 0.5];
/// How many days are held against what others tell.
const LIKELIEST: usize = 64;
/// How far a day that was worked out counts against one that is stated.
const INFERRED: f64 = 0.6;

/// How alike reports of different stories are.
const LEAST_USUAL: f64 = 0.02;

/// An undated report, with what is worked out once.
struct Case {
    at: usize,
    mentions: Mentions,
    shared: SharedTellings,
    /// The days that it can be of, where it states as much.
    only: Option<[i32; 2]>,
}

/// The reports of a story while days are worked out.
struct Desk<'d, 't> {
    documents: &'d mut [Document<'t>],
    places: &'d [Vec<Place>],
    words: Words,
    names: Vec<Names>,
    told: Vec<Told>,
    /// What was found in the rounds before this one: no two reports date each other.
    found: BTreeMap<usize, Verdict>,
    reasons: BTreeMap<usize, Vec<PublishedReason>>,
    /// Reports that state a day which can be read two ways, until that is settled.
    doubtful: BTreeMap<usize, [Date; 2]>,
}

/// Dates the undated documents; returns the indexes of those it dated.
pub fn date(documents: &mut [Document<'_>], places: &[Vec<Place>]) -> Vec<usize> {
    let undated = documents.iter().enumerate().filter(|(_, document)| document.now.is_none()).map(|(at, _)| at);
    let undated = undated.collect::<Vec<_>>();
    let doubtful = documents.iter().enumerate().filter_map(|(at, document)| Some((at, doubt::readings(document)?)));
    let doubtful = doubtful.collect::<BTreeMap<_, _>>();
    if undated.is_empty() && (doubtful.is_empty() || documents.len() < 2) {
        return Vec::new();
    }
    let words = Words::of(documents);
    let told = documents.iter_mut().zip(places).map(|(document, places)| Told::of(document, places)).collect();
    let names = documents.iter().map(Names::of).collect();
    let (found, reasons) = (BTreeMap::new(), BTreeMap::new());
    let mut desk = Desk { documents, places, words, names, told, found, reasons, doubtful };
    for (at, readings) in desk.doubtful.clone() {
        desk.settle(at, readings);
    }
    desk.doubtful.clear();
    let cases = undated.into_iter().filter_map(|at| desk.case(at)).collect::<Vec<_>>();
    for least in ROUNDS {
        desk.round(&cases, |verdict| verdict.day.is_some() && verdict.sure >= least);
    }
    // What is left gets a span of days.
    desk.round(&cases, |_| true);
    for (at, verdict) in &desk.found {
        let Some(document) = desk.documents.get_mut(*at) else { continue };
        document.now = verdict.day.map(Minute::of);
        let one = verdict.earliest == verdict.latest && verdict.day.is_some();
        document.published = Published {
            value: verdict.day.map(|day| day.to_string()),
            basis: PublishedBasis::Inferred,
            earliest: Some(verdict.earliest).filter(|_| !one),
            latest: Some(verdict.latest).filter(|_| !one),
            reasons: desk.reasons.remove(at).unwrap_or_default(),
        };
    }
    desk.found.into_keys().collect()
}

impl Desk<'_, '_> {
    fn case(&mut self, at: usize) -> Option<Case> {
        let mentions = Mentions::of(self.documents.get_mut(at)?);
        Some(Case { at, mentions, shared: SharedTellings::of(&self.told, at), only: None })
    }

    /// Dates the reports that are still open from what is known so far, where that is enough.
    fn round(&mut self, cases: &[Case], enough: impl Fn(&Verdict) -> bool) {
        let mut found = Vec::new();
        for case in cases {
            if self.found.contains_key(&case.at) {
                continue;
            }
            if let Some(verdict) = self.judge(case).filter(&enough) {
                found.push((case.at, verdict, self.reasons(case, &verdict)));
            }
        }
        for (at, verdict, reasons) in found {
            self.found.insert(at, verdict);
            self.reasons.insert(at, reasons);
        }
    }

    /// The reports of the same story with a known day, seen from one of them.
    fn neighbours(&self, at: usize) -> Vec<Neighbour> {
        let others = self.documents.iter().enumerate();
        let others = others.filter(|(article, _)| *article != at && !self.doubtful.contains_key(article));
        let known = others.filter_map(|(article, document)| {
            let given = document.today().map(|day| (day, 1.0));
            let inferred = || self.found.get(&article).and_then(|verdict| Some((verdict.day?, INFERRED * verdict.sure)));
            let (day, sure) = given.or_else(inferred)?;
            let relation = self.names.get(at)?.relation(self.names.get(article)?);
            let likeness = self.words.likeness(at, article);
            let closeness = likeness / self.words.usual(article).max(LEAST_USUAL);
            let neighbour = Neighbour { article, day: day.days(), likeness, closeness, sure: sure * relation.unwrap_or(1.0) };
            (neighbour.sure > 0.0).then_some(neighbour)
        });
        known.collect()
    }

    /// How likely each day is for one report, from all that is known so far.
    fn judge(&mut self, case: &Case) -> Option<Verdict> {
        self.weigh(case).verdict()
    }

    fn weigh(&mut self, case: &Case) -> Belief {
        let neighbours = self.neighbours(case.at);
        let own = evidence::own_days(&case.mentions, &neighbours);
        let (prior, elsewhere) = evidence::prior(&own, &neighbours);
        let days = case.only.map_or_else(|| evidence::candidates(&own, &neighbours), BTreeSet::from);
        let mut belief = Belief::new(days.into_iter().map(|day| (day, prior(day))), elsewhere);
        for weekday in &case.mentions.weekdays {
            belief.weigh(|day| evidence::weekday(weekday, day));
        }
        belief.weigh(|day| evidence::calendar(&case.mentions, day));
        belief.keep(LIKELIEST);
        let sure = neighbours.iter().map(|neighbour| (neighbour.article, neighbour.sure)).collect::<BTreeMap<_, _>>();
        let mut told = self.told.get_mut(case.at).map(std::mem::take).unwrap_or_default();
        let inferred = |article: usize| self.found.get(&article).and_then(|verdict| verdict.day).map(|day| day.days());
        let reports = &self.told;
        let theirs = |article: usize, telling: usize| {
            let when = shared::when(reports.get(article)?, telling, inferred(article))?;
            Some((when, *sure.get(&article)?))
        };
        if let (Some(document), Some(places)) = (self.documents.get_mut(case.at), self.places.get(case.at)) {
            belief.weigh(|day| case.shared.fit(&mut told, document, places, day, theirs));
        }
        if let Some(place) = self.told.get_mut(case.at) {
            *place = told;
        }
        belief
    }

    /// What a reader is told of how a day was found.
    fn reasons(&mut self, case: &Case, verdict: &Verdict) -> Vec<PublishedReason> {
        let neighbours = self.neighbours(case.at);
        let own = evidence::own_days(&case.mentions, &neighbours);
        let Some(day) = verdict.day else {
            // A stretch of days has no one day to give reasons for; what it is bounded by is the last day named.
            return reasons::of(verdict.earliest, &Mentions::default(), &own, &neighbours, &[]);
        };
        let Some(mut told) = self.told.get_mut(case.at).map(std::mem::take) else { return Vec::new() };
        let inferred = |article: usize| self.found.get(&article).and_then(|verdict| verdict.day).map(Date::days);
        let known = neighbours.iter().map(|neighbour| neighbour.article).collect::<BTreeSet<_>>();
        let reports = &self.told;
        let theirs = |article: usize, telling: usize| {
            known.contains(&article).then(|| shared::when(reports.get(article)?, telling, inferred(article)))?
        };
        let sentence = |article: usize, telling: usize| shared::sentence(reports.get(article)?, telling);
        let mut agreements = Vec::new();
        if let (Some(document), Some(places)) = (self.documents.get_mut(case.at), self.places.get(case.at)) {
            agreements = case.shared.agreements(&mut told, document, places, day.days(), theirs, sentence);
        }
        if let Some(place) = self.told.get_mut(case.at) {
            *place = told;
        }
        reasons::of(day, &case.mentions, &own, &neighbours, &agreements)
    }
}
