//! A figure with all that tells what it is of.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, Date, Event, Minute, PlaceKind, Range, Span, Time};

use super::{alike, kind, kind::Key, unit};
use crate::{
    events,
    figures::{Found, Role},
};

/// How many bytes before a toll the event may be told that it is of.
const NEAR: u32 = 600;
/// How many bytes behind its number the time as of which it is known may begin.
const BESIDE: u32 = 4;

/// A figure of a story.
#[derive(Debug)]
pub struct Item<'a> {
    /// Its article, by its place in the story.
    pub article: usize,
    /// The figure.
    pub found: &'a Found,
    /// What is counted, and what befell it.
    pub key: Key,
    /// The least and the most that its number says, in the unit of its dimension.
    pub said: (f64, f64),
    /// The stems of the words around it, as numbers in order.
    pub stems: Vec<u32>,
    /// The events whose evidence its sentence is.
    pub events: Vec<u32>,
    /// The time of the first of them that is dated.
    pub of_event: Option<Range>,
    /// When its report was published.
    pub published: Option<Minute>,
    /// The words of its source that say who it is; empty where none is named.
    pub source: BTreeSet<String>,
}

impl Item<'_> {
    /// How much its number says: fates of people before measures.
    pub fn weight(&self) -> u8 {
        match (self.key.fate, self.key.kind.as_str()) {
            (true, "people") if self.key.deed == "killed" && !self.key.supposed => 4,
            (true, "people") => 3,
            (true, _) => 2,
            (false, _) => u8::from(unit::of(&self.found.figure.counts).is_none()),
        }
    }

    /// The time of what is counted, where its own sentence says it.
    pub fn when(&self) -> Option<Range> {
        self.found.figure.range.filter(|_| !matches!(self.found.role, Role::Risen | Role::Before))
    }

    /// The stretch of time over which it counts: "in the last ten days". "Last week" alone says when something was.
    pub fn stretch(&self) -> Option<Range> {
        self.when().filter(|range| !self.found.dated && alike::is_stretch(*range))
    }

    /// The time of what is counted, by its own sentence or by the event that this is evidence of. A toll that has risen is told
    /// at its own time, not at that of what it counts.
    pub fn told_of(&self) -> Option<Range> {
        self.when().or_else(|| self.of_event.filter(|_| !matches!(self.found.role, Role::Risen | Role::Before)))
    }

    /// The day as of which the figure is known: "rose to 84 on Friday", or that of its report.
    pub fn known(&self) -> Option<Date> {
        let beside = |time: &Time| time.span.start.checked_sub(self.found.figure.span.end).is_some_and(|gap| gap <= BESIDE);
        let risen = self.found.time.as_ref().filter(|time| self.found.role == Role::Risen && beside(time));
        risen.and_then(|time| time.range).map(Range::last_day).or_else(|| self.published.map(Minute::date))
    }

    /// Whether both are counts of sources that are named, and of different ones.
    pub fn is_of_other_source(&self, other: &Self) -> bool {
        !self.source.is_empty() && !other.source.is_empty() && self.source.is_disjoint(&other.source)
    }

    /// Whether its sentence says of when or of where it is, or events do.
    pub fn is_placed(&self) -> bool {
        self.when().is_some() || self.found.place.is_some() || !self.events.is_empty()
    }
}

/// Every figure that can stand in a ledger: a whole, with something that befell it or that it does.
pub fn all<'a>(found: &'a [Vec<Found>], articles: &[Article], events: &[Event]) -> Vec<Item<'a>> {
    let home = home(articles);
    let mut told: Vec<Vec<(Span, u32)>> = articles.iter().map(|_| Vec::new()).collect();
    for (index, event) in events.iter().enumerate() {
        for report in &event.reports {
            if let Some(told) = told.get_mut(report.article as usize) {
                told.extend(report.evidence.iter().map(|&span| (span, index as u32)));
            }
        }
    }
    told.iter_mut().for_each(|told| told.sort_unstable());
    let mut known = BTreeMap::<&str, u32>::new();
    let mut items = Vec::new();
    for (at, (found, article)) in found.iter().zip(articles).enumerate() {
        let published = article.published.value.as_deref().and_then(minute);
        for found in found.iter().filter(|found| !matches!(found.role, Role::Part | Role::Rate)) {
            let figure = &found.figure;
            let own = figure.fate.as_ref().or(found.verb.as_ref());
            let Some(deed) = own.filter(|_| figure.fate.is_some() || !found.definite) else { continue };
            let at_home = found.people.is_some() && found.people == home;
            let kind = kind::of(&figure.counts, at_home);
            // Some of the people are no topic; its children, or its soldiers, are.
            if found.role == Role::Among && kind == "people" {
                continue;
            }
            let factor = unit::of(&figure.counts).map_or(1.0, |(_, factor)| factor);
            let own = told.get(at).map(Vec::as_slice).unwrap_or_default();
            let first = own.partition_point(|(span, _)| span.end <= figure.span.start);
            let told = own.iter().skip(first).take_while(|(span, _)| span.start < figure.span.end);
            let mut of = told.filter(|(span, _)| span.overlaps(figure.span)).map(|(_, event)| *event).collect::<BTreeSet<_>>();
            // "The death toll" is of what was told last.
            if of.is_empty() && found.toll {
                let before = own.get(..first).and_then(<[_]>::last);
                of.extend(before.filter(|(span, _)| figure.span.start - span.end <= NEAR).map(|(_, event)| *event));
            }
            let of_event = of.iter().find_map(|&event| events.get(event as usize)?.range);
            let mut stems = Vec::with_capacity(found.stems.len());
            for stem in &found.stems {
                let next = known.len() as u32;
                stems.push(*known.entry(stem).or_insert(next));
            }
            stems.sort_unstable();
            items.push(Item {
                article: at,
                found,
                key: Key { kind, deed: kind::deed(deed).to_owned(), fate: figure.fate.is_some(), supposed: found.supposed },
                said: (found.said.0 * factor, found.said.1 * factor),
                stems,
                events: of.into_iter().collect(),
                of_event,
                published,
                source: source(found, article),
            });
        }
    }
    items
}

/// The stems of the words by which a figure's source is named; a pronoun names none.
fn source(found: &Found, article: &Article) -> BTreeSet<String> {
    let words = found.figure.source.map_or("", |source| source.of(&article.text));
    let words = words.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.len() > 2 && !events::is_function(word)).map(|word| events::stem(&word)).collect()
}

fn minute(value: &str) -> Option<Minute> {
    let date = Date::parse(value)?;
    let number = |range: std::ops::Range<usize>| value.get(range).and_then(|digits| digits.parse::<u8>().ok());
    let clock = number(11..13).zip(number(14..16)).filter(|(hour, minute)| *hour < 24 && *minute < 60);
    Some(clock.map_or(Minute::of(date), |(hour, minute)| Minute::at(date, hour, minute)))
}

/// The country that most of the story's places lie in.
fn home(articles: &[Article]) -> Option<String> {
    let mut counts = BTreeMap::<&str, usize>::new();
    let places = articles.iter().flat_map(|article| &article.places);
    for place in places.filter(|place| !place.metonym && place.point.is_some() && place.kind != PlaceKind::People) {
        if let Some(country) = &place.country {
            *counts.entry(country).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|&(country, count)| (count, std::cmp::Reverse(country))).map(|(country, _)| country.to_owned())
}
