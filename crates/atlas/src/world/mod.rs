//! Continents, parts of the world, waters, ranges, deserts and other regions that news names and no division covers.
//! Names, points and reaches are ours.

use dateline_model::{PlaceKind, Point};

/// A well-known region or water.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2 where it lies in one country; else empty.
    pub country: &'static str,
    pub point: Point,
    pub radius_km: f32,
}

pub(crate) fn areas() -> impl Iterator<Item = &'static Area> {
    [].into_iter()
}
