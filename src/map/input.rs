//! What pointers, wheel and keys do to the map.

use super::{
    camera::{Viewport, nearest_copy, world_px},
    cluster::RADIUS,
    gesture::{Drag, Lift},
    motion::Motion,
    shown::Opened,
    view::MapView,
};
use crate::{
    browser::{self, math},
    state::{Camera, Mark},
};

/// Zoom levels a double tap or a press of a button goes.
const STEP: f64 = 1.0;
/// CSS pixels an arrow key moves the map.
const STRIDE: f64 = 90.0;
/// Opening a mark comes no nearer than this: beyond, the ground says nothing.
const NEAREST: f64 = 11.0;
/// Width of the list of a mark and its distance from the mark's middle, in CSS pixels.
const LIST_WIDTH: f64 = 304.0;
const LIST_GAP: f64 = 26.0;

impl MapView {
    /// A pointer comes down on the map.
    pub fn pointer_down(&mut self, id: i32, at: [f64; 2], now: f64) {
        self.motion = Motion::Still;
        self.gesture.down(id, at, now);
    }

    /// A pointer moves over the map.
    pub fn pointer_move(&mut self, id: i32, at: [f64; 2], touch: bool, now: f64) {
        if !self.gesture.is_down() {
            if !touch {
                self.point_at(at);
            }
            return;
        }
        let Some(camera) = self.camera else { return };
        let moved = match self.gesture.moved(id, at, now) {
            Drag::None => return,
            Drag::Pan(by) => self.view.pan(camera, by),
            Drag::Pinch { by, about, factor } => {
                let camera = self.view.pan(camera, by);
                self.view.zoom_about(camera, about, camera.zoom + math::log2(factor))
            }
        };
        self.move_by_hand(moved);
    }

    /// A pointer is lifted.
    pub fn pointer_up(&mut self, id: i32, at: [f64; 2], touch: bool, shift: bool, now: f64) {
        match self.gesture.up(id, at, now) {
            Lift::None => {}
            Lift::Tap(at) => {
                if self.tap(at, touch, now) {
                    self.gesture.tap_was_met();
                }
            }
            Lift::DoubleTap(at) => self.zoom_by(if shift { -STEP } else { STEP }, Some(at), now),
            Lift::Release(velocity) => {
                if math::length(velocity[0], velocity[1]) > 0.15 && !browser::wants_less_motion() {
                    self.motion = Motion::Inertia { velocity, last: now };
                }
            }
        }
    }

    /// The browser takes the pointers for itself.
    pub fn pointer_cancel(&mut self) {
        self.gesture.cancel();
    }

    /// The wheel turns by so many CSS pixels; `pinch` is a trackpad's pinch, which browsers tell as a wheel with Ctrl.
    pub fn wheel(&mut self, delta: f64, at: [f64; 2], pinch: bool, now: f64) {
        let Some(camera) = self.camera else { return };
        let change = -delta.clamp(-240.0, 240.0) / if pinch { 80.0 } else { 320.0 };
        let from = match self.motion {
            Motion::Zoom { target, .. } => target,
            _ => camera.zoom,
        };
        let target = (from + change).clamp(self.view.min_zoom(), self.view.deepest);
        self.last_wheel = now;
        self.by_hand = true;
        self.shown.opened.set(None);
        if pinch || browser::wants_less_motion() {
            self.move_by_hand(self.view.zoom_about(camera, at, target));
        } else {
            self.motion = Motion::Zoom { target, about: at, last: now };
        }
    }

    /// Zooms by so many levels about a point, or about the middle of the free part.
    pub fn zoom_by(&mut self, levels: f64, about: Option<[f64; 2]>, now: f64) {
        let Some(camera) = self.camera else { return };
        let [left, top, right, bottom] = self.view.free(self.reader.inset.get_untracked());
        let about = about.unwrap_or([(left + right) / 2.0, (top + bottom) / 2.0]);
        let from = match self.motion {
            Motion::Zoom { target, .. } => target,
            _ => camera.zoom,
        };
        let target = (from + levels).clamp(self.view.min_zoom(), self.view.deepest);
        if browser::wants_less_motion() {
            self.move_by_hand(self.view.zoom_about(camera, about, target));
        } else {
            self.by_hand = true;
            self.shown.opened.set(None);
            self.motion = Motion::Zoom { target, about, last: now };
        }
    }

    /// A key pressed in the list beside the map. Whether the map has used it.
    pub fn key(&mut self, key: &str, shift: bool, now: f64) -> bool {
        let step = match key {
            "ArrowLeft" if shift => [STRIDE, 0.0],
            "ArrowRight" if shift => [-STRIDE, 0.0],
            "ArrowUp" if shift => [0.0, STRIDE],
            "ArrowDown" if shift => [0.0, -STRIDE],
            "+" | "=" => {
                self.zoom_by(STEP, None, now);
                return true;
            }
            "-" | "_" => {
                self.zoom_by(-STEP, None, now);
                return true;
            }
            "0" => {
                self.go_home(now);
                return true;
            }
            _ => return false,
        };
        if let Some(camera) = self.camera {
            self.by_hand = true;
            self.fly(self.view.pan(camera, step), now);
        }
        true
    }

    /// Back to where most of the story is; from now on the map stands there of itself.
    pub fn go_home(&mut self, now: f64) {
        (self.by_hand, self.written) = (false, None);
        self.reader.camera.set(None);
        self.fit(false, now);
    }

    /// Shows all events that pass.
    pub fn show_all(&mut self, now: f64) {
        self.by_hand = true;
        self.fit(true, now);
    }

    /// Opens a mark: chooses its one event, comes near enough to part its events, or lists them where they stand too
    /// near to be parted.
    pub fn open(&mut self, events: &[u32], now: f64) {
        let Some(camera) = self.camera else { return };
        if let [event] = events {
            self.shown.opened.set(None);
            self.reader.selection.set(Some(Mark::Event(*event)));
            return;
        }
        let Some(bounds) = self.around(events, camera) else { return };
        let to = self.view.fit(bounds, self.reader.inset.get_untracked(), NEAREST);
        let apart = (bounds[2] - bounds[0]).max(bounds[3] - bounds[1]) * world_px(to.zoom);
        if to.zoom > camera.zoom + 0.4 && apart > RADIUS {
            self.by_hand = true;
            self.fly(to, now);
        } else {
            let middle = [(bounds[0] + bounds[2]) / 2.0, (bounds[1] + bounds[3]) / 2.0];
            let at = self.view.to_screen(camera, middle);
            self.shown.opened.set(Some(opened(at, self.view, events)));
        }
    }

    /// A tap or click. Whether it met anything.
    fn tap(&mut self, at: [f64; 2], touch: bool, now: f64) -> bool {
        let met = self.pin_at(at, touch).and_then(|pin| self.pins.get(pin));
        let Some(cluster) = met.and_then(|pin| self.clusters.list.get(pin.cluster)) else {
            if self.shown.opened.get_untracked().is_some() {
                self.shown.opened.set(None);
            } else if self.reader.selection.get_untracked().is_some() {
                self.reader.selection.set(None);
            }
            return false;
        };
        let events = self.clusters.members(cluster).to_vec();
        self.open(&events, now);
        true
    }

    /// The mouse points at a place of the map, or beyond it.
    pub fn point_at(&mut self, at: [f64; 2]) {
        let pin = self.pin_at(at, false).and_then(|pin| self.pins.get(pin));
        let cluster = pin.and_then(|pin| self.clusters.list.get(pin.cluster));
        self.over = cluster.map(|cluster| cluster.at);
        let mark = match cluster.map(|cluster| self.clusters.members(cluster)) {
            Some([event]) => Some(Mark::Event(*event)),
            _ => None,
        };
        if self.pointed != mark {
            self.pointed = mark;
            self.reader.hover.set(mark);
        }
    }

    fn move_by_hand(&mut self, camera: Camera) {
        (self.camera, self.by_hand) = (Some(camera), true);
        self.moved();
        if self.shown.opened.get_untracked().is_some() {
            self.shown.opened.set(None);
        }
    }

    /// West, north, east, south of some events, in the copy of the world before the camera.
    fn around(&self, events: &[u32], camera: Camera) -> Option<[f64; 4]> {
        let mut bounds: Option<[f64; 4]> = None;
        for &event in events {
            let Some([x, y]) = self.scene.points.get(event as usize).map(|at| at.map(f64::from)) else { continue };
            let x = nearest_copy(x, camera.x);
            let [west, north, east, south] = bounds.unwrap_or([x, y, x, y]);
            bounds = Some([west.min(x), north.min(y), east.max(x), south.max(y)]);
        }
        bounds
    }
}

/// The list of a mark: above it in the lower half of the map, else below, and never past the map's sides.
fn opened([x, y]: [f64; 2], view: Viewport, events: &[u32]) -> Opened {
    let above = y > view.height / 2.0;
    let left = (x - LIST_WIDTH / 2.0).min(view.width - LIST_WIDTH - 12.0).max(12.0);
    let top = if above { y - LIST_GAP } else { y + LIST_GAP };
    Opened { at: [left, top], above, events: events.to_vec().into() }
}
