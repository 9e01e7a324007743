//! Which tiles cover a part of the world.

use super::layer::Rect;
use crate::math::exp2;

/// A part of the world on a canvas: its middle in world units, its zoom, its width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The middle.
    pub at: [f64; 2],
    /// 0 shows the world in 256 px.
    pub zoom: f64,
    /// Width and height.
    pub size: [f64; 2],
}

/// A tile: zoom, column, row.
pub type Key = (u8, u32, u32);

/// A tile where it stands on a canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which one.
    pub key: Key,
    /// Left and top in CSS pixels.
    pub at: [f64; 2],
    /// How wide and high, in CSS pixels.
    pub side: f64,
}

/// No view wants more tiles than this; one that does is too far away for the archive.
const MOST: usize = 80;
/// A road may be so much wider than its tile, in device pixels.
const MARGIN: f64 = 16.0;

impl Frame {
    /// How many CSS pixels the world is wide.
    pub fn px(self) -> f64 {
        256.0 * exp2(self.zoom)
    }

    /// West, north, east, south in world units, brought on the canvas as left, top, right, bottom.
    pub fn on_canvas(self, [west, north, east, south]: [f64; 4]) -> [f64; 4] {
        let px = self.px();
        // The copy of the world that stands nearest.
        let shift = (self.at[0] - (west + east) / 2.0).round();
        let x = |x: f64| (x + shift - self.at[0]) * px + self.size[0] / 2.0;
        let y = |y: f64| (y - self.at[1]) * px + self.size[1] / 2.0;
        // What goes round the world has no end in sight.
        let (left, right) = if east - west > 0.99 { (0.0, self.size[0]) } else { (x(west), x(east)) };
        [left, y(north), right, y(south)]
    }

    /// The tiles of a level that cover what is both in the frame and within bounds, the middle ones first.
    pub fn cover(self, level: u8, bounds: [f64; 4]) -> Vec<Placed> {
        let (px, count) = (self.px(), exp2(f64::from(level)));
        let side = px / count;
        let [left, top, right, bottom] = self.on_canvas(bounds);
        let (left, right) = (left.max(0.0), right.min(self.size[0]));
        let (top, bottom) = (top.max(0.0), bottom.min(self.size[1]));
        if left >= right || top >= bottom || (right - left) / side * ((bottom - top) / side) > MOST as f64 {
            return Vec::new();
        }
        let column = |at: f64| ((at - self.size[0] / 2.0) / px + self.at[0]) * count;
        let row = |at: f64| ((at - self.size[1] / 2.0) / px + self.at[1]) * count;
        // What only touches the edge is not wanted.
        let (first, last) = (column(left + 0.01).floor() as i64, column(right - 0.01).floor() as i64);
        let (upper, lower) = (row(top + 0.01).floor().max(0.0) as i64, row(bottom - 0.01).floor().min(count - 1.0) as i64);
        let mut tiles = Vec::new();
        for y in upper..=lower {
            for x in first..=last {
                let at = [
                    (x as f64 / count - self.at[0]) * px + self.size[0] / 2.0,
                    (y as f64 / count - self.at[1]) * px + self.size[1] / 2.0,
                ];
                tiles.push(Placed { key: (level, x.rem_euclid(count as i64) as u32, y as u32), at, side });
            }
        }
        let away = |tile: &Placed| {
            let [x, y] = [0, 1].map(|axis| tile.at[axis] + side / 2.0 - self.size[axis] / 2.0);
            (x * x + y * y) as u64
        };
        // There are few, and the library's sort is long.
        let mut sorted: Vec<Placed> = Vec::with_capacity(tiles.len());
        for tile in tiles {
            let at = sorted.iter().position(|other| away(other) > away(&tile)).unwrap_or(sorted.len());
            sorted.insert(at, tile);
        }
        sorted
    }
}

impl Placed {
    /// Where it stands in device pixels, rounded outwards.
    pub fn rect(self, ratio: f64) -> Rect {
        let [x, y] = self.at;
        let edge = |at: f64| at * ratio;
        [edge(x).floor(), edge(y).floor(), edge(x + self.side).ceil(), edge(y + self.side).ceil()]
    }

    /// Whether any of it, with what its lines are wider than it, stands in a part of the canvas in device pixels.
    pub fn meets(self, [left, top, right, bottom]: Rect, ratio: f64) -> bool {
        let rect = self.rect(ratio);
        rect[0] < right + MARGIN && left < rect[2] + MARGIN && rect[1] < bottom + MARGIN && top < rect[3] + MARGIN
    }

    /// The tile so many levels above, where it stands; nothing beyond the first.
    pub fn above(self, levels: u8) -> Option<Self> {
        let (zoom, x, y) = self.key;
        let above = zoom.checked_sub(levels)?;
        let within = |at: u32| f64::from(at & ((1 << levels) - 1)) * self.side;
        Some(Self {
            key: (above, x >> levels, y >> levels),
            at: [self.at[0] - within(x), self.at[1] - within(y)],
            side: self.side * exp2(f64::from(levels)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORLD: [f64; 4] = [0.0, 0.0, 1.0, 1.0];

    fn frame(x: f64, zoom: f64) -> Frame {
        Frame { at: [x, 0.5], zoom, size: [600.0, 400.0] }
    }

    #[test]
    fn the_tiles_of_a_view_cover_it() {
        let tiles = frame(0.3, 9.0).cover(8, WORLD);
        let reaches = |x: f64, y: f64| {
            tiles
                .iter()
                .any(|tile| tile.at[0] <= x && x <= tile.at[0] + tile.side && tile.at[1] <= y && y <= tile.at[1] + tile.side)
        };
        assert!(reaches(0.0, 0.0) && reaches(600.0, 400.0) && reaches(300.0, 200.0));
        assert!(tiles.len() <= 6, "{tiles:?}");
    }

    #[test]
    fn across_the_date_line_both_sides_are_wanted() {
        let columns: Vec<u32> = frame(0.0, 5.0).cover(4, WORLD).iter().map(|tile| tile.key.1).collect();
        assert!(columns.contains(&15) && columns.contains(&0), "{columns:?}");
    }

    #[test]
    fn nothing_is_wanted_outside_the_bounds_or_from_far_away() {
        assert!(frame(0.3, 9.0).cover(8, [0.8, 0.4, 0.9, 0.6]).is_empty());
        assert!(frame(0.5, 2.0).cover(14, WORLD).is_empty());
    }

    #[test]
    fn a_tile_lies_within_the_one_above() {
        let tile = Placed { key: (14, 5, 6), at: [100.0, 200.0], side: 50.0 };
        assert_eq!(tile.above(2), Some(Placed { key: (12, 1, 1), at: [50.0, 100.0], side: 200.0 }));
        assert_eq!(Placed { key: (1, 0, 0), ..tile }.above(2), None);
    }
}
