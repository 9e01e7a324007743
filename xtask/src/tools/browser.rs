use std::path::{Path, PathBuf};

use crate::run;

/// Where a Chromium may be; the first that is there is taken.
const PLACES: [&str; 6] = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// A Chromium: the one that `CHROMIUM` names, one that is there, or Debian's.
///
/// # Errors
/// What to install, where we cannot.
pub fn chromium() -> Result<PathBuf, String> {
    let there = || PLACES.map(PathBuf::from).into_iter().find(|path| path.is_file());
    if let Some(given) = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file()) {
        return Ok(given);
    }
    if let Some(path) = there() {
        return Ok(path);
    }
    if Path::new("/usr/bin/apt-get").exists() {
        let sudo: &[&str] = if run::works(run::program("sudo").args(["-n", "true"])) { &["sudo", "-n"] } else { &[] };
        let apt = |arguments: &[&str]| {
            let words: Vec<&str> = sudo.iter().copied().chain(["apt-get"]).chain(arguments.iter().copied()).collect();
            run::done(run::program(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        super::installing("Chromium by apt-get", "a minute");
        let install = ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"];
        let installed = apt(&["update", "--quiet"]).and_then(|()| apt(&install));
        if let (Ok(()), Some(path)) = (installed, there()) {
            return Ok(path);
        }
    }
    Err("expected Chromium for the tests of the page, found none; install it, name it in CHROMIUM, \
         or leave these tests out with --without-browser"
        .into())
}
