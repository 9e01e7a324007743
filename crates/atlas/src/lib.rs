//! Places as data: the packed gazetteer, country names with their adjectives and peoples, and the packed outlines.
//!
//! Provenance (source, release, licence, the command that made it) stands in `data/README.md`.

mod countries;
mod fold;
mod gazetteer;
mod world;

pub use countries::{Country, countries, country_by_code, country_by_name, country_by_people, people_begins};
pub use fold::fold;
pub use gazetteer::{Entry, Gazetteer, GazetteerError, Tier, Town, Towns};

/// The packing of the gazetteer's tiers, for the command that makes them.
pub mod tier {
    pub use crate::gazetteer::{Kind, TierPlace, encode_tier};
}

/// The finest outlines, from the file packed into the program.
#[cfg(feature = "bundled")]
pub fn outlines() -> dateline_model::Outlines {
    // The file is made and tested with the program; one that is damaged has no outlines.
    dateline_model::Outlines::decode(include_bytes!("../data/outlines-detail.bin")).unwrap_or_default()
}

/// The whole gazetteer, from the files packed into the program.
#[cfg(feature = "bundled")]
pub fn bundled() -> &'static Gazetteer {
    static ONCE: std::sync::OnceLock<Gazetteer> = std::sync::OnceLock::new();
    ONCE.get_or_init(|| {
        let mut gazetteer = Gazetteer::default();
        for tier in [
            include_bytes!("../data/gazetteer-1.bin").as_slice(),
            include_bytes!("../data/gazetteer-2.bin"),
            include_bytes!("../data/gazetteer-3.bin"),
        ] {
            // The files are made and tested with the program; one that is damaged adds nothing.
            let _ = gazetteer.add(tier);
        }
        gazetteer
    })
}
