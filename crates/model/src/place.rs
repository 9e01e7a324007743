use serde::{Deserialize, Serialize};

use crate::Span;

/// A position in degrees, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
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
}
