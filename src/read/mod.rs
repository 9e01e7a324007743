//! Read: each report with what was found in it marked, and map and timeline beside it where there is room.

mod draw;
mod hits;
mod layout;
mod marked;
mod note;
mod pieces;
mod reach;
mod reports;
mod strip;
mod text;

use leptos::{ev::MouseEvent, prelude::*};

use crate::{browser, map::Map, state::Reader, timeline::Timeline, words};
use hits::Hits;
pub use hits::count;
pub use marked::{marked, mention};
use reports::Reports;
use strip::Strip;
use text::Text;

/// Whether a click on a link is ours to follow; with a key held it opens a tab or window of its own.
pub fn tells(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// From this width on, map and timeline stand beside the text.
const WIDE: &str = "(min-width: 62rem)";

#[component]
pub fn Read() -> impl IntoView {
    let reader = expect_context::<Reader>();
    if reader.story.with_value(|story| story.articles.is_empty()) {
        return view! { <p class="nothing">{words::NO_REPORTS}</p> }.into_any();
    }
    let wide = browser::matches(WIDE);
    let beside = move || {
        wide.get().then(|| {
            view! {
                <aside class="beside" aria-label=words::MAP_AND_TIMELINE>
                    <div class="stage"><Map/></div>
                    <Timeline/>
                </aside>
            }
        })
    };
    view! {
        <div class="read">
            <Reports/>
            <div class="column">
                <div class="over"><Strip/><Hits/></div>
                <Text/>
            </div>
            {beside}
        </div>
    }
    .into_any()
}
