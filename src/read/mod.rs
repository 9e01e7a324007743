//! Read: each report with what was found in it marked.

mod layout;
mod marked;
mod pieces;

use leptos::{ev::MouseEvent, prelude::*};

use crate::state::Reader;
pub use marked::{marked, mention};

/// Whether a click on a link is ours to follow; with a key held it opens a tab or window of its own.
pub fn tells(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

#[component]
pub fn Read() -> impl IntoView {
    let reader = expect_context::<Reader>();
    let story = reader.story.get_value();
    story.articles.iter().map(|article| view! { <article><pre>{article.text.clone()}</pre></article> }).collect_view()
}
