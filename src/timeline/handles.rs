//! The brush's two ends: sliders for keyboard and screen reader, grips for the hand.

use dateline_model::{Minute, Range};
use web_sys::KeyboardEvent;

use super::{
    brush::{End, moved, stepped},
    desk::Desk,
};
use crate::{
    browser, dates,
    dom::{El, Live, el},
    words,
};

/// One end of the brush. Dragging it is the plot's doing, which knows all pointers.
pub fn handle(desk: Desk, end: End) -> El {
    let whole = desk.whole();
    let at = move || {
        let window = desk.reader.window.get().unwrap_or(whole);
        if end == End::From { window.from } else { window.to }
    };
    let x = move || {
        let (frame, view) = (desk.frame(), desk.view());
        match (desk.reader.window.get(), end) {
            (None, End::From) => frame.left,
            (None, End::To) => frame.right,
            _ => frame.edge(frame.scale(view), whole, at()),
        }
    };
    let out_of_sight = move || {
        let (view, at) = (desk.view(), at());
        let in_stub = at == whole.from || at == whole.to;
        desk.reader.window.get().is_some() && !in_stub && !(view.0..=view.1).contains(&(at.0 as f64))
    };
    let value = move |at: Minute| (at.0 - whole.from.0).to_string();
    // A window that ends at midnight ends with the day before.
    let said = move || match (end, at()) {
        (End::To, at) if at.clock() == (0, 0) => dates::day(Minute(at.0 - 1).date(), true, true),
        (_, at) => dates::moment(at),
    };
    el("div")
        .class("timeline-handle")
        .with_class("brushed", move || desk.reader.window.get().is_some())
        .with_class("away", out_of_sight)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-orientation", "horizontal")
        .attr("aria-label", if end == End::From { words::WINDOW_START } else { words::WINDOW_END })
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", value(whole.to))
        .with_attr("aria-valuenow", move || Some(value(at())))
        .with_attr("aria-valuetext", move || Some(said()))
        .with_style("inset-inline-start", move || [&(x().round() as i32).to_string(), "px"].concat())
        .on("keydown", move |event: KeyboardEvent| press(desk, end, &event))
}

/// Arrows move by a day (an hour where hours are in sight), with shift by seven; Home and End go all the way.
fn press(desk: Desk, end: End, event: &KeyboardEvent) {
    let whole = desk.whole();
    let window = desk.reader.window.get_untracked();
    let current = window.unwrap_or(whole);
    let steps = if event.shift_key() { 7 } else { 1 };
    let step = |units: i32| {
        let core = desk.times.with_value(|times| times.core_range());
        // Years of background are passed in one step, not day by day.
        let over = match (end, units > 0) {
            (End::From, true) if current.from < core.from && core.from < current.to => Some(core.from),
            (End::From, false) if current.from == core.from => Some(whole.from),
            (End::To, false) if current.to > core.to && core.to > current.from => Some(core.to),
            (End::To, true) if current.to == core.to => Some(whole.to),
            _ => None,
        };
        let unit = desk.unit();
        match over.filter(|_| core != whole) {
            Some(at) => moved(end, current, at, unit, whole),
            None => stepped(end, current, units, unit, whole),
        }
    };
    let new: Option<Range> = match browser::along(&event.key()) {
        "ArrowRight" | "ArrowUp" => Some(step(steps)),
        "ArrowLeft" | "ArrowDown" => Some(step(-steps)),
        "PageUp" => Some(step(7)),
        "PageDown" => Some(step(-7)),
        "Home" => Some(moved(end, current, whole.from, desk.unit(), whole)),
        "End" => Some(moved(end, current, whole.to, desk.unit(), whole)),
        _ => return,
    };
    event.prevent_default();
    desk.playing.set(false);
    desk.brush(new);
}
