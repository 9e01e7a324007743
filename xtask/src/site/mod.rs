//! `cargo xtask build`: the page as a folder that any static host can serve, under any path.

mod alone;
mod assets;
mod imports;
mod manifest;
mod module;
pub mod offline;
mod page;
pub mod publish;
mod script;
mod streams;
mod style;

pub use assets::assemble;

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{arguments::Build, paths, run, tools};

/// The modules that the page fetches when they are wanted. Each is a package, `dateline-NAME`, and a property of that name
/// of the page's window once it is there.
pub const LATER: [&str; 3] = ["basemap", "compare", "desk"];

/// The engine's module, which runs in a worker; its package is `dateline-worker`.
pub const WORKER: &str = "worker";

/// Builds the page and says where it is.
///
/// # Errors
/// A sentence that says which step failed.
pub fn build(options: &Build) -> Result<PathBuf, String> {
    refuse_a_strange_folder(&options.out)?;
    if !options.seeds.exists() {
        return Err(format!("expected a folder of reports, found nothing at {}; check the name", options.seeds.display()));
    }
    let story = story(options)?;
    let app = app()?;
    assemble(&story, &app, options)?;
    eprintln!("xtask: the page is in {}", options.out.display());
    Ok(options.out.clone())
}

/// Reads the reports into a story file.
pub fn story(options: &Build) -> Result<PathBuf, String> {
    eprintln!("xtask: reading the reports in {}", options.seeds.display());
    let folder = paths::target().join("site");
    fs::create_dir_all(&folder).map_err(|error| format!("{} could not be made: {error}", folder.display()))?;
    let story = folder.join("story.bin");
    let seeds = std::path::absolute(&options.seeds).map_err(|error| error.to_string())?;
    let mut build = run::program(dateline()?);
    build.arg("build").arg(seeds).arg("-o").arg(&story).args(options.whole_texts.then_some("--whole-texts"));
    match build.status().map_err(|error| format!("dateline could not be started: {error}"))?.code() {
        // 3: built, and something was skipped; it has said what.
        Some(0 | 3) => Ok(story),
        _ => Err("no story could be built; the lines above say why".into()),
    }
}

/// The command line program, built.
pub fn dateline() -> Result<PathBuf, String> {
    run::done(run::cargo().args(["build", "--quiet", "--release", "--package", "dateline-cli"]))?;
    Ok(paths::target().join("release").join(format!("dateline{}", std::env::consts::EXE_SUFFIX)))
}

/// Compiles the page; its JavaScript and WebAssembly lie in the folder that is returned.
pub fn app() -> Result<PathBuf, String> {
    tools::wasm_target()?;
    let (trunk, bindgen) = (tools::trunk()?, tools::wasm_bindgen()?);
    let settings = settings();
    run::done(run::cargo().args(["fetch", "--quiet", "--locked"]))?;
    eprintln!("xtask: compiling the page (the first time about 3 minutes)");
    let out = paths::target().join("site/app");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(bindgen).chain(std::env::split_paths(&path)));
    let mut command = run::program(trunk.join("trunk"));
    command.args(["build", "--offline", "--locked", "--log", "warn", "--release", "--cargo-profile", "page"]);
    command.args(["--filehash", "false", "--dist"]).arg(&out);
    command.env("PATH", path.map_err(|error| error.to_string())?).env("CARGO_TERM_QUIET", "true");
    command.envs(settings);
    // Trunk takes this for a flag of its own, and other values than true and false are an error to it.
    command.env_remove("NO_COLOR");
    run::done(&mut command)?;
    later(&out.join(assets::LATER))?;
    Ok(out)
}

/// Compiles the modules that the page fetches later, made as the page is.
fn later(out: &Path) -> Result<(), String> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--locked", "--profile", "page", "--target", "wasm32-unknown-unknown"]);
    cargo.args(LATER.iter().flat_map(|name| ["--package".to_owned(), format!("dateline-{name}")]));
    run::done(cargo.envs(settings()))?;
    for name in LATER {
        let wasm = paths::target().join(format!("wasm32-unknown-unknown/page/dateline_{name}.wasm"));
        let mut bindgen = run::program(tools::wasm_bindgen()?.join("wasm-bindgen"));
        run::done(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(out).arg(wasm))?;
    }
    worker(out)
}

/// Compiles the engine for its worker: for speed, since it runs over many words.
fn worker(out: &Path) -> Result<(), String> {
    let mut cargo = run::cargo();
    cargo.args(["build", "--quiet", "--locked", "--package", "dateline-worker", "--profile", "worker"]);
    run::done(cargo.args(["--target", "wasm32-unknown-unknown"]).envs(settings()))?;
    let wasm = paths::target().join("wasm32-unknown-unknown/worker/dateline_worker.wasm");
    let mut bindgen = run::program(tools::wasm_bindgen()?.join("wasm-bindgen"));
    run::done(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(out).arg(wasm))
}

/// What the compiler is told for the page alone: views of one type, the standard library compiled with it and for size,
/// and no words for panics, which nobody would read. Together they take off a quarter of the bytes. The compiler holds
/// most of it to be unfinished and asks for a word that we know.
fn settings() -> Vec<(&'static str, &'static str)> {
    match tools::library_source() {
        Ok(()) => vec![
            ("RUSTC_BOOTSTRAP", "1"),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
            ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
            (
                "RUSTFLAGS",
                "--cfg erase_components -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
            ),
        ],
        Err(reason) => {
            eprintln!(
                "xtask: the page is a tenth larger than it could be, since the standard library's source is not there: {reason}"
            );
            vec![("RUSTFLAGS", "--cfg erase_components")]
        }
    }
}

/// A folder that is replaced must be empty or an earlier page.
fn refuse_a_strange_folder(out: &Path) -> Result<(), String> {
    let empty = !out.exists() || fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
    if empty || (out.join("story.bin").is_file() && out.join("index.html").is_file()) || out == paths::root().join("dist") {
        return Ok(());
    }
    Err(format!("expected an empty folder or an earlier page, found other files in {}; choose another --out", out.display()))
}
