//! How the camera moves by itself: running out after a drag, towards a zoom, in flight to another place.

use super::camera::{Viewport, nearest_copy, world_px};
use crate::{browser::math, state::Camera};

/// How long a flight takes, in milliseconds: at least, at most, and for each length of its way.
const FLIGHT: [f64; 3] = [420.0, 1500.0, 230.0];
/// CSS pixels of a map for which a flight is shaped.
const WIDTH: f64 = 900.0;
/// How high a flight rises for its way.
const RISE: f64 = 1.4;
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
            Self::Flight { from, to, .. } => (from.zoom - to.zoom).abs() > 0.01 || Arc::new(from, to).rises,
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
                let arc = Arc::new(from, to);
                let time = ((now - start) / arc.duration()).clamp(0.0, 1.0);
                if time >= 1.0 {
                    return (view.clamp(to), Self::Still);
                }
                (view.clamp(arc.at(time * time * (3.0 - 2.0 * time))), self)
            }
        }
    }
}

/// The way of a flight: far off it rises until both ends can be seen, and comes down again, at one speed for the eye. After
/// van Wijk and Nuij, "Smooth and efficient zooming and panning" (2003).
struct Arc {
    from: Camera,
    to: Camera,
    /// The way over the ground, in CSS pixels at the zoom it begins with.
    ground: f64,
    /// The slope at which it begins, and how long the way is.
    slope: f64,
    length: f64,
    rises: bool,
}

impl Arc {
    fn new(from: Camera, to: Camera) -> Self {
        // The short way round the world.
        let to = Camera { x: nearest_copy(to.x, from.x), ..to };
        let ground = math::length(to.x - from.x, to.y - from.y) * world_px(from.zoom);
        let wide = WIDTH * math::exp2(from.zoom - to.zoom);
        let rises = ground > WIDTH * 0.8 && ground > wide * 0.8;
        let (slope, length) = if rises {
            let climb = RISE * RISE * ground;
            let spread = wide * wide - WIDTH * WIDTH;
            let slope = |width: f64, sign: f64| {
                let bend = (spread + sign * climb * climb) / (2.0 * width * climb);
                math::ln((bend * bend + 1.0).sqrt() - bend)
            };
            let (first, last) = (slope(WIDTH, 1.0), slope(wide, -1.0));
            (first, (last - first) / RISE)
        } else {
            (0.0, (from.zoom - to.zoom).abs() + ground / WIDTH)
        };
        Self { from, to, ground, slope, length, rises }
    }

    fn duration(&self) -> f64 {
        let [least, most, each] = FLIGHT;
        (self.length * each).clamp(least, most)
    }

    /// The camera on the way, `part` from 0 to 1.
    fn at(&self, part: f64) -> Camera {
        let Self { from, to, .. } = *self;
        let (way, zoom) = if self.rises {
            let cosh = |x: f64| (math::exp(x) + math::exp(-x)) / 2.0;
            let sinh = |x: f64| (math::exp(x) - math::exp(-x)) / 2.0;
            let (start, now) = (self.slope, self.slope + RISE * self.length * part);
            let way = WIDTH / (RISE * RISE) * (cosh(start) * sinh(now) / cosh(now) - sinh(start));
            (way / self.ground, from.zoom - math::log2(cosh(start) / cosh(now)))
        } else {
            let zoom = from.zoom + (to.zoom - from.zoom) * part;
            let (wide, narrow) = (1.0 / world_px(from.zoom), 1.0 / world_px(to.zoom));
            // With the zoom changing, equal steps on the screen are unequal steps on the ground.
            let even = (wide - narrow).abs() < wide * 1e-3;
            (if even { part } else { (wide - 1.0 / world_px(zoom)) / (wide - narrow) }, zoom)
        };
        Camera { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom }
    }
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
        assert!((Arc::new(from, to).at(0.5).x - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_far_flight_rises_and_ends_where_it_is_to() {
        let to = Camera { x: 0.29, y: 0.38, zoom: 7.0 };
        let arc = Arc::new(CAMERA, to);
        let end = arc.at(1.0);
        assert!(arc.at(0.5).zoom < 4.0, "{:?}", arc.at(0.5));
        assert!((end.x - to.x).abs() < 1e-6 && (end.y - to.y).abs() < 1e-6 && (end.zoom - to.zoom).abs() < 1e-6, "{end:?}");
    }
}
