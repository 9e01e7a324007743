//! What this module says: the texts stand in `crates/words/texts`.

pub use dateline_words::*;

use crate::archive::Fault;

/// Why an archive cannot be used, and what to do.
pub fn fault(fault: Fault) -> String {
    let number = |word: Word, number: u16| word.with(&[&figures(number.into())]);
    let why = match fault {
        Fault::NotAnArchive => NOT_AN_ARCHIVE.into(),
        Fault::Version(version) => number(WRONG_VERSION, version.into()),
        Fault::Compression => WRONG_PACKING.into(),
        Fault::Kind => WRONG_TILES.into(),
        Fault::Damaged => DAMAGED_MAP.into(),
        Fault::NoRanges => NO_RANGES.into(),
        Fault::Status(status) => number(SERVER_ANSWERED, status),
        Fault::Unreachable => UNREACHABLE.into(),
    };
    MAP_UNUSABLE.with(&[&why])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_says_what_was_found() {
        assert_eq!(fault(Fault::Status(404)), "The map file cannot be used: its server answered 404.");
        assert_eq!(fault(Fault::Version(2)), "The map file cannot be used: expected PMTiles version 3, found version 2.");
    }
}
