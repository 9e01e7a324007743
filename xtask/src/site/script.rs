//! The page's one script: what wasm-bindgen wrote, and the start.

/// Adds the start to the script of wasm-bindgen.
///
/// It lies in the same file, which saves a request, and in a file at all, since the page forbids scripts within it.
///
/// # Errors
/// Where wasm-bindgen wrote something else than expected.
pub fn with_start(glue: &str, wasm: &str) -> Result<String, String> {
    if !glue.contains("__wbg_init as default") || glue.contains("./snippets/") {
        return Err("expected the script of wasm-bindgen 0.2.130 without snippets, found another; look at site/script.rs".into());
    }
    let start = include_str!("start.js").replace("NAME.wasm", wasm);
    Ok(format!("{glue}\n{start}"))
}
