//! Writes archives of an invented city, to try the map on: streets as dense as a real one's, with buildings, a river, parks
//! and quarters, as vector tiles and as pictures; and archives that are broken in every way that the page must bear.
//!
//! `cargo run --package dateline-basemap --example city -- OUT LAT LON`

mod archive;
mod mvt;
mod picture;
mod plan;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [out, lat, lon] = arguments.as_slice() else { return Err("expected OUT LAT LON".into()) };
    let out = Path::new(out);
    fs::create_dir_all(out)?;
    let plan = plan::Plan::around(lat.parse()?, lon.parse()?);
    println!("{} streets, {} buildings", plan.streets.len(), plan.buildings.len());

    let credit =
        r#"{"name":"Invented city","attribution":"<a href=\"https://example.org\">&copy; Surveyors of an invented city</a>"}"#;
    let vector = archive::Archive { kind: 1, packed: true, zooms: [0, 14], bounds: plan.bounds, metadata: credit };
    let whole = vector.write(|zoom, x, y| mvt::tile(&plan, zoom, x, y));
    fs::write(out.join("city.pmtiles"), &whole)?;
    let pictures = archive::Archive { kind: 2, packed: false, zooms: [10, 13], ..vector };
    fs::write(out.join("pictures.pmtiles"), pictures.write(|zoom, x, y| Some(picture::tile(zoom, x, y))))?;

    // No archive at all; cut short within its tiles; packed as browsers do not unpack; a root directory that is a lie.
    fs::write(out.join("none.pmtiles"), "<!doctype html><title>Not found</title>".repeat(20))?;
    fs::write(out.join("short.pmtiles"), &whole[..whole.len() / 3])?;
    let broken = |at: usize, bytes: &[u8]| {
        let mut broken = whole.clone();
        broken[at..at + bytes.len()].copy_from_slice(bytes);
        broken
    };
    fs::write(out.join("brotli.pmtiles"), broken(98, &[3]))?;
    fs::write(out.join("root.pmtiles"), broken(127, &[0xff; 40]))?;
    // Tiles that unpack to far more than any tile has.
    let bomb = archive::Archive { zooms: [0, 14], ..vector };
    let zeros = vec![0_u8; 64 << 20];
    fs::write(out.join("bomb.pmtiles"), bomb.write_same(&zeros))?;
    Ok(())
}
