//! `budgets.toml`: how many bytes each part may have, compressed with brotli at quality 11.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    brotli, paths,
    site::offline::{self, Kept},
};

/// What the page loads before map, timeline and text can be used.
const FIRST_SCREEN: [&str; 7] = ["html", "css", "js", "wasm", "words", "story", "outlines-overview"];

/// Measures a built page against the budgets and prints a table.
///
/// # Errors
/// Where a part is larger than its budget, or has none.
pub fn check(site: &Path) -> Result<(), String> {
    let file = paths::root().join("budgets.toml");
    let text = fs::read_to_string(&file).map_err(|error| format!("{} could not be read: {error}", file.display()))?;
    let budgets: toml::Table = text.parse().map_err(|error| format!("budgets.toml: {error}"))?;
    let budget = |name: &str| budgets.get(name).and_then(toml::Value::as_integer).and_then(|bytes| usize::try_from(bytes).ok());

    let mut sizes: Vec<(String, usize)> = Vec::new();
    let mut offline = 0;
    for path in files(site)?.into_iter().chain(files(&paths::root().join("crates/atlas/data"))?) {
        let Some(name) = name(&path) else { continue };
        let bytes = fs::read(&path).map_err(|error| format!("{} could not be read: {error}", path.display()))?;
        let size = brotli::packed(&bytes, 11).len();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        offline += if path.starts_with(site) && matches!(offline::kept(&file), Kept::First | Kept::Later) { size } else { 0 };
        // Of files that stand for one another, such as the words of two languages, the largest counts.
        match sizes.iter_mut().find(|(other, _)| *other == name) {
            Some((_, held)) => *held = size.max(*held),
            None => sizes.push((name, size)),
        }
    }
    sizes.push(("offline".into(), offline));
    let first: usize = sizes.iter().filter(|(name, _)| FIRST_SCREEN.contains(&name.as_str())).map(|(_, size)| size).sum();
    sizes.push(("first-screen".into(), first));

    let mut faults = Vec::new();
    eprintln!("{:<22} {:>9} {:>9}", "brotli bytes", "found", "budget");
    for (name, size) in &sizes {
        let most = budget(name);
        let mark = if most.is_some_and(|most| *size <= most) { "" } else { "  <- too large, or without a budget" };
        eprintln!("{name:<22} {size:>9} {:>9}{mark}", most.map_or("none".into(), |most| most.to_string()));
        if !mark.is_empty() {
            faults.push(name.as_str());
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(format!("over budget: {}; budgets.toml says how much each may have", faults.join(", ")))
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} could not be read: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

/// The name of a part in the budgets; nothing for what is no part of the page.
fn name(path: &Path) -> Option<String> {
    let stem = path.file_stem()?.to_str()?;
    match path.extension()?.to_str()? {
        "bin" => Some(stem.to_owned()),
        // The page's own go by their endings; the others by their names, without the hash.
        ending @ ("html" | "css" | "js" | "wasm") => {
            let hash = |part: &str| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
            let name = stem.rsplit_once('-').filter(|(_, part)| hash(part)).map_or(stem, |(name, _)| name);
            Some(if matches!(name, "dateline" | "index") { ending.to_owned() } else { format!("{name}-{ending}") })
        }
        "txt" if stem.starts_with("words-en-later") => Some("words-later".to_owned()),
        "txt" if stem.starts_with("words-en") => Some("words".to_owned()),
        "txt" if stem.starts_with("words-") => Some("words-translated".to_owned()),
        "svg" => Some("icon".to_owned()),
        "png" => Some(stem.to_owned()),
        _ => None,
    }
}
