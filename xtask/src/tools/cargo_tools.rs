//! Tools that cargo installs, each version in a folder of its own, so that checkouts do not disturb each other.

use std::path::PathBuf;

use crate::{paths, run};

/// Builds the page's WebAssembly.
const TRUNK: Tool =
    Tool { package: "trunk", version: "0.21.14", options: &["--no-default-features", "--features", "rustls"], time: "5 minutes" };

/// Writes the JavaScript around it; the same version as the crate `wasm-bindgen`.
const WASM_BINDGEN: Tool = Tool { package: "wasm-bindgen-cli", version: "0.2.130", options: &[], time: "3 minutes" };

struct Tool {
    package: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    time: &'static str,
}

/// The folder that holds `trunk`.
///
/// # Errors
/// Where it cannot be installed.
pub fn trunk() -> Result<PathBuf, String> {
    install(&TRUNK, "trunk")
}

/// The folder that holds `wasm-bindgen`.
///
/// # Errors
/// Where it cannot be installed.
pub fn wasm_bindgen() -> Result<PathBuf, String> {
    install(&WASM_BINDGEN, "wasm-bindgen")
}

fn install(tool: &Tool, program: &str) -> Result<PathBuf, String> {
    let root = paths::tools()?.join(format!("{}-{}", tool.package, tool.version));
    let bin = root.join("bin");
    if run::works(run::program(bin.join(program)).arg("--version")) {
        return Ok(bin);
    }
    super::installing(&format!("{} {}", tool.package, tool.version), tool.time);
    let building = root.join("build");
    let command = |locked: &[&str]| {
        let mut cargo = run::cargo();
        cargo.arg("install").args(["--quiet", "--force", "--root"]).arg(&root).args(locked).args(tool.options);
        cargo.arg(format!("{}@{}", tool.package, tool.version));
        // Built to be ready soon: these tools wait for the compiler and the disk.
        cargo.env("CARGO_TARGET_DIR", &building).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        cargo.env("CARGO_PROFILE_RELEASE_LTO", "false").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        cargo
    };
    // The versions the authors locked; where one of them has been withdrawn, whatever fits.
    run::done(&mut command(&["--locked"])).or_else(|_| run::done(&mut command(&[])))?;
    // What is left of the building is of no use to anyone.
    let _ = std::fs::remove_dir_all(&building);
    Ok(bin)
}
