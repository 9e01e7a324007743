//! Where most of the story is: a few far-off places shall not force the whole world into view.

use super::camera::nearest_copy;
use crate::order::{ascending, sorted};

/// A place of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighted {
    /// In world units.
    pub at: [f64; 2],
    /// How far off it may be, in world units.
    pub radius: f64,
    /// How much it counts.
    pub weight: f64,
}

/// Places are told apart to this fraction of the world (about 80 km at the equator) before they are compared in pairs.
const GRID: f64 = 512.0;
/// Circles of uncertain places are shown whole up to this radius in world units, about 350 km at 35 degrees.
const WIDEST: f64 = 0.011;
/// No more places than this are compared; the heaviest are kept.
const MOST: usize = 256;

/// West, north, east, south of all points, cut where the world is emptiest; nothing where there are none.
pub fn all(points: &[Weighted]) -> Option<[f64; 4]> {
    let across: Vec<f64> = points.iter().map(|point| point.at[0]).collect();
    let across = sorted(&across, |x| *x);
    let (&first, &last) = (across.first()?, across.last()?);
    let mut west = first;
    let mut widest = first + 1.0 - last;
    for pair in across.windows(2) {
        if pair[1] - pair[0] > widest {
            (widest, west) = (pair[1] - pair[0], pair[1]);
        }
    }
    let north = points.iter().fold(1.0, |north: f64, point| north.min(point.at[1]));
    let south = points.iter().fold(0.0, |south: f64, point| south.max(point.at[1]));
    Some([west, north, west + 1.0 - widest, south])
}

/// The box of the densest part: the smallest disc that holds more than half of the weight, widened by what lies just
/// around it. All of it where leaving the rest out would not bring the map much nearer.
pub fn core(points: &[Weighted]) -> Option<[f64; 4]> {
    let whole = all(points)?;
    let cells = cells(points);
    let half = cells.iter().map(|cell| cell.weight).sum::<f64>() / 2.0;
    let mut best: Option<(f64, [f64; 2])> = None;
    for &Weighted { at: centre, .. } in &cells {
        let away: Vec<f64> = cells.iter().map(|cell| distance(centre, cell.at)).collect();
        let mut held = 0.0;
        for cell in ascending(&away) {
            held += cells[cell as usize].weight;
            if held > half {
                let radius = away[cell as usize];
                if best.is_none_or(|(least, _)| radius < least) {
                    best = Some((radius, centre));
                }
                break;
            }
        }
    }
    let (radius, centre) = best?;
    let reach = (radius * 1.8).max(0.006);
    let inside = points.iter().filter(|point| distance(centre, point.at) <= reach);
    let mut part = [1.0f64, 1.0, -1.0, -1.0].map(|edge| edge * 9.0);
    for &Weighted { at: [x, y], radius, .. } in inside {
        let (x, radius) = (nearest_copy(x, centre[0]), radius.min(WIDEST));
        part = [part[0].min(x - radius), part[1].min(y - radius), part[2].max(x + radius), part[3].max(y + radius)];
    }
    let extent = |edges: [f64; 4]| (edges[2] - edges[0]).max(edges[3] - edges[1]).max(0.004);
    Some(if extent(whole) > 2.5 * extent(part) { part } else { whole })
}

/// Points gathered by grid cell, at their mean, heaviest first.
fn cells(points: &[Weighted]) -> Vec<Weighted> {
    let mut sums: Vec<([u16; 2], Weighted)> = Vec::new();
    for &Weighted { at: [x, y], weight, .. } in points {
        let key = [(x * GRID) as u16, (y * GRID) as u16];
        let place = sums.binary_search_by(|sum| sum.0.cmp(&key)).unwrap_or_else(|place| {
            sums.insert(place, (key, Weighted { at: [0.0, 0.0], radius: 0.0, weight: 0.0 }));
            place
        });
        let sum = &mut sums[place].1;
        sum.at = [sum.at[0] + x * weight, sum.at[1] + y * weight];
        sum.weight += weight;
    }
    let sums = sums.iter().map(|sum| sum.1).filter(|sum| sum.weight > 0.0);
    let cells: Vec<Weighted> = sums.map(|sum| Weighted { at: sum.at.map(|x| x / sum.weight), ..sum }).collect();
    let mut cells = sorted(&cells, |cell| -cell.weight);
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

    fn place(x: f64, y: f64, weight: f64) -> Weighted {
        Weighted { at: [x, y], radius: 0.0, weight }
    }

    fn region() -> Vec<Weighted> {
        vec![place(0.6, 0.4, 3.0), place(0.605, 0.402, 1.0), place(0.602, 0.404, 1.0), place(0.607, 0.41, 1.0)]
    }

    #[test]
    fn far_off_places_are_left_out() {
        let points = [region(), vec![place(0.29, 0.38, 3.0), place(0.52, 0.35, 1.0)]].concat();
        assert_eq!(core(&points), Some([0.6, 0.4, 0.607, 0.41]));
    }

    #[test]
    fn a_story_of_two_continents_is_shown_whole() {
        assert_eq!(core(&[place(0.29, 0.38, 3.0), place(0.6, 0.4, 3.0)]), Some([0.29, 0.38, 0.6, 0.4]));
    }

    #[test]
    fn an_uncertain_place_is_shown_with_its_circle() {
        let points = [place(0.29, 0.38, 1.0), Weighted { radius: 0.01, ..place(0.6, 0.4, 3.0) }];
        let [west, north, east, south] = core(&points).unwrap();
        assert!(west < 0.591 && north < 0.391 && east > 0.609 && south > 0.409);
    }

    #[test]
    fn the_box_may_cross_the_edge_of_the_world() {
        let [west, _, east, _] = all(&[place(0.98, 0.4, 1.0), place(0.03, 0.5, 1.0)]).unwrap();
        assert!((west - 0.98).abs() < 1e-9 && (east - 1.03).abs() < 1e-9);
        assert_eq!(all(&[]), None);
    }
}
