//! What a pointer means: the nearest mark within reach.

/// A mark on the screen: where, and how large, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Its middle.
    pub at: [f64; 2],
    /// Its radius.
    pub radius: f64,
}

/// How far beyond nothing a mouse may miss.
const MOUSE: f64 = 12.0;
/// How far from a mark's middle a finger may come down.
const FINGER: f64 = 24.0;

/// The place in `targets` of the one meant at `at`; the nearest where several are within reach.
pub fn hit(targets: &[Target], at: [f64; 2], touch: bool) -> Option<usize> {
    let reach = if touch { FINGER } else { MOUSE };
    let mut best = None;
    let mut least = f64::INFINITY;
    for (index, target) in targets.iter().enumerate() {
        let (dx, dy) = (target.at[0] - at[0], target.at[1] - at[1]);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance <= reach.max(target.radius + 3.0) && distance < least {
            (best, least) = (Some(index), distance);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    const TARGETS: [Target; 2] = [Target { at: [100.0, 100.0], radius: 7.0 }, Target { at: [130.0, 100.0], radius: 7.0 }];

    #[test]
    fn the_nearest_wins() {
        assert_eq!(hit(&TARGETS, [113.0, 100.0], true), Some(0));
        assert_eq!(hit(&TARGETS, [117.0, 100.0], true), Some(1));
    }

    #[test]
    fn a_finger_reaches_farther_than_a_mouse() {
        assert_eq!(hit(&TARGETS, [100.0, 122.0], true), Some(0));
        assert_eq!(hit(&TARGETS, [100.0, 122.0], false), None);
    }
}
