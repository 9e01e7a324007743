//! What dropping does, over the whole page while files hover over it.

use std::cell::OnceCell;

use dateline_dom::{El, el};
use dateline_words as words;
use web_sys::Element;

use super::parts::show;

thread_local! {
    static HINT: OnceCell<Element> = const { OnceCell::new() };
}

/// Shows or hides it.
pub fn hint(shown: bool) {
    HINT.with(|hint| show(hint.get_or_init(drawn), shown));
}

fn drawn() -> Element {
    let hint = el("div").class("desk-hint").child(el("p").text(words::OWN_HOVER.get()));
    let element = hint.element();
    let _ = El::body().child(hint);
    element
}
