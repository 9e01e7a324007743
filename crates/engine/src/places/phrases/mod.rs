//! Places that no gazetteer knows, placed by the words around them: "the Riad district of Lisbon", "a camp ten
//! kilometres north of the city".
//!
//! Such a place is never a pin on the middle of the town: it is named as the text names it, and its radius says how
//! far from the point it may be. What the words mean in kilometres stands in [`super::relation`].
//!
//! ```text
//! classed  a name with a noun that says what it is: "Riad district", "village of Saria"
//! leading  a name with its noun before it, and numbered roads: "Lake Saria", "Highway 19"
//! bare     a name with nothing but its distance: "Saria, a few kilometres north of the city"
//! border   "the Turkish border"
//! again    the same names elsewhere, without those words
//! parts    "eastern Lisbon", "the outskirts of Lisbon"
//! cue      the words of distance and direction
//! anchor   the place they start from
//! names    runs of capitalised words
//! nouns    what a noun makes of a name
//! ```

mod again;
mod anchor;
mod bare;
mod border;
mod classed;
pub mod cue;
mod leading;
mod names;
mod nouns;
mod parts;

use dateline_atlas::Gazetteer;
use dateline_model::Place;

use super::{persons::Persons, populations::Populations, reader::Reader};
use crate::within;

/// What the rules look at.
pub struct Text<'r, 'd> {
    /// The document.
    pub reader: &'r Reader<'d>,
    /// Its persons.
    pub persons: &'r Persons<'d>,
    /// The people of its towns.
    pub populations: &'r Populations,
}

/// Adds the places that only phrases give, and tells parts of cities from the cities.
pub fn apply(text: &Text<'_, '_>, places: &mut Vec<Place>, gazetteer: &Gazetteer) {
    border::apply(text, places, gazetteer);
    let mut found = classed::find(text, places);
    found.append(&mut leading::find(text, places));
    found.append(&mut bare::find(text, places));
    // Of those that overlap the first stays.
    found.sort_by_key(|place| place.span);
    let mut end = 0;
    found.retain(|place| {
        place.span.start >= end && {
            end = place.span.end;
            true
        }
    });
    let mut more = again::find(text.reader, &found);
    places.append(&mut found);
    places.sort_by_key(|place| place.span);
    more.retain(|place| !within::overlaps(places, place.span));
    places.append(&mut more);
    places.sort_by_key(|place| place.span);
    parts::apply(text, places);
}
