//! The timeline: lanes of events, and the brush.

mod axis;
mod breaks;
mod brush;
mod calendar;
mod density;
mod frame;
mod items;
mod labels;
mod lanes;
mod picture;
mod play;
mod scale;

use leptos::{html::Canvas, prelude::*};

/// The timeline of the events that pass the filter.
#[component]
pub fn Timeline() -> impl IntoView {
    let canvas = NodeRef::<Canvas>::new();
    view! { <section class="timeline"><canvas node_ref=canvas></canvas></section> }
}
