//! The counties of the United States: Census names and outlines, placed at the middle of their outlines.

use std::path::Path;

use dateline_atlas::tier::{Kind, TierPlace};
use dateline_model::Point;

use super::divisions::Divisions;
use super::topojson::Topology;

/// States and the like by their Census number.
const STATES: &str = "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME \
    24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX \
    49UT 50VT 51VA 53WA 54WV 55WI 56WY";

/// Every county, as a second-level division of its state.
pub fn read(folder: &Path, divisions: &Divisions) -> Result<Vec<TierPlace>, String> {
    let topology = Topology::read(&folder.join("package/counties-10m.json"))?;
    let mut counties = Vec::new();
    for county in topology.geometries("counties") {
        let Some(state) = STATES.split_whitespace().find(|state| county.id.starts_with(&state[..2])).map(|state| &state[2..])
        else {
            continue;
        };
        let points: Vec<[f64; 2]> =
            county.paths.iter().flatten().flat_map(|&arc| topology.arcs[arc.max(!arc) as usize].clone()).collect();
        let (mut low, mut high) = ([f64::MAX; 2], [f64::MIN; 2]);
        for point in &points {
            for axis in 0..2 {
                low[axis] = low[axis].min(point[axis]);
                high[axis] = high[axis].max(point[axis]);
            }
        }
        let middle = Point { lat: (low[1] + high[1]) / 2.0, lon: (low[0] + high[0]) / 2.0 };
        let reach = middle.km_to(Point { lat: high[1], lon: high[0] });
        counties.push(TierPlace {
            name: format!("{} {}", county.name, word(&county.id, state, &county.name)),
            kind: Kind::County,
            lat: middle.lat as f32,
            lon: middle.lon as f32,
            country: "US".to_owned(),
            region: divisions.number("US", state),
            radius_km: reach as f32 * 0.8,
            ..TierPlace::default()
        });
    }
    Ok(counties)
}

/// What a state calls its counties. Independent cities have a Census number of 510 or more.
fn word(id: &str, state: &str, _name: &str) -> &'static str {
    match state {
        "LA" => "Parish",
        "AK" => "Borough",
        _ if id[2..].parse::<u32>().is_ok_and(|number| number >= 510) => "City",
        _ => "County",
    }
}
