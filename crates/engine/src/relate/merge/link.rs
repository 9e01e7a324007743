//! How strongly two tellings are of the same thing.

use dateline_model::{EventKind, Minute, PlaceBasis, Precision};

use super::{
    Item, Weights, least,
    likeness::likeness,
    meeting::{Meeting, dates_meet, places_meet, same_place},
};
use crate::events::{CAUSES, DateBasis, Telling, is_office};

/// How strongly two tellings are of the same thing; below 0 they are not.
pub(super) fn link(a: &Item<'_>, b: &Item<'_>, weights: &Weights) -> f64 {
    let (left, right) = (a.telling, b.telling);
    let dates = dates_meet(a, b);
    if dates == Meeting::Apart {
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
    if speech(left) && !same_speaker(left, right) {
        return -1.0;
    }
    if same_count(left, right) || same_disaster(left, right) {
        return least::COUNT;
    }
    let mut enough = match (speech(left), left.concept == right.concept) {
        (true, true) => least::SPEECH,
        (false, true) => least::SAME_VERB,
        (false, false) if is_blow(left.concept) && is_blow(right.concept) => least::BLOW,
        (false, false) if outcome(left, right) || outcome(right, left) => least::OUTCOME,
        _ => least::OTHER_VERB,
    };
    if dates == Meeting::Near {
        enough += least::NEAR;
    }
    let coarse = |telling: &Telling| telling.event.range.is_some() && telling.event.precision > Precision::Day;
    let undated = |telling: &Telling| telling.basis >= DateBasis::Paragraph;
    if coarse(left) || coarse(right) {
        enough += least::COARSE;
    }
    if undated(left) || undated(right) {
        enough += least::UNDATED;
    }
    if left.event.range.is_none() || right.event.range.is_none() {
        enough += least::UNKNOWN;
    }
    // A story has one siege or one collapse at a time: the word itself is likeness enough.
    let single = left.concept == right.concept && least::SINGLE.contains(&left.concept);
    let word = |stem: &&String| **stem != left.concept && !stem.starts_with(['#', '@']) && !is_office(stem);
    let talk = matches!(left.concept, "call" | "meet");
    // Nothing more than this can be added below.
    let own = if single { 2.0 * least::SAME_VERB } else { likeness(a, b, weights) };
    if own + least::CORE + least::PLACE + least::DAY < enough || !places_meet(left, right) {
        return -1.0;
    }
    let cores = left.core.intersection(&right.core).filter(word).count().saturating_sub(usize::from(talk));
    let mut sum = own;
    sum += if cores > 0 { least::CORE } else { 0.0 };
    sum += if same_place(left, right) { least::PLACE } else { 0.0 };
    sum += if cores > 0 && left.concept == right.concept && same_day(left, right) { least::DAY } else { 0.0 };
    // Whoever tells of the very day comes first.
    if dates == Meeting::Near { (sum - enough).min(least::FAINT) } else { sum - enough }
}

/// What one report calls an attack, another an explosion or a bombing.
fn is_blow(concept: &str) -> bool {
    matches!(concept, "strike" | "attack" | "explode")
}

/// Whether two accounts of speech can be of one speaker: neither names another.
fn same_speaker(a: &Telling, b: &Telling) -> bool {
    let names = |telling: &Telling| telling.subject.iter().filter(|stem| !is_office(stem)).cloned().collect::<Vec<_>>();
    let (own, other) = (names(a), names(b));
    own.is_empty() || other.is_empty() || own.iter().any(|name| other.contains(name))
}

/// Whether two tellings count nearly as many killed, or hurt, in one town at one time. A few are no mark of one thing.
fn same_count(a: &Telling, b: &Telling) -> bool {
    let counts = a.figure.zip(b.figure).filter(|(a, b)| a.befell == b.befell && !a.vague && !b.vague);
    let near = counts.is_some_and(|(a, b)| a.count.min(b.count) >= 5 && a.count.max(b.count) * 2 <= a.count.min(b.count) * 3);
    let dated = a.event.range.is_some() && b.event.range.is_some();
    // "In the south of the country" is where a town of it is, where the dead are many.
    let wide = |telling: &Telling| telling.event.place.as_ref().is_some_and(|place| place.radius_km >= 100.0);
    let many = counts.is_some_and(|(a, b)| a.count.min(b.count) >= 20) && (wide(a) || wide(b)) && places_meet(a, b);
    near && dated && (same_place(a, b) || many)
}

/// Whether the words of both give one and the same day.
fn same_day(a: &Telling, b: &Telling) -> bool {
    let day = |telling: &Telling| {
        let own = telling.event.range.filter(|range| range.minutes() <= Minute::DAY);
        own.filter(|_| telling.basis <= DateBasis::Sentence && !telling.event.approximate)
    };
    day(a).zip(day(b)).is_some_and(|(a, b)| a.first_day() == b.first_day())
}

/// Whether one counts many dead and the other tells what may have killed them, in one town on one day.
fn same_disaster(a: &Telling, b: &Telling) -> bool {
    let many = |telling: &Telling| telling.figure.is_some_and(|figure| figure.count >= 10);
    let day =
        |telling: &Telling| telling.event.range.filter(|range| range.minutes() <= Minute::DAY && !telling.event.approximate);
    let one = day(a).zip(day(b)).is_some_and(|(a, b)| a.overlaps(b));
    let named = |telling: &Telling| telling.event.place.as_ref().is_some_and(|place| place.basis == PlaceBasis::Sentence);
    one && (outcome(a, b) && many(a) || outcome(b, a) && many(b)) && named(a) && named(b) && same_place(a, b)
}

/// Whether one counts dead or wounded, and the other tells of what may have killed or hurt them. Whoever is killed without
/// being counted may be the gunman.
fn outcome(of: &Telling, cause: &Telling) -> bool {
    matches!(of.concept, "kill" | "injure") && of.figure.is_some() && CAUSES.contains(&cause.concept)
}

/// How well a statement tells of a thing: its words hold most of the core of the other telling.
fn announced(statement: &Telling, thing: &Telling) -> f64 {
    let dated = statement.event.range.is_some() && thing.event.range.is_some();
    if !dated || !statement.stems.contains(thing.concept) || thing.core.len() < 3 || thing.basis < DateBasis::Opening {
        return -1.0;
    }
    // Who speaks of the ships of one country says nothing of those of another.
    let mut peoples = thing.subject.iter().filter(|stem| stem.starts_with('@')).peekable();
    if peoples.peek().is_some() && !peoples.any(|people| statement.stems.contains(people)) {
        return -1.0;
    }
    let held = thing.core.iter().filter(|stem| statement.stems.contains(*stem)).count();
    held as f64 / thing.core.len() as f64 - least::ANNOUNCED
}

/// Whether two tellings count other people.
pub(super) fn is_unlike(a: &Item<'_>, b: &Item<'_>) -> bool {
    a.telling.figure.zip(b.telling.figure).is_some_and(|(a, b)| a.is_unlike(b))
}

/// Whether two tellings may count the same people: both say what befell as many or nearly so.
pub(super) fn is_counted_alike(a: &Item<'_>, b: &Item<'_>) -> bool {
    let counts = a.telling.figure.zip(b.telling.figure);
    counts.is_some_and(|(a, b)| a.befell == b.befell && !a.is_unlike(b))
}
