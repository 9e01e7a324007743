//! The page's entry. Its script calls it, and not the runtime of a program, which would bring outputs along that a page
//! does not have.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Starts the page.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    dateline_app::run();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    dateline_app::run();
}
