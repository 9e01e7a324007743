//! First-level divisions: GeoNames' English names for them, placed where their towns are.

use std::collections::BTreeMap;

use dateline_atlas::tier::{Kind, TierPlace};
use dateline_model::Point;

use super::gazetteer::Town;
use super::labels::Labels;
use super::spelling::{is_latin, key, plain};

/// The divisions, and the number of each within its country.
pub struct Divisions {
    pub places: Vec<TierPlace>,
    numbers: BTreeMap<(String, String), u16>,
}

impl Divisions {
    /// The number of a division in its country; 0 where it is unknown.
    pub fn number(&self, country: &str, code: &str) -> u16 {
        self.numbers.get(&(country.to_owned(), code.to_owned())).copied().unwrap_or(0)
    }
}

/// Words that say only what kind of division it is, before and after its name.
const BEFORE: [&str; 9] = [
    "Autonomous Republic of ",
    "Free and Hanseatic City of ",
    "Free State of ",
    "Province of ",
    "Department of ",
    "Republic of ",
    "State of ",
    "Region of ",
    "County of ",
];
const AFTER: [&str; 18] = [
    " Governorate",
    " Province",
    " Region",
    " Oblast",
    " State",
    " District",
    " Department",
    " Prefecture",
    " County",
    " Municipality",
    " Krai",
    " Republic",
    " Parish",
    " Canton",
    " Voivodeship",
    " Division",
    " City",
    " Territory",
];

/// Every division that has both a name and towns.
pub fn collect(towns: &[Town], labels: &Labels) -> Divisions {
    let mut members: BTreeMap<(String, String), Vec<&Town>> = BTreeMap::new();
    for town in towns {
        members.entry((town.countrycode.clone(), town.admin1code.clone())).or_default().push(town);
    }
    let mut divisions = Divisions { places: Vec::new(), numbers: BTreeMap::new() };
    for ((country, code), towns) in members {
        let Some(label) = labels.get(&format!("{country}.{code}")) else { continue };
        let last = divisions.places.last().filter(|place: &&TierPlace| place.country == country);
        let number = last.map_or(0, |place| place.region) + 1;
        divisions.places.push(division(label, &country, number, &towns));
        divisions.numbers.insert((country, code), number);
    }
    divisions
}

fn division(label: &str, country: &str, number: u16, towns: &[&Town]) -> TierPlace {
    let label = label.replace('’', "'").replace("Odes'ka Oblast'", "Odesa Oblast").replace("Rif-dimashq", "Rif Dimashq");
    let label = if is_latin(country) { label } else { plain(&label) };
    let bare = bare(&label);
    // The name tells a division from its chief town; where no town has it, the bare one is what news prints.
    let shared = towns.iter().any(|town| key(&town.name) == key(bare));
    let (name, other) = if shared && country != "US" { (label.as_str(), bare) } else { (bare, label.as_str()) };
    let mut alternates = Vec::new();
    if other != name {
        alternates.push(other.to_owned());
    }
    alternates.extend(aliases(country, bare).iter().map(|alias| (*alias).to_owned()));
    let count = towns.len() as f64;
    let point = Point {
        lat: towns.iter().map(|town| town.latitude).sum::<f64>() / count,
        lon: towns.iter().map(|town| town.longitude).sum::<f64>() / count,
    };
    let mut reach: Vec<f64> = towns.iter().map(|town| point.km_to(Point { lat: town.latitude, lon: town.longitude })).collect();
    reach.sort_by(f64::total_cmp);
    TierPlace {
        name: name.to_owned(),
        alternates,
        kind: Kind::Division,
        lat: point.lat as f32,
        lon: point.lon as f32,
        country: country.to_owned(),
        region: number,
        population: towns.iter().map(|town| u64::from(town.population)).sum::<u64>().min(200_000_000) as u32,
        radius_km: reach[(reach.len() * 9 / 10).min(reach.len() - 1)].max(8.0) as f32,
        capital: false,
    }
}

/// A division's name without the word for what it is.
fn bare(label: &str) -> &str {
    let label = BEFORE.iter().find_map(|word| label.strip_prefix(word)).unwrap_or(label);
    AFTER.iter().find_map(|word| label.strip_suffix(word)).filter(|rest| !rest.is_empty()).unwrap_or(label)
}

/// Names in English news that GeoNames' English labels lack.
fn aliases(country: &str, bare: &str) -> &'static [&'static str] {
    match (country, bare) {
        ("UA", "Donetsk") => &["Donbas", "Donbass"],
        ("SY", "Ar-Raqqah") => &["Raqqa", "Raqqah"],
        ("SY", "Rif Dimashq") => &["Rif Dimashq", "Damascus countryside", "Rural Damascus"],
        ("SY", "Al-Hasakah") => &["Hasakah", "Hassakeh", "Hasaka"],
        ("SY", "Daraa") => &["Deraa", "Dara"],
        ("SY", "As-Suwayda") => &["Suwayda", "Sweida", "Suweida"],
        ("SY", "Deir ez-Zor") => &["Deir al-Zor", "Deir Ezzor", "Deir al-Zour"],
        ("IQ", "Al Anbar") | ("IQ", "Anbar") => &["Anbar", "al-Anbar"],
        ("DE", "North Rhine-Westphalia") => &["NRW"],
        ("PK", "Khyber Pakhtunkhwa") => &["KPK", "North-West Frontier Province"],
        _ => &[],
    }
}
