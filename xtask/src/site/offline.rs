//! What is kept for offline use: a list of every file with its hash, in the script of the service worker.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use sha2::{Digest, Sha256};

/// The script of the service worker keeps its name, by which browsers know it again.
pub const WORKER: &str = "offline-worker.js";

/// What stands in its place where a page is not kept.
pub const RETIRED: &str = include_str!("scripts/offline-retired.js");

/// Files by name, each with its SHA-256.
pub type Files = BTreeMap<String, String>;

/// When a file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// With the page.
    First,
    /// In idle time: what own reports need.
    Later,
    /// Once it was asked for: what makes own reports better and is too large to be kept unasked.
    Used,
    /// Never: what only other pages ask for, and what is too large to be kept unasked.
    Never,
}

/// When a file of the page is kept, by its name.
pub fn kept(name: &str) -> Kept {
    let begins = |with: &[&str]| with.iter().any(|start| name.starts_with(start));
    if begins(&["desk-", "worker-", "gazetteer-1", "reader.html"]) {
        Kept::Later
    } else if begins(&["gazetteer-"]) {
        Kept::Used
    } else if begins(&["embed.js", "oembed", "preview", WORKER]) || name.ends_with(".pmtiles") {
        Kept::Never
    } else {
        Kept::First
    }
}

/// The service worker for the files of a folder.
///
/// # Errors
/// Where one cannot be read.
pub fn worker(folder: &Path) -> Result<String, String> {
    let [mut first, mut later, mut used] = [const { Files::new() }; 3];
    let entries = fs::read_dir(folder).map_err(|error| format!("{} could not be read: {error}", folder.display()))?;
    for entry in entries.flatten().filter(|entry| entry.path().is_file()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let files = match kept(&name) {
            Kept::First => &mut first,
            Kept::Later => &mut later,
            Kept::Used => &mut used,
            Kept::Never => continue,
        };
        let bytes = fs::read(entry.path()).map_err(|error| format!("{name} could not be read: {error}"))?;
        files.insert(name, hexadecimal(&Sha256::digest(bytes)));
    }
    let list = |files: &Files| serde_json::to_string(files).map_err(|error| error.to_string());
    let script = include_str!("scripts/offline-worker.js");
    let script = script.replace("FILES_OF_THE_PAGE", &list(&first)?).replace("FILES_FOR_LATER", &list(&later)?);
    Ok(script.replace("FILES_ONCE_USED", &list(&used)?))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_kept_first_and_what_own_reports_need_later() {
        for (name, when) in [
            ("index.html", Kept::First),
            ("story.bin", Kept::First),
            ("gazetteer-1.bin", Kept::Later),
            ("worker-0123.wasm", Kept::Later),
            ("gazetteer-2.bin", Kept::Used),
            ("city.pmtiles", Kept::Never),
            ("embed.js", Kept::Never),
        ] {
            assert_eq!(kept(name), when, "{name}");
        }
    }
}
