//! Explore: list, map and timeline, one selection.

mod card;
mod chips;
mod filters;
mod list;
mod rows;

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{map::Map, state::Reader, timeline::Timeline, words};
use card::Card;
use chips::Chips;
use filters::{Active, Filters};
use list::{Count, List};

#[component]
pub fn Explore() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && reader.selection.get_untracked().is_some() {
            event.prevent_default();
            card::close(reader);
        }
    };
    view! {
        <div class="explore" on:keydown=close>
            <section class="events" aria-label=words::EVENTS>
                <div class="sift">
                    <Chips/>
                    <div class="sift-row"><Filters/><Count/></div>
                    <Active/>
                </div>
                <List/>
            </section>
            <div class="stage">
                <Map/>
                <Card/>
            </div>
            <Timeline/>
        </div>
    }
}
