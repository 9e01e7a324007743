//! How strongly two tellings are of the same thing.

use dateline_model::{EventKind, Precision};

use super::{
    Item, Weights, least,
    likeness::likeness,
    meeting::{dates_meet, places_meet, same_place},
};
use crate::events::{DateBasis, Telling, is_office};

/// How strongly two tellings are of the same thing; below 0 they are not.
pub(super) fn link(a: &Item<'_>, b: &Item<'_>, weights: &Weights) -> f64 {
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
    let word = |stem: &&String| **stem != left.concept && !stem.starts_with(['#', '@']) && !is_office(stem);
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
pub(super) fn is_unlike(a: &Item<'_>, b: &Item<'_>) -> bool {
    a.telling.figure.zip(b.telling.figure).is_some_and(|(a, b)| a.is_unlike(b))
}
