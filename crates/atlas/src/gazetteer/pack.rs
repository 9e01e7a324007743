//! The packed form of a tier: `DLGZ`, a version, the tier, then columns.
//!
//! Places stand country by country and by name within one. Strings are front-coded: a column says how many bytes each
//! shares with the one before, a text holds the rest of each, ended by a line feed. Numbers are LEB128 varints, positions
//! two bytes each for latitude and longitude (steps of 0.003° and 0.006°), populations one byte in steps of a twelfth.

/// The tiers in which the gazetteer is fetched, small first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// First-level divisions, capitals, cities of 300,000 and more.
    First,
    /// Towns of 15,000 and more, with the other spellings of the larger ones.
    Second,
    /// Places of 1,000 and more.
    Third,
}

/// Why bytes could not be read as a tier of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GazetteerError;

impl std::fmt::Display for GazetteerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected a tier of the gazetteer, found something else; make it with `cargo xtask atlas`")
    }
}

impl std::error::Error for GazetteerError {}

/// What a place of a tier is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A city, town or village.
    #[default]
    City,
    /// A first-level division: its number is its own.
    Division,
    /// A second-level division.
    County,
}

/// A place as a tier holds it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TierPlace {
    /// Its usual English name.
    pub name: String,
    /// Other names.
    pub alternates: Vec<String>,
    /// What it is.
    pub kind: Kind,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The number of its first-level division within the country; 0 where unknown.
    pub region: u16,
    /// Inhabitants; 0 where unknown.
    pub population: u32,
    /// How far a division reaches, in kilometres; kept in steps of four. Not kept for a city.
    pub radius_km: f32,
    /// Whether it is the capital of its country.
    pub capital: bool,
}

pub(super) const MAGIC: [u8; 4] = *b"DLGZ";
pub(super) const VERSION: u8 = 1;

/// Packs a tier. The places must stand country by country; within one, in order of name they pack best.
pub fn encode_tier(tier: Tier, places: &[TierPlace]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend([VERSION, tier as u8]);
    number(places.len() as u32, &mut bytes);
    let countries: Vec<&[TierPlace]> = places.chunk_by(|a, b| a.country == b.country).collect();
    number(countries.len() as u32, &mut bytes);
    for country in countries {
        let mut code = country[0].country.bytes();
        bytes.extend([code.next().unwrap_or(0), code.next().unwrap_or(0)]);
        number(country.len() as u32, &mut bytes);
    }
    let before = [""].into_iter().chain(places.iter().map(|place| place.name.as_str()));
    strings(before.zip(places.iter().map(|place| place.name.as_str())), &mut bytes);
    places.iter().for_each(|place| number(place.alternates.len() as u32, &mut bytes));
    let alternates = places.iter().flat_map(|place| {
        let names = place.alternates.iter().map(String::as_str);
        [place.name.as_str()].into_iter().chain(names.clone()).zip(names)
    });
    strings(alternates, &mut bytes);
    bytes.extend(places.iter().map(|place| place.kind as u8 | u8::from(place.capital) << 4));
    let lat: Vec<u16> = places.iter().map(|place| pack_degrees(place.lat, 90.0)).collect();
    let lon: Vec<u16> = places.iter().map(|place| pack_degrees(place.lon, 180.0)).collect();
    for (column, shift) in [(&lat, 8), (&lat, 0), (&lon, 8), (&lon, 0)] {
        bytes.extend(column.iter().map(|value| (value >> shift) as u8));
    }
    bytes.extend(places.iter().map(|place| pack_population(place.population)));
    places.iter().for_each(|place| number(u32::from(place.region), &mut bytes));
    let areas = places.iter().filter(|place| place.kind != Kind::City);
    bytes.extend(areas.map(|place| (place.radius_km / 4.0).round().clamp(1.0, 255.0) as u8));
    bytes
}

fn number(mut value: u32, bytes: &mut Vec<u8>) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Writes strings, each with the one whose beginning it may share.
fn strings<'a>(strings: impl Iterator<Item = (&'a str, &'a str)>, bytes: &mut Vec<u8>) {
    let (mut shared, mut text) = (Vec::new(), Vec::new());
    for (before, string) in strings {
        let mut same = before.bytes().zip(string.bytes()).take_while(|(a, b)| a == b).count().min(255);
        while !string.is_char_boundary(same) {
            same -= 1;
        }
        shared.push(same as u8);
        text.extend(string[same..].bytes());
        text.push(b'\n');
    }
    bytes.extend(shared);
    number(text.len() as u32, bytes);
    bytes.extend(text);
}

fn pack_degrees(degrees: f32, most: f32) -> u16 {
    ((degrees / most + 1.0) * 32767.5).round().clamp(0.0, 65535.0) as u16
}

/// 1024 times the powers of two by eighths. Whole numbers, so that every machine reads the same population.
const EIGHTHS: [u64; 8] = [1024, 1117, 1218, 1328, 1448, 1579, 1722, 1878];

pub(super) fn unpack_population(byte: u8) -> u32 {
    let Some(byte) = byte.checked_sub(1) else { return 0 };
    (EIGHTHS[usize::from(byte % 8)] << (byte / 8) >> 10) as u32
}

fn pack_population(population: u32) -> u8 {
    // The nearest of the steps; they rise, and the last is more than any city has.
    if population == 0 {
        return 0;
    }
    (1..=240).min_by_key(|&byte| unpack_population(byte).abs_diff(population)).unwrap_or(0)
}
