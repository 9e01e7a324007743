//! Packages of npm, as `tests/e2e/package-lock.json` pins them.

use std::{fs, path::PathBuf};

use crate::{paths, run};

/// The folder that holds `node_modules`.
///
/// # Errors
/// Where there is no Node, or the packages cannot be installed.
pub fn packages() -> Result<PathBuf, String> {
    let folder = paths::node();
    let version = run::printed(run::program("node").arg("--version"))
        .map_err(|_| "expected Node 20 or later, found none; install it (Debian: apt-get install nodejs npm)")?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(format!("expected Node 20 or later, found {version}; install a newer one"));
    }
    // A copy of the lock file stands beside what was installed by it; the same bytes mean that nothing is to be done.
    let (wanted, there) = (folder.join("package-lock.json"), folder.join("node_modules/.installed-lock.json"));
    let wanted = fs::read(&wanted).map_err(|error| format!("{} could not be read: {error}", wanted.display()))?;
    if fs::read(&there).is_ok_and(|there| there == wanted) {
        return Ok(folder);
    }
    super::installing("the node packages of tests/e2e", "half a minute");
    run::done(run::program("npm").current_dir(&folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    fs::write(&there, wanted).map_err(|error| format!("{} could not be written: {error}", there.display()))?;
    Ok(folder)
}

/// `wasm-opt`, as a script for Node.
///
/// # Errors
/// Where the packages cannot be installed.
pub fn wasm_opt() -> Result<PathBuf, String> {
    Ok(packages()?.join("node_modules/binaryen/bin/wasm-opt"))
}

/// `esbuild`, as a script for Node.
///
/// # Errors
/// Where the packages cannot be installed.
pub fn esbuild() -> Result<PathBuf, String> {
    Ok(packages()?.join("node_modules/esbuild/bin/esbuild"))
}
