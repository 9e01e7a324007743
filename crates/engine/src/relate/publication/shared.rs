//! What a report tells that others tell too: the same event, with a weekday here and a date there, or the same words
//! between quotation marks.

use std::collections::BTreeMap;

use dateline_model::{Date, Minute, Place, Precision, Range, Span};

use crate::{
    document::Document,
    events::{self, DateBasis, Telling},
    relate::merge::Links,
    times,
};

/// How many sentences of an undated report are held against the dated ones.
const OPENING: usize = 300;
/// How many tellings of other reports they are held against.
const KNOWN: usize = 3_000;
/// How many of a report's tellings are weighed.
const MOST: usize = 60;

/// When a telling happened, if its report came out on a given day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    range: Range,
    precision: Precision,
    basis: DateBasis,
}

impl When {
    fn of(telling: &Telling) -> Option<Self> {
        let range = telling.event.range?;
        Some(Self { range, precision: telling.event.precision, basis: telling.basis })
    }

    fn is_day(&self) -> bool {
        self.precision <= Precision::Day
    }

    fn first(&self) -> Date {
        self.range.first_day()
    }
}

/// What one report tells.
#[derive(Default)]
pub struct Told {
    tellings: Vec<Telling>,
    /// By the day of publication that was tried.
    tries: BTreeMap<i32, Vec<Option<When>>>,
    known: Known,
}

/// What does not hang on the day that is tried.
#[derive(Default)]
struct Known {
    times: times::Known,
    tellings: events::Known,
}

impl Told {
    /// What a report tells, on the day it is of as far as that is known.
    pub fn of(document: &mut Document<'_>, places: &[Place]) -> Self {
        let mut known = Known::default();
        let tellings = tellings(document, places, &mut known);
        Self { tellings, tries: BTreeMap::new(), known }
    }

    /// The same, had it come out on that day.
    fn on(&mut self, document: &mut Document<'_>, places: &[Place], day: i32) -> &[Option<When>] {
        self.tries.entry(day).or_insert_with(|| {
            document.now = Some(Minute::of(Date::from_days(day)));
            let tried = tellings(document, places, &mut self.known);
            document.now = None;
            // Which tellings there are may hang on the day: they are found again by what they are made of.
            let mut found: BTreeMap<Key, Option<When>> = BTreeMap::new();
            for (key, telling) in keys(&tried).into_iter().zip(&tried) {
                found.insert(key, When::of(telling));
            }
            keys(&self.tellings).into_iter().map(|key| found.get(&key).copied().flatten()).collect()
        })
    }
}

type Key = (u32, &'static str, usize);

fn keys(tellings: &[Telling]) -> Vec<Key> {
    let mut seen: BTreeMap<(u32, &'static str), usize> = BTreeMap::new();
    let key = |telling: &Telling| {
        let start = telling.event.evidence.first().map_or(0, |span| span.start);
        let count = seen.entry((start, telling.concept)).or_default();
        *count += 1;
        (start, telling.concept, *count)
    };
    tellings.iter().map(key).collect()
}

fn tellings(document: &mut Document<'_>, places: &[Place], known: &mut Known) -> Vec<Telling> {
    // The opening of a report is enough to tell its day, and keeps the tries short.
    let rest = document.sentences.split_off(document.sentences.len().min(OPENING));
    let times = times::find_again(document, &mut known.times);
    let found = events::tellings_again(document, &times, places, &mut known.tellings);
    document.sentences.extend(rest);
    found
}

/// Something that two reports tell.
#[derive(Clone, Copy, Debug)]
struct Shared {
    own: usize,
    article: usize,
    theirs: usize,
    likeness: f64,
    quoted: bool,
}

/// What one undated report shares with all others.
pub struct SharedTellings {
    shared: Vec<Shared>,
}

/// A telling of the report and one of another that agree on the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The sentence here.
    pub own: Span,
    /// The other report's place in the story.
    pub article: usize,
    /// The sentence there.
    pub other: Span,
    /// The day that both give.
    pub day: Date,
    /// How alike the two are, 0 to 1.
    pub likeness: f64,
    /// Whether they share a quotation.
    pub quoted: bool,
}

impl SharedTellings {
    /// What the report at `at` shares with the others.
    pub fn of(reports: &[Told], at: usize) -> Self {
        let Some(own) = reports.get(at) else { return Self { shared: Vec::new() } };
        let others = reports.iter().enumerate().filter(|(article, _)| *article != at);
        let others = others.flat_map(|(article, told)| (0..told.tellings.len()).map(move |theirs| (article, theirs)));
        let others = others.take(KNOWN).collect::<Vec<_>>();
        let known = others.iter().filter_map(|&(article, theirs)| reports.get(article)?.tellings.get(theirs));
        let known = known.collect::<Vec<_>>();
        let links = Links::between(&own.tellings, &known);
        let mut shared = Vec::new();
        for (index, telling) in own.tellings.iter().enumerate() {
            for (to, likeness) in links.of(index) {
                let (Some(&(article, theirs)), Some(other)) = (others.get(to), known.get(to)) else { continue };
                let quoted = telling.quotation.intersection(&other.quotation).next().is_some();
                shared.push(Shared { own: index, article, theirs, likeness, quoted });
            }
        }
        Self { shared }
    }

    /// How well a day fits what is shared: for each telling, how like it is to one that gives the same day, against the
    /// likest of all.
    pub fn fit(
        &self,
        own: &mut Told,
        document: &mut Document<'_>,
        places: &[Place],
        day: i32,
        theirs: impl Fn(usize, usize) -> Option<(When, f64)>,
    ) -> f64 {
        let told = own.on(document, places, day).to_vec();
        let (mut fit, mut count) = (1.0, 0);
        let mut at = 0;
        while let Some(first) = self.shared.get(at).filter(|_| count < MOST) {
            let group = self.shared.iter().skip(at).take_while(|shared| shared.own == first.own);
            let group = group.collect::<Vec<_>>();
            at += group.len();
            let when = told.get(first.own).copied().flatten().filter(|when| when.basis != DateBasis::Opening);
            let (mut all, mut agree, mut before) = (0.0_f64, 0.0_f64, false);
            for shared in group {
                let Some((other, sure)) = theirs(shared.article, shared.theirs) else { continue };
                let weight = shared.likeness * sure;
                match when {
                    Some(when) => {
                        all = weight.max(all);
                        agree = (weight * agreement(&when, &other)).max(agree);
                    }
                    // What was said then was not told before.
                    None => before |= shared.quoted && other.is_day() && day < other.first().days(),
                }
            }
            fit *= if before { 0.4 } else { 1.0 };
            if let Some(when) = when.filter(|_| all > 0.0) {
                // One alone weighs less than many.
                let trust = all / (all + 0.1);
                let sure = if when.basis <= DateBasis::Sentence && when.is_day() { 0.8 } else { 0.4 };
                fit *= 1.0 - trust * sure * (1.0 - agree / all);
                count += 1;
            }
            // Held within what can be counted.
            fit = fit.max(1e-30);
        }
        fit
    }

    /// Where the report and others agree, had it come out on that day; the likest first.
    pub fn agreements(
        &self,
        own: &mut Told,
        document: &mut Document<'_>,
        places: &[Place],
        day: i32,
        theirs: impl Fn(usize, usize) -> Option<When>,
        sentence: impl Fn(usize, usize) -> Option<Span>,
    ) -> Vec<Agreement> {
        let told = own.on(document, places, day).to_vec();
        let agreed = self.shared.iter().filter_map(|shared| {
            let when = told.get(shared.own).copied().flatten()?;
            let other = theirs(shared.article, shared.theirs)?;
            // A date that is written out says the same on every day.
            let relative = own.tellings.get(shared.own).is_some_and(|telling| telling.event.range.is_none());
            relative.then_some(())?;
            let said = |when: &When| when.is_day() && when.basis <= DateBasis::Sentence;
            (said(&when) && said(&other) && when.first() == other.first()).then_some(())?;
            Some(Agreement {
                own: own.tellings.get(shared.own)?.event.evidence.first().copied()?,
                article: shared.article,
                other: sentence(shared.article, shared.theirs)?,
                day: other.first(),
                likeness: shared.likeness,
                quoted: shared.quoted,
            })
        });
        let mut agreed = agreed.collect::<Vec<_>>();
        agreed.sort_by(|a, b| (b.quoted, b.likeness).partial_cmp(&(a.quoted, a.likeness)).unwrap_or(std::cmp::Ordering::Equal));
        agreed
    }
}

/// How far two tellings agree on their time, 0 to 1.
fn agreement(own: &When, other: &When) -> f64 {
    if own.is_day() && other.is_day() {
        // A night is of two days.
        let (first, last) = (own.first().days(), own.range.last_day().days());
        let (from, to) = (other.first().days(), other.range.last_day().days());
        match (from - last).max(first - to) {
            ..=0 => 1.0,
            // The other side of the world.
            1 => 0.35,
            _ => 0.0,
        }
    } else if own.range.overlaps(other.range) {
        0.8
    } else {
        0.0
    }
}

/// When a telling of a report happened that is of a known day.
pub fn when(told: &Told, theirs: usize, inferred: Option<i32>) -> Option<When> {
    let when = match inferred {
        None => told.tellings.get(theirs).and_then(When::of),
        Some(day) => told.tries.get(&day)?.get(theirs).copied().flatten(),
    };
    when.filter(|when| when.basis <= DateBasis::Sentence)
}

/// The sentence of a telling.
pub fn sentence(told: &Told, theirs: usize) -> Option<Span> {
    told.tellings.get(theirs)?.event.evidence.first().copied()
}
