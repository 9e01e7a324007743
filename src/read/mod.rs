//! Read: each report with what was found in it marked, and map and timeline beside it where there is room.

mod draw;
mod hits;
mod layout;
mod marked;
mod note;
mod pieces;
mod published;
mod reach;
mod reading;
mod reports;
mod strip;
mod text;
mod unsettled;

use web_sys::MouseEvent;

pub use hits::count;
pub use marked::marked;
pub use reading::reading;

use crate::{
    browser,
    dom::{El, Live, el},
    map::map,
    signals::untrack,
    state::Reader,
    timeline::timeline,
    words,
};

/// Whether a click on a link is ours to follow; with a key held it opens a tab or window of its own.
pub fn tells(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// From this width on, map and timeline stand beside the text.
const WIDE: &str = "(min-width: 62rem)";

/// The view with the reports.
pub fn read(reader: Reader) -> El {
    if reader.story.articles.is_empty() {
        return el("p").class("nothing").text(words::NO_REPORTS);
    }
    let wide = browser::matches(WIDE);
    let beside = move || {
        wide.get().then(|| {
            untrack(|| {
                let stage = el("div").class("stage").child(map(reader));
                let beside = el("aside").class("beside").attr("aria-label", words::MAP_AND_TIMELINE);
                beside.child(stage).child(timeline(reader))
            })
        })
    };
    let over = el("div").class("over").child(strip::strip(reader)).child(hits::found_here(reader));
    let column = el("div").class("column").child(over).child(text::text(reader));
    el("div").class("read").child(reports::reports(reader)).child(column).slot(beside)
}
