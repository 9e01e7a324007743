//! Continents, parts of the world, waters, ranges, deserts and other regions that news names and no first-level division
//! covers. Names, points and reaches are ours.

mod counties;
mod regions;
mod seats;
mod terrain;
mod waters;

use dateline_model::{PlaceKind, Point};

/// A well-known region or water.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2 where it lies in one country, as the United Nations reckon; else empty.
    pub country: &'static str,
    pub point: Point,
    pub radius_km: f32,
}

/// Every region and water.
pub(crate) fn areas() -> impl Iterator<Item = &'static Area> {
    [counties::ROWS, regions::ROWS, seats::ROWS, terrain::ROWS, waters::ROWS].into_iter().flatten()
}

const fn area(
    kind: PlaceKind,
    name: &'static str,
    aliases: &'static [&'static str],
    country: &'static str,
    lat: f64,
    lon: f64,
    radius_km: f32,
) -> Area {
    Area { name, aliases, kind, country, point: Point { lat, lon }, radius_km }
}
