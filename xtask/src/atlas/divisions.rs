//! First-level divisions: GeoNames' English names for them, placed where their towns are.

use std::collections::BTreeMap;

use dateline_atlas::tier::{Kind, TierPlace};
use dateline_model::Point;

use super::gazetteer::Town;
use super::labels::Labels;
use super::shapes;
use super::spelling::{is_latin, key, plain};
use super::topojson::Topology;

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

/// Where the largest part of each division of the package's few large countries has its middle, by country and by the
/// code that GeoNames has for the division.
pub fn middles(sane: &Topology) -> BTreeMap<(String, String), Point> {
    // GeoNames numbers the divisions of Canada and Australia; the package has their postal codes.
    const NUMBERS: &str = "CAN:AB:01 CAN:BC:02 CAN:MB:03 CAN:NB:04 CAN:NL:05 CAN:NS:07 CAN:ON:08 CAN:PE:09 CAN:QC:10 CAN:SK:11 \
        CAN:YT:12 CAN:NT:13 CAN:NU:14 AUS:CT:01 AUS:NS:02 AUS:NT:03 AUS:QL:04 AUS:SA:05 AUS:TS:06 AUS:VI:07 AUS:WA:08";
    let mut middles = BTreeMap::new();
    for division in sane.geometries("subunits") {
        let code = format!("{}:{}:", division.group, division.id);
        let number = NUMBERS.split_whitespace().find_map(|row| row.strip_prefix(code.as_str()));
        let (country, number) = match (division.group.as_str(), number) {
            ("USA", _) => ("US", division.id.as_str()),
            ("CAN", Some(number)) => ("CA", number),
            ("AUS", Some(number)) => ("AU", number),
            _ => continue,
        };
        let rings = division.paths.iter().map(|path| sane.ring(path));
        let parts = rings.filter_map(|ring| shapes::middle(&ring));
        if let Some((_, [lon, lat])) = parts.max_by(|a, b| a.0.total_cmp(&b.0)) {
            middles.insert((country.to_owned(), number.to_owned()), Point { lat, lon });
        }
    }
    middles
}

/// Every division that has both a name and towns.
pub fn collect(towns: &[Town], labels: &Labels, middles: &BTreeMap<(String, String), Point>) -> Divisions {
    let mut members: BTreeMap<(String, String), Vec<&Town>> = BTreeMap::new();
    for town in towns {
        members.entry((town.countrycode.clone(), town.admin1code.clone())).or_default().push(town);
    }
    let mut divisions = Divisions { places: Vec::new(), numbers: BTreeMap::new() };
    for ((country, code), towns) in members {
        let Some(label) = labels.get(&format!("{country}.{code}")) else { continue };
        let last = divisions.places.last().filter(|place: &&TierPlace| place.country == country);
        let number = last.map_or(0, |place| place.region) + 1;
        divisions.places.push(division(label, &country, number, &towns, middles.get(&(country.clone(), code.clone())).copied()));
        divisions.numbers.insert((country, code), number);
    }
    divisions
}

fn division(label: &str, country: &str, number: u16, towns: &[&Town], middle: Option<Point>) -> TierPlace {
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
    let among_towns = Point {
        lat: towns.iter().map(|town| town.latitude).sum::<f64>() / count,
        lon: towns.iter().map(|town| town.longitude).sum::<f64>() / count,
    };
    let point = middle.unwrap_or(among_towns);
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
        ("AU", "New South Wales") => &["NSW"],
        ("CA", "British Columbia") => &["B.C."],
        ("CA", "Newfoundland and Labrador") => &["Newfoundland"],
        ("CD", "Nord Kivu") => &["North Kivu"],
        ("CD", "Sud Kivu" | "South Kivu") => &["South Kivu", "Sud-Kivu"],
        ("SD", "Northern Darfur") => &["North Darfur"],
        ("SD", "Southern Darfur") => &["South Darfur"],
        ("SD", "Western Darfur") => &["West Darfur"],
        ("PK", "Khyber Pakhtunkhwa") => &["KPK", "North-West Frontier Province"],
        _ => &[],
    }
}
