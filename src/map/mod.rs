//! The map: a canvas of our own, with a listbox beside it for keyboard and screen reader.
//!
//! Computing (tested natively): `projection`, `camera`, `focus`, `cluster`, `labels`, `motion`, `gesture`, `hit`, `scale`,
//! `scene`, `describe`. Drawing: `layers` and `basemap` below, `sprites`, `names`, `markers` and `paint` above. [`view`]
//! holds one map and makes its frames, [`input`] moves it, [`publish`] says what it shows. Elements: this file,
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

use leptos::{
    ev::{PointerEvent, WheelEvent},
    html::Canvas,
    prelude::*,
};

use self::{controls::Controls, handle::Handle, listbox::ListBox, popup::Popup};
use crate::{browser, state::Reader, words};

/// CSS pixels in a line of a wheel that counts in lines.
const LINE_HEIGHT: f64 = 18.0;

/// The map of the events that pass.
#[component]
pub fn Map() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let handle = Handle::new();
    let canvas = NodeRef::<Canvas>::new();
    follow(reader, handle);
    canvas.on_load(move |canvas| watch(canvas, reader, handle));

    let down = move |event: PointerEvent| {
        if event.button() == 0 {
            if let Some(canvas) = canvas.get_untracked() {
                // Without capture a drag ends at the canvas's edge, which is no harm.
                let _ = canvas.set_pointer_capture(event.pointer_id());
            }
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
        event.prevent_default();
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { LINE_HEIGHT } else { 1.0 };
        let at = [f64::from(event.offset_x()), f64::from(event.offset_y())];
        handle.with(|view| view.wheel(event.delta_y() * unit, at, event.ctrl_key(), browser::now()));
    };
    let leave = move |_| {
        handle.with(|view| view.point_at([f64::MIN, f64::MIN]));
    };
    let cancel = move |_| {
        handle.with(|view| view.pointer_cancel());
    };
    view! {
        <section class="map" aria-label={words::MAP}>
            <canvas
                node_ref=canvas
                aria-hidden="true"
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=up
                on:pointercancel=cancel
                on:pointerleave=leave
                on:wheel=wheel
            ></canvas>
            <ListBox handle/>
            <Controls handle/>
            <Popup handle/>
        </section>
    }
}

/// Keeps the map in step with the state.
fn follow(reader: Reader, handle: Handle) {
    Effect::new(move |_| {
        let visible = reader.visible.get();
        handle.with(|view| view.set_visible(visible));
    });
    Effect::new(move |_| {
        let (hover, selection) = (reader.hover.get(), reader.selection.get());
        let story = reader.story.get_value();
        handle.with(|view| view.set_lit(scene::lit(&story, hover), scene::lit(&story, selection)));
    });
    Effect::new(move |before: Option<()>| {
        let (_, _) = (reader.selection.get(), reader.inset.get());
        handle.with(|view| view.reveal(before.is_some(), browser::now()));
    });
    Effect::new(move |_| {
        let camera = reader.camera.get();
        handle.with(|view| view.set_camera(camera, browser::now()));
    });
    Effect::new(move |_| {
        let active = handle.shown.active.get().and_then(|active| Some(handle.shown.choices.get().get(active)?.at));
        handle.with(|view| view.active = active);
    });
}

/// Keeps the map in step with the page: its size, its colours, its paper.
fn watch(canvas: web_sys::HtmlCanvasElement, reader: Reader, handle: Handle) {
    let size = browser::watch_size(&canvas, move |width, height| {
        handle.with(|view| view.resize(width, height));
    });
    handle.mount(canvas, reader);
    let restyle = move || {
        handle.with(|view| view.restyle());
    };
    let print = move || {
        handle.with(|view| view.restyle());
        handle.draw_now();
    };
    let watches = [
        size,
        browser::watch_media("(prefers-color-scheme: dark)", restyle),
        browser::watch_root("data-theme", restyle),
        browser::watch_media("print", print),
    ];
    let watches = StoredValue::new_local(Some(watches));
    on_cleanup(move || {
        watches.try_set_value(None);
    });
}

fn position(event: &PointerEvent) -> [f64; 2] {
    [f64::from(event.offset_x()), f64::from(event.offset_y())]
}

fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}
