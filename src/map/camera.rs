//! What the map shows, as arithmetic: no drawing, no browser.

use crate::{browser::math, state::Camera};

/// Nearer than this the outlines are a blank ground.
pub const MAX_ZOOM: f64 = 13.0;
/// Nearer than this no archive goes.
pub const DEEPEST: f64 = 18.0;
/// Fitting stops here, so that a single place is shown with what lies around it.
pub const MAX_FIT: f64 = 7.5;
/// CSS pixels that fitting leaves free on every side.
const MARGIN: f64 = 44.0;
/// On a map that is narrower than this so much of its head is covered beyond the margin, both in CSS pixels.
const NARROW: f64 = 430.0;
const HEAD: f64 = 24.0;

/// The size of the map on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// The nearest zoom.
    pub deepest: f64,
}

/// How many CSS pixels the world is wide.
pub fn world_px(zoom: f64) -> f64 {
    256.0 * math::exp2(zoom)
}

/// `x` moved by whole worlds to where it stands nearest to `to`.
pub fn nearest_copy(x: f64, to: f64) -> f64 {
    x + (to - x).round()
}

impl Viewport {
    /// Where a point of the world stands on the map, in CSS pixels from its upper left.
    pub fn to_screen(self, camera: Camera, [x, y]: [f64; 2]) -> [f64; 2] {
        let px = world_px(camera.zoom);
        [(x - camera.x) * px + self.width / 2.0, (y - camera.y) * px + self.height / 2.0]
    }

    /// The point of the world under a point of the map; x may lie outside 0 to 1.
    pub fn to_world(self, camera: Camera, [x, y]: [f64; 2]) -> [f64; 2] {
        let px = world_px(camera.zoom);
        [(x - self.width / 2.0) / px + camera.x, (y - self.height / 2.0) / px + camera.y]
    }

    /// West, north, east, south of what is shown; west may be less than 0 and east more than 1.
    pub fn bounds(self, camera: Camera) -> [f64; 4] {
        let [west, north] = self.to_world(camera, [0.0, 0.0]);
        let [east, south] = self.to_world(camera, [self.width, self.height]);
        [west, north, east, south]
    }

    /// The farthest zoom: the world fills the map's height, and most of its width.
    pub fn min_zoom(self) -> f64 {
        math::log2(self.height.max(self.width * 0.8).max(1.0) / 256.0).max(0.0)
    }

    /// The nearest camera that shows no more than there is: zoom within its limits, no edge above the north or below the
    /// south, x from 0 to 1.
    pub fn clamp(self, camera: Camera) -> Camera {
        let zoom = camera.zoom.clamp(self.min_zoom(), self.deepest);
        let half = (self.height / 2.0 / world_px(zoom)).min(0.5);
        Camera { x: camera.x - camera.x.floor(), y: camera.y.clamp(half, 1.0 - half), zoom }
    }

    /// Another zoom, with the point under `about` staying where it is.
    pub fn zoom_about(self, camera: Camera, about: [f64; 2], zoom: f64) -> Camera {
        let zoom = zoom.clamp(self.min_zoom(), self.deepest);
        let [x, y] = self.to_world(camera, about);
        let px = world_px(zoom);
        let (dx, dy) = (about[0] - self.width / 2.0, about[1] - self.height / 2.0);
        self.clamp(Camera { x: x - dx / px, y: y - dy / px, zoom })
    }

    /// The map dragged by so many CSS pixels.
    pub fn pan(self, camera: Camera, [dx, dy]: [f64; 2]) -> Camera {
        let px = world_px(camera.zoom);
        self.clamp(Camera { x: camera.x - dx / px, y: camera.y - dy / px, ..camera })
    }

    /// The part of the map that nothing lies over, as left, top, right, bottom. `inset` is top, right, bottom, left.
    /// Where less than a quarter would be left, the inset is not heeded.
    pub fn free(self, inset: [f64; 4]) -> [f64; 4] {
        let [top, right, bottom, left] = inset;
        // On a narrow map what is said of events outside it reaches across its head.
        let top = if self.width < NARROW { top.max(HEAD) } else { top };
        let (left, right) = if left + right > self.width * 0.75 { (0.0, 0.0) } else { (left, right) };
        let (top, bottom) = if top + bottom > self.height * 0.75 { (0.0, 0.0) } else { (top, bottom) };
        [left, top, self.width - right, self.height - bottom]
    }

    /// The nearest view, though not nearer than `max_zoom`, that shows all of west, north, east, south in the free part.
    pub fn fit(self, [west, north, east, south]: [f64; 4], inset: [f64; 4], max_zoom: f64) -> Camera {
        let [left, top, right, bottom] = self.free(inset);
        let room = |length: f64| (length - 2.0 * MARGIN).max(length / 2.0).max(1.0);
        let (width, height) = ((east - west).max(1e-9), (south - north).max(1e-9));
        let zoom = (room(right - left) / width).min(room(bottom - top) / height) / 256.0;
        let zoom = math::log2(zoom).clamp(self.min_zoom(), max_zoom);
        let px = world_px(zoom);
        let dx = (left + right - self.width) / 2.0 / px;
        let dy = (top + bottom - self.height) / 2.0 / px;
        self.clamp(Camera { x: (west + east) / 2.0 - dx, y: (north + south) / 2.0 - dy, zoom })
    }

    /// The smallest pan that brings a point of the world into the free part; nothing where it stands there already.
    pub fn reveal(self, camera: Camera, [x, y]: [f64; 2], inset: [f64; 4]) -> Option<Camera> {
        let [left, top, right, bottom] = self.free(inset);
        let [sx, sy] = self.to_screen(camera, [nearest_copy(x, camera.x), y]);
        let into = |at: f64, from: f64, to: f64| {
            let margin = MARGIN.min((to - from) / 3.0);
            if at < from + margin {
                from + margin - at
            } else if at > to - margin {
                to - margin - at
            } else {
                0.0
            }
        };
        let far = sx < -self.width || sx > 2.0 * self.width || sy < -self.height || sy > 2.0 * self.height;
        let step = if far {
            [(left + right) / 2.0 - sx, (top + bottom) / 2.0 - sy]
        } else {
            [into(sx, left, right), into(sy, top, bottom)]
        };
        (step != [0.0, 0.0]).then(|| self.pan(camera, step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Viewport = Viewport { width: 800.0, height: 600.0, deepest: MAX_ZOOM };
    const CAMERA: Camera = Camera { x: 0.6, y: 0.4, zoom: 5.0 };

    fn close(a: [f64; 2], b: [f64; 2]) {
        assert!((a[0] - b[0]).abs() < 1e-6 && (a[1] - b[1]).abs() < 1e-6, "{a:?} is not {b:?}");
    }

    #[test]
    fn screen_and_world_are_inverse() {
        close(VIEW.to_screen(CAMERA, VIEW.to_world(CAMERA, [123.0, 456.0])), [123.0, 456.0]);
    }

    #[test]
    fn zooming_about_a_point_leaves_it_in_place() {
        let under = VIEW.to_world(CAMERA, [100.0, 500.0]);
        let nearer = VIEW.zoom_about(CAMERA, [100.0, 500.0], 7.3);
        close(VIEW.to_screen(nearer, under), [100.0, 500.0]);
    }

    #[test]
    fn a_narrow_map_keeps_its_head_free() {
        let view = |width| Viewport { width, ..VIEW };
        assert_eq!((view(340.0).free([0.0; 4])[1], view(800.0).free([0.0; 4])[1]), (HEAD, 0.0));
    }

    #[test]
    fn fitting_keeps_every_corner_in_the_free_part() {
        let (bounds, inset) = ([0.55, 0.35, 0.62, 0.41], [0.0, 380.0, 40.0, 0.0]);
        let camera = VIEW.fit(bounds, inset, MAX_FIT);
        for corner in [[bounds[0], bounds[1]], [bounds[2], bounds[3]]] {
            let [x, y] = VIEW.to_screen(camera, corner);
            assert!((0.0..=420.0).contains(&x) && (0.0..=560.0).contains(&y), "{x} {y}");
        }
    }

    #[test]
    fn one_place_is_shown_with_its_surroundings() {
        assert_eq!(VIEW.fit([0.6, 0.4, 0.6, 0.4], [0.0; 4], MAX_FIT).zoom, MAX_FIT);
    }

    #[test]
    fn the_world_goes_round_and_ends_at_the_poles() {
        let camera = VIEW.clamp(Camera { x: 1.25, y: -3.0, zoom: -4.0 });
        assert!((camera.x - 0.25).abs() < 1e-12);
        assert!(VIEW.bounds(camera)[1].abs() < 1e-9);
        assert_eq!(camera.zoom, VIEW.min_zoom());
    }

    #[test]
    fn what_is_hidden_is_brought_into_the_free_part() {
        let hidden = VIEW.to_world(CAMERA, [700.0, 300.0]);
        let inset = [0.0, 380.0, 0.0, 0.0];
        let camera = VIEW.reveal(CAMERA, hidden, inset).unwrap();
        assert!(VIEW.to_screen(camera, hidden)[0] <= 420.0);
        assert_eq!(VIEW.reveal(camera, hidden, inset), None);
    }
}
