//! What the publisher's hand sets.

use dateline_model::{PlaceKind, Point};

/// A place the story's publisher gives: `places.toml`.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenPlace {
    /// The name as the reports write it.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where it is.
    pub point: Point,
    /// What it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// How far from `point` it may lie, in kilometres.
    pub radius_km: f32,
}

/// What the publisher's hand sets: `story.toml` and `places.toml`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// The story's headline; made from the reports where empty.
    pub title: String,
    /// The sentence or two under it.
    pub standfirst: String,
    /// The archive of tiles that the map lays below; none where empty.
    pub basemap: String,
    /// Places given by hand.
    pub places: Vec<GivenPlace>,
}
