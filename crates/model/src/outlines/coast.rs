//! The coast, read off land that was cut into tiles.

use super::{Grid, Line, LineClass, Ring};

/// The edges of the land that do not run along the side of a tile, as lines.
///
/// A true shore that runs exactly along a tile's side is taken for a cut; it is at most a few steps of the grid long.
pub(super) fn coasts(land: &[Ring], grid: Grid) -> Vec<Line> {
    let mut lines = Vec::new();
    for ring in land {
        // Beginning after a cut keeps a stretch of coast in one piece.
        let count = ring.points.len();
        let edge = |at: usize| (ring.points[at % count], ring.points[(at + 1) % count]);
        let start = (0..count).find(|&at| is_cut(edge(at), grid)).map_or(0, |at| at + 1);
        let mut points: Vec<[f32; 2]> = Vec::new();
        for at in start..start + count {
            let (from, to) = edge(at);
            if is_cut((from, to), grid) {
                finish(&mut points, &mut lines);
            } else {
                if points.is_empty() {
                    points.push(from);
                }
                points.push(to);
            }
        }
        finish(&mut points, &mut lines);
    }
    lines
}

fn finish(points: &mut Vec<[f32; 2]>, lines: &mut Vec<Line>) {
    if !points.is_empty() {
        lines.push(Line { class: LineClass::Coast, rank: 0, points: std::mem::take(points) });
    }
}

fn is_cut((from, to): ([f32; 2], [f32; 2]), grid: Grid) -> bool {
    let tiles = (1u32 << grid.tile_bits) as f32;
    (0..2).any(|axis| from[axis] == to[axis] && (from[axis] * tiles).fract() == 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_of_a_tile_is_no_coast() {
        let half = Ring { points: vec![[0.5, 0.25], [0.625, 0.25], [0.625, 0.375], [0.5, 0.375]] };
        let lines = coasts(&[half], Grid { bits: 8, tile_bits: 1 });
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].points, [[0.5, 0.25], [0.625, 0.25], [0.625, 0.375], [0.5, 0.375]]);
    }

    #[test]
    fn an_island_within_a_tile_has_a_closed_coast() {
        let island = Ring { points: vec![[0.1, 0.1], [0.2, 0.1], [0.2, 0.2]] };
        let lines = coasts(&[island], Grid { bits: 8, tile_bits: 1 });
        assert_eq!(lines[0].points.first(), lines[0].points.last());
        assert_eq!(lines[0].points.len(), 4);
    }
}
