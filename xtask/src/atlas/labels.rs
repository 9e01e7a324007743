//! English labels of GeoNames places and divisions, from a GNU message catalogue.

use std::collections::BTreeMap;
use std::path::Path;

/// Labels by key: a GeoNames number ("170063") or a country and a division's code ("SY.09").
pub type Labels = BTreeMap<String, String>;

/// Reads a catalogue in the compiled form of gettext.
pub fn read(path: &Path) -> Result<Labels, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    parse(&bytes).ok_or_else(|| format!("{}: expected a little-endian message catalogue", path.display()))
}

fn parse(bytes: &[u8]) -> Option<Labels> {
    let word = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize);
    if word(0)? != 0x9504_12de {
        return None;
    }
    let (count, keys, values) = (word(8)?, word(12)?, word(16)?);
    let string = |table: usize, at: usize| {
        let (length, start) = (word(table + 8 * at)?, word(table + 8 * at + 4)?);
        Some(String::from_utf8_lossy(bytes.get(start..start + length)?).into_owned())
    };
    (0..count).map(|at| Some((string(keys, at)?, string(values, at)?))).collect()
}
