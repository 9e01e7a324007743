//! What the map needs near, and not before: names of towns by rank, and where the outlines end.
//!
//! A second WebAssembly module beside the page's own, which asks for it when its reader comes near. It draws into
//! nothing of its own: names go to the page as lines of text and find room there like all others; the note stands in the
//! map's line of credit. When something has come, the window hears an event named `basemap`.
//!
//! Computing (tested natively): [`labels`], [`resolution`]. In the browser: `load`, `note`, and this file, which holds
//! the one state.

pub mod labels;
mod load;
mod math;
mod note;
pub mod resolution;
mod words;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use self::{labels::Labels, note::Note};

thread_local! {
    static LABELS: RefCell<Labels> = RefCell::default();
    static NOTE: RefCell<Option<Note>> = const { RefCell::new(None) };
}

/// The map has come to rest over west, north, east, south, in Mercator world units. Sends for what is wanted there, says
/// where the outlines end, and gives the names in view: one a line, as [`Labels::in_view`] writes them.
#[wasm_bindgen]
pub fn look(west: f64, north: f64, east: f64, south: f64, zoom: f64) -> String {
    let bounds = [west, north, east, south];
    for tier in LABELS.with_borrow_mut(|labels| labels.missing_at(zoom)) {
        wasm_bindgen_futures::spawn_local(async move {
            // Without it the names that are there stay.
            if let Some(bytes) = load::file(labels::FILES[tier]).await
                && LABELS.with_borrow_mut(|labels| labels.add(tier, &bytes))
            {
                load::came();
            }
        });
    }
    NOTE.with_borrow_mut(|note| note.get_or_insert_with(Note::new).show(resolution::is_exceeded((north + south) / 2.0, zoom)));
    LABELS.with_borrow(|labels| labels.in_view(bounds, zoom))
}
