use dateline_model::{PlaceKind, Point};

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
    /// The name of the first-level division it lies in; empty where unknown.
    pub region: &'a str,
    /// Inhabitants; 0 where unknown or meaningless.
    pub population: u32,
    /// About how far it reaches from `point`, in kilometres; 0 for a town.
    pub radius_km: f32,
    /// Whether it is the capital of its country.
    pub capital: bool,
}

/// The tiers in which the gazetteer is fetched, small first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Countries, first-level divisions, waters, well-known regions, cities of 300,000 and more.
    First,
    /// Towns of 15,000 and more, with the other spellings of the larger ones.
    Second,
    /// Places of 1,000 and more.
    Third,
}

/// Why bytes could not be read as a tier of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GazetteerError;

/// Names and what they may mean.
#[derive(Debug, Default)]
pub struct Gazetteer {}

impl Gazetteer {
    /// Adds a tier.
    ///
    /// # Errors
    /// [`GazetteerError`] where the bytes are cut short or something else; the gazetteer is left as it was.
    pub fn add(&mut self, _tier: &[u8]) -> Result<(), GazetteerError> {
        Err(GazetteerError)
    }

    /// Everything a folded name may mean, most populous first.
    pub fn find(&self, _folded: &str) -> impl Iterator<Item = Entry<'_>> {
        std::iter::empty()
    }

    /// Whether any name begins with these folded words and a space: whether reading on can lead to a longer name.
    pub fn begins(&self, _folded: &str) -> bool {
        false
    }

    /// Towns within `km` of a point, most populous first, at most `most`: the labels of a map.
    pub fn near(&self, _point: Point, _km: f64, _most: usize) -> Vec<Entry<'_>> {
        Vec::new()
    }
}
