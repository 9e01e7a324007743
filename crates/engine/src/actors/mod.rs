//! People, organisations and groups: found, told apart, and tied together within a report.
//!
//! ```text
//! lexicon       titles, roles, head words
//! names         capitalised words that name a person or an organisation, with their titles
//! described     actors named by what they are: "the Norwegian government", "rebels"
//! alternatives  organisations with names that do not sound alike
//! sound         spellings of one name
//! tie           what names the same actor: full names, surnames, letters, descriptions
//! gender        which pronouns a report has for a person
//! speakers      the actor behind "he", "the minister", "the statement"
//! cast          the actors of one report
//! ```
//!
//! What `places` settled as a place is no actor, unless it stands for a government or speaks.

mod alternatives;
mod cast;
mod described;
mod gender;
mod lexicon;
mod names;
mod sound;
mod speakers;
#[cfg(test)]
mod tests;
mod tie;

use dateline_model::{Place, Quote};

use crate::quotes::Reader;

pub(crate) use alternatives::usual;
pub(crate) use cast::{Cast, Member};
pub(crate) use lexicon::{is_body, is_group};
pub(crate) use sound::{alike, meets};

/// Everyone named in a document. Quotes give evidence, and get their speakers.
pub fn find(reader: &Reader<'_>, places: &[Place], quotes: &[Quote]) -> Cast {
    let known = names::Known::new(reader, places, quotes);
    let names = names::find(reader, &known);
    let described = described::find(reader);
    let mut cast = tie::cast(reader, &known, names, described, places, quotes);
    cast.speakers = speakers::find(reader, &cast, quotes);
    cast
}
