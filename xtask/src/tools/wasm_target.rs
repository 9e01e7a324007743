use std::path::Path;

use crate::run;

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
///
/// # Errors
/// Where it is not there and rustup cannot fetch it.
pub fn install() -> Result<(), String> {
    let folder = run::printed(run::program("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    super::installing("the Rust target wasm32-unknown-unknown", "half a minute");
    run::done(run::program("rustup").args(["target", "add", TARGET]))
}
