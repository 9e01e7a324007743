//! Explore: list, map and timeline, one selection.

mod card;
mod chips;
mod filters;
mod list;
mod rows;

pub use self::{
    card::{compared, differ, doubts, telling},
    list::clear_filters,
    rows::{Row, core, rows},
};
use web_sys::KeyboardEvent;

use crate::{
    dom::{El, el},
    map::map,
    state::Reader,
    timeline::timeline,
    words,
};

/// The view with list, map, card and timeline.
pub fn explore(reader: Reader) -> El {
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() && reader.selection.get_untracked().is_some() {
            event.prevent_default();
            card::close(reader);
        }
    };
    let sift = el("div")
        .class("sift")
        .child(chips::chips(reader))
        .child(el("div").class("sift-row").child(filters::filters(reader)).child(list::count(reader)))
        .child(filters::active(reader));
    let events = el("section").class("events").attr("aria-label", words::EVENTS).child(sift).child(list::list(reader));
    let stage = el("div").class("stage").child(map(reader)).child(card::card(reader));
    el("div").class("explore").on("keydown", close).child(events).child(stage).child(timeline(reader))
}
