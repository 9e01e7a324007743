//! Places as data: the packed gazetteer, country names with their adjectives and peoples, and the packed outlines.
//!
//! Provenance (source, release, licence, the command that made it) stands in `data/README.md`.

mod countries;
mod fold;
mod gazetteer;

pub use countries::{Country, countries, country_by_code, country_by_name, country_by_people};
pub use fold::fold;
pub use gazetteer::{Entry, Gazetteer, GazetteerError, Tier};

/// The whole gazetteer, from the files packed into the program.
#[cfg(feature = "bundled")]
pub fn bundled() -> &'static Gazetteer {
    static ONCE: std::sync::OnceLock<Gazetteer> = std::sync::OnceLock::new();
    ONCE.get_or_init(Gazetteer::default)
}
