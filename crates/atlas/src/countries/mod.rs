//! Countries and dependent territories: all of ISO 3166-1, Kosovo, and the four parts of the United Kingdom, which news
//! names as it names countries.
//!
//! Names, aliases and peoples are ours. Area and population are GeoNames' (CC BY 4.0). The point is the one by which
//! reference works place a country, in whole degrees for a large one; for a small one Natural Earth's label point. A capital is the seat of government that English news takes for one; it settles no claim.

mod africa;
mod americas;
mod asia;
mod europe;
mod oceania;

use std::sync::OnceLock;

use dateline_model::Point;

use crate::fold;

/// A country or dependent territory, with the names and words English news has for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, capitals; XK for Kosovo; GB for each part of the United Kingdom.
    pub code: &'static str,
    /// Its usual English name.
    pub name: &'static str,
    /// Other names and abbreviations: "U.S.", "Britain".
    pub aliases: &'static [&'static str],
    /// Adjectives and peoples, singular and plural: "Syrian", "Syrians".
    pub peoples: &'static [&'static str],
    /// Its capital.
    pub capital: &'static str,
    /// A point for labels and for the map: the middle of the land, or for large countries the round degrees that
    /// reference works give.
    pub point: Point,
    /// About how far the land reaches from `point`, in kilometres.
    pub radius_km: f32,
    /// Inhabitants, rounded.
    pub population: u32,
}

/// The country with an ISO code.
///
/// ```
/// assert_eq!(dateline_atlas::country_by_code("SY").unwrap().name, "Syria");
/// ```
pub fn country_by_code(code: &str) -> Option<&'static Country> {
    countries().find(|country| country.code == code)
}

/// The country a name or alias names, folded by [`fold`].
///
/// Folding takes the points out of "U.S." and lowers "US", so a caller must know a pronoun by its own means.
pub fn country_by_name(folded: &str) -> Option<&'static Country> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    look_up(INDEX.get_or_init(|| index(|country| std::iter::once(&country.name).chain(country.aliases))), folded)
}

/// The country a folded adjective or people belongs to.
///
/// ```
/// assert_eq!(dateline_atlas::country_by_people("dutch").unwrap().code, "NL");
/// ```
pub fn country_by_people(folded: &str) -> Option<&'static Country> {
    look_up(peoples(), folded)
}

/// Whether any adjective or people begins with these folded words and a space.
pub fn people_begins(folded: &str) -> bool {
    let mut after = peoples().iter().skip(peoples().partition_point(|(name, _)| name.as_str() <= folded));
    after.next().is_some_and(|(name, _)| name.strip_prefix(folded).is_some_and(|rest| rest.starts_with(' ')))
}

fn peoples() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| index(|country| country.peoples.iter()))
}

/// Every country, a whole before its parts.
pub fn countries() -> impl Iterator<Item = &'static Country> {
    [africa::ROWS, americas::ROWS, asia::ROWS, europe::ROWS, oceania::ROWS].into_iter().flatten()
}

/// Folded names in order, each with its country.
type Index = Vec<(String, &'static Country)>;

fn index<'a, N: Iterator<Item = &'a &'static str>>(names: impl Fn(&'static Country) -> N) -> Index {
    let mut index = Vec::new();
    for country in countries() {
        for name in names(country) {
            let mut folded = String::new();
            fold(name, &mut folded);
            index.push((folded, country));
        }
    }
    index.sort_by(|a, b| a.0.cmp(&b.0));
    index
}

fn look_up(index: &Index, folded: &str) -> Option<&'static Country> {
    let at = index.binary_search_by(|(name, _)| name.as_str().cmp(folded)).ok()?;
    Some(index[at].1)
}

#[expect(clippy::too_many_arguments, reason = "one row of a table")]
const fn country(
    code: &'static str,
    name: &'static str,
    aliases: &'static [&'static str],
    peoples: &'static [&'static str],
    capital: &'static str,
    lat: f64,
    lon: f64,
    radius_km: f32,
    population: u32,
) -> Country {
    Country { code, name, aliases, peoples, capital, point: Point { lat, lon }, radius_km, population }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(name: &str) -> Option<&'static str> {
        let mut folded = String::new();
        fold(name, &mut folded);
        country_by_name(&folded).map(|country| country.code)
    }

    fn people_of(word: &str) -> Option<&'static str> {
        let mut folded = String::new();
        fold(word, &mut folded);
        country_by_people(&folded).map(|country| country.code)
    }

    #[test]
    fn a_country_has_many_names() {
        for name in ["U.S.", "US", "USA", "United States", "United States of America", "America"] {
            assert_eq!(name_of(name), Some("US"), "{name}");
        }
        for (name, code) in [
            ("Britain", "GB"),
            ("U.K.", "GB"),
            ("UAE", "AE"),
            ("DRC", "CD"),
            ("Burma", "MM"),
            ("Côte d’Ivoire", "CI"),
            ("Russian Federation", "RU"),
            ("DPRK", "KP"),
            ("Holland", "NL"),
            ("Türkiye", "TR"),
            ("Palestine", "PS"),
            ("Kosovo", "XK"),
            ("Scotland", "GB"),
        ] {
            assert_eq!(name_of(name), Some(code), "{name}");
        }
        assert_eq!(name_of("Atlantis"), None);
    }

    #[test]
    fn a_people_has_a_country() {
        for (word, code) in [
            ("Syrian", "SY"),
            ("Syrians", "SY"),
            ("Dutch", "NL"),
            ("Britons", "GB"),
            ("British", "GB"),
            ("Swiss", "CH"),
            ("Israeli", "IL"),
            ("Israelis", "IL"),
            ("Scots", "GB"),
            ("Congolese", "CD"),
            ("Nigerien", "NE"),
        ] {
            assert_eq!(people_of(word), Some(code), "{word}");
        }
        assert_eq!(people_of("Syria"), None);
    }

    #[test]
    fn no_name_and_no_people_belongs_to_two() {
        for (what, index) in
            [("name", index(|c| std::iter::once(&c.name).chain(c.aliases))), ("people", index(|c| c.peoples.iter()))]
        {
            for pair in index.windows(2) {
                assert!(pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1, "{what} {} is of two", pair[0].0);
            }
        }
    }

    #[test]
    fn a_code_finds_the_whole_before_its_parts() {
        assert_eq!(country_by_code("GB").map(|country| country.name), Some("United Kingdom"));
    }
}
