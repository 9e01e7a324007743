//! What words of distance and direction mean on the map.
//!
//! | words | point | radius |
//! |---|---|---|
//! | "12 km north of X" | 12 km north of X | 0.4 of the distance, 2 km or more |
//! | "a few kilometres north of X" | 4 km; "several" 7, "dozens of" 30 | 0.8 of the distance |
//! | "20 miles from X", "20 miles outside X" | X | the distance |
//! | "north of X" | 12 km north of X | 12 km |
//! | "just north of X" | 4 km north of X | 4 km |
//! | "near X", "close to X", "not far from X" | X | 15 km |
//! | "outside X", "around X" | X | the town's reach and 8 km |
//! | "on the outskirts of X" | X | 1.5 of the town's reach |
//! | "on the northern outskirts of X" | the town's reach north of X | 0.7 of the town's reach |
//! | "northern X" | half its reach north of X | 0.7 of its reach |
//! | "between X and Y", "the road from X to Y" | halfway | half the distance |
//!
//! The reach of a town follows from its people, at four thousand a square kilometre: 2 km for fifty thousand, 9 km for a
//! million, never more than 20. That of a region or country is its radius.

use dateline_model::Point;

/// A direction as shares of north and east.
pub type Way = (f64, f64);

/// Where something lies from a place that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Relation {
    /// In it.
    In,
    /// Near it.
    Near,
    /// Outside it.
    Outside,
    /// On its outskirts, on some side where one is said.
    Outskirts(Option<Way>),
    /// In the part of it that lies this way.
    Part(Way),
    /// This way of it.
    Beyond(Way),
    /// Just this way of it.
    JustBeyond(Way),
    /// So many kilometres from it, this way where one is said; vague for "a few".
    Far { km: f64, vague: bool, way: Option<Way> },
}

/// How far a town reaches from its middle, in kilometres.
pub fn town_reach(population: u32) -> f64 {
    (f64::from(population.max(1)) / 4_000.0 / std::f64::consts::PI).sqrt().clamp(1.0, 20.0)
}

impl Relation {
    /// Where something lies, and how far from that it may be, in kilometres.
    pub fn place(self, anchor: Point, reach: f64) -> (Point, f32) {
        let (point, radius) = match self {
            Self::In => (anchor, reach),
            Self::Near => (anchor, 15.0_f64.max(reach)),
            Self::Outside => (anchor, reach + 8.0),
            Self::Outskirts(None) => (anchor, reach * 1.5),
            Self::Outskirts(Some(way)) => (towards(anchor, way, reach), reach * 0.7),
            Self::Part(way) => (towards(anchor, way, reach * 0.5), reach * 0.7),
            Self::Beyond(way) => (towards(anchor, way, reach.max(12.0)), reach.max(12.0)),
            Self::JustBeyond(way) => (towards(anchor, way, reach.max(4.0)), reach.max(4.0)),
            Self::Far { km, way: None, .. } => (anchor, km.max(2.0)),
            Self::Far { km, vague, way: Some(way) } => (towards(anchor, way, km), (km * if vague { 0.8 } else { 0.4 }).max(2.0)),
        };
        (point, (radius * 10.0).round() as f32 / 10.0)
    }
}

/// The point so many kilometres this way, to a thousandth of a degree: finer would say more than the words, and would not
/// be the same on every machine.
fn towards(from: Point, (north, east): Way, km: f64) -> Point {
    let degrees = km / 111.2;
    let narrow = from.lat.to_radians().cos().max(0.1);
    let round = |degrees: f64| (degrees * 1_000.0).round() / 1_000.0;
    Point {
        lat: round((from.lat + north * degrees).clamp(-90.0, 90.0)),
        lon: round((from.lon + east * degrees / narrow).clamp(-180.0, 180.0)),
    }
}

/// Halfway between two points, and half their distance in kilometres.
pub fn between(a: Point, b: Point) -> (Point, f32) {
    let round = |degrees: f64| (degrees * 1_000.0).round() / 1_000.0;
    let middle = Point { lat: round((a.lat + b.lat) / 2.0), lon: round((a.lon + b.lon) / 2.0) };
    (middle, ((a.km_to(b) / 2.0).max(2.0) * 10.0).round() as f32 / 10.0)
}

/// A direction, as noun or adjective: "north", "north-west" in one word, "southern".
pub fn way(word: &str) -> Option<Way> {
    const DIAGONAL: f64 = 0.707;
    let word = word.to_lowercase();
    Some(match word.strip_suffix("ern").unwrap_or(&word) {
        "north" => (1.0, 0.0),
        "south" => (-1.0, 0.0),
        "east" => (0.0, 1.0),
        "west" => (0.0, -1.0),
        "northeast" => (DIAGONAL, DIAGONAL),
        "northwest" => (DIAGONAL, -DIAGONAL),
        "southeast" => (-DIAGONAL, DIAGONAL),
        "southwest" => (-DIAGONAL, -DIAGONAL),
        _ => return None,
    })
}

/// Kilometres in a unit of length.
pub fn unit(word: &str) -> Option<f64> {
    Some(match word {
        "kilometres" | "kilometers" | "km" | "kms" | "kilometre" | "kilometer" => 1.0,
        "miles" | "mile" => 1.609,
        "metres" | "meters" | "m" | "yards" => 0.001,
        _ => return None,
    })
}

/// A number in words, and whether it is vague.
pub fn number(word: &str) -> Option<(f64, bool)> {
    Some(match word {
        "half" => (0.5, false),
        "one" | "a" => (1.0, false),
        "two" => (2.0, false),
        "couple" => (2.0, true),
        "three" => (3.0, false),
        "few" => (4.0, true),
        "four" => (4.0, false),
        "five" => (5.0, false),
        "six" => (6.0, false),
        "several" => (7.0, true),
        "seven" => (7.0, false),
        "eight" => (8.0, false),
        "nine" => (9.0, false),
        "ten" => (10.0, false),
        "twelve" | "dozen" => (12.0, false),
        "fifteen" => (15.0, false),
        "twenty" => (20.0, false),
        "dozens" => (30.0, true),
        "thirty" => (30.0, false),
        "forty" => (40.0, false),
        "fifty" => (50.0, false),
        "sixty" => (60.0, false),
        "hundred" => (100.0, false),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Point = Point { lat: 50.0, lon: 10.0 };

    #[test]
    fn a_distance_and_a_direction_make_a_point() {
        let (point, radius) = Relation::Far { km: 10.0, vague: false, way: way("north") }.place(HERE, 5.0);
        assert!(point.lat > 50.08 && point.lat < 50.1 && point.lon == 10.0 && radius == 4.0);
    }

    #[test]
    fn without_a_direction_the_distance_is_the_doubt() {
        assert_eq!(Relation::Far { km: 30.0, vague: false, way: None }.place(HERE, 5.0), (HERE, 30.0));
    }

    #[test]
    fn a_larger_town_has_larger_parts() {
        let radius = |people| Relation::Part((0.0, 1.0)).place(HERE, town_reach(people)).1;
        assert!(radius(2_000_000) > radius(200_000));
    }
}
