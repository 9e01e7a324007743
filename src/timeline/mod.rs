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

use leptos::prelude::*;

use crate::{browser, state::Reader, words};
use brush::End;
use controls::Controls;
use desk::Desk;
use gestures::Gestures;
use handles::Handle;
use marks::Marks;

/// The timeline of the events that pass the filter.
#[component]
pub fn Timeline() -> impl IntoView {
    let desk = Desk::new(expect_context::<Reader>());
    let gestures = Gestures::new(desk);
    Effect::new(move |_| {
        let Some(canvas) = desk.canvas.get() else { return };
        let watch = browser::watch_size(&canvas, move |width, height| {
            desk.size.set((width, height, browser::pixel_ratio()));
        });
        let watch = StoredValue::new_local(watch);
        on_cleanup(move || watch.dispose());
    });
    let repaint = move || {
        desk.stage.update_value(|stage| stage.stale = true);
        desk.queue();
    };
    let watches = StoredValue::new_local([
        browser::watch_media("(prefers-color-scheme: dark)", repaint),
        browser::watch_root("data-theme", repaint),
    ]);
    on_cleanup(move || watches.dispose());
    let press = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && desk.reader.window.get_untracked().is_some() {
            event.stop_propagation();
            desk.playing.set(false);
            desk.brush(None);
        }
    };
    view! {
        <section class="timeline" aria-label=words::TIMELINE on:keydown=press>
            <div class={"timeline-body"}>
                <div
                    class="timeline-plot"
                    node_ref=desk.plot
                    on:pointerdown=move |event| gestures.down(&event)
                    on:pointermove=move |event| gestures.moved(&event)
                    on:pointerup=move |event| gestures.up(&event)
                    on:pointercancel=move |_| gestures.cancelled()
                    on:pointerleave=move |_| gestures.left()
                    on:dblclick=move |event| gestures.double_click(&event)
                    on:wheel=move |event| gestures.wheel(&event)
                >
                    <canvas node_ref=desk.canvas aria-hidden="true"></canvas>
                    <Marks desk/>
                    <Handle desk end=End::From/>
                    <Handle desk end=End::To/>
                </div>
                <Controls desk/>
            </div>
        </section>
    }
}
