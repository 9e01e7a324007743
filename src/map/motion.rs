//! How the camera moves by itself: running out after a drag, towards a zoom, in flight to another place.

use super::camera::{Viewport, nearest_copy, world_px};
use crate::{browser::math, state::Camera};

/// How long a flight takes, in milliseconds.
const FLIGHT: f64 = 420.0;
/// In which time speed and distance fall to a third, in milliseconds.
const SLOWING: f64 = 220.0;
const CLOSING: f64 = 55.0;

/// A movement under way. Times are milliseconds of the browser's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Motion {
    /// None.
    #[default]
    Still,
    /// Running out after a drag, in CSS pixels a millisecond.
    Inertia { velocity: [f64; 2], last: f64 },
    /// Towards a zoom, about a point of the map.
    Zoom { target: f64, about: [f64; 2], last: f64 },
    /// To another camera.
    Flight { from: Camera, to: Camera, start: f64 },
}

impl Motion {
    /// Whether the scale changes: the basemap is then stretched and not drawn anew.
    pub fn zooms(self) -> bool {
        match self {
            Self::Zoom { .. } => true,
            Self::Flight { from, to, .. } => (from.zoom - to.zoom).abs() > 0.01,
            _ => false,
        }
    }

    /// The camera at `now`, and the motion that is left.
    pub fn step(self, camera: Camera, view: Viewport, now: f64) -> (Camera, Motion) {
        match self {
            Self::Still => (camera, self),
            Self::Inertia { velocity: [vx, vy], last } => {
                let time = (now - last).clamp(0.0, 64.0);
                let slower = math::exp(-time / SLOWING);
                let way = SLOWING * (1.0 - slower);
                let camera = view.pan(camera, [vx * way, vy * way]);
                let velocity = [vx * slower, vy * slower];
                let rests = math::length(velocity[0], velocity[1]) < 0.02;
                (camera, if rests { Self::Still } else { Self::Inertia { velocity, last: now } })
            }
            Self::Zoom { target, about, last } => {
                let time = (now - last).clamp(0.0, 64.0);
                let left = (target - camera.zoom) * math::exp(-time / CLOSING);
                if left.abs() < 0.004 {
                    return (view.zoom_about(camera, about, target), Self::Still);
                }
                (view.zoom_about(camera, about, target - left), Self::Zoom { target, about, last: now })
            }
            Self::Flight { from, to, start } => {
                let time = ((now - start) / FLIGHT).clamp(0.0, 1.0);
                if time >= 1.0 {
                    return (view.clamp(to), Self::Still);
                }
                (view.clamp(along(from, to, time * time * (3.0 - 2.0 * time))), self)
            }
        }
    }
}

/// A camera on the way, `part` from 0 to 1: the ground moves straight, the short way round the world.
fn along(from: Camera, to: Camera, part: f64) -> Camera {
    let zoom = from.zoom + (to.zoom - from.zoom) * part;
    let (wide, narrow) = (1.0 / world_px(from.zoom), 1.0 / world_px(to.zoom));
    // With the zoom changing, equal steps on the screen are unequal steps on the ground.
    let way = if (wide - narrow).abs() < wide * 1e-3 { part } else { (wide - 1.0 / world_px(zoom)) / (wide - narrow) };
    let x = nearest_copy(to.x, from.x);
    Camera { x: from.x + (x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Viewport = Viewport { width: 800.0, height: 600.0, deepest: 13.0 };
    const CAMERA: Camera = Camera { x: 0.6, y: 0.4, zoom: 5.0 };

    fn run(mut motion: Motion, frames: u32) -> (Camera, Motion) {
        let mut camera = CAMERA;
        for frame in 1..=frames {
            (camera, motion) = motion.step(camera, VIEW, f64::from(frame) * 16.0);
        }
        (camera, motion)
    }

    #[test]
    fn every_motion_comes_to_rest() {
        let zoom = Motion::Zoom { target: 6.0, about: [10.0, 10.0], last: 0.0 };
        let to = Camera { x: 0.1, y: 0.6, zoom: 3.0 };
        for motion in
            [Motion::Inertia { velocity: [3.0, -2.0], last: 0.0 }, zoom, Motion::Flight { from: CAMERA, to, start: 0.0 }]
        {
            assert_eq!(run(motion, 120).1, Motion::Still);
        }
        assert_eq!(run(zoom, 120).0.zoom, 6.0);
        assert_eq!(run(Motion::Flight { from: CAMERA, to, start: 0.0 }, 120).0, to);
    }

    #[test]
    fn a_flight_takes_the_short_way_round() {
        let (from, to) = (Camera { x: 0.95, ..CAMERA }, Camera { x: 0.05, ..CAMERA });
        assert!((along(from, to, 0.5).x - 1.0).abs() < 1e-9);
    }
}
