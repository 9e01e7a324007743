//! Where most of the story is: a few far-off places shall not force the whole world into view.

use std::collections::BTreeMap;

use super::camera::nearest_copy;

/// A place and how much it weighs.
pub type Weighted = ([f64; 2], f64);

/// Places are told apart to this fraction of the world (about 80 km at the equator) before they are compared in pairs.
const GRID: f64 = 512.0;
/// No more places than this are compared; the heaviest are kept.
const MOST: usize = 256;

/// West, north, east, south of all points, cut where the world is emptiest; nothing where there are none.
pub fn all(points: &[Weighted]) -> Option<[f64; 4]> {
    let mut across: Vec<f64> = points.iter().map(|(at, _)| at[0]).collect();
    across.sort_by(f64::total_cmp);
    let (&first, &last) = (across.first()?, across.last()?);
    let mut west = first;
    let mut widest = first + 1.0 - last;
    for pair in across.windows(2) {
        if pair[1] - pair[0] > widest {
            (widest, west) = (pair[1] - pair[0], pair[1]);
        }
    }
    let north = points.iter().fold(1.0, |north: f64, (at, _)| north.min(at[1]));
    let south = points.iter().fold(0.0, |south: f64, (at, _)| south.max(at[1]));
    Some([west, north, west + 1.0 - widest, south])
}

/// The box of the densest part: the smallest disc that holds more than half of the weight, widened by what lies just
/// around it. All of it where leaving the rest out would not bring the map much nearer.
pub fn core(points: &[Weighted]) -> Option<[f64; 4]> {
    let whole = all(points)?;
    let cells = cells(points);
    let half = cells.iter().map(|cell| cell.1).sum::<f64>() / 2.0;
    let mut best: Option<(f64, [f64; 2])> = None;
    for &(centre, _) in &cells {
        let mut around: Vec<(f64, f64)> = cells.iter().map(|&(at, weight)| (distance(centre, at), weight)).collect();
        around.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut held = 0.0;
        let reach = around.iter().find(|(_, weight)| {
            held += weight;
            held > half
        });
        if let Some(&(radius, _)) = reach
            && best.is_none_or(|(least, _)| radius < least)
        {
            best = Some((radius, centre));
        }
    }
    let (radius, centre) = best?;
    let reach = (radius * 1.8).max(0.006);
    let inside = points.iter().filter(|(at, _)| distance(centre, *at) <= reach);
    let mut part = [1.0f64, 1.0, -1.0, -1.0].map(|edge| edge * 9.0);
    for &([x, y], _) in inside {
        let x = nearest_copy(x, centre[0]);
        part = [part[0].min(x), part[1].min(y), part[2].max(x), part[3].max(y)];
    }
    let extent = |edges: [f64; 4]| (edges[2] - edges[0]).max(edges[3] - edges[1]).max(0.004);
    Some(if extent(whole) > 2.5 * extent(part) { part } else { whole })
}

/// Points gathered by grid cell, at their mean, heaviest first.
fn cells(points: &[Weighted]) -> Vec<Weighted> {
    let mut sums: BTreeMap<[u16; 2], ([f64; 2], f64)> = BTreeMap::new();
    for &([x, y], weight) in points {
        let sum = sums.entry([(x * GRID) as u16, (y * GRID) as u16]).or_default();
        sum.0 = [sum.0[0] + x * weight, sum.0[1] + y * weight];
        sum.1 += weight;
    }
    let mut cells: Vec<Weighted> =
        sums.into_values().filter(|sum| sum.1 > 0.0).map(|([x, y], weight)| ([x / weight, y / weight], weight)).collect();
    cells.sort_by(|a, b| b.1.total_cmp(&a.1));
    cells.truncate(MOST);
    cells
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    let (dx, dy) = (nearest_copy(b[0], a[0]) - a[0], b[1] - a[1]);
    (dx * dx + dy * dy).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGION: [Weighted; 4] = [([0.60, 0.40], 3.0), ([0.605, 0.402], 1.0), ([0.602, 0.404], 1.0), ([0.607, 0.41], 1.0)];

    #[test]
    fn far_off_places_are_left_out() {
        let points = [&REGION[..], &[([0.29, 0.38], 3.0), ([0.52, 0.35], 1.0)]].concat();
        assert_eq!(core(&points), Some([0.60, 0.40, 0.607, 0.41]));
    }

    #[test]
    fn a_story_of_two_continents_is_shown_whole() {
        let points = [([0.29, 0.38], 3.0), ([0.6, 0.4], 3.0)];
        assert_eq!(core(&points), Some([0.29, 0.38, 0.6, 0.4]));
    }

    #[test]
    fn the_box_may_cross_the_edge_of_the_world() {
        let [west, _, east, _] = all(&[([0.98, 0.4], 1.0), ([0.03, 0.5], 1.0)]).unwrap();
        assert!((west - 0.98).abs() < 1e-9 && (east - 1.03).abs() < 1e-9);
        assert_eq!(all(&[]), None);
    }
}
