//! `cargo xtask serve`: the page, built and shown.

mod http;

use std::{net::TcpListener, path::Path, process::Stdio};

use crate::{arguments::Serve, run, site};

/// The port that is taken where it is free, so that a bookmark holds.
const USUAL_PORT: u16 = 8017;

/// Builds the page and serves it until the program is ended.
///
/// # Errors
/// Where it cannot be built, or the port is taken.
pub fn run(options: &Serve) -> Result<(), String> {
    let folder = site::build(&options.build)?;
    let listener = match options.port {
        Some(port) => TcpListener::bind(("127.0.0.1", port))
            .map_err(|error| format!("port {port} cannot be used: {error}; choose another with --port"))?,
        None => TcpListener::bind(("127.0.0.1", USUAL_PORT))
            .or_else(|_| TcpListener::bind(("127.0.0.1", 0)))
            .map_err(|error| format!("no port can be opened: {error}"))?,
    };
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("The page is at http://{address}/ (Ctrl-C ends it)");
    if options.open {
        open(&format!("http://{address}/"));
    }
    http::serve(&listener, &folder);
    Ok(())
}

/// Serves a folder for ever.
pub fn folder(listener: &TcpListener, folder: &Path) {
    http::serve(listener, folder);
}

/// Opens the browser, where there is one.
fn open(address: &str) {
    let shown = std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some();
    let mut command = match std::env::consts::OS {
        "macos" => run::program("open"),
        "windows" => {
            let mut command = run::program("cmd");
            command.args(["/C", "start"]);
            command
        }
        _ if shown => run::program("xdg-open"),
        _ => return,
    };
    // Without a browser the address on the line above is enough.
    let _ = command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}
