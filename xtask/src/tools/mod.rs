//! The tools of build and tests: found, or installed in their pinned versions.

mod browser;
mod cargo_tools;
mod library;
mod node;

pub use browser::chromium;
pub use cargo_tools::{trunk, wasm_bindgen};
pub use library::{source as library_source, target as wasm_target};
pub use node::{esbuild, installed as node_installed, packages as node_packages, wasm_opt};

/// Says what is being installed and about how long it takes.
fn installing(what: &str, time: &str) {
    eprintln!("xtask: installing {what} (once, about {time})");
}
