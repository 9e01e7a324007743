//! Vector tiles in the schema of OpenMapTiles, written.

use super::{archive::number, plan::Plan};

const EXTENT: f64 = 4096.0;
/// So many units beyond its edge a tile still draws.
const MARGIN: f64 = 64.0;

/// What a feature is: 1 a point, 2 a line, 3 a shape.
type Feature = (u8, Vec<(&'static str, String)>, Vec<[i64; 2]>);

/// A tile of the city; nothing where it has nothing.
pub fn tile(plan: &Plan, zoom: u8, x: u32, y: u32) -> Option<Vec<u8>> {
    let count = f64::from(1_u32 << zoom);
    let units = |at: [f64; 2]| [(at[0] * count - f64::from(x)) * EXTENT, (at[1] * count - f64::from(y)) * EXTENT];
    let near = |points: &[[f64; 2]]| {
        let points: Vec<[f64; 2]> = points.iter().map(|&at| units(at)).collect();
        let range = |axis: usize| {
            let least = points.iter().map(|at| at[axis]).fold(f64::MAX, f64::min);
            let most = points.iter().map(|at| at[axis]).fold(f64::MIN, f64::max);
            least < EXTENT + MARGIN && most > -MARGIN
        };
        (range(0) && range(1)).then_some(points)
    };
    let whole = |points: Vec<[f64; 2]>| points.into_iter().map(|at| at.map(|x| x.round() as i64)).collect::<Vec<_>>();
    let mut layers: Vec<(&str, Vec<Feature>)> = Vec::new();
    let shapes = |all: &[Vec<[f64; 2]>], class: &'static str| -> Vec<Feature> {
        let shapes = all.iter().filter_map(|shape| near(shape)).map(|shape| clipped(shape, true)).filter(|shape| shape.len() > 2);
        shapes.map(|shape| (3, vec![("class", class.to_owned())], whole(shape))).collect()
    };
    layers.push(("landuse", shapes(&plan.parks, "park")));
    layers.push(("water", shapes(&plan.water, "river")));
    if zoom >= 13 {
        layers.push(("building", shapes(&plan.buildings, "")));
    }
    const ROADS: [(&str, u8); 5] = [("path", 14), ("minor", 12), ("secondary", 10), ("primary", 7), ("motorway", 5)];
    let mut roads: Vec<Feature> = Vec::new();
    for (kind, street) in &plan.streets {
        let (class, from) = ROADS[usize::from(*kind)];
        if zoom >= from
            && let Some(points) = near(street)
        {
            roads.push((2, vec![("class", class.to_owned())], whole(clipped(points, false))));
        }
    }
    for rail in plan.rails.iter().filter_map(|rail| near(rail)) {
        roads.push((2, vec![("class", "rail".to_owned())], whole(clipped(rail, false))));
    }
    layers.push(("transportation", roads));
    let places = plan.places.iter().filter(|(class, ..)| zoom >= 11 || *class == "city").filter_map(|(class, name, at)| {
        let at = near(&[*at])?;
        Some((1, vec![("class", (*class).to_owned()), ("name", name.clone())], whole(at)))
    });
    layers.push(("place", places.collect()));
    let layers = layers.into_iter().filter(|(_, features)| !features.is_empty());
    let bytes: Vec<u8> = layers.flat_map(|(name, features)| field(3, &layer(name, &features))).collect();
    (!bytes.is_empty()).then_some(bytes)
}

/// Held within the tile and its margin, which is good enough for what is not much longer than a block, and for shapes.
fn clipped(points: Vec<[f64; 2]>, shape: bool) -> Vec<[f64; 2]> {
    let far = 4.0 * EXTENT;
    let points = points.into_iter().map(|at| at.map(|x| x.clamp(-far, EXTENT + far)));
    let mut kept: Vec<[f64; 2]> = Vec::new();
    for at in points {
        // What is nearer than a unit cannot be told apart.
        if kept.last().is_none_or(|last| (last[0] - at[0]).abs() + (last[1] - at[1]).abs() >= 1.0) {
            kept.push(at);
        }
    }
    if shape && kept.len() > 2 {
        let area: f64 =
            (0..kept.len()).map(|i| (kept[i], kept[(i + 1) % kept.len()])).map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum();
        if area < 0.0 {
            kept.reverse();
        }
    }
    kept
}

fn layer(name: &str, features: &[Feature]) -> Vec<u8> {
    let (mut keys, mut values): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut bytes = field(1, name.as_bytes());
    for (kind, tags, points) in features {
        let mut numbers = Vec::new();
        for (key, value) in tags {
            number(&mut numbers, place(&mut keys, key) as u64);
            number(&mut numbers, place(&mut values, value) as u64);
        }
        let mut feature = field(2, &numbers);
        feature.extend([3 << 3, *kind]);
        feature.extend(field(4, &geometry(*kind, points)));
        bytes.extend(field(2, &feature));
    }
    keys.iter().for_each(|key| bytes.extend(field(3, key.as_bytes())));
    values.iter().for_each(|value| bytes.extend(field(4, &field(1, value.as_bytes()))));
    bytes.extend([5 << 3, 0x80, 0x20, 15 << 3, 2]);
    bytes
}

fn place<'a>(known: &mut Vec<&'a str>, word: &'a str) -> usize {
    known.iter().position(|other| *other == word).unwrap_or_else(|| {
        known.push(word);
        known.len() - 1
    })
}

fn geometry(kind: u8, points: &[[i64; 2]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = [0, 0];
    for (index, at) in points.iter().enumerate() {
        match index {
            0 => number(&mut bytes, 1 << 3 | 1),
            1 => number(&mut bytes, (points.len() as u64 - 1) << 3 | 2),
            _ => {}
        }
        for axis in [0, 1] {
            let step = at[axis] - last[axis];
            number(&mut bytes, (step << 1 ^ step >> 63) as u64);
        }
        last = *at;
    }
    if kind == 3 {
        number(&mut bytes, 1 << 3 | 7);
    }
    bytes
}

fn field(kind: u64, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(&mut bytes, kind << 3 | 2);
    number(&mut bytes, content.len() as u64);
    bytes.extend(content);
    bytes
}
