//! An invented city: a grid that is bent and broken, ring roads, a river, parks, quarters.

use std::f64::consts::PI;

/// A line with its kind of road, 0 a footpath to 4 a motorway.
pub type Street = (u8, Vec<[f64; 2]>);

/// The city, in Mercator world units.
pub struct Plan {
    /// West, south, east, north in degrees.
    pub bounds: [f64; 4],
    /// Streets, block by block.
    pub streets: Vec<Street>,
    /// Rails.
    pub rails: Vec<Vec<[f64; 2]>>,
    /// Buildings.
    pub buildings: Vec<Vec<[f64; 2]>>,
    /// The river, as a shape.
    pub water: Vec<Vec<[f64; 2]>>,
    /// Parks.
    pub parks: Vec<Vec<[f64; 2]>>,
    /// Quarters and the city itself: kind, name, place.
    pub places: Vec<(&'static str, String, [f64; 2])>,
}

/// A point in Mercator world units.
pub fn world(lat: f64, lon: f64) -> [f64; 2] {
    let sin = lat.to_radians().sin();
    [(lon + 180.0) / 360.0, 0.5 - ((1.0 + sin) / (1.0 - sin)).ln() / (4.0 * PI)]
}

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1_u32 << 31)
    }
}

/// So many streets each way; a block is 90 m wide.
const GRID: i32 = 110;

impl Plan {
    /// A city of about ten kilometres around a point.
    pub fn around(lat: f64, lon: f64) -> Self {
        let centre = world(lat, lon);
        let metre = 1.0 / (40_075_017.0 * lat.to_radians().cos());
        let block = 90.0 * metre;
        let half = f64::from(GRID) / 2.0;
        // Bent, so that no street is straight and no two run quite the same way.
        let at = |x: f64, y: f64| {
            let (u, v) = (x - half, y - half);
            let (bent_x, bent_y) =
                (u + 4.0 * (v / 17.0).sin() + 1.5 * (u / 7.0).cos(), v + 4.0 * (u / 19.0).cos() + 1.2 * (v / 6.0).sin());
            [centre[0] + bent_x * block, centre[1] + bent_y * block]
        };
        let river = |x: f64| half + 14.0 * (x / 16.0).sin();
        let is_wet = |x: f64, y: f64| (y - river(x)).abs() < 2.0;
        let is_park = |x: f64, y: f64| ((x / 23.0).fract() - 0.5).abs() < 0.13 && ((y / 27.0).fract() - 0.5).abs() < 0.12;
        let mut dice = Dice(2016);
        let (mut streets, mut buildings) = (Vec::new(), Vec::new());
        for line in 0..=GRID {
            let kind = if line % 22 == 11 {
                3
            } else if line % 8 == 4 {
                2
            } else {
                1
            };
            for step in 0..GRID {
                for across in [true, false] {
                    let place = |along: f64| {
                        if across {
                            (f64::from(step) + along, f64::from(line))
                        } else {
                            (f64::from(line), f64::from(step) + along)
                        }
                    };
                    let (x, y) = place(0.5);
                    let gone = kind == 1 && (dice.roll() < 0.16 || is_wet(x, y) || is_park(x, y));
                    if !gone {
                        let points = (0..=3).map(|part| place(f64::from(part) / 3.0)).map(|(x, y)| at(x, y)).collect();
                        streets.push((kind, points));
                    }
                }
            }
        }
        for _ in 0..1500 {
            let (x, y) = (dice.roll() * half * 2.0, dice.roll() * half * 2.0);
            streets.push((0, vec![at(x, y), at(x + 0.5, y + 0.3), at(x + 1.0, y + 0.9)]));
        }
        for (kind, radius) in [(4, 46.0), (3, 24.0)] {
            let ring = (0..=96).map(|part| f64::from(part) * PI / 48.0);
            streets.push((kind, ring.map(|turn| at(half + radius * turn.cos(), half + radius * turn.sin())).collect()));
        }
        for x in 0..GRID {
            for y in 0..GRID {
                let (x, y) = (f64::from(x), f64::from(y));
                if is_wet(x + 0.5, y + 0.5) || is_park(x + 0.5, y + 0.5) || dice.roll() < 0.25 {
                    continue;
                }
                for (u, v) in [(0.15, 0.15), (0.55, 0.15), (0.15, 0.55), (0.55, 0.55)] {
                    let (w, h) = (0.18 + 0.16 * dice.roll(), 0.18 + 0.16 * dice.roll());
                    buildings.push([(u, v), (u + w, v), (u + w, v + h), (u, v + h)].map(|(u, v)| at(x + u, y + v)).to_vec());
                }
            }
        }
        let banks = (0..=110).map(|x| f64::from(x) * 2.0 - half).collect::<Vec<_>>();
        let shore = |side: f64| banks.iter().map(move |&x| at(x, river(x) + side)).collect::<Vec<_>>();
        let mut water = shore(1.1);
        water.extend(shore(-1.1).into_iter().rev());
        let mut parks = Vec::new();
        for x in 0..5 {
            for y in 0..4 {
                let (x, y) = (23.0 * (f64::from(x) + 0.5), 27.0 * (f64::from(y) + 0.5));
                parks.push(
                    (0..24)
                        .map(|part| f64::from(part) * PI / 12.0)
                        .map(|turn| at(x + 3.2 * turn.cos(), y + 3.2 * turn.sin()))
                        .collect(),
                );
            }
        }
        let rail = (0..=GRID).map(|x| at(f64::from(x), half + 30.0 - 20.0 * (f64::from(x) / 40.0).cos())).collect();
        let mut places = vec![("city", "Inventon".to_owned(), at(half, half))];
        let names = [
            "Mill End",
            "Ropewalk",
            "Old Quay",
            "Northfields",
            "Saltmarket",
            "Kiln Hill",
            "Southgate",
            "Lime Gardens",
            "Tanners",
        ];
        for (number, name) in names.into_iter().enumerate() {
            places.push(("suburb", name.to_owned(), at(18.0 + 36.0 * (number % 3) as f64, 20.0 + 34.0 * (number / 3) as f64)));
        }
        let reach = 62.0 * 90.0 / 111_320.0;
        let bounds = [lon - reach / lat.to_radians().cos(), lat - reach, lon + reach / lat.to_radians().cos(), lat + reach];
        Self { bounds, streets, rails: vec![rail], buildings, water: vec![water], parks, places }
    }
}
