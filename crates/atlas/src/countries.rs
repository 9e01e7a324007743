use dateline_model::Point;

/// A country or dependent territory, with the names and words English news has for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, capitals.
    pub code: &'static str,
    /// Its usual English name.
    pub name: &'static str,
    /// Other names and abbreviations: "U.S.", "Britain".
    pub aliases: &'static [&'static str],
    /// Adjectives and peoples, singular and plural: "Syrian", "Syrians".
    pub peoples: &'static [&'static str],
    /// Its capital.
    pub capital: &'static str,
    /// A point well within it, for labels and for the map.
    pub point: Point,
    /// About how far the land reaches from `point`, in kilometres.
    pub radius_km: f32,
    /// Inhabitants, rounded.
    pub population: u32,
}

/// The country with an ISO code.
pub fn country_by_code(_code: &str) -> Option<&'static Country> {
    None
}

/// The country a folded name or alias names.
pub fn country_by_name(_folded: &str) -> Option<&'static Country> {
    None
}

/// The country a folded adjective or people belongs to.
pub fn country_by_people(_folded: &str) -> Option<&'static Country> {
    None
}
