/// The number of a tile: all of zoom 0, then all of zoom 1, each along a Hilbert curve. `x` and `y` are taken within the
/// zoom, which is 26 at most.
pub fn tile_id(zoom: u8, x: u32, y: u32) -> u64 {
    let zoom = zoom.min(26);
    let before = ((1_u64 << (2 * zoom)) - 1) / 3;
    let (mut x, mut y) = (u64::from(x), u64::from(y));
    let mut along = 0;
    for level in (0..zoom).rev() {
        let side = 1 << level;
        let (east, south) = (u64::from(x & side > 0), u64::from(y & side > 0));
        along += side * side * ((3 * east) ^ south);
        // Within its quarter the curve is turned.
        (x, y) = (x & (side - 1), y & (side - 1));
        if south == 0 {
            if east == 1 {
                (x, y) = (side - 1 - x, side - 1 - y);
            }
            (x, y) = (y, x);
        }
    }
    before + along
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_specification() {
        assert_eq!(tile_id(0, 0, 0), 0);
        assert_eq!([(0, 0), (0, 1), (1, 1), (1, 0)].map(|(x, y)| tile_id(1, x, y)), [1, 2, 3, 4]);
        assert_eq!(tile_id(2, 0, 0), 5);
        assert_eq!(tile_id(12, 3423, 1763), 19_078_479);
    }

    #[test]
    fn the_curve_visits_every_tile_once_and_goes_to_a_neighbour() {
        let mut tiles: Vec<(u64, i32, i32)> =
            (0..16).flat_map(|x| (0..16).map(move |y| (tile_id(4, x as u32, y as u32), x, y))).collect();
        tiles.sort_unstable();
        for (pair, id) in tiles.windows(2).zip(85..) {
            assert_eq!(pair[0].0, id);
            assert_eq!((pair[0].1 - pair[1].1).abs() + (pair[0].2 - pair[1].2).abs(), 1);
        }
    }

    #[test]
    fn no_zoom_overflows() {
        assert!(tile_id(26, u32::MAX, u32::MAX) > tile_id(25, 0, 0));
        let _ = tile_id(255, u32::MAX, u32::MAX);
    }
}
