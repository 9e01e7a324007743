//! Packages of npm, as the lock files of `tests` pin them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{paths, run};

/// The folder that holds the `node_modules` of build and page.
///
/// # Errors
/// Where there is no Node, or the packages cannot be installed.
pub fn packages() -> Result<PathBuf, String> {
    let folder = paths::node();
    installed(&folder)?;
    Ok(folder)
}

/// Installs what a folder's lock file names, where it is not there yet.
///
/// # Errors
/// Where there is no Node, or the packages cannot be installed.
pub fn installed(folder: &Path) -> Result<(), String> {
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
        return Ok(());
    }
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    super::installing(&format!("the node packages of tests/{name}"), "half a minute");
    run::done(run::program("npm").current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]))?;
    fs::write(&there, wanted).map_err(|error| format!("{} could not be written: {error}", there.display()))
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
