//! The engine answers in WebAssembly what it answers natively.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{paths, run, tools};

/// The program that compares the two.
///
/// # Errors
/// Where the worker cannot be built.
pub fn comparison() -> Result<Command, String> {
    tools::wasm_target()?;
    let (worker, answers) = (paths::target().join("site/worker"), paths::target().join("site/answers"));
    let cargo = ["build", "--quiet", "--locked", "--package", "dateline-worker", "--profile", "worker"];
    run::done(run::cargo().args(cargo).args(["--target", "wasm32-unknown-unknown"]))?;
    let wasm = paths::target().join("wasm32-unknown-unknown/worker/dateline_worker.wasm");
    let mut bindgen = run::program(tools::wasm_bindgen()?.join("wasm-bindgen"));
    run::done(bindgen.args(["--target", "nodejs", "--out-dir"]).arg(&worker).arg(wasm))?;

    // What an earlier run asked is not asked again.
    let _ = fs::remove_dir_all(&answers);
    let tiers = files(&paths::root().join("crates/atlas/data"), |name| name.ends_with(".bin") && !name.starts_with("outlines"))?;
    let text = |name: &str| name.ends_with(".txt");
    let texts = [files(&paths::root().join("seeds"), text)?, files(&paths::node().join("hostile"), text)?].concat();
    let mut native = run::cargo();
    native.args(["run", "--quiet", "--locked", "--release", "--package", "dateline-worker", "--example", "answer", "--"]);
    run::done(native.arg(&answers).args(texts).arg("--").args(&tiers))?;

    let mut node = run::program("node");
    node.args(["--test", "--test-reporter=spec"]).arg(paths::root().join("tests/worker/agree.mjs"));
    let tiers = std::env::join_paths(&tiers).map_err(|error| error.to_string())?;
    node.env("DATELINE_WORKER", worker.join("dateline_worker.js")).env("DATELINE_ANSWERS", answers).env("DATELINE_TIERS", tiers);
    Ok(node)
}

fn files(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{} could not be read: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| path.file_name().is_some_and(|name| wanted(&name.to_string_lossy()))).collect();
    files.sort();
    Ok(files)
}
