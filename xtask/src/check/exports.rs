//! What is exported is read by programs that are not ours.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{paths, run, site, tools};

/// The tests of `tests/export`: the digests and two made-up stories in every form.
///
/// # Errors
/// Where the command line or the packages cannot be had.
pub fn tests(without_browser: bool) -> Result<Command, String> {
    let folder = paths::root().join("tests/export");
    tools::node_installed(&folder)?;
    let made_up = |story: &str| paths::node().join(story);
    let stories = env::join_paths([paths::root().join("seeds"), made_up("hostile"), made_up("doubt")]);
    let mut node = run::program("node");
    node.current_dir(folder).args(["--test", "--test-reporter=spec"]);
    node.env("DATELINE_PROGRAM", site::dateline()?).env("DATELINE_STORIES", stories.map_err(|error| error.to_string())?);
    if !without_browser {
        node.env("CHROMIUM", tools::chromium()?);
    }
    Ok(node)
}

/// Where the page of the digests lies as one file.
pub fn whole_page() -> PathBuf {
    paths::target().join("site/story.html")
}

/// Makes one file of a built page.
///
/// # Errors
/// Where the command line cannot be built, or the page lacks something.
pub fn alone(site: &Path) -> Result<(), String> {
    let mut export = run::program(site::dateline()?);
    export.arg("export").arg(paths::root().join("seeds")).args(["--to", "html", "--page"]).arg(site);
    run::done(export.arg("-o").arg(whole_page()))
}
