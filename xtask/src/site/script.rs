//! A module's script: what wasm-bindgen wrote, and the start.

/// What starts a module that is fetched later.
pub const LATER: &str = include_str!("later.js");

/// What starts the page's own module: it knows the scripts of the others by their names.
pub fn first(later: &[(&str, String)]) -> String {
    let scripts: Vec<String> = later.iter().map(|(name, script)| format!("{name}: \"./{script}\"")).collect();
    include_str!("start.js").replace("SCRIPTS", &format!("{{ {} }}", scripts.join(", ")))
}

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
