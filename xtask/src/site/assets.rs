//! Everything the page loads, put together in one folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dateline_words::LANGUAGES;

use super::{alone, imports, manifest, offline, page, publish, script, streams, style};
use crate::{arguments::Build, paths, run, tools};

/// The folder of the later modules within that of the page's own.
pub const LATER: &str = "later";

/// Files that keep their names: the page asks for them by these.
const ATLAS: [&str; 5] =
    ["outlines-overview.bin", "outlines-detail.bin", "gazetteer-1.bin", "gazetteer-2.bin", "gazetteer-3.bin"];

/// What the desk looks like; it brings its style with it.
const DESK: &str = "style/desk.css";

/// The style sheet that is fetched with Compare.
const COMPARE: &str = "style/compare.css";
/// The style sheets of views that no first picture shows, and that of paper.
const VIEWS: [&str; 3] = ["style/read.css", "style/story.css", "style/print.css"];
/// The style sheet of a page within another.
const EMBED: &str = "style/embed.css";

/// As small as can be.
const OPTIMISED: [&str; 10] = [
    // Rust's stack comes first in memory, so that nothing lies in the first bytes; and what a function does is known to its
    // callers: 0.7 KB.
    "--low-memory-unused",
    "--generate-global-effects",
    // Control flow taken apart and put together anew, then over and over until nothing changes: 1.7 KB.
    "--flatten",
    "--rereloop",
    // A long function that is called once stays one: the same raw bytes, and 0.9 KB fewer when compressed (46 KB in the
    // engine).
    "--one-caller-inline-max-function-size=60",
    "-Oz",
    "-Oz",
    "--converge",
    // Functions of one family side by side compress better: 0.4 KB.
    "--reorder-functions-by-name",
    "--strip-producers",
];

/// What the compiler uses and every browser of the last three years knows.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The engine fast, and then small where that costs no speed.
const FAST: [&str; 5] = [
    "--low-memory-unused",
    "--one-caller-inline-max-function-size=60",
    "-O3",
    "--reorder-functions-by-name",
    "--strip-producers",
];

/// Writes the page into its folder, which appears only when it is complete. An archive of tiles that the story names is
/// looked for beside the reports.
pub fn assemble(story: &Path, app: &Path, options: &Build) -> Result<(), String> {
    let site = Site::begin(&options.out)?;
    let source = read_text(&paths::root().join("index.html"))?;
    let bytes = read(story)?;
    let told = dateline_model::decode(&bytes).map_err(|error| error.to_string())?;

    let stem = |name: &str| app.join(LATER).join(format!("dateline_{name}"));
    let (wasm, glue) = module(&site, super::WORKER, &stem(super::WORKER))?;
    let worker = site.script(super::WORKER, &script::with_start(&glue, script::WORKER, &wasm)?)?;
    let desk = site.hashed("desk", "css", style::minified(&read_text(&paths::root().join(DESK))?).as_bytes())?;
    let mut scripts = Vec::new();
    for name in super::LATER {
        let (wasm, glue) = module(&site, name, &stem(name))?;
        let start = script::later(name, &worker, &desk);
        scripts.push((name, site.script(name, &script::with_start(&glue, &start, &wasm)?)?));
    }
    let sheet = site.hashed("embed", "css", style::minified(&read_text(&paths::root().join(EMBED))?).as_bytes())?;
    let inside = site.script("inside", &include_str!("scripts/inside.js").replace("EMBED.css", &sheet))?;
    let keeping = site.script("offline", &include_str!("scripts/offline.js").replace("OFFLINE-WORKER.js", offline::WORKER))?;
    site.write("embed.js", &minified(include_str!("scripts/embed.js"), "embed")?)?;
    let compare = style::minified(&read_text(&paths::root().join(COMPARE))?);
    let sheets = page::stylesheets(&source)?;
    let (views, sheets): (Vec<&str>, Vec<&str>) = sheets.into_iter().partition(|sheet| VIEWS.contains(sheet));
    let [views, sheet] = [joined(&views)?, joined(&sheets)?];
    let hashed = |name: &str, sheet: &str| site.hashed(name, "css", sheet.as_bytes());
    let later = [("compare", hashed("compare", &compare)?), ("views", hashed("views", &views)?)];
    let start = script::first(&scripts, &later, &words(&site)?, &inside, &keeping);
    let (wasm, glue) = module(&site, "dateline", &app.join("dateline-app"))?;
    let script = site.script("dateline", &script::with_start(&glue, &start, &wasm)?)?;
    let style = site.hashed("dateline", "css", sheet.as_bytes())?;

    site.write("story.bin", &bytes)?;
    site.write("story.compare.bin", &read(&story.with_extension("compare.bin"))?)?;
    for name in ATLAS {
        site.write(name, &read(&paths::root().join("crates/atlas/data").join(name))?)?;
    }
    let archive = options.seeds.join(&told.basemap);
    if !told.basemap.is_empty() && !told.basemap.contains(':') && archive.is_file() {
        site.copy(&archive, &told.basemap)?;
    }
    reader(&site, &script::with_start(&glue, &script::alone(&start)?, &wasm)?, &scripts, &[sheet, views, compare].concat())?;
    for (name, bytes) in manifest::ICONS {
        site.write(name, bytes)?;
    }
    site.write(manifest::NAME, manifest::manifest(&told)?.as_bytes())?;
    let names = page::Names { wasm: &wasm, script: &script, style: &style };
    let page = |head: &str| page::page(&source, &told, &names, head, &dateline_export::in_words(&told));
    site.write("index.html", page("")?.as_bytes())?;
    if let Some(address) = &options.address {
        let pictured = publish::picture(&site.0);
        if let Err(reason) = &pictured {
            eprintln!("xtask: the page has no preview picture: {reason}");
        }
        site.write("index.html", page(&publish::head(&told, address, pictured.is_ok()))?.as_bytes())?;
        site.write("oembed.json", publish::oembed(&told, address, pictured.is_ok())?.as_bytes())?;
    }
    let worker = if options.offline { offline::worker(&site.0)? } else { offline::RETIRED.to_owned() };
    site.write(offline::WORKER, worker.as_bytes())?;
    site.finish(&options.out)
}

/// Style sheets as one, in its smallest form.
fn joined(sheets: &[&str]) -> Result<String, String> {
    let sheets = sheets.iter().map(|sheet| read_text(&paths::root().join(sheet))).collect::<Result<Vec<_>, _>>()?;
    Ok(style::minified(&sheets.concat()))
}

/// Writes the page's words, two files a language: those of the first screen, and those of the modules that come later. The
/// part of their names that changes with the texts.
fn words(site: &Site) -> Result<String, String> {
    let files = LANGUAGES.map(|(code, _)| (code, dateline_words::packed(code), dateline_words::later(code)));
    let whole: String = files.iter().flat_map(|(_, first, later)| [first.as_str(), later]).collect();
    let hash = format!("{:016x}", fnv(whole.as_bytes()));
    for (code, first, later) in &files {
        site.write(&format!("words-{code}-{hash}.txt"), first.as_bytes())?;
        site.write(&format!("words-{code}-later-{hash}.txt"), later.as_bytes())?;
    }
    Ok(hash)
}

/// Writes a module, found under a stem, in its smallest form; its name, and what wasm-bindgen wrote to load it.
fn module(site: &Site, name: &str, stem: &Path) -> Result<(String, String), String> {
    let beside = |ending: &str| PathBuf::from(format!("{}{ending}", stem.display()));
    let (wasm, glue) = (read(&beside("_bg.wasm"))?, read_text(&beside(".js"))?);
    let (wasm, glue) = streams::left_out(&wasm, &glue).unwrap_or((wasm, glue));
    let wasm = optimised(name, &wasm)?;
    let (wasm, glue) = imports::shortened(&wasm, &glue).unwrap_or((wasm, glue));
    Ok((site.hashed(name, "wasm", &wasm)?, glue))
}

/// Writes the page as one file without a story.
fn reader(site: &Site, start: &str, later: &[(&str, String)], style: &str) -> Result<(), String> {
    let script = match alone::script(start, later, &site.0) {
        Ok(script) => script,
        Err(reason) => {
            eprintln!("xtask: the page cannot be had as one file: {reason}");
            return Ok(());
        }
    };
    let wanted = |name: &str| {
        let atlas = ["outlines-overview.bin", "outlines-detail.bin", "gazetteer-1.bin"].contains(&name);
        atlas || name.ends_with(".wasm") || (name.starts_with("words-") && name.ends_with(".txt"))
    };
    let entries = fs::read_dir(&site.0).map_err(|error| format!("{} could not be read: {error}", site.0.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut files: Vec<String> =
        names.filter(|name| wanted(name) && !["worker-", "desk-"].iter().any(|start| name.starts_with(start))).collect();
    files.sort();
    site.write(alone::NAME, alone::page(&script, style, &files).as_bytes())
}

/// The script without what only its readers need.
fn minified(script: &str, name: &str) -> Result<Vec<u8>, String> {
    let folder = paths::target().join("site/scripts");
    let whole = folder.join(format!("{name}.js"));
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&whole, script))
        .map_err(|error| format!("{} could not be written: {error}", whole.display()))?;
    match tools::esbuild() {
        Ok(esbuild) => {
            let small = whole.with_extension("min.js");
            let mut node = run::program("node");
            node.arg(esbuild).args(["--minify", "--tree-shaking=true", "--format=esm", "--log-level=warning"]).arg(&whole);
            run::done(node.arg(format!("--outfile={}", small.display())))?;
            read(&small)
        }
        Err(reason) => {
            eprintln!("xtask: the page's script stays longer than it could be, since esbuild cannot be run: {reason}");
            Ok(script.as_bytes().to_vec())
        }
    }
}

/// The module as small as `wasm-opt` makes it. That takes half a minute, and several sites have the same modules: what was
/// made last is kept under the name of what it was made from.
fn optimised(name: &str, wasm: &[u8]) -> Result<Vec<u8>, String> {
    let wasm_opt = match tools::wasm_opt() {
        Ok(wasm_opt) => wasm_opt,
        Err(reason) => {
            eprintln!("xtask: the page stays a tenth larger than it could be, since wasm-opt cannot be run: {reason}");
            return Ok(wasm.to_vec());
        }
    };
    let tools = read(&paths::node().join("package-lock.json"))?;
    let effort: &[&str] = if name == super::WORKER { &FAST } else { &OPTIMISED };
    let options = [effort, &FEATURES].concat();
    let key = fnv(&[wasm, options.concat().as_bytes(), &tools].concat());
    let folder = paths::target().join("site/optimised").join(name);
    let small = folder.join(format!("{key:016x}.wasm"));
    if small.is_file() {
        return read(&small);
    }
    let failed = |error: std::io::Error| format!("{} could not be written: {error}", folder.display());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(failed)?;
    let (whole, growing) = (folder.join("whole.wasm"), folder.join("growing.wasm"));
    fs::write(&whole, wasm).map_err(failed)?;
    run::done(run::program("node").arg(wasm_opt).args(&options).arg(&whole).arg("-o").arg(&growing))?;
    fs::rename(&growing, &small).map_err(failed)?;
    read(&small)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

/// The folder while it grows, beside the one that it will replace.
struct Site(PathBuf);

impl Site {
    fn begin(out: &Path) -> Result<Self, String> {
        let growing = beside(out, "new");
        let _ = fs::remove_dir_all(&growing);
        fs::create_dir_all(&growing).map_err(|error| format!("{} could not be made: {error}", growing.display()))?;
        Ok(Self(growing))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.0.join(name);
        fs::write(&path, bytes).map_err(|error| format!("{} could not be written: {error}", path.display()))
    }

    /// Takes over a file that may be large.
    fn copy(&self, from: &Path, name: &str) -> Result<(), String> {
        let path = self.0.join(name);
        let failed = |error: std::io::Error| format!("{} could not be copied: {error}", from.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::copy(from, &path).map(drop).map_err(failed)
    }

    /// Writes a file under a name that changes with its bytes, so that a cache may keep it for ever.
    fn hashed(&self, stem: &str, ending: &str, bytes: &[u8]) -> Result<String, String> {
        let name = format!("{stem}-{:016x}.{ending}", fnv(bytes));
        self.write(&name, bytes)?;
        Ok(name)
    }

    /// Writes a script, in its smallest form, under such a name.
    fn script(&self, stem: &str, script: &str) -> Result<String, String> {
        self.hashed(stem, "js", &minified(script, stem)?)
    }

    fn finish(self, out: &Path) -> Result<(), String> {
        let old = beside(out, "old");
        let _ = fs::remove_dir_all(&old);
        if out.exists() {
            fs::rename(out, &old).map_err(|error| format!("{} could not be replaced: {error}", out.display()))?;
        }
        fs::rename(&self.0, out).map_err(|error| format!("{} could not be written: {error}", out.display()))?;
        let _ = fs::remove_dir_all(&old);
        Ok(())
    }
}

fn beside(out: &Path, ending: &str) -> PathBuf {
    let name = out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    out.with_file_name(format!(".{name}.{ending}"))
}

/// FNV-1a, 64 bits: names need no secrecy.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
