//! The rooms of the workspace and the arrows between them, as ARCHITECTURE.md draws them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use toml::Table;

/// Every package: its folder, and what of ours and of others it may depend on. Tests and tools may use more.
const ROOMS: &[(&str, &[&str])] = &[
    ("crates/model", &["serde", "postcard"]),
    ("crates/atlas", &["dateline-model"]),
    ("crates/corrections", &["dateline-model", "serde", "toml"]),
    ("crates/engine", &["dateline-model", "dateline-atlas", "dateline-corrections"]),
    ("crates/intake", &["dateline-model", "html5gum", "miniz_oxide"]),
    ("crates/export", &["dateline-model", "dateline-words", "postcard"]),
    (
        "crates/cli",
        &[
            "dateline-model",
            "dateline-engine",
            "dateline-corrections",
            "dateline-intake",
            "dateline-atlas",
            "dateline-export",
            "dateline-words",
            "serde",
            "serde_json",
            "lexopt",
        ],
    ),
    ("crates/words", &["dateline-model"]),
    ("crates/dom", &["dateline-model", "dateline-words", "wasm-bindgen", "web-sys"]),
    ("crates/basemap", &["dateline-atlas", "dateline-dom", "dateline-words", "wasm-bindgen", "wasm-bindgen-futures", "web-sys"]),
    ("crates/compare", &["dateline-dom", "dateline-words", "dateline-model", "wasm-bindgen", "wasm-bindgen-futures", "web-sys"]),
    (
        "crates/desk",
        &[
            "dateline-corrections",
            "dateline-dom",
            "dateline-export",
            "dateline-model",
            "dateline-words",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "web-sys",
        ],
    ),
    (
        "crates/worker",
        &[
            "dateline-model",
            "dateline-engine",
            "dateline-corrections",
            "dateline-export",
            "dateline-intake",
            "dateline-atlas",
            "postcard",
            "wasm-bindgen",
        ],
    ),
    (".", &["dateline-model", "dateline-dom", "dateline-words", "gloo", "leptos", "serde", "wasm-bindgen", "web-sys"]),
];

/// What model, atlas, engine, intake and export must not name: they are the same everywhere and always.
const IMPURE: [&str; 9] =
    ["web_sys", "js_sys", "std::fs", "std::io", "std::time", "std::env", "std::net", "std::process", "std::thread"];

/// What engine and intake must not name beside: their answers hang on no order but that of the text.
const UNORDERED: [&str; 2] = ["HashMap", "HashSet"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

#[test]
fn every_arrow_between_rooms_is_one_that_is_drawn() {
    for &(folder, allowed) in ROOMS {
        let manifest: Table = fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap();
        let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table).cloned().unwrap_or_default();
        for name in dependencies.keys() {
            assert!(allowed.contains(&name.as_str()), "{folder} depends on {name}, which is none of its arrows");
        }
        assert!(
            !manifest.contains_key("target") && !manifest.contains_key("build-dependencies"),
            "{folder} has arrows of other kinds"
        );
    }
}

#[test]
fn every_room_is_known() {
    let mut folders: Vec<String> = fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| format!("crates/{}", entry.unwrap().file_name().display()))
        .collect();
    folders.sort();
    let known: Vec<&str> = ROOMS.iter().map(|(folder, _)| *folder).filter(|folder| folder.starts_with("crates/")).collect();
    assert!(folders.iter().all(|folder| known.contains(&folder.as_str())), "{folders:?}");
}

#[test]
fn what_is_pure_names_nothing_impure() {
    for room in ["crates/model/src", "crates/atlas/src", "crates/engine/src", "crates/intake/src", "crates/export/src"] {
        for path in sources(&root().join(room)) {
            let text = fs::read_to_string(&path).unwrap();
            let unordered = UNORDERED.iter().filter(|_| matches!(room, "crates/engine/src" | "crates/intake/src"));
            for word in IMPURE.iter().chain(unordered) {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn state_and_words_know_no_browser() {
    for path in sources(&root().join("src")) {
        let inner = path.strip_prefix(root()).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let pure = ["src/state", "src/words.rs"].iter().any(|part| inner.starts_with(part));
        assert!(!pure || !text.contains("web_sys"), "{} names web_sys", inner.display());
    }
}

#[test]
fn the_page_writes_no_html_as_a_string() {
    for path in ["src", "crates/dom/src", "crates/compare/src"].iter().flat_map(|folder| sources(&root().join(folder))) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("set_inner_html") && !text.contains("inner_html="), "{} writes HTML as a string", path.display());
    }
}

#[test]
fn no_lock_file_names_a_host_but_cargos_own() {
    for folder in ["e2e", "export"] {
        let lock = fs::read_to_string(root().join("tests").join(folder).join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\"") && !lock.contains("://"), "{folder}");
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
