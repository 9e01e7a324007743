//! The standard library, as a part of the toolchain.

use std::path::Path;

use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
///
/// # Errors
/// Where it is not there and rustup cannot fetch it.
pub fn target() -> Result<(), String> {
    let folder = run::printed(run::program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    super::installing("the Rust target wasm32-unknown-unknown", "half a minute");
    run::done(run::program("rustup").args(["target", "add", TARGET]))
}

/// The source of the standard library, which is compiled anew for the page, and what it is made with.
///
/// # Errors
/// Where it is not there and rustup cannot fetch it.
pub fn source() -> Result<(), String> {
    let root = run::printed(run::program("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(&root).join("lib/rustlib/src/rust/library");
    if !library.join("Cargo.lock").is_file() {
        super::installing("the source of Rust's standard library", "half a minute");
        run::done(run::program("rustup").args(["component", "add", "rust-src"]))?;
    }
    let mut fetch = run::cargo();
    fetch.env("RUSTC_BOOTSTRAP", "1").args(["fetch", "--quiet", "--locked", "--manifest-path"]);
    run::done(fetch.arg(library.join("Cargo.toml")))
}
