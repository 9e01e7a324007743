//! The map: a canvas of our own, with a listbox beside it for keyboard and screen reader.

use leptos::{html::Canvas, prelude::*};

/// The map of the events that pass.
#[component]
pub fn Map() -> impl IntoView {
    let canvas = NodeRef::<Canvas>::new();
    view! { <section class="map"><canvas node_ref=canvas></canvas></section> }
}
