//! A later module, for a map that has come near: it knows towns by the thousand and draws an archive of tiles, and the
//! page need not carry it.

use dateline_model::PlaceKind;
use wasm_bindgen::prelude::*;
use web_sys::CanvasRenderingContext2d;

use super::{layers::Frame, scene::Town};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn want(name: &str, archive: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = basemap)]
    fn draw(
        context: &CanvasRenderingContext2d,
        x: f64,
        y: f64,
        zoom: f64,
        width: f64,
        height: f64,
        ratio: f64,
    ) -> Result<f64, JsValue>;
    #[wasm_bindgen(catch, js_namespace = basemap)]
    fn look(west: f64, north: f64, east: f64, south: f64, zoom: f64) -> Result<String, JsValue>;
}

/// Asks for the module, which lays the story's archive below where it has one. Only the first time does anything; the
/// window hears `basemap` when something has come.
pub fn ask(archive: &str) {
    // A page without it has outlines, and the story's own names.
    let _ = want("basemap", archive);
}

/// Draws what is laid below. The nearest zoom that it is good for; 0 where there is nothing.
pub fn below(context: &CanvasRenderingContext2d, Frame { camera, size: [width, height] }: Frame, ratio: f64) -> f64 {
    draw(context, camera.x, camera.y, camera.zoom, width, height, ratio).unwrap_or(0.0)
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
