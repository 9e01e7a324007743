//! A module's script: what wasm-bindgen wrote, and the start.

use dateline_words::LANGUAGES;

/// What wasm-bindgen offers to other scripts: the start, which stands in the same file.
const OFFER: &str = "export { initSync, __wbg_init as default };";

/// What starts the engine in its worker.
pub const WORKER: &str = include_str!("scripts/worker.js");

/// What starts a module that is fetched later; the one that has the engine at work knows its script, and its own style.
pub fn later(name: &str, worker: &str, style: &str) -> String {
    let own = include_str!("scripts/desk.js").replace("WORKER.js", worker).replace("DESK.css", style);
    [include_str!("scripts/later.js"), if name == "desk" { &own } else { "" }].concat()
}

/// What starts the page's own module: it knows the scripts and sheets of the others by their names, which languages there are, the
/// part of the names of their files that changes with the texts, and what is run within another page or keeps this one.
pub fn first(later: &[(&str, String)], sheets: &[(&str, String)], words: &str, inside: &str, offline: &str) -> String {
    let scripts: Vec<String> = later.iter().map(|(name, script)| format!("{name}: () => import(\"./{script}\")")).collect();
    let sheets: Vec<String> = sheets.iter().map(|(name, sheet)| format!("{name}: \"./{sheet}\"")).collect();
    let languages: Vec<String> = LANGUAGES.iter().map(|(code, _)| format!("\"{code}\"")).collect();
    include_str!("scripts/start.js")
        .replace("SCRIPTS", &format!("{{ {} }}", scripts.join(", ")))
        .replace("SHEETS", &format!("{{ {} }}", sheets.join(", ")))
        .replace("LANGUAGES", &format!("[{}]", languages.join(", ")))
        .replace("NO_WEBASSEMBLY", &dateline_words::NO_WEBASSEMBLY.number().to_string())
        .replace("NOT_STARTED", &dateline_words::NOT_STARTED.number().to_string())
        .replace("WORDS", words)
        .replace("INSIDE.js", inside)
        .replace("OFFLINE.js", offline)
}

/// The same start for a page that is one file, which is within no other page and needs not be kept.
///
/// # Errors
/// Where the start has no such part.
pub fn alone(start: &str) -> Result<String, String> {
    let parts = start.split_once("// <online>").and_then(|(before, rest)| Some((before, rest.split_once("// </online>")?.1)));
    let (before, after) = parts.ok_or("expected <online> in scripts/start.js, found none")?;
    Ok([before, after].concat())
}

/// Adds the start to the script of wasm-bindgen; the module stands in for its `NAME.wasm`.
///
/// It lies in the same file, which saves a request, and in a file at all, since the page forbids scripts within it.
///
/// # Errors
/// Where wasm-bindgen wrote something else than expected.
pub fn with_start(glue: &str, start: &str, wasm: &str) -> Result<String, String> {
    if !glue.contains(OFFER) || glue.contains("./snippets/") {
        return Err("expected the script of wasm-bindgen 0.2.130 without snippets, found another; look at site/script.rs".into());
    }
    Ok(format!("{}\n{}", glue.replace(OFFER, ""), start.replace("NAME.wasm", wasm)))
}
