//! Which names stand on the map, and where: greedily, the important ones first, never two over one another.

/// A name that would like to stand on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// What it names, in CSS pixels.
    pub at: [f64; 2],
    /// Width and height of its text.
    pub size: [f64; 2],
    /// How far from `at` the text has to stay, or nothing where it stands on `at` itself.
    pub clear: Option<f64>,
}

/// Left, top, right, bottom in CSS pixels.
pub type Box = [f64; 4];

/// CSS pixels between two names.
const GAP: f64 = 3.0;

/// The boxes of those that find room, each with its place in `candidates`. A name is tried to the right of what it
/// names, to the left, above and below. No box meets another or an obstacle, and none is cut by the view's edge.
pub fn place(candidates: &[Candidate], obstacles: &[Box], [width, height]: [f64; 2]) -> Vec<(usize, Box)> {
    let mut placed: Vec<(usize, Box)> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let [x, y] = candidate.at;
        let [w, h] = candidate.size;
        let tries = match candidate.clear {
            None => [[x - w / 2.0, y - h / 2.0]; 4],
            Some(clear) => {
                [[x + clear, y - h / 2.0], [x - clear - w, y - h / 2.0], [x - w / 2.0, y - clear - h], [x - w / 2.0, y + clear]]
            }
        };
        let count = if candidate.clear.is_some() { 4 } else { 1 };
        let free = tries[..count].iter().map(|[x, y]| [*x, *y, x + w, y + h]).find(|&found| {
            let inside = found[0] >= 0.0 && found[1] >= 0.0 && found[2] <= width && found[3] <= height;
            let outside = found[2] <= 0.0 || found[3] <= 0.0 || found[0] >= width || found[1] >= height;
            (inside || outside)
                && !obstacles.iter().any(|other| meet(found, *other, 0.0))
                && !placed.iter().any(|(_, other)| meet(found, *other, GAP))
        });
        if let Some(found) = free {
            placed.push((index, found));
        }
    }
    placed
}

/// Whether two boxes stand nearer to each other than `gap`.
pub fn meet(a: Box, b: Box, gap: f64) -> bool {
    a[0] < b[2] + gap && b[0] < a[2] + gap && a[1] < b[3] + gap && b[1] < a[3] + gap
}

/// The least important rank drawn at a zoom.
pub fn rank_at(zoom: f64) -> u8 {
    ((zoom - 1.6) * 1.25).clamp(0.0, 9.0) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VIEW: [f64; 2] = [400.0, 300.0];

    fn at(x: f64, y: f64) -> Candidate {
        Candidate { at: [x, y], size: [60.0, 14.0], clear: Some(6.0) }
    }

    #[test]
    fn a_name_goes_to_the_left_where_the_right_is_taken() {
        let pin = [205.0, 90.0, 225.0, 110.0];
        assert_eq!(place(&[at(200.0, 100.0)], &[pin], VIEW), [(0, [134.0, 93.0, 194.0, 107.0])]);
    }

    #[test]
    fn the_less_important_name_gives_way() {
        let one = Candidate { clear: None, ..at(200.0, 100.0) };
        assert_eq!(place(&[one, one], &[], VIEW).len(), 1);
    }

    proptest! {
        #[test]
        fn names_never_collide_nor_hide_a_pin(
            spots in prop::collection::vec((0.0f64..400.0, 0.0f64..300.0), 0..80),
            pins in prop::collection::vec((0.0f64..400.0, 0.0f64..300.0), 0..20),
        ) {
            let candidates: Vec<_> = spots.iter().map(|&(x, y)| at(x, y)).collect();
            let pins: Vec<Box> = pins.iter().map(|&(x, y)| [x - 8.0, y - 8.0, x + 8.0, y + 8.0]).collect();
            let placed = place(&candidates, &pins, VIEW);
            for (index, (_, one)) in placed.iter().enumerate() {
                prop_assert!(!pins.iter().any(|pin| meet(*one, *pin, 0.0)));
                prop_assert!(!placed[index + 1..].iter().any(|(_, other)| meet(*one, *other, 0.0)));
            }
        }
    }
}
