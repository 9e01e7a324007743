//! A module's script: what wasm-bindgen wrote, and the start.

/// What starts the page's own module; the other's script stands in for `SECOND.js`.
pub const FIRST: &str = include_str!("start.js");
/// What starts the module that is fetched later.
pub const SECOND: &str = include_str!("second.js");

/// Adds the start to the script of wasm-bindgen; the module stands in for its `NAME.wasm`.
///
/// It lies in the same file, which saves a request, and in a file at all, since the page forbids scripts within it.
///
/// # Errors
/// Where wasm-bindgen wrote something else than expected.
pub fn with_start(glue: &str, start: &str, wasm: &str) -> Result<String, String> {
    if !glue.contains("__wbg_init as default") || glue.contains("./snippets/") {
        return Err("expected the script of wasm-bindgen 0.2.130 without snippets, found another; look at site/script.rs".into());
    }
    Ok(format!("{glue}\n{}", start.replace("NAME.wasm", wasm)))
}
