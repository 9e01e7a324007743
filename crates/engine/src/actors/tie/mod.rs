//! What names the same actor within a report.
//!
//! ```text
//! whole         a report's names, surnames, descriptions and governments, in this order
//! person        full names that are one person's
//! surnames      surnames that stand alone
//! organisation  names that are one organisation's, with its country and its letters
//! described     "the ministry", "rebels"
//! governments   countries and capitals that stand for a government, or speak
//! country       a country that does something
//! ```

mod country;
mod described;
mod governments;
mod organisation;
mod person;
mod surnames;
mod whole;

pub use whole::cast;

/// How many actors that could be the one named are asked whether a name is theirs, the last ones first.
const ASKED: usize = 200;
