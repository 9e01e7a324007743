use dateline_model::{PlaceKind, Point};
use serde::Deserialize;
use toml::Value;

use crate::GivenPlace;

const KINDS: [PlaceKind; 9] = [
    PlaceKind::Continent,
    PlaceKind::Country,
    PlaceKind::Region,
    PlaceKind::City,
    PlaceKind::District,
    PlaceKind::Site,
    PlaceKind::Water,
    PlaceKind::Terrain,
    PlaceKind::Area,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    lat: f64,
    lon: f64,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    country: Option<String>,
    #[serde(default)]
    radius_km: f32,
    /// Where the position comes from: for whoever reads the file.
    #[serde(default, rename = "source")]
    _source: String,
}

/// One `[[place]]`, or why it is none.
pub fn place(value: Value) -> Result<GivenPlace, String> {
    let entry: Entry = value.try_into().map_err(|error: toml::de::Error| error.message().to_owned())?;
    if entry.name.trim().is_empty() {
        return Err("expected a name, found an empty one".into());
    }
    if !(-90.0..=90.0).contains(&entry.lat) || !(-180.0..=180.0).contains(&entry.lon) {
        return Err(format!("expected lat -90 to 90 and lon -180 to 180, found {} and {}", entry.lat, entry.lon));
    }
    if !(0.0..=20_000.0).contains(&entry.radius_km) {
        return Err(format!("expected radius_km 0 to 20000, found {}", entry.radius_km));
    }
    let kind = match entry.kind {
        None => PlaceKind::Site,
        Some(word) => KINDS.into_iter().find(|kind| kind.name() == word).ok_or_else(|| {
            let known = KINDS.map(PlaceKind::name).join(", ");
            format!("expected a kind ({known}), found {word:?}")
        })?,
    };
    Ok(GivenPlace {
        name: entry.name,
        aliases: entry.aliases,
        point: Point { lat: entry.lat, lon: entry.lon },
        kind,
        country: entry.country.map(|code| code.to_ascii_uppercase()),
        radius_km: entry.radius_km,
    })
}
