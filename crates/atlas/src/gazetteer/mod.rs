//! Names and what they may mean.

mod index;
mod pack;

use dateline_model::{PlaceKind, Point};

use crate::countries::countries;
use crate::world;
use index::Index;
pub use pack::{GazetteerError, Kind, Tier, TierPlace, encode_tier};

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
                country: gazetteer.code(country.code),
                region: 0,
                population: country.population,
                radius_km: country.radius_km,
                capital: false,
                weight: country.population.max(WELL_KNOWN),
            };
            gazetteer.push(place, country.name, country.aliases);
        }
        for area in world::areas() {
            let place = Stored {
                name: (0, 0),
                lat: area.point.lat as f32,
                lon: area.point.lon as f32,
                kind: area.kind,
                country: gazetteer.code(area.country),
                region: 0,
                population: 0,
                radius_km: area.radius_km,
                capital: false,
                weight: WELL_KNOWN,
            };
            gazetteer.push(place, area.name, area.aliases);
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
        let (tier, places) = pack::decode_tier(tier)?;
        if self.tiers.contains(&tier) {
            return Ok(());
        }
        self.tiers.push(tier);
        self.index.reserve(places.len());
        for place in places {
            let country = self.code(&place.country);
            let kind = if place.kind == pack::Kind::City { PlaceKind::City } else { PlaceKind::Region };
            if place.kind == pack::Kind::Division {
                let number = (country, place.region);
                let at = self.divisions.partition_point(|(other, _)| *other < number);
                self.divisions.insert(at, (number, self.places.len() as u32));
            }
            let stored = Stored {
                name: (0, 0),
                lat: place.lat,
                lon: place.lon,
                kind,
                country,
                region: place.region,
                population: place.population,
                radius_km: place.radius_km,
                capital: place.capital,
                weight: weight(place.kind, place.population, place.capital),
            };
            self.push(stored, &place.name, &place.alternates);
            if place.kind == pack::Kind::Division {
                self.index_division(&place);
            }
        }
        Ok(())
    }

    /// Everything a folded name may mean, the likeliest first: by population, capitals and well-known areas raised,
    /// divisions lowered, so that "washington" is the city before the state.
    pub fn find(&self, folded: &str) -> impl Iterator<Item = Entry<'_>> {
        self.index.find(folded).map(|place| self.entry(place))
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
    fn code(&mut self, code: &str) -> u16 {
        let mut bytes = [0, 0];
        for (to, from) in bytes.iter_mut().zip(code.bytes()) {
            *to = from;
        }
        let at = self.codes.iter().rposition(|other| *other == bytes).unwrap_or_else(|| {
            self.codes.push(bytes);
            self.codes.len() - 1
        });
        at as u16
    }

    fn push<S: AsRef<str>>(&mut self, mut place: Stored, name: &str, alternates: &[S]) {
        let at = self.places.len() as u32;
        let start = self.names.len() as u32;
        self.names.push_str(name);
        place.name = (start, self.names.len() as u32);
        self.places.push(place);
        self.enter(name, at);
        for alternate in alternates {
            self.enter(alternate.as_ref(), at);
        }
    }

    fn enter(&mut self, name: &str, at: u32) {
        let places = &self.places;
        self.index.enter(name, "", at, |place| places[place as usize].weight);
    }

    /// A division answers to its bare names with any word for a division after them: "Idlib province".
    fn index_division(&mut self, place: &TierPlace) {
        let at = self.places.len() as u32 - 1;
        for name in std::iter::once(&place.name).chain(&place.alternates) {
            let whole = DIVISION_WORDS.iter().any(|word| name.to_lowercase().ends_with(word));
            for word in DIVISION_WORDS.iter().filter(|_| !whole) {
                let places = &self.places;
                self.index.enter(name, word, at, |place| places[place as usize].weight);
            }
        }
    }
}

fn weight(kind: pack::Kind, population: u32, capital: bool) -> u32 {
    match kind {
        pack::Kind::City if capital => population.saturating_mul(10).saturating_add(1_000_000),
        pack::Kind::City => population,
        pack::Kind::Division | pack::Kind::County => population / 10,
    }
}
