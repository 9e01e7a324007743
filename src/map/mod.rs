//! The map: a canvas of our own, with a listbox beside it for keyboard and screen reader.
//!
//! Computing (tested natively): `projection`, `camera`, `focus`, `cluster`, `labels`, `motion`, `gesture`, `hit`, `scale`,
//! `scene`, `describe`. Drawing: `layers` and `basemap` below, `sprites`, `names`, `markers` and `paint` above. [`nearer`]
//! asks a module of its own for what is wanted near. [`view`] holds one map and makes its frames, [`input`] moves it, [`publish`] says what it shows. Elements: this file,
//! `controls`, `listbox`, `popup`.

mod basemap;
mod camera;
mod cluster;
mod controls;
mod describe;
mod focus;
mod gesture;
mod handle;
mod hit;
mod input;
mod labels;
mod layers;
mod listbox;
mod load;
mod markers;
mod motion;
mod names;
mod nearer;
mod paint;
mod popup;
mod projection;
mod publish;
mod scale;
mod scene;
mod shown;
mod sprites;
mod theme;
mod view;

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlCanvasElement, PointerEvent, WheelEvent};

use self::{controls::controls, handle::Handle, listbox::list_box, popup::popup, view::MapView};
use crate::{
    browser,
    dom::{El, Live, effect, el},
    state::{Reader, View},
    words,
};

/// CSS pixels in a line of a wheel that counts in lines.
const LINE_HEIGHT: f64 = 18.0;

/// The map of the events that pass.
pub fn map(reader: Reader) -> El {
    let handle = Handle::new();
    let canvas = el("canvas").attr("aria-hidden", "true");
    let element: HtmlCanvasElement = canvas.element().unchecked_into();
    follow(reader, handle);
    let (drawn, held) = (element.clone(), element);
    effect(move || watch(&drawn, reader, handle));

    let down = move |event: PointerEvent| {
        if event.button() == 0 {
            // Without capture a drag ends at the canvas's edge, which is no harm.
            let _ = held.set_pointer_capture(event.pointer_id());
            handle.with(|view| view.pointer_down(event.pointer_id(), position(&event), browser::now()));
        }
    };
    let moved = move |event: PointerEvent| {
        handle.with(|view| view.pointer_move(event.pointer_id(), position(&event), is_touch(&event), browser::now()));
    };
    let up = move |event: PointerEvent| {
        let (id, at, touch) = (event.pointer_id(), position(&event), is_touch(&event));
        handle.with(|view| view.pointer_up(id, at, touch, event.shift_key(), browser::now()));
    };
    let wheel = move |event: WheelEvent| {
        // A map that goes along with the page's scrolling lets it pass.
        if reader.view.get_untracked() == View::Story && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE_HEIGHT } else { 1.0 };
        let at = [f64::from(event.offset_x()), f64::from(event.offset_y())];
        handle.with(|view| view.wheel(event.delta_y() * unit, at, event.ctrl_key(), browser::now()));
    };
    let leave = move |_: Event| handle.with(|view| view.point_at([f64::MIN, f64::MIN]));
    let cancel = move |_: Event| handle.with(|view| view.pointer_cancel());
    let canvas = canvas
        .on("pointerdown", down)
        .on("pointermove", moved)
        .on("pointerup", up)
        .on("pointercancel", cancel)
        .on("pointerleave", leave)
        .on("wheel", wheel);
    // Whoever puts something of its own over the map reads here which part of the world is shown, in thousand millionths.
    let bounds = move || Some(reader.bounds.get().map(|edge| ((edge * 1e9) as i64).to_string()).join(" "));
    el("section")
        .class("map")
        .attr("aria-label", words::MAP)
        .with_attr("data-bounds", bounds)
        .child(canvas)
        .child(list_box(reader, handle))
        .child(controls(handle))
        .slot(move || popup(reader, handle))
}

/// Keeps the map in step with the state.
fn follow(reader: Reader, handle: Handle) {
    effect(move || {
        let visible = reader.visible.get();
        handle.with(|view| view.set_visible(visible));
    });
    effect(move || {
        let (hover, selection) = (reader.hover.get(), reader.selection.get());
        let story = reader.story;
        handle.with(|view| view.set_lit(scene::lit(story, hover), scene::lit(story, selection)));
    });
    browser::listen("basemap", Box::new(move |_| handle.with(MapView::came_nearer)));
    let first = Cell::new(true);
    effect(move || {
        let (_, _) = (reader.selection.get(), reader.inset.get());
        let gently = !first.replace(false);
        handle.with(|view| view.reveal(gently, browser::now()));
    });
    effect(move || {
        let camera = reader.camera.get();
        handle.with(|view| view.set_camera(camera, browser::now()));
    });
    effect(move || {
        let active = handle.shown.active.get().and_then(|active| Some(handle.shown.choices.get().get(active)?.at));
        handle.with(|view| view.active = active);
    });
}

/// Keeps the map in step with the page: its size, its colours, its paper.
fn watch(canvas: &HtmlCanvasElement, reader: Reader, handle: Handle) {
    let resize = move |width, height| handle.with(|view| view.resize(width, height));
    let size = browser::watch_size(canvas, Box::new(resize));
    handle.mount(canvas.clone(), reader);
    let restyle = move || handle.with(|view| view.restyle());
    let print = move || {
        restyle();
        handle.draw_now();
    };
    browser::keep(vec![
        size,
        browser::watch_media("(prefers-color-scheme: dark)", Box::new(restyle)),
        browser::watch_root("data-theme", Box::new(restyle)),
        browser::watch_media("print", Box::new(print)),
    ]);
}

fn position(event: &PointerEvent) -> [f64; 2] {
    [f64::from(event.offset_x()), f64::from(event.offset_y())]
}

fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}
