//! `cargo xtask test`: every check, each counted, and a plain line at the end.

mod budgets;
mod exports;
mod tally;
mod worker;

use std::{fs, path::Path};

use crate::{
    arguments::{Build, Test},
    paths, run, site, tools,
};
use tally::Tally;

/// Runs every check that was not left out.
///
/// # Errors
/// Where any of them failed.
pub fn run(options: &Test) -> Result<(), String> {
    let mut tally = Tally::default();
    tally.step("format", || run::done(run::cargo().args(["fmt", "--all", "--check"])));
    tally.step("lints, native", || lint(&["--workspace", "--all-targets"]));
    tally.step("lints, WebAssembly", || {
        tools::wasm_target()?;
        let later = site::LATER.map(|name| format!("dateline-{name}"));
        let parts = ["dateline-app", "dateline-worker"].into_iter().chain(later.iter().map(String::as_str));
        let parts: Vec<&str> = parts.flat_map(|part| ["--package", part]).collect();
        lint(&[parts.as_slice(), &["--target", "wasm32-unknown-unknown"]].concat())
    });
    tally.counted("tests", run::cargo().args(["test", "--workspace", "--locked", "--no-fail-fast"]), tally::cargo_counts);
    if !options.quick {
        match exports::tests(options.without_browser) {
            Ok(mut node) => tally.counted("exports, read by other programs", &mut node, tally::node_counts),
            Err(reason) => tally.step("exports, read by other programs", || Err(reason)),
        }
        match worker::comparison() {
            Ok(mut node) => tally.counted("worker and native agree", &mut node, tally::node_counts),
            Err(reason) => tally.step("worker and native agree", || Err(reason)),
        }
        page(&mut tally, options);
    }
    tally.close()
}

fn lint(what: &[&str]) -> Result<(), String> {
    run::done(run::cargo().args(["clippy", "--quiet", "--locked"]).args(what).args(["--", "-D", "warnings"]))
}

/// What needs the built page.
fn page(tally: &mut Tally, options: &Test) {
    let [seeds, hostile, doubt, city, depot] =
        ["seeds", "hostile", "doubt", "city", "depot"].map(|story| paths::target().join("site").join(story));
    let mut built = None;
    tally.step("page", || {
        let app = site::app()?;
        let made_up = |story: &str| paths::node().join(story);
        let stories = [
            (paths::root().join("seeds"), &seeds),
            (made_up("hostile"), &hostile),
            (made_up("doubt"), &doubt),
            (made_up("basemap"), &city),
            (paths::root().join("crates/engine/tests/stories/grain-depot"), &depot),
        ];
        for (reports, out) in stories {
            let options = Build { seeds: reports, out: out.clone(), address: None, offline: true, whole_texts: out == &depot };
            site::assemble(&site::story(&options)?, &app, &options)?;
        }
        complete(&seeds)?;
        exports::alone(&seeds)?;
        archives(&city)?;
        built = Some(());
        Ok(())
    });
    if built.is_none() {
        return;
    }
    tally.step("budgets", || budgets::check(&seeds));
    if options.without_browser {
        return tally.left_out("the page in a browser");
    }
    match tools::node_packages().and_then(|folder| Ok((folder, tools::chromium()?))) {
        Ok((folder, chromium)) => {
            let mut node = run::program("node");
            node.current_dir(folder).args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
            node.env("CHROMIUM", chromium)
                .env("DATELINE_SEEDS", &seeds)
                .env("DATELINE_ALONE", exports::whole_page())
                .env("DATELINE_HOSTILE", &hostile);
            node.env("DATELINE_DOUBT", &doubt).env("DATELINE_CITY", &city).env("DATELINE_DEPOT", &depot);
            // What a reader saves is built by the command line too.
            let program = paths::target().join("release").join(format!("dateline{}", std::env::consts::EXE_SUFFIX));
            node.env("DATELINE_PROGRAM", program).env("DATELINE_REPORTS", paths::root().join("seeds"));
            tally.counted("the page in a browser", &mut node, tally::node_counts);
        }
        Err(reason) => tally.step("the page in a browser", || Err(reason)),
    }
}

/// Archives of tiles around the invented city of `tests/e2e/basemap`.
fn archives(folder: &Path) -> Result<(), String> {
    let example = ["run", "--quiet", "--locked", "--release", "--package", "dateline-basemap", "--example", "city", "--"];
    run::done(run::cargo().args(example).arg(folder).args(["30", "-40"]))
}

/// Every file that the page names is there, and none is named by a whole address.
fn complete(folder: &Path) -> Result<(), String> {
    let page = fs::read_to_string(folder.join("index.html")).map_err(|error| error.to_string())?;
    for part in page.split(" href=\"").chain(page.split(" src=\"")).filter(|part| !part.starts_with('<')) {
        let address = part.split('"').next().unwrap_or_default();
        if !folder.join(address).is_file() {
            return Err(format!("expected every file the page names beside it, found none at {address}"));
        }
    }
    Ok(())
}
