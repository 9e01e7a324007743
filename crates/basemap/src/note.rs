//! The note in the map's line of credit.

use web_sys::{Element, Node};

use crate::words;

/// An element of ours at the beginning of the line of credit. The map comes and goes with its view, and takes the line with
/// it, so the element is put into whichever line stands on the page.
pub struct Note {
    element: Option<Element>,
}

impl Note {
    /// A note that stands nowhere yet.
    pub fn new() -> Self {
        Self { element: make("span") }
    }

    /// Says where the outlines end, or says nothing.
    pub fn show(&self, beyond: bool) {
        let Some(element) = &self.element else { return };
        element.set_text_content(beyond.then_some(words::OUTLINES_END));
        if beyond && let Some(line) = make("br") {
            let _ = element.append_child(&line);
        }
        self.attach(element);
    }

    fn attach(&self, element: &Node) {
        let credit = document().and_then(|document| document.query_selector(".map-credit").ok().flatten());
        if let Some(credit) = credit
            && !credit.contains(Some(element))
        {
            let _ = credit.insert_before(element, credit.first_child().as_ref());
        }
    }
}

fn make(tag: &str) -> Option<Element> {
    document()?.create_element(tag).ok()
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
