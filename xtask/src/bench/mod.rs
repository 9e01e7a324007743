//! `cargo xtask bench`: the engine's words a second as a whole and by stages, the page with many events, the page on a slow phone.

mod engine;

use std::{fs, path::Path};

use crate::{arguments::Build, paths, run, site, tools};

/// The numbers of events that the page is measured with.
const EVENTS: [u32; 2] = [10_000, 100_000];

/// Measures and prints.
///
/// # Errors
/// Where something cannot be built or run.
pub fn run() -> Result<(), String> {
    engine::measure()?;
    println!("\nthe stages of the engine, one by one");
    run::done(run::cargo().args(["bench", "--quiet", "--package", "dateline-engine", "--bench", "stages"]))?;
    let page = paths::target().join("site/seeds");
    let seeds = paths::root().join("seeds");
    let options = Build { seeds, out: page.clone(), address: None, offline: true, whole_texts: true };
    site::assemble(&site::story(&options)?, &site::app()?, &options)?;
    let (folder, chromium) = (tools::node_packages()?, tools::chromium()?);
    let node = |script: &str| {
        let mut node = run::program("node");
        node.current_dir(&folder).env("CHROMIUM", &chromium).arg(Path::new("bench").join(script)).arg(&page);
        node
    };
    println!("\nthe page on a slow phone (1.6 Mbit/s, 150 ms a request, processor four times slower)");
    run::done(&mut node("phone.mjs"))?;
    println!("\nthe page with many events");
    let stories = EVENTS.map(generated).into_iter().collect::<Result<Vec<_>, _>>()?;
    run::done(node("page.mjs").args(stories))
}

/// A story file of that many made-up events.
fn generated(events: u32) -> Result<std::path::PathBuf, String> {
    let path = paths::target().join(format!("site/{events} events.bin"));
    let mut command = run::cargo();
    command.args(["run", "--quiet", "--release", "--package", "dateline-model", "--example", "generated", "--"]);
    let output = command.arg(events.to_string()).output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("no story of {events} events could be made: {}", String::from_utf8_lossy(&output.stderr)));
    }
    fs::write(&path, output.stdout).map_err(|error| format!("{} could not be written: {error}", path.display()))?;
    Ok(path)
}
