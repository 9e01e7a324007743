//! Where things lie.

use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// What is built, and may be thrown away.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The node packages of build and tests.
pub fn node() -> PathBuf {
    root().join("tests/e2e")
}

/// Where tools are kept for all checkouts of this user.
///
/// # Errors
/// Where the user has no home.
pub fn tools() -> Result<PathBuf, String> {
    let given = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let home =
        || std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cache"));
    let cache = given.or_else(home).ok_or("expected a home folder for the tools, found none; set XDG_CACHE_HOME")?;
    Ok(cache.join("dateline/tools"))
}
