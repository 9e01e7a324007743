//! A pin over the map, to be dragged or moved by keys to where something was.

use std::{cell::Cell, rc::Rc};

use dateline_dom::{El, el, svg};
use dateline_model::Point;
use dateline_words as words;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, Node, PointerEvent};

use super::parts::button;
use crate::page;

/// How far an arrow key moves it, in CSS pixels.
const STEP: f64 = 8.0;

/// Puts the pin where something is, or into the middle, and calls the function with where it is set down.
pub fn place(from: Option<Point>, set: impl FnOnce(Point) + 'static) {
    let Some((bounds, map)) = page::map() else { return };
    let size = map.get_bounding_client_rect();
    let (width, height) = (size.width(), size.height());
    let inside = |[x, y]: [f64; 2]| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
    let start =
        from.map(|point| seen(point, bounds, width, height)).filter(|at| inside(*at)).unwrap_or([width / 2.0, height / 2.0]);
    let at = Rc::new(Cell::new(start));

    let drawing = svg("svg").attr("viewBox", "0 0 24 32").attr("aria-hidden", "true");
    let drawing = drawing.child(svg("path").attr("d", "M12 31C6 22 2 17 2 11a10 10 0 0 1 20 0c0 6-4 11-10 20z"));
    let pin = el("button").attr("type", "button").class("desk-pin").attr("aria-label", words::FIX_PIN.get()).child(drawing);
    let element: HtmlElement = pin.element().unchecked_into();
    let put = {
        let (at, element) = (Rc::clone(&at), element.clone());
        move |[x, y]: [f64; 2]| {
            let [x, y] = [x.clamp(0.0, width), y.clamp(0.0, height)];
            at.set([x, y]);
            let _ = element.style().set_property("left", &format!("{x:.1}px"));
            let _ = element.style().set_property("top", &format!("{y:.1}px"));
        }
    };
    put(start);
    let held = Rc::new(Cell::new(false));
    let (down, grabbed) = (Rc::clone(&held), element.clone());
    let (moving, moved, edge) = (Rc::clone(&held), put.clone(), map.clone());
    let up = Rc::clone(&held);
    let (keyed, now) = (put, Rc::clone(&at));
    let pin = pin
        .on("pointerdown", move |event: PointerEvent| {
            event.prevent_default();
            let _ = grabbed.focus();
            let _ = grabbed.set_pointer_capture(event.pointer_id());
            down.set(true);
        })
        .on("pointermove", move |event: PointerEvent| {
            if moving.get() {
                let corner = edge.get_bounding_client_rect();
                moved([f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top()]);
            }
        })
        .on("pointerup", move |_: PointerEvent| up.set(false))
        .on("keydown", move |event: KeyboardEvent| {
            let step = if event.shift_key() { STEP * 5.0 } else { STEP };
            let [x, y] = now.get();
            let to = match event.key().as_str() {
                "ArrowLeft" => [x - step, y],
                "ArrowRight" => [x + step, y],
                "ArrowUp" => [x, y - step],
                "ArrowDown" => [x, y + step],
                _ => return,
            };
            event.prevent_default();
            keyed(to);
        });

    let layer = el("div").class("desk-placing").attr("role", "group").attr("aria-label", words::FIX_DRAG.get());
    let node: Node = layer.node().clone();
    let remove = move || {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    };
    let (done, away, set) = (remove.clone(), remove, Cell::new(Some(set)));
    let here = button(words::FIX_HERE.get()).class("button main").click(move || {
        // The map may have been moved since.
        if let (Some((bounds, map)), Some(set)) = (page::map(), set.take()) {
            let size = map.get_bounding_client_rect();
            let [x, y] = at.get();
            set(meant([x, y], bounds, size.width(), size.height()));
        }
        done();
    });
    let cancel = button(words::OWN_CANCEL.get()).click(away);
    let layer = layer.child(pin).child(el("p").class("desk-placing-bar").child(here).child(cancel));
    let _ = El::from(Node::from(map)).child(layer);
    let _ = element.focus();
}

/// Where a point is seen on a map that shows a part of the world.
fn seen(point: Point, [west, north, east, south]: [f64; 4], width: f64, height: f64) -> [f64; 2] {
    let tangent = (std::f64::consts::FRAC_PI_4 + point.lat.to_radians() / 2.0).tan();
    let world = [point.lon / 360.0 + 0.5, 0.5 - tangent.ln() / std::f64::consts::TAU];
    [(world[0] - west) / (east - west) * width, (world[1] - north) / (south - north) * height]
}

/// The point that is seen there.
fn meant([x, y]: [f64; 2], [west, north, east, south]: [f64; 4], width: f64, height: f64) -> Point {
    let world = [west + x / width * (east - west), north + y / height * (south - north)];
    let lat = ((0.5 - world[1]) * std::f64::consts::TAU).sinh().atan().to_degrees();
    let lon = (world[0] - 0.5).rem_euclid(1.0) * 360.0;
    Point { lat: lat.clamp(-85.0, 85.0), lon: if lon > 180.0 { lon - 360.0 } else { lon } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_where_it_is_seen() {
        let bounds = [0.55, 0.35, 0.65, 0.45];
        for point in [Point { lat: 36.2, lon: 37.15 }, Point { lat: 41.0, lon: 28.9 }] {
            let there = meant(seen(point, bounds, 800.0, 600.0), bounds, 800.0, 600.0);
            assert!((there.lat - point.lat).abs() < 1e-9 && (there.lon - point.lon).abs() < 1e-9, "{there:?}");
        }
    }

    #[test]
    fn the_world_goes_round() {
        let bounds = [0.9, 0.4, 1.1, 0.6];
        let there = meant([700.0, 300.0], bounds, 800.0, 600.0);
        assert!((there.lon - -153.0).abs() < 1e-9 && there.lat.abs() < 1e-9, "{there:?}");
    }
}
