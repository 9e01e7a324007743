//! Geometry into the paths of SVG, which a canvas takes in one piece.

use super::{
    EXTENT,
    protobuf::{Message, zigzag},
};
use crate::digits;

/// What lies farther from its tile's corner than so many tiles is damage.
const FARTHEST: i64 = 8;

/// Adds a line's or polygon's geometry to a path. `extent` is how wide its layer says that the tile is; `room` is how many
/// points may still be added, and is lessened by those that were.
pub fn trace(path: &mut String, geometry: &[u8], extent: i64, closed: bool, room: &mut usize) {
    let mut numbers = Message(geometry);
    let near = -FARTHEST * extent..=FARTHEST * extent;
    let (mut x, mut y) = (0_i64, 0_i64);
    let mut last = [0; 2];
    while let Some(command) = numbers.number() {
        let (kind, count) = (command & 7, command >> 3);
        match kind {
            1 | 2 => {
                for _ in 0..count {
                    let (Some(dx), Some(dy)) = (numbers.number(), numbers.number()) else { return };
                    (x, y) = (x.saturating_add(zigzag(dx)), y.saturating_add(zigzag(dy)));
                    if *room == 0 || !near.contains(&x) || !near.contains(&y) {
                        return;
                    }
                    *room -= 1;
                    let at = if extent == EXTENT { [x, y] } else { [x * EXTENT / extent, y * EXTENT / extent] };
                    let (letter, parts) = if kind == 1 { ('M', at) } else { ('l', [at[0] - last[0], at[1] - last[1]]) };
                    path.push(letter);
                    digits::push(path, parts[0]);
                    if parts[1] >= 0 {
                        path.push(' ');
                    }
                    digits::push(path, parts[1]);
                    last = at;
                }
            }
            7 if closed => path.push('z'),
            _ => return,
        }
    }
}

/// The first point of a geometry, in units of its layer.
pub fn point(geometry: &[u8]) -> Option<[i64; 2]> {
    let mut numbers = Message(geometry);
    (numbers.number()? & 7 == 1).then_some(())?;
    Some([zigzag(numbers.number()?), zigzag(numbers.number()?)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traced(geometry: &[u8], extent: i64, room: usize) -> String {
        let (mut path, mut room) = (String::new(), room);
        trace(&mut path, geometry, extent, true, &mut room);
        path
    }

    // The specification's polygon: (3,6), (8,12), (20,34), closed.
    const POLYGON: [u8; 8] = [9, 6, 12, 18, 10, 12, 24, 44];

    #[test]
    fn a_polygon_is_a_closed_path() {
        assert_eq!(traced(&[&POLYGON[..], &[15]].concat(), EXTENT, 9), "M3 6l5 6l12 22z");
    }

    #[test]
    fn another_extent_is_brought_to_ours() {
        assert_eq!(traced(&POLYGON, 2048, 9), "M6 12l10 12l24 44");
    }

    #[test]
    fn a_part_begins_where_the_last_one_ended() {
        // After closing, the next move counts from the last corner and not from the first.
        assert_eq!(traced(&[&POLYGON[..], &[15, 9, 1, 1]].concat(), EXTENT, 9), "M3 6l5 6l12 22zM19 33");
    }

    #[test]
    fn damage_ends_a_path_and_room_is_kept() {
        assert_eq!(traced(&POLYGON[..5], EXTENT, 9), "M3 6");
        assert_eq!(traced(&POLYGON, EXTENT, 2), "M3 6l5 6");
        // Far too many points are promised; a point lies beyond reason; an unknown command.
        assert_eq!(traced(&[0xfa, 0xff, 0xff, 0xff, 0x0f, 2, 2], EXTENT, 9), "l1 1");
        assert_eq!(traced(&[9, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 0], EXTENT, 9), "");
        assert_eq!(traced(&[11, 1], EXTENT, 9), "");
    }
}
