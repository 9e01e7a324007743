//! Toponyms: found, told apart, and placed with honest precision.
//!
//! ```text
//! names      capitalised words that the atlas knows, longest first
//! nouns      what a noun beside a name says it is: "Washington state", "the city of Porto"
//! cues       is it a place here, or a person, an organisation, a word?
//! settle     which of the places of that name: one score, weights in one place
//! phrases    quarters, camps and borders that no gazetteer knows, placed by the words around them
//! relation   what words of distance and direction mean on the map
//! told       "near Lisbon", "northern Portugal": where something happened that was only near, or in a part
//! populations how far the towns reach of which those words speak
//! metonyms   "Washington said": a government, not a place
//! candidates what a reader is shown of the choice
//! ```

mod abbreviations;
mod candidates;
mod containers;
mod cues;
mod metonyms;
mod names;
mod nouns;
mod outlet;
mod persons;
mod phrases;
mod populations;
mod reader;
mod relation;
mod settle;
#[cfg(test)]
mod tests;
mod told;
mod words;

pub(crate) use words::{is_given_name, is_title};

use dateline_atlas::Gazetteer;
use dateline_model::{Place, PlaceKind, PlaceReason};

use crate::{document::Document, relate::GivenPlace};
pub use told::told;

/// Every toponym outside boilerplate, in order; none overlap. `given` places win over the gazetteer.
///
/// `context` is what the other reports of the story have settled: it counts as if the document had named it.
pub fn find(document: &Document<'_>, gazetteer: &Gazetteer, given: &[GivenPlace], context: &[Place]) -> Vec<Place> {
    let reader = reader::Reader::new(document);
    let mut names = names::find(&reader, gazetteer, given);
    nouns::note(&reader, &mut names, gazetteer);
    containers::tie(&reader, &mut names);
    let persons = persons::find(&reader, &names);
    cues::keep(&reader, &mut names, &persons, context);
    let settled = settle::settle(document, gazetteer, &names, context);
    let mut places: Vec<Place> = names.iter().enumerate().map(|(at, name)| place(document, name, settled.of(at))).collect();
    unknown_in(&reader, &names, &settled, &mut places);
    let populations = populations::Populations::new(&names, &settled);
    let text = phrases::Text { reader: &reader, persons: &persons, populations: &populations };
    phrases::apply(&text, &mut places, gazetteer);
    metonyms::mark(&reader, &mut places, &names);
    candidates::list(document, &mut places, &names, &settled);
    places
}

/// "Vallumbra, Ohio", where no Vallumbra of Ohio is known: somewhere in Ohio, and not the Vallumbra of another state.
fn unknown_in(reader: &reader::Reader<'_>, names: &[names::Name<'_>], settled: &settle::Settled<'_>, places: &mut [Place]) {
    for (at, name) in names.iter().enumerate() {
        let container = name.container.filter(|container| *container == at + 1 && reader.word(name.tokens.end) == ",");
        let Some(region) = container.and_then(|at| settled.of(at)?.ranked.first()).filter(|it| it.kind == PlaceKind::Region)
        else {
            continue;
        };
        let inside = settled.of(at).is_some_and(|choice| choice.reason == PlaceReason::Container || choice.inside);
        if let Some(place) = places.get_mut(at).filter(|place| place.kind == PlaceKind::City && !inside && !name.given) {
            place.name = name.span.of(reader.document.text).to_owned();
            place.point = Some(region.point);
            place.radius_km = region.radius_km;
            place.country = Some(region.country.to_owned());
            place.reason = PlaceReason::Phrase;
        }
    }
}

/// A name and the place it was settled on, as the article has it.
fn place(document: &Document<'_>, name: &names::Name<'_>, choice: Option<&settle::Choice<'_>>) -> Place {
    let words = || name.span.of(document.text).to_owned();
    let Some((candidate, choice)) = choice.and_then(|choice| Some((choice.ranked.first()?, choice))) else {
        return Place {
            span: name.span,
            name: words(),
            point: None,
            kind: PlaceKind::Area,
            country: None,
            radius_km: 0.0,
            metonym: false,
            reason: PlaceReason::Unsettled,
            candidates: Vec::new(),
        };
    };
    let people = candidate.kind == PlaceKind::People;
    let reason = match choice.reason {
        _ if name.given => PlaceReason::Given,
        PlaceReason::Container if name.container.is_none() => PlaceReason::Earlier,
        reason => reason,
    };
    Place {
        span: name.span,
        name: if people { words() } else { candidate.name.to_owned() },
        point: (!people).then_some(candidate.point),
        kind: candidate.kind,
        country: (!candidate.country.is_empty()).then(|| candidate.country.to_owned()),
        radius_km: candidate.radius_km,
        metonym: false,
        reason,
        candidates: Vec::new(),
    }
}
