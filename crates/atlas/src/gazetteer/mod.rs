//! Names and what they may mean.

mod index;
mod pack;
mod towns;
mod unpack;

use std::cmp::Reverse;
use std::ops::Range;

use dateline_model::{PlaceKind, Point};

use crate::countries::countries;
use crate::world;
use index::Index;
pub use pack::{GazetteerError, Kind, Tier, TierPlace, encode_tier};
pub use towns::{Town, Towns};

/// A place that a name may mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'a> {
    /// Its usual English name.
    pub name: &'a str,
    /// Where it is: the centre of an area.
    pub point: Point,
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2; empty where it lies in none.
    pub country: &'a str,
    /// The name of the first-level division it lies in; empty where unknown, or where no first tier was added.
    pub region: &'a str,
    /// Inhabitants, within a twentieth; 0 where unknown or meaningless.
    pub population: u32,
    /// About how far it reaches from `point`, in kilometres; 0 for a town.
    pub radius_km: f32,
    /// Whether it is the capital of its country.
    pub capital: bool,
}

/// Names and what they may mean.
///
/// A new one holds the countries and the well-known regions and waters; [`Gazetteer::add`] adds the rest.
///
/// ```
/// use dateline_atlas::Gazetteer;
/// let gazetteer = Gazetteer::default();
/// assert_eq!(gazetteer.find("black sea").next().unwrap().name, "Black Sea");
/// ```
#[derive(Debug)]
pub struct Gazetteer {
    names: String,
    places: Vec<Stored>,
    codes: Vec<[u8; 2]>,
    /// Which place is the first-level division of a number in a country, in order.
    divisions: Vec<((u16, u16), u32)>,
    index: Index,
    tiers: Vec<Tier>,
}

/// A place as the gazetteer holds it.
#[derive(Clone, Debug)]
struct Stored {
    name: (u32, u32),
    lat: f32,
    lon: f32,
    kind: PlaceKind,
    country: u16,
    region: u16,
    population: u32,
    radius_km: f32,
    capital: bool,
    weight: u32,
}

/// The weight of a well-known region or water among namesakes: that of a city of three millions.
const WELL_KNOWN: u32 = 3_000_000;

/// The weight of a county of ours among namesakes, below the large cities of its name: Norfolk in Virginia.
const COUNTY: u32 = 100_000;

/// What news puts after the name of a first-level division, whatever its own word is.
const DIVISION_WORDS: [&str; 7] = ["province", "governorate", "region", "oblast", "state", "district", "prefecture"];

impl Default for Gazetteer {
    fn default() -> Self {
        let mut gazetteer = Self {
            names: String::new(),
            places: Vec::new(),
            codes: vec![[0, 0]],
            divisions: Vec::new(),
            index: Index::default(),
            tiers: Vec::new(),
        };
        for country in countries() {
            let place = Stored {
                name: (0, 0),
                lat: country.point.lat as f32,
                lon: country.point.lon as f32,
                kind: PlaceKind::Country,
                country: gazetteer.code(code_bytes(country.code)),
                region: 0,
                population: country.population,
                radius_km: country.radius_km,
                capital: false,
                weight: country.population.max(WELL_KNOWN),
            };
            gazetteer.push(place, country.name, country.aliases.iter().copied());
        }
        for area in world::areas() {
            let place = Stored {
                name: (0, 0),
                lat: area.point.lat as f32,
                lon: area.point.lon as f32,
                kind: area.kind,
                country: gazetteer.code(code_bytes(area.country)),
                region: 0,
                population: 0,
                radius_km: area.radius_km,
                capital: false,
                weight: if area.kind == PlaceKind::Region { COUNTY } else { WELL_KNOWN },
            };
            gazetteer.push(place, area.name, area.aliases.iter().copied());
        }
        gazetteer
    }
}

impl Gazetteer {
    /// Adds a tier; one that was added before is passed over.
    ///
    /// # Errors
    /// [`GazetteerError`] where the bytes are cut short or something else; the gazetteer is left as it was.
    pub fn add(&mut self, tier: &[u8]) -> Result<(), GazetteerError> {
        let (tier, decoded) = unpack::decode_tier(tier)?;
        if self.tiers.contains(&tier) {
            return Ok(());
        }
        self.tiers.push(tier);
        self.places.reserve(decoded.places.len());
        self.names.reserve(decoded.strings.len());
        self.index.reserve(decoded.places.len() + decoded.alternates.len());
        for place in decoded.places {
            let country = self.code(place.country);
            let stored = Stored {
                name: (0, 0),
                lat: place.lat,
                lon: place.lon,
                kind: if place.kind == pack::Kind::City { PlaceKind::City } else { PlaceKind::Region },
                country,
                region: place.region,
                population: place.population,
                radius_km: place.radius_km,
                capital: place.capital,
                weight: weight(place.kind, place.population, place.capital),
            };
            let string = |at: &Range<u32>| decoded.strings.get(at.start as usize..at.end as usize).unwrap_or("");
            let alternates = place.alternates.start as usize..place.alternates.end as usize;
            let alternates = decoded.alternates.get(alternates).unwrap_or(&[]);
            let at = self.push(stored, string(&place.name), alternates.iter().map(string));
            if place.kind == pack::Kind::Division {
                let number = (country, place.region);
                let among = self.divisions.partition_point(|(other, _)| *other < number);
                self.divisions.insert(among, (number, at));
                for name in std::iter::once(&place.name).chain(alternates) {
                    self.index_division(string(name), at);
                }
            }
        }
        Ok(())
    }

    /// Everything a folded name may mean, the likeliest first: by population, capitals and well-known areas raised,
    /// divisions lowered, so that "washington" is the city before the state.
    pub fn find(&self, folded: &str) -> impl Iterator<Item = Entry<'_>> {
        let mut found: Vec<u32> = self.index.find(folded).collect();
        if found.len() > 1 {
            found.sort_unstable_by_key(|&at| (Reverse(self.places[at as usize].weight), at));
        }
        found.into_iter().map(|at| self.entry(at))
    }

    /// Whether any name begins with these folded words and a space: whether reading on can lead to a longer name.
    pub fn begins(&self, folded: &str) -> bool {
        self.index.begins(folded)
    }

    /// Towns within `km` of a point, most populous first, at most `most`: the labels of a map.
    pub fn near(&self, point: Point, km: f64, most: usize) -> Vec<Entry<'_>> {
        // A degree of latitude is 111 km; what is farther north or south by more need not be measured.
        let degrees = km / 111.0 + 0.1;
        let mut towns: Vec<Entry<'_>> = (0..self.places.len())
            .filter(|&at| {
                self.places[at].kind == PlaceKind::City && (f64::from(self.places[at].lat) - point.lat).abs() <= degrees
            })
            .map(|at| self.entry(at as u32))
            .filter(|town| town.point.km_to(point) <= km)
            .collect();
        towns.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.name.cmp(b.name)));
        towns.truncate(most);
        towns
    }

    fn entry(&self, at: u32) -> Entry<'_> {
        let place = &self.places[at as usize];
        let region = match place.kind {
            PlaceKind::City | PlaceKind::Region => self.division(place.country, place.region).filter(|&division| division != at),
            _ => None,
        };
        Entry {
            name: self.name(at),
            point: Point { lat: f64::from(place.lat), lon: f64::from(place.lon) },
            kind: place.kind,
            country: std::str::from_utf8(&self.codes[place.country as usize]).unwrap_or("").trim_end_matches('\0'),
            region: region.map_or("", |division| self.name(division)),
            population: place.population,
            radius_km: place.radius_km,
            capital: place.capital,
        }
    }

    fn name(&self, at: u32) -> &str {
        let (start, end) = self.places[at as usize].name;
        self.names.get(start as usize..end as usize).unwrap_or("")
    }

    fn division(&self, country: u16, number: u16) -> Option<u32> {
        let at = self.divisions.binary_search_by_key(&(country, number), |(number, _)| *number).ok()?;
        Some(self.divisions[at].1)
    }

    /// The number of a country's code. A tier's places come country by country, so the last is looked at first.
    fn code(&mut self, code: [u8; 2]) -> u16 {
        let at = self.codes.iter().rposition(|other| *other == code).unwrap_or_else(|| {
            self.codes.push(code);
            self.codes.len() - 1
        });
        at as u16
    }

    fn push<'a>(&mut self, mut place: Stored, name: &str, alternates: impl Iterator<Item = &'a str>) -> u32 {
        let at = self.places.len() as u32;
        let start = self.names.len() as u32;
        self.names.push_str(name);
        place.name = (start, self.names.len() as u32);
        self.places.push(place);
        self.index.enter(name, "", at);
        for alternate in alternates {
            self.index.enter(alternate, "", at);
        }
        at
    }

    /// A division answers to its bare names with any word for a division after them: "Idlib province".
    fn index_division(&mut self, name: &str, at: u32) {
        let lower = name.to_lowercase();
        if !DIVISION_WORDS.iter().any(|word| lower.ends_with(word)) {
            for word in DIVISION_WORDS {
                self.index.enter(name, word, at);
            }
        }
    }
}

/// A code as two bytes; zeros where there is none.
fn code_bytes(code: &str) -> [u8; 2] {
    let mut bytes = code.bytes();
    [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)]
}

fn weight(kind: pack::Kind, population: u32, capital: bool) -> u32 {
    match kind {
        pack::Kind::City if capital => population.saturating_mul(10).saturating_add(1_000_000),
        pack::Kind::City => population,
        pack::Kind::Division | pack::Kind::County => population / 10,
    }
}
