//! What a feature is on this map, by the words that OpenMapTiles, Protomaps and Shortbread have for it.

/// What is drawn alike, in the order in which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Land, where the archive draws it as a shape.
    Earth,
    /// Parks, woods, meadows.
    Green,
    /// Water as a shape.
    Water,
    /// Water as a line.
    Stream,
    /// Buildings.
    Building,
    /// Footpaths, tracks.
    Path,
    /// Rails.
    Rail,
    /// Streets.
    Street,
    /// Roads between quarters.
    Road,
    /// Roads between towns.
    Highway,
    /// Motorways.
    Motorway,
    /// A line between first-level divisions.
    Division,
    /// A line between countries.
    Boundary,
    /// A line between countries that is disputed.
    Disputed,
}

/// All of them, in the order in which they are drawn.
pub const CLASSES: [Class; 14] = [
    Class::Earth,
    Class::Green,
    Class::Water,
    Class::Stream,
    Class::Building,
    Class::Path,
    Class::Rail,
    Class::Street,
    Class::Road,
    Class::Highway,
    Class::Motorway,
    Class::Division,
    Class::Boundary,
    Class::Disputed,
];

/// A property of a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Value<'a> {
    /// As text; empty where it is none.
    pub text: &'a str,
    /// As a number; 0 where it is none, 1 for true.
    pub number: f64,
}

/// The properties that decide, by the names the three schemas have for them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Properties<'a> {
    /// `class` or `kind`.
    pub kind: Value<'a>,
    /// `kind_detail`.
    pub detail: Value<'a>,
    /// `admin_level`.
    pub level: Value<'a>,
    /// `disputed`.
    pub disputed: Value<'a>,
    /// `maritime`.
    pub maritime: Value<'a>,
    /// `rail`.
    pub rail: Value<'a>,
}

/// What a line or shape is; nothing for what this map does not draw.
pub fn class(layer: &str, shape: bool, of: &Properties<'_>) -> Option<Class> {
    let kind = of.kind.text;
    let class = match layer {
        "earth" | "land_polygons" => Class::Earth,
        "landuse" | "landcover" | "park" | "land" | "natural" | "sites" => green(kind, layer)?,
        "water" | "ocean" | "water_polygons" | "water_lines" | "waterway" | "physical_line" | "water_polygons_labels" => {
            if shape { Class::Water } else { Class::Stream }
        }
        "building" | "buildings" => Class::Building,
        "transportation" | "roads" | "streets" => {
            if of.rail.number != 0.0 || matches!(kind, "rail" | "railway" | "light_rail") {
                Class::Rail
            } else {
                road(kind)?
            }
        }
        "boundary" | "boundaries" => boundary(of)?,
        _ => return None,
    };
    let is_shape = matches!(class, Class::Earth | Class::Green | Class::Water | Class::Building);
    (is_shape == shape).then_some(class)
}

fn green(kind: &str, layer: &str) -> Option<Class> {
    const WORDS: [&str; 28] = [
        "allotments",
        "cemetery",
        "common",
        "forest",
        "garden",
        "golf_course",
        "grass",
        "grassland",
        "grave_yard",
        "heath",
        "meadow",
        "national_park",
        "nature_reserve",
        "orchard",
        "park",
        "pitch",
        "playground",
        "protected_area",
        "recreation_ground",
        "scrub",
        "sports_field",
        "stadium",
        "tree",
        "vineyard",
        "village_green",
        "wetland",
        "wood",
        "zoo",
    ];
    (layer == "park" || WORDS.binary_search(&kind).is_ok()).then_some(Class::Green)
}

fn road(kind: &str) -> Option<Class> {
    Some(match kind {
        "motorway" | "motorway_link" | "highway" => Class::Motorway,
        "trunk" | "trunk_link" | "primary" | "primary_link" | "major_road" => Class::Highway,
        "secondary" | "secondary_link" | "tertiary" | "tertiary_link" | "medium_road" => Class::Road,
        "minor" | "minor_road" | "residential" | "service" | "unclassified" | "living_street" | "pedestrian" | "street"
        | "busway" | "bus_guideway" | "road" => Class::Street,
        "path" | "track" | "footway" | "cycleway" | "bridleway" | "steps" => Class::Path,
        _ => return None,
    })
}

fn boundary(of: &Properties<'_>) -> Option<Class> {
    if of.maritime.number != 0.0 {
        return None;
    }
    let level = match of.kind.text {
        "country" => 2.0,
        "region" => 4.0,
        _ => of.level.number,
    };
    match level {
        1.0..=2.0 if of.disputed.number != 0.0 => Some(Class::Disputed),
        1.0..=2.0 => Some(Class::Boundary),
        3.0..=4.0 => Some(Class::Division),
        _ => None,
    }
}

/// How a place is named on the map: `t` for a town or village, `q` for a quarter; nothing for what this map does not name.
pub fn place(layer: &str, of: &Properties<'_>) -> Option<char> {
    if !matches!(layer, "place" | "places" | "place_labels") {
        return None;
    }
    let named = |word: &str| match word {
        "city" | "town" | "village" | "hamlet" | "capital" | "state_capital" | "locality" => Some('t'),
        "borough" | "suburb" | "quarter" | "neighbourhood" | "neighborhood" | "macrohood" => Some('q'),
        _ => None,
    };
    named(of.kind.text).or_else(|| named(of.detail.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: &str) -> Properties<'_> {
        Properties { kind: Value { text: kind, number: 0.0 }, ..Properties::default() }
    }

    #[test]
    fn three_schemas_say_the_same_of_a_motorway() {
        for (layer, kind) in [("transportation", "motorway"), ("roads", "highway"), ("streets", "motorway")] {
            assert_eq!(class(layer, false, &of(kind)), Some(Class::Motorway));
        }
    }

    #[test]
    fn water_is_a_shape_or_a_line() {
        assert_eq!(class("water", true, &of("lake")), Some(Class::Water));
        assert_eq!(class("waterway", false, &of("river")), Some(Class::Stream));
        assert_eq!(class("buildings", false, &of("building")), None);
    }

    #[test]
    fn green_is_known_by_its_words() {
        for word in ["allotments", "forest", "park", "wood", "zoo"] {
            assert_eq!(class("landuse", true, &of(word)), Some(Class::Green), "{word}");
        }
        assert_eq!(class("landuse", true, &of("industrial")), None);
    }

    #[test]
    fn a_line_in_the_sea_is_no_boundary_and_a_disputed_one_is_marked() {
        let number = |number| Value { text: "", number };
        let level = Properties { level: number(2.0), ..Properties::default() };
        assert_eq!(class("boundary", false, &level), Some(Class::Boundary));
        assert_eq!(class("boundary", false, &Properties { disputed: number(1.0), ..level }), Some(Class::Disputed));
        assert_eq!(class("boundary", false, &Properties { maritime: number(1.0), ..level }), None);
        assert_eq!(class("boundaries", false, &of("region")), Some(Class::Division));
    }

    #[test]
    fn quarters_are_told_from_towns() {
        assert_eq!(place("places", &of("neighbourhood")), Some('q'));
        assert_eq!(place("place_labels", &of("village")), Some('t'));
        assert_eq!(place("place", &of("country")), None);
    }
}
