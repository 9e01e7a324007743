use serde::{Deserialize, Serialize};

use crate::Span;

/// A position in degrees, WGS 84. Stored to five places, which is a metre.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

/// A degree in the units in which a point is stored.
const DEGREE: f64 = 1e5;

/// How a point is stored: whole numbers are half as long as floats.
#[derive(Serialize, Deserialize)]
pub(crate) struct Stored {
    pub lat: i32,
    pub lon: i32,
}

impl From<Stored> for Point {
    fn from(Stored { lat, lon }: Stored) -> Self {
        Self { lat: f64::from(lat) / DEGREE, lon: f64::from(lon) / DEGREE }
    }
}

impl From<Point> for Stored {
    fn from(point: Point) -> Self {
        Self { lat: (point.lat * DEGREE).round() as i32, lon: (point.lon * DEGREE).round() as i32 }
    }
}

impl Point {
    /// The great-circle distance in kilometres, on a sphere of 6371 km.
    pub fn km_to(self, other: Point) -> f64 {
        let (p, q) = (self.lat.to_radians(), other.lat.to_radians());
        let (dp, dl) = ((q - p) / 2.0, (other.lon - self.lon).to_radians() / 2.0);
        let h = dp.sin() * dp.sin() + p.cos() * q.cos() * dl.sin() * dl.sin();
        12742.0 * h.sqrt().min(1.0).asin()
    }
}

/// What kind of place a toponym names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlaceKind {
    /// A continent or a part of the world.
    Continent,
    /// A country or dependent territory.
    Country,
    /// A first- or second-level division: a state, a province, a county.
    Region,
    /// A city, town or village.
    City,
    /// A quarter or district of a city.
    District,
    /// A camp, hospital, airport, building.
    Site,
    /// A sea, river, lake or strait.
    Water,
    /// A mountain, range, desert or island.
    Terrain,
    /// A region that is no division: the Middle East, the border.
    Area,
    /// An adjective or a people: "Syrian", "Russians".
    People,
}

impl PlaceKind {
    /// The word for it in the contract of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Continent => "continent",
            Self::Country => "country",
            Self::Region => "region",
            Self::City => "city",
            Self::District => "district",
            Self::Site => "site",
            Self::Water => "water",
            Self::Terrain => "terrain",
            Self::Area => "area",
            Self::People => "people",
        }
    }
}

/// Why a toponym was read as one place and not as another of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PlaceReason {
    /// No other place of that name is known.
    Only,
    /// A larger place that contains it stands beside it: "Alexandria, Louisiana".
    Container,
    /// Another mention in the same report says it, as for "the city".
    Earlier,
    /// The other reports of the story mean this one.
    Story,
    /// It lies in the country that the report is about.
    Country,
    /// The report names the division in which it lies.
    Division,
    /// Other places of the report lie near it.
    Near,
    /// The names beside it in a list are of its kind.
    List,
    /// It is the outlet's own town, or lies near it or in its country.
    Outlet,
    /// It is the largest or best known of the name.
    Rank,
    /// The story's publisher gave its position.
    Given,
    /// The words around it say what or where it is: "Washington state", "ten kilometres north of the city".
    Phrase,
    /// Nothing says which of the name it is, or where.
    Unsettled,
}

impl PlaceReason {
    /// The word for it in the command line's JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Container => "container",
            Self::Earlier => "earlier",
            Self::Story => "story",
            Self::Country => "country",
            Self::Division => "division",
            Self::Near => "near",
            Self::List => "list",
            Self::Outlet => "outlet",
            Self::Rank => "rank",
            Self::Given => "given",
            Self::Phrase => "phrase",
            Self::Unsettled => "unsettled",
        }
    }
}

/// One of the places that a toponym may name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Its usual name.
    pub name: String,
    /// What it lies in, the nearest first: "Louisiana, United States"; empty for a country.
    pub within: String,
    /// Where it is.
    pub point: Point,
    /// What it is.
    pub kind: PlaceKind,
    /// Inhabitants, within a twentieth; 0 where unknown.
    pub population: u32,
}

/// A toponym found in an article, and what it was read as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its words.
    pub span: Span,
    /// The place's usual name; the words themselves where it could not be settled.
    pub name: String,
    /// Where it is; nothing where it could not be settled. The centre where `radius_km` is more than 0.
    pub point: Option<Point>,
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2, capitals; nothing where it lies in none or is unknown.
    pub country: Option<String>,
    /// How far from `point` it may lie, in kilometres; 0 where the point is the place itself.
    pub radius_km: f32,
    /// Whether the name stands for people or a government ("Washington said") and is no place of an event.
    pub metonym: bool,
    /// Why it was read as this place.
    pub reason: PlaceReason,
    /// The likeliest of those it was chosen from, four at most, the chosen one first. Empty where there was no choice, and
    /// where an earlier mention in the same words has them: [`crate::Article::candidates`] finds them.
    pub candidates: Vec<Candidate>,
}
