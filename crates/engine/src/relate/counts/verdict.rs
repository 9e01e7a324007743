//! Whether the figures of a ledger say the same, rise with time, can all be true, or cannot.

use dateline_model::{Date, Qualifier, Verdict};

use super::entry::Entry;
use crate::figures::Role;

/// What a figure leaves open.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// The least it can be.
    least: f64,
    /// The most.
    most: f64,
    /// What its number says.
    said: (f64, f64),
    /// How far from it the number may lie by rounding.
    slack: f64,
    /// Whether the word is vague.
    vague: bool,
}

impl Bounds {
    /// The bounds of a number with its qualifier.
    pub fn new(said: (f64, f64), qualifier: Qualifier, vague: bool, factor: f64) -> Self {
        let (low, high) = said;
        let slack = (rounding(high / factor) * factor).max(if factor == 1.0 { 0.0 } else { high * 0.01 });
        // "about" is meant loosely.
        let slack = if qualifier == Qualifier::About { slack.max(high * 0.05) } else { slack };
        let open = matches!(qualifier, Qualifier::AtLeast | Qualifier::MoreThan);
        let (least, most) = match qualifier {
            // "hundreds" is no bound that anybody holds to.
            _ if vague && open => (low, f64::INFINITY),
            _ if vague => (low * 0.5, high * 2.0),
            Qualifier::UpTo => (0.0, high),
            Qualifier::About => (low * 0.85, high * 1.15),
            Qualifier::Nearly => (low * 0.85, high),
            _ if open => (low, f64::INFINITY),
            _ => (low - slack, high + slack),
        };
        Self { least, most, said, slack, vague }
    }

    /// Whether both can be true at once.
    pub fn meets(self, other: Self) -> bool {
        self.least <= other.most && other.least <= self.most
    }

    /// Whether both give the same number, whatever they say of it.
    pub fn says_the_same(self, other: Self) -> bool {
        let slack = self.slack.max(other.slack);
        let near = (self.said.0 - other.said.0).abs() <= slack && (self.said.1 - other.said.1).abs() <= slack;
        near || (self.vague || other.vague) && self.meets(other) && self.overlaps(other)
    }

    fn overlaps(self, other: Self) -> bool {
        self.said.0 <= other.said.1 && other.said.0 <= self.said.1
    }
}

/// By how much a round number may have been rounded: half of its last place that is not zero, from a thousand on.
fn rounding(number: f64) -> f64 {
    if number < 1000.0 {
        return 0.0;
    }
    let mut place = 1.0;
    while place < number && number % (place * 10.0) == 0.0 {
        place *= 10.0;
    }
    if place > 1.0 { place / 2.0 } else { 0.0 }
}

/// The verdict on the entries of a ledger, which stand in order of time. `grows` is whether what they count can only rise.
pub fn of(entries: &[Entry<'_, '_>], grows: bool) -> Verdict {
    let bounds = entries.iter().map(bounds).collect::<Vec<_>>();
    let all = entries.iter().zip(&bounds).collect::<Vec<_>>();
    if bounds.first().is_none_or(|first| bounds.iter().all(|other| first.says_the_same(*other))) {
        return Verdict::Agree;
    }
    let told = is_told_to_change(entries, grows);
    let change = |one: &Entry<'_, '_>, other: &Entry<'_, '_>| told && is_one_day(one, other);
    let follows = |one: &Entry<'_, '_>, other: &Entry<'_, '_>| follows(one, other) || change(one, other);
    let mut rises = false;
    for (at, (earlier, low)) in all.iter().enumerate() {
        for (later, high) in all.iter().skip(at + 1).take(64) {
            let ordered = follows(earlier, later);
            let rise = grows && ordered && (high.said.0 > low.said.0 || change(earlier, later));
            if !low.meets(**high) && !rise {
                return if grows || !ordered { Verdict::Contradiction } else { Verdict::Compatible };
            }
            rises |= rise && !low.vague && !high.vague && !low.says_the_same(**high);
        }
    }
    let exact = all.iter().filter(|(_, bounds)| !bounds.vague);
    let ends = exact.clone().next().zip(exact.clone().next_back());
    let up = ends.is_some_and(|((first, low), (last, high))| follows(first, last) && high.said.1 > low.said.1);
    if rises && (told || up) { Verdict::Growth } else { Verdict::Compatible }
}

/// Whether two entries are known within a day of each other: outlets of two time zones date one hour differently.
fn is_one_day(one: &Entry<'_, '_>, other: &Entry<'_, '_>) -> bool {
    let days = |entry: &Entry<'_, '_>| entry.known.map(Date::days);
    days(one).zip(days(other)).is_some_and(|(one, other)| one.abs_diff(other) <= 1)
}

/// Whether a report tells that the count changed: it gives two figures, the higher one later where a count `grows`, or says
/// "rose to". Then figures that differ within a day are its change.
pub fn is_told_to_change(entries: &[Entry<'_, '_>], grows: bool) -> bool {
    let said = |entry: &Entry<'_, '_>| matches!(entry.item.found.role, Role::Before | Role::Risen);
    let own = |one: &Entry<'_, '_>| {
        let exact = entries.iter().filter(|other| other.item.article == one.item.article && !other.item.found.vague);
        let higher = |other: &Entry<'_, '_>| other.entry.span > one.entry.span && other.item.said.0 > one.item.said.0;
        exact.take(8).any(|other| if grows { higher(other) } else { other.item.said != one.item.said })
    };
    entries.iter().any(|entry| said(entry) || !entry.item.found.vague && own(entry))
}

/// Whether one entry is known later than another: by its day, by its minute where both reports give it, or as the one report
/// that has both tells it.
fn follows(earlier: &Entry<'_, '_>, later: &Entry<'_, '_>) -> bool {
    let same_report = earlier.item.article == later.item.article;
    let told_before = earlier.item.found.role == Role::Before;
    same_report && (told_before || earlier.entry.span < later.entry.span)
        || earlier.known.zip(later.known).is_some_and(|(one, other)| one < other)
}

fn bounds(entry: &Entry<'_, '_>) -> Bounds {
    let item = entry.item;
    let factor = super::unit::of(&item.found.figure.counts).map_or(1.0, |(_, factor)| factor);
    Bounds::new(item.said, entry.entry.qualifier, item.found.vague, factor)
}
