//! Whether the figures of a ledger say the same, rise with time, can all be true, or cannot.

use dateline_model::{Date, Minute, PlaceKind, Qualifier, Verdict};

use super::{entry::Entry, item::Item};
use crate::figures::Role;

/// How many of the figures after it a figure is held against.
const MOST: usize = 64;

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
        let slack = rounding(high / factor) * factor;
        let slack = slack.min(high * 0.05).max(if factor == 1.0 { 0.0 } else { high * 0.01 });
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

/// How two figures that do not say the same stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pair {
    /// Both can be true.
    Meet,
    /// The later is the higher.
    Rise,
    /// They are of different stretches of time.
    Apart,
    /// They are counts of different sources that cannot both be right.
    BySource,
    /// They cannot both be true.
    Against,
}

/// The verdict on the entries of a ledger, which stand in order of time. `grows` is whether what they count can only rise.
pub fn of(entries: &[Entry<'_, '_>], grows: bool) -> Verdict {
    let bounds = entries.iter().map(bounds).collect::<Vec<_>>();
    let all = entries.iter().zip(&bounds).collect::<Vec<_>>();
    let told = is_told_to_change(entries, grows);
    let (mut rises, mut apart, mut sources, mut agree) = (false, false, false, true);
    for (at, (earlier, low)) in all.iter().enumerate() {
        for (later, high) in all.iter().skip(at + 1).take(MOST) {
            if low.says_the_same(**high) {
                continue;
            }
            agree = false;
            match pair((earlier, **low), (later, **high), grows, told) {
                Pair::Against => return Verdict::Contradiction,
                Pair::Rise => rises |= !low.vague && !high.vague,
                Pair::Apart => apart = true,
                Pair::BySource => sources = true,
                Pair::Meet => {}
            }
        }
    }
    let exact = all.iter().filter(|(_, bounds)| !bounds.vague);
    let ends = exact.clone().next().zip(exact.clone().next_back());
    let up = ends.is_some_and(|((first, low), (last, high))| follows(first, last) && high.said.1 > low.said.1);
    match () {
        () if agree => Verdict::Agree,
        () if sources => Verdict::BySource,
        () if rises && (told || up) => Verdict::Growth,
        () if apart => Verdict::Apart,
        () => Verdict::Compatible,
    }
}

/// How two figures that do not say the same stand to each other. `told` is whether a report tells that the count changed.
fn pair((earlier, low): (&Entry<'_, '_>, Bounds), (later, high): (&Entry<'_, '_>, Bounds), grows: bool, told: bool) -> Pair {
    if is_of_other_stretch(earlier, later) {
        return Pair::Apart;
    }
    let change = told && is_one_day(earlier, later);
    let ordered = follows(earlier, later) || change;
    let rise = grows && ordered && (high.said.0 > low.said.0 || change);
    if low.meets(high) {
        return if rise { Pair::Rise } else { Pair::Meet };
    }
    let dated = earlier.known.is_some() && later.known.is_some();
    match () {
        () if rise => Pair::Rise,
        // What can change may have changed between reports of which nobody knows when they were written.
        () if !dated && earlier.item.key.fate || !grows && ordered || is_part(earlier, later) => Pair::Meet,
        () if earlier.item.is_of_other_source(later.item) => Pair::BySource,
        () => Pair::Against,
    }
}

/// Whether two figures are of different stretches of time: "400 in eight days", "300 in a week". Those of one event have its time.
fn is_of_other_stretch(one: &Entry<'_, '_>, other: &Entry<'_, '_>) -> bool {
    match (one.item.stretch(), other.item.stretch()) {
        (Some(from), Some(to)) => from.from.0.abs_diff(to.from.0) > Minute::DAY as u64,
        (Some(_), None) => other.item.when().is_some() || other.item.found.lasts,
        (None, Some(_)) => one.item.when().is_some() || one.item.found.lasts,
        (None, None) => false,
    }
}

/// Whether the lower of two figures is of a town, and the other of the country it lies in, or of what reaches further.
fn is_part(one: &Entry<'_, '_>, other: &Entry<'_, '_>) -> bool {
    let (low, high) = if one.item.said.0 < other.item.said.0 { (one.item, other.item) } else { (other.item, one.item) };
    let wide = |item: &Item<'_>| {
        let place = item.found.place.as_ref();
        item.found.several
            || place.is_some_and(|place| matches!(place.kind, PlaceKind::Country | PlaceKind::Continent | PlaceKind::Region))
    };
    low.found.place.is_some() && !wide(low) && wide(high) && !low.events.iter().any(|event| high.events.contains(event))
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
