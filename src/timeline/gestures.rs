//! Pointer and wheel: brush, zoom, pan, choose.

use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::{
    brush::{Grip, dragged, grip},
    desk::Desk,
    hit::Hit,
};
use crate::{browser::math, signals::StoredValue, state::Mark, words};

/// A pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    x: f64,
}

/// What is under way.
#[derive(Clone, Debug, Default)]
struct Drag {
    fingers: Vec<Finger>,
    grip: Option<Grip>,
    start: f64,
    moved: bool,
    before: Option<dateline_model::Range>,
}

/// The handlers of the plot.
#[derive(Clone, Copy)]
pub struct Gestures {
    desk: Desk,
    drag: StoredValue<Drag>,
}

/// How far a pointer must go before it drags, in CSS pixels.
const THRESHOLD: f64 = 4.0;

impl Gestures {
    pub fn new(desk: Desk) -> Self {
        Self { desk, drag: StoredValue::new(Drag::default()) }
    }

    pub fn down(self, event: &PointerEvent) {
        let Some((x, y)) = self.place(event) else { return };
        if event.button() != 0 {
            return;
        }
        let desk = self.desk;
        desk.playing.set(false);
        if let Some(plot) = desk.plot() {
            // A pointer that has gone by now is nothing to hold on to.
            let _ = plot.set_pointer_capture(event.pointer_id());
        }
        let window = desk.reader.window.get_untracked();
        let (frame, scale, whole) = (desk.frame_now(), desk.scale(), desk.whole());
        let at = frame.time(scale, whole, x);
        let reach = reach(event);
        let from = window.unwrap_or(whole).from;
        let to = window.unwrap_or(whole).to;
        // Without a window the ends of the axis can be taken hold of, by their grips alone.
        let edge = |at| frame.edge(scale, whole, at);
        let held = match window {
            Some(_) => grip(x, at, Some((edge(from), edge(to))), from.0 as f64, reach),
            None if on_handle(event) => grip(x, at, Some((frame.left, frame.right)), 0.0, f64::INFINITY),
            None => Grip::New(at),
        };
        self.drag.update_value(|drag| {
            drag.fingers.retain(|finger| finger.id != event.pointer_id());
            drag.fingers.push(Finger { id: event.pointer_id(), x });
            if drag.fingers.len() == 1 {
                (drag.grip, drag.start, drag.moved, drag.before) = (Some(held), x, false, window);
            } else {
                // A second finger turns a brush into a pinch, and takes back what the first has brushed.
                if drag.moved && drag.grip.is_some() {
                    desk.brush(drag.before);
                }
                (drag.grip, drag.moved) = (None, true);
            }
        });
        if !event.pointer_type().eq("touch") {
            self.point(x, y, reach);
        }
    }

    pub fn moved(self, event: &PointerEvent) {
        let Some((x, y)) = self.place(event) else { return };
        let desk = self.desk;
        let mut drag = self.drag.get_value();
        let Some(index) = drag.fingers.iter().position(|finger| finger.id == event.pointer_id()) else {
            self.point(x, y, reach(event));
            return;
        };
        let before = drag.fingers[index].x;
        drag.fingers[index].x = x;
        match (drag.fingers.as_slice(), drag.grip) {
            ([_], Some(grip)) => {
                drag.moved |= (x - drag.start).abs() > THRESHOLD;
                if drag.moved {
                    let (frame, scale, whole) = (desk.frame_now(), desk.scale(), desk.whole());
                    // A body that is held is not drawn into the stubs: it would leap over the years in them.
                    let at = if matches!(grip, Grip::Body(_)) { scale.at(x) } else { frame.time(scale, whole, x) };
                    desk.brush(Some(dragged(grip, at, drag.before, desk.unit(), whole)));
                }
            }
            (&[first, second], _) => {
                let other = if index == 0 { second.x } else { first.x };
                let spread = |a: f64, b: f64| (a - b).abs().max(24.0);
                let scale = desk.scale();
                let middle = (x + other) * 0.5;
                desk.pan(-(x - before) * 0.5 * scale.minutes_per_pixel());
                desk.zoom(desk.scale().at(middle), spread(x, other) / spread(before, other));
            }
            _ => {}
        }
        self.drag.set_value(drag);
    }

    pub fn up(self, event: &PointerEvent) {
        let click = self.drag.try_update_value(|drag| {
            drag.fingers.retain(|finger| finger.id != event.pointer_id());
            let click = !drag.moved && drag.grip.is_some();
            if drag.fingers.is_empty() {
                drag.grip = None;
            }
            click
        });
        if click == Some(true)
            && let Some((x, y)) = self.place(event)
        {
            self.click(x, y, reach(event));
        }
    }

    /// The browser has taken the pointer, to scroll the page say: what was brushed meanwhile is taken back.
    pub fn cancelled(self) {
        let drag = self.drag.get_value();
        if drag.moved && drag.grip.is_some() {
            self.desk.brush(drag.before);
        }
        self.drag.set_value(Drag::default());
    }

    pub fn left(self) {
        if self.drag.with_value(|drag| drag.fingers.is_empty()) {
            self.light(None, None);
        }
    }

    pub fn double_click(self, event: &MouseEvent) {
        let Some(at) = self.place(event) else { return };
        if self.desk.stage.with_value(|stage| stage.hit(at, 4.0)).is_none() {
            self.desk.brush(None);
        }
    }

    pub fn wheel(self, event: &WheelEvent) {
        event.prevent_default();
        let desk = self.desk;
        desk.playing.set(false);
        // Lines and pages of a wheel, as pixels.
        let step = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 18.0,
            WheelEvent::DOM_DELTA_PAGE => 300.0,
            _ => 1.0,
        };
        let turned = if words::is_right_to_left() { -step } else { step };
        let (across, along) = (event.delta_x() * turned, event.delta_y() * step);
        let scale = desk.scale();
        if event.shift_key() || across.abs() > along.abs() {
            let pixels = if across == 0.0 { along } else { across };
            desk.pan(pixels * scale.minutes_per_pixel());
        } else {
            let strength = if event.ctrl_key() { 0.01 } else { 0.0022 };
            let x = self.place(event).map_or(0.0, |(x, _)| x).clamp(scale.left, scale.right);
            desk.zoom(scale.at(x), math::exp((-along * strength).clamp(-1.0, 1.0)));
        }
    }

    fn click(self, x: f64, y: f64, reach: f64) {
        let desk = self.desk;
        match desk.stage.with_value(|stage| stage.hit((x, y), reach)) {
            Some(Hit::Item(index)) => {
                let event = desk.times.with_value(|times| times.items[index].event);
                desk.reader.selection.set(Some(Mark::Event(event)));
            }
            Some(Hit::Bin(index)) => match desk.stage.with_value(|stage| stage.bin(index)) {
                Some((_, 1, item)) => {
                    let event = desk.times.with_value(|times| times.items[item].event);
                    desk.reader.selection.set(Some(Mark::Event(event)));
                }
                Some((range, ..)) => desk.brush(Some(range)),
                None => {}
            },
            None => {}
        }
    }

    /// Lights what the pointer is over, and shows by the cursor what a drag would do.
    fn point(self, x: f64, y: f64, reach: f64) {
        let desk = self.desk;
        let (frame, scale, whole) = (desk.frame_now(), desk.scale(), desk.whole());
        let hit = desk.stage.with_value(|stage| stage.hit((x, y), reach.min(4.0)));
        let edges = desk
            .reader
            .window
            .get_untracked()
            .map(|window| (frame.edge(scale, whole, window.from), frame.edge(scale, whole, window.to)));
        let cursor = match (hit, grip(x, 0.0, edges, 0.0, reach)) {
            (_, Grip::From | Grip::To) => "ew-resize",
            (Some(_), _) => "pointer",
            (_, Grip::Body(_)) => "grab",
            (_, Grip::New(_)) => "crosshair",
        };
        if let Some(plot) = desk.plot() {
            // A cursor that cannot be set is nothing a reader would miss.
            let _ = plot.style().set_property("cursor", cursor);
        }
        match hit {
            Some(Hit::Item(index)) => self.light(Some(desk.times.with_value(|times| times.items[index].event)), None),
            Some(Hit::Bin(index)) => {
                let only = desk.stage.with_value(|stage| stage.bin(index)).filter(|bin| bin.1 == 1);
                let event = only.map(|bin| desk.times.with_value(|times| times.items[bin.2].event));
                self.light(event, Some(index));
            }
            None => self.light(None, None),
        }
    }

    fn light(self, event: Option<u32>, bin: Option<usize>) {
        let desk = self.desk;
        let mark = event.map(Mark::Event);
        if desk.reader.hover.get_untracked() != mark {
            desk.reader.hover.set(mark);
        }
        if desk.stage.with_value(|stage| stage.bin) != bin {
            desk.stage.update_value(|stage| stage.bin = bin);
            desk.queue();
        }
    }

    fn place(self, event: &MouseEvent) -> Option<(f64, f64)> {
        let rect = self.desk.plot()?.get_bounding_client_rect();
        let x = f64::from(event.client_x());
        let x = if words::is_right_to_left() { rect.right() - x } else { x - rect.left() };
        Some((x, f64::from(event.client_y()) - rect.top()))
    }
}

/// How near a pointer must come, in CSS pixels: a finger is broader than a mouse.
fn reach(event: &PointerEvent) -> f64 {
    if event.pointer_type() == "touch" { 22.0 } else { 7.0 }
}

fn on_handle(event: &PointerEvent) -> bool {
    use wasm_bindgen::JsCast;
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| element.get_attribute("role").as_deref() == Some("slider"))
}
