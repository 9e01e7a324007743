//! Every word that this module says.

use crate::{archive::Fault, digits};

/// At which scale the outlines end.
pub const OUTLINES_END: &str = "Coast, rivers and borders are drawn to about 5 km here; streets are not drawn.";
/// The button that picks a file.
pub const PICK: &str = "Lay a map file below";
/// What the button says of itself.
pub const PICK_TITLE: &str = "A PMTiles archive from this device, for as long as the page is open. Nothing is uploaded.";
/// The button that takes the archive away.
pub const TAKE_AWAY: &str = "Take it away";
/// Before whom the archive names.
pub const BELOW: &str = "Map below: ";
/// For an archive that names nobody.
pub const NO_CREDIT: &str = "an archive that names no source";
/// While the archive is being opened.
pub const OPENING: &str = "Opening the map file";
/// Where some tiles did not come.
pub const PARTLY: &str = "Parts of the map file could not be read.";

/// Why an archive cannot be used, and what to do.
pub fn fault(fault: Fault) -> String {
    let (why, number) = match fault {
        Fault::NotAnArchive => ("it is no PMTiles archive", None),
        Fault::Version(version) => ("expected PMTiles version 3, found version ", Some(version.into())),
        Fault::Compression => ("it is packed in a way browsers do not unpack; pack it with gzip", None),
        Fault::Kind => ("expected vector tiles, PNG, JPEG, WebP or AVIF, found another kind", None),
        Fault::Damaged => ("it is cut short or damaged", None),
        Fault::NoRanges => ("its server sends whole files only; one that answers ranges is needed", None),
        Fault::Status(status) => ("its server answered ", Some(status.into())),
        Fault::Unreachable => ("it could not be reached, or its server does not let this page read it", None),
    };
    let mut told = String::from("The map file cannot be used: ");
    told.push_str(why);
    if let Some(number) = number {
        digits::push(&mut told, number);
    }
    told.push('.');
    told
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
