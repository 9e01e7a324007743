//! The tools of build and tests: found, or installed in their pinned versions.

mod browser;
mod cargo_tools;
mod node;
mod wasm_target;

pub use browser::chromium;
pub use cargo_tools::{trunk, wasm_bindgen};
pub use node::{packages as node_packages, wasm_opt};
pub use wasm_target::install as wasm_target;

/// Says what is being installed and about how long it takes.
fn installing(what: &str, time: &str) {
    eprintln!("xtask: installing {what} (once, about {time})");
}
