//! Pointers become gestures: drag, pinch, tap, double tap, fling.

use crate::browser::math;

/// A mouse, pen or finger that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pointer {
    id: i32,
    at: [f64; 2],
}

/// What a moving pointer asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Drag {
    /// Nothing.
    None,
    /// Move the map by so many CSS pixels.
    Pan([f64; 2]),
    /// Move the map, and zoom it by a factor about a point.
    Pinch { by: [f64; 2], about: [f64; 2], factor: f64 },
}

/// What a lifted pointer meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lift {
    /// Nothing, or others are still down.
    None,
    /// A click or tap.
    Tap([f64; 2]),
    /// The second tap of two.
    DoubleTap([f64; 2]),
    /// The end of a drag, with the speed that it had in CSS pixels a millisecond.
    Release([f64; 2]),
}

/// A press that moves less than this, in CSS pixels, is a tap.
const SLOP: f64 = 6.0;
/// Within this many milliseconds and CSS pixels a second tap makes a double tap.
const DOUBLE: (f64, f64) = (320.0, 26.0);
/// The speed of a fling is that of its last so many milliseconds.
const RECENT: f64 = 80.0;

/// The pointers that are down, and what they have done. Times are milliseconds.
#[derive(Debug, Default)]
pub struct Gesture {
    pointers: Vec<Pointer>,
    moved: bool,
    from: [f64; 2],
    trail: Vec<(f64, [f64; 2])>,
    last_tap: Option<(f64, [f64; 2])>,
}

impl Gesture {
    /// Whether a pointer is down.
    pub fn is_down(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// Whether the map is being dragged or pinched.
    pub fn moves(&self) -> bool {
        self.is_down() && self.moved
    }

    /// Whether two pointers are down.
    pub fn pinches(&self) -> bool {
        self.pointers.len() > 1
    }

    /// A pointer comes down.
    pub fn down(&mut self, id: i32, at: [f64; 2], now: f64) {
        self.pointers.retain(|pointer| pointer.id != id);
        if self.pointers.is_empty() {
            (self.moved, self.from) = (false, at);
            self.trail = vec![(now, at)];
        } else {
            self.moved = true;
        }
        if self.pointers.len() < 2 {
            self.pointers.push(Pointer { id, at });
        }
    }

    /// A pointer moves.
    pub fn moved(&mut self, id: i32, at: [f64; 2], now: f64) -> Drag {
        let Some(index) = self.pointers.iter().position(|pointer| pointer.id == id) else { return Drag::None };
        let before = self.pointers[index].at;
        if self.pointers.len() == 1 && !self.moved && distance(at, self.from) < SLOP {
            return Drag::None;
        }
        self.moved = true;
        self.pointers[index].at = at;
        let Some(other) = self.pointers.get(1 - index.min(1)).filter(|other| other.id != id).map(|other| other.at) else {
            self.trail.push((now, at));
            self.trail.retain(|(time, _)| now - time <= RECENT);
            return Drag::Pan([at[0] - before[0], at[1] - before[1]]);
        };
        self.trail.clear();
        let middle = |one: [f64; 2]| [(one[0] + other[0]) / 2.0, (one[1] + other[1]) / 2.0];
        let (was, about) = (middle(before), middle(at));
        let factor = distance(at, other).max(1.0) / distance(before, other).max(1.0);
        Drag::Pinch { by: [about[0] - was[0], about[1] - was[1]], about, factor }
    }

    /// A pointer is lifted.
    pub fn up(&mut self, id: i32, at: [f64; 2], now: f64) -> Lift {
        let count = self.pointers.len();
        self.pointers.retain(|pointer| pointer.id != id);
        if count == 0 || !self.pointers.is_empty() {
            return Lift::None;
        }
        if self.moved {
            self.last_tap = None;
            let recent = self.trail.iter().find(|(time, _)| now - time <= RECENT);
            let velocity = recent
                .filter(|(time, _)| now - time > 4.0)
                .map_or([0.0, 0.0], |(time, from)| [(at[0] - from[0]) / (now - time), (at[1] - from[1]) / (now - time)]);
            return Lift::Release(velocity);
        }
        match self.last_tap.take() {
            Some((time, before)) if now - time < DOUBLE.0 && distance(before, at) < DOUBLE.1 => Lift::DoubleTap(at),
            _ => {
                self.last_tap = Some((now, at));
                Lift::Tap(at)
            }
        }
    }

    /// Forgets the pointers: the browser took them.
    pub fn cancel(&mut self) {
        self.pointers.clear();
        self.last_tap = None;
    }

    /// The last tap met something, so a second one begins afresh.
    pub fn tap_was_met(&mut self) {
        self.last_tap = None;
    }
}

fn distance(a: [f64; 2], b: [f64; 2]) -> f64 {
    math::length(a[0] - b[0], a[1] - b[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_that_hardly_moves_is_a_tap_and_two_are_a_double_tap() {
        let mut gesture = Gesture::default();
        gesture.down(1, [50.0, 50.0], 0.0);
        assert_eq!(gesture.moved(1, [53.0, 51.0], 20.0), Drag::None);
        assert_eq!(gesture.up(1, [53.0, 51.0], 60.0), Lift::Tap([53.0, 51.0]));
        gesture.down(1, [55.0, 50.0], 150.0);
        assert_eq!(gesture.up(1, [55.0, 50.0], 200.0), Lift::DoubleTap([55.0, 50.0]));
    }

    #[test]
    fn a_drag_pans_and_keeps_its_speed() {
        let mut gesture = Gesture::default();
        gesture.down(1, [0.0, 0.0], 0.0);
        assert_eq!(gesture.moved(1, [10.0, 0.0], 10.0), Drag::Pan([10.0, 0.0]));
        assert_eq!(gesture.moved(1, [30.0, 0.0], 30.0), Drag::Pan([20.0, 0.0]));
        assert_eq!(gesture.up(1, [30.0, 0.0], 30.0), Lift::Release([1.0, 0.0]));
    }

    #[test]
    fn a_drag_that_pauses_does_not_fling() {
        let mut gesture = Gesture::default();
        gesture.down(1, [0.0, 0.0], 0.0);
        gesture.moved(1, [30.0, 0.0], 30.0);
        assert_eq!(gesture.up(1, [30.0, 0.0], 400.0), Lift::Release([0.0, 0.0]));
    }

    #[test]
    fn two_fingers_pinch_about_their_middle() {
        let mut gesture = Gesture::default();
        gesture.down(1, [0.0, 0.0], 0.0);
        gesture.down(2, [100.0, 0.0], 5.0);
        let drag = gesture.moved(2, [200.0, 0.0], 10.0);
        assert_eq!(drag, Drag::Pinch { by: [50.0, 0.0], about: [100.0, 0.0], factor: 2.0 });
        assert_eq!(gesture.up(1, [0.0, 0.0], 20.0), Lift::None);
        assert_eq!(gesture.moved(2, [210.0, 0.0], 30.0), Drag::Pan([10.0, 0.0]));
    }
}
