//! Explore: list, map and timeline, one selection.

use leptos::prelude::*;

use crate::{
    map::Map,
    state::{Mark, Reader},
    timeline::Timeline,
};

#[component]
pub fn Explore() -> impl IntoView {
    view! {
        <div class="explore">
            <section class="events"><List/></section>
            <div class="stage"><Map/></div>
            <Timeline/>
        </div>
    }
}

#[component]
fn List() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let rows = move || {
        let story = reader.story.get_value();
        reader
            .visible
            .get()
            .iter()
            .map(|&event| {
                let title = story.events[event as usize].title.clone();
                view! { <li><button on:click=move |_| reader.selection.set(Some(Mark::Event(event)))>{title}</button></li> }
            })
            .collect_view()
    };
    view! { <ol class="list">{rows}</ol> }
}
