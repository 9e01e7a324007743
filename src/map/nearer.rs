//! The second module, for a map that has come near: it knows towns by the thousand, and the page need not carry it.

use dateline_model::PlaceKind;
use wasm_bindgen::prelude::*;

use super::scene::Town;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn nearer() -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = basemap)]
    fn look(west: f64, north: f64, east: f64, south: f64, zoom: f64) -> Result<String, JsValue>;
}

/// Asks for the module. Only the first time does anything; the window hears `basemap` when something has come.
pub fn ask() {
    // A page without it has the story's own names.
    let _ = nearer();
}

/// The names that it has for a part of the world, the first to be drawn first; none where it has not come.
pub fn names([west, north, east, south]: [f64; 4], zoom: f64) -> Vec<Town> {
    let lines = look(west, north, east, south, zoom).unwrap_or_default();
    lines.lines().filter_map(town).collect()
}

/// A line of the module: x and y in thousand millionths of the world, a letter for the kind, the name.
fn town(line: &str) -> Option<Town> {
    let mut parts = line.splitn(4, ' ');
    let mut length = || Some(f64::from(parts.next()?.parse::<u32>().ok()?) / 1e9);
    let at = [length()?, length()?];
    let kind = if parts.next()? == "t" { PlaceKind::City } else { PlaceKind::District };
    Some(Town { at, name: parts.next()?.to_owned(), kind, rank: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_with_its_place() {
        let found = town("500000000 250000000 t Deir ez-Zor").unwrap();
        assert_eq!((found.at, found.name.as_str(), found.kind), ([0.5, 0.25], "Deir ez-Zor", PlaceKind::City));
        assert!(town("500000000 t").is_none());
    }
}
