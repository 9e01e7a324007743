//! The command line of `cargo xtask`.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::{paths, site::publish};

/// `cargo xtask --help`
pub const HELP: &str = "\
The project's own commands. Each installs what it lacks, and says so.

Usage: cargo xtask serve [--seeds DIR] [--port N] [--no-open]
           build the page with the story of DIR (default: seeds) and show it in the browser
       cargo xtask build [--seeds DIR] [--out DIR] [--address URL] [--whole-texts]
           build the page into a folder (default: dist) that any static host can serve, under any path; with the address
           at which it will stand, also a preview picture and oembed.json; reports are shown in excerpts, unless story.toml says
           rights = \"own\" or --whole-texts is given
       cargo xtask test [--quick] [--without-browser]
           run every check; --quick leaves out the built page, --without-browser what needs Chromium
       cargo xtask bench
           measure the engine and the page
       cargo xtask atlas
           make the outlines and the gazetteer anew from packages of the registries

Example: cargo xtask serve --seeds ~/reports
";

/// What is to be done.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Build and show.
    Serve(Serve),
    /// Build.
    Build(Build),
    /// Run every check.
    Test(Test),
    /// Measure.
    Bench,
    /// Make the places anew.
    Atlas(Vec<String>),
}

/// The options of `serve`.
#[derive(Debug, PartialEq)]
pub struct Serve {
    /// What is shown.
    pub build: Build,
    /// The port; a free one where none is given.
    pub port: Option<u16>,
    /// Whether to open the browser.
    pub open: bool,
}

/// The options of `build`.
#[derive(Clone, Debug, PartialEq)]
pub struct Build {
    /// The folder of reports.
    pub seeds: PathBuf,
    /// Where the page goes.
    pub out: PathBuf,
    /// The address at which it will stand, where that is known.
    pub address: Option<String>,
    /// Whether a browser keeps it for offline use; not where it changes with every build.
    pub offline: bool,
    /// Whether it shows the reports whole, whoever wrote them.
    pub whole_texts: bool,
}

/// The options of `test`.
#[derive(Debug, Default, PartialEq)]
pub struct Test {
    /// Leave out what needs the built page.
    pub quick: bool,
    /// Leave out what needs a browser.
    pub without_browser: bool,
}

/// Reads the command line.
///
/// # Errors
/// A sentence that says what was expected.
pub fn parse(mut arguments: lexopt::Parser) -> Result<Command, String> {
    let name = match arguments.next().map_err(plain)? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(plain(other.unexpected())),
    };
    let mut build = Build {
        seeds: paths::root().join("seeds"),
        out: paths::root().join("dist"),
        address: None,
        offline: true,
        whole_texts: false,
    };
    let (mut port, mut open, mut test) = (None, true, Test::default());
    if name == "atlas" {
        let rest = arguments.raw_args().map_err(plain)?;
        return Ok(Command::Atlas(rest.map(|argument| argument.to_string_lossy().into_owned()).collect()));
    }
    while let Some(argument) = arguments.next().map_err(plain)? {
        match (name.as_str(), argument) {
            (_, Short('h') | Long("help")) => return Ok(Command::Help),
            ("build", Long("whole-texts")) => build.whole_texts = true,
            ("serve" | "build", Long("seeds")) => build.seeds = arguments.value().map_err(plain)?.into(),
            ("build", Long("out")) => build.out = arguments.value().map_err(plain)?.into(),
            ("build", Long("address")) => {
                let given = arguments.value().map_err(plain)?.to_string_lossy().into_owned();
                build.address = Some(publish::address(&given)?);
            }
            ("serve", Long("port")) => port = Some(arguments.value().map_err(plain)?.parse().map_err(plain)?),
            ("serve", Long("no-open")) => open = false,
            ("test", Long("quick")) => test.quick = true,
            ("test", Long("without-browser")) => test.without_browser = true,
            (_, other) => return Err(plain(other.unexpected())),
        }
    }
    match name.as_str() {
        "serve" => {
            build.out = paths::target().join("serve");
            build.offline = false;
            // What is only looked at here is not published.
            build.whole_texts = true;
            Ok(Command::Serve(Serve { build, port, open }))
        }
        "build" => Ok(Command::Build(build)),
        "test" => Ok(Command::Test(test)),
        "bench" => Ok(Command::Bench),
        "help" => Ok(Command::Help),
        _ => Err(format!("expected serve, build, test, bench or atlas, found {name}; see `cargo xtask --help`")),
    }
}

fn plain(error: lexopt::Error) -> String {
    format!("{error}; see `cargo xtask --help`")
}
