//! The Dateline reader: map, timeline and text of one story, linked.
//!
//! `state` holds what is selected, filtered and shown; every view is drawn from it and writes to it, and to nothing
//! else. Within a view `mod.rs` draws and the files beside it compute, so that these are tested natively. Only
//! `browser` calls what a browser has beyond the page's own elements.

// Components are documented by their props.
#![allow(missing_docs)]

mod app;
mod browser;
mod compare;
mod dom;
mod explore;
mod map;
mod masthead;
mod parts;
mod read;
mod signals;
mod state;
mod story;
mod timeline;
mod words;

use dateline_dom::{dates, order};

/// Starts the reader in the page's body.
pub fn run() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
    browser::take_texts();
    leptos::mount::mount_to_body(app::App);
}
