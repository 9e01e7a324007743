//! The towns of a tier by themselves: what the labels of a map need, without the index that finding names needs.

use std::cmp::Reverse;

use super::pack::{GazetteerError, Kind, Tier};
use super::unpack::decode_tier;

/// The towns of one tier, the most populous first.
///
/// ```
/// use dateline_atlas::{tier::{TierPlace, encode_tier}, Tier, Towns};
/// let oslo = TierPlace { name: "Oslo".into(), lat: 59.91, lon: 10.75, population: 700_000, ..TierPlace::default() };
/// let towns = Towns::decode(&encode_tier(Tier::First, &[oslo])).unwrap();
/// assert_eq!(towns.list().next().unwrap().name, "Oslo");
/// ```
#[derive(Debug, Default)]
pub struct Towns {
    names: String,
    towns: Vec<Stored>,
}

/// A town.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Town<'a> {
    /// Its usual English name.
    pub name: &'a str,
    /// Degrees north, to 0.003.
    pub lat: f32,
    /// Degrees east, to 0.006.
    pub lon: f32,
    /// Inhabitants, within a twentieth; 0 where unknown.
    pub population: u32,
}

#[derive(Debug)]
struct Stored {
    end: u32,
    lat: f32,
    lon: f32,
    population: u32,
}

impl Towns {
    /// Reads a tier and keeps its towns.
    ///
    /// # Errors
    /// [`GazetteerError`] where the bytes are cut short or something else.
    pub fn decode(tier: &[u8]) -> Result<Self, GazetteerError> {
        let (_, decoded): (Tier, _) = decode_tier(tier)?;
        let mut places = decoded.places;
        places.retain(|place| place.kind == Kind::City);
        // Within a tier places stand in a fixed order, which a stable sort keeps among equals.
        places.sort_by_key(|place| Reverse(place.population));
        let mut towns = Self { names: String::new(), towns: Vec::with_capacity(places.len()) };
        for place in &places {
            towns.names.push_str(decoded.strings.get(place.name.start as usize..place.name.end as usize).unwrap_or(""));
            let end = towns.names.len() as u32;
            towns.towns.push(Stored { end, lat: place.lat, lon: place.lon, population: place.population });
        }
        Ok(towns)
    }

    /// Every town, the most populous first.
    pub fn list(&self) -> impl Iterator<Item = Town<'_>> {
        let mut start = 0;
        self.towns.iter().map(move |&Stored { end, lat, lon, population }| {
            let name = self.names.get(start as usize..end as usize).unwrap_or("");
            start = end;
            Town { name, lat, lon, population }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::pack::{TierPlace, encode_tier};

    #[test]
    fn towns_come_by_population_and_divisions_not_at_all() {
        let place = |name: &str, kind, population| TierPlace { name: name.into(), kind, population, ..TierPlace::default() };
        let places = [place("Alm", Kind::City, 900), place("Bay", Kind::Division, 90_000), place("Cove", Kind::City, 20_000)];
        let towns = Towns::decode(&encode_tier(Tier::First, &places)).unwrap();
        assert_eq!(towns.list().map(|town| town.name).collect::<Vec<_>>(), ["Cove", "Alm"]);
    }

    #[test]
    fn other_bytes_are_refused() {
        assert!(Towns::decode(b"DLGZ").is_err());
    }
}
