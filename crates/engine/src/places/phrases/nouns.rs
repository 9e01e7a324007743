//! Nouns that make a capitalised name beside them a place: "the Riad district", "Neva River", "camp of Saria".

use dateline_model::PlaceKind;

/// How far a quarter, street or square may lie from the middle of a town whose size is unknown, in kilometres.
const TOWN_KM: f32 = 6.0;
/// How far a village, camp or airport may lie from the town it is told beside, in kilometres.
const BESIDE_KM: f32 = 25.0;
/// How far a county or a river may lie from the town it is told beside, in kilometres.
const COUNTY_KM: f32 = 40.0;

/// What a noun makes of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// What it is.
    pub kind: PlaceKind,
    /// How far from its town it may be where no more is said, in kilometres.
    pub radius_km: f32,
    /// Whether it lies in the town, not beside it.
    pub inside: bool,
    /// Whether the noun is needed as a part of the name: "Neva River", but "Saria" of "Saria camp".
    pub only_named: bool,
}

/// What a noun beside a name makes of it.
pub fn class(noun: &str) -> Option<Class> {
    let (kind, radius_km) = match noun.to_lowercase().as_str() {
        "district" | "neighborhood" | "neighbourhood" | "quarter" | "suburb" | "borough" => (PlaceKind::District, TOWN_KM),
        "river" | "lake" | "creek" | "bay" | "canal" | "falls" => (PlaceKind::Water, COUNTY_KM),
        "mountain" | "mountains" | "forest" | "wilderness" | "island" | "valley" | "peninsula" => (PlaceKind::Terrain, COUNTY_KM),
        "county" | "parish" | "township" | "province" => (PlaceKind::Region, COUNTY_KM),
        "street" | "road" | "avenue" | "ave" | "drive" | "lane" | "boulevard" | "highway" | "parkway" | "freeway" | "trail"
        | "park" | "beach" | "plaza" | "cemetery" | "heights" | "square" | "roundabout" | "crossing" | "bridge" | "mosque"
        | "cathedral" | "st" | "rd" | "blvd" | "pkwy" | "hwy" | "stadium" | "market" | "hospital" | "clinic" | "citadel" => {
            (PlaceKind::Site, TOWN_KM)
        }
        "airport" | "airbase" | "camp" | "prison" | "checkpoint" | "dam" | "barracks" => (PlaceKind::Site, BESIDE_KM),
        "village" | "hamlet" | "town" => (PlaceKind::City, BESIDE_KM),
        _ => return None,
    };
    #[rustfmt::skip]
    let alone = [
        "district", "neighborhood", "neighbourhood", "quarter", "suburb", "borough", "camp", "village", "hamlet", "town",
        "prison", "checkpoint", "airbase", "airport", "hospital", "clinic",
    ];
    let only_named = !alone.contains(&noun.to_lowercase().as_str());
    Some(Class { kind, radius_km, inside: radius_km == TOWN_KM, only_named })
}

/// Nouns that stand as adjectives between a name and its class: "refugee camp", "military airport".
pub fn is_between(word: &str) -> bool {
    matches!(word, "refugee" | "military" | "international" | "residential" | "border" | "old" | "army" | "air")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_in_its_town_and_a_camp_beside_it() {
        assert!(class("quarter").is_some_and(|class| class.inside && !class.only_named));
        assert!(class("camp").is_some_and(|class| !class.inside && class.kind == PlaceKind::Site));
        assert!(class("River").is_some_and(|class| class.only_named));
        assert_eq!(class("table"), None);
    }
}
