//! The timeline: background in a stub, the story's weeks in lanes, and a brush that filters every view.
//!
//! `breaks` cuts the axis, `picture` lays out what stands on it, `paint` draws that once and `overlay` what moves above.

mod axis;
mod breaks;
mod brush;
mod calendar;
mod controls;
mod density;
mod desk;
mod frame;
mod gestures;
mod glyphs;
mod handles;
mod hit;
mod items;
mod labels;
mod lanes;
mod lit;
mod marks;
mod overlay;
mod paint;
mod pen;
mod picture;
mod play;
mod player;
mod scale;
mod stage;
mod theme;
mod times;

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use brush::End;
use desk::Desk;
use gestures::Gestures;
use handles::handle;

use crate::{
    browser,
    dom::{El, effect, el},
    state::Reader,
    words,
};

/// The timeline of the events that pass the filter.
pub fn timeline(reader: Reader) -> El {
    let canvas = el("canvas").attr("aria-hidden", "true");
    let plot = el("div").class("timeline-plot");
    let desk = Desk::new(reader, plot.element().unchecked_into(), canvas.element().unchecked_into());
    let gestures = Gestures::new(desk);
    let drawn = canvas.element();
    effect(move || watch(&drawn, desk));
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" && desk.reader.window.get_untracked().is_some() {
            event.stop_propagation();
            desk.playing.set(false);
            desk.brush(None);
        }
    };
    let plot = plot
        .on("pointerdown", move |event: PointerEvent| gestures.down(&event))
        .on("pointermove", move |event: PointerEvent| gestures.moved(&event))
        .on("pointerup", move |event: PointerEvent| gestures.up(&event))
        .on("pointercancel", move |_: Event| gestures.cancelled())
        .on("pointerleave", move |_: Event| gestures.left())
        .on("dblclick", move |event: MouseEvent| gestures.double_click(&event))
        .on("wheel", move |event: WheelEvent| gestures.wheel(&event))
        .child(canvas)
        .child(marks::marks(desk))
        .child(handle(desk, End::From))
        .child(handle(desk, End::To));
    let body = el("div").class("timeline-body").child(plot).child(controls::controls(desk));
    el("section").class("timeline").attr("aria-label", words::TIMELINE).on("keydown", press).child(body)
}

/// Keeps the timeline in step with the page: its size and its colours.
fn watch(canvas: &web_sys::Element, desk: Desk) {
    let repaint = move || {
        desk.stage.update_value(|stage| stage.stale = true);
        desk.queue();
    };
    browser::keep(vec![
        browser::watch_size(canvas, Box::new(move |width, height| desk.resize(width, height))),
        browser::watch_media("(prefers-color-scheme: dark)", Box::new(repaint)),
        browser::watch_root("data-theme", Box::new(repaint)),
    ]);
}
