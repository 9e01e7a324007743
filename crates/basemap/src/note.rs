//! The note in the map's line of credit: where the outlines end, what lies below, and the way to lay something there.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event, File, HtmlElement, HtmlInputElement, Node};

use crate::words::{self, Word};

/// What the note says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// The words of its button; none where it has none.
    pub button: Option<Word>,
}

/// An element of ours at the beginning of the line of credit. The map comes and goes with its view, and takes the line with
/// it, so the element is put into whichever line stands on the page.
pub struct Note {
    element: Element,
    words: Element,
    button: HtmlElement,
    said: Option<Said>,
}

impl Note {
    /// A note that stands nowhere yet. Its button either picks a file or takes away what lies below.
    pub fn new(pick: fn(File), take_away: fn()) -> Option<Self> {
        let document = document()?;
        let make = |tag: &str| document.create_element(tag).ok();
        // What an archive says of itself may run from right to left; it turns nothing else round.
        let (element, words, button) = (make("span")?, make("bdi")?, make("button")?);
        words.set_attribute("aria-live", "polite").ok()?;
        button.set_class_name("plain");
        let input: HtmlInputElement = make("input")?.unchecked_into();
        input.set_type("file");
        input.set_accept(".pmtiles");
        let picked = input.clone();
        listen(&input, "change", move || {
            if let Some(file) = picked.files().and_then(|files| files.item(0)) {
                pick(file);
            }
            // The same file may be picked again.
            picked.set_value("");
        });
        let pressed: HtmlElement = button.unchecked_into();
        let button = pressed.clone();
        listen(&button, "click", move || {
            if pressed.text_content().as_deref() == Some(&*words::TAKE_MAP_AWAY) {
                take_away();
            } else {
                input.click();
            }
        });
        for part in [&words, button.unchecked_ref(), &make("br")?] {
            element.append_child(part).ok()?;
        }
        Some(Self { element, words, button, said: None })
    }

    /// Says something else, or the same again; with no words it is away.
    pub fn say(&mut self, said: Said) {
        if self.said.as_ref() != Some(&said) {
            self.words.set_text_content(Some(&[said.words.as_str(), " "].concat()));
            self.button.set_text_content(said.button.map(Word::get));
            self.button.set_title(if said.button == Some(words::PICK_MAP) { &words::PICK_MAP_TITLE } else { "" });
            self.button.set_hidden(said.button.is_none());
            let _ = self.element.toggle_attribute_with_force("hidden", said.words.is_empty());
            self.said = Some(said);
        }
        let credit = document().and_then(|document| document.query_selector(".map-credit").ok().flatten());
        let element: &Node = &self.element;
        if let Some(credit) = credit
            && !credit.contains(Some(element))
        {
            let _ = credit.insert_before(element, credit.first_child().as_ref());
        }
    }
}

fn listen(element: &HtmlElement, name: &str, mut call: impl FnMut() + 'static) {
    // The browser frees the function with the element that holds it.
    let call = Closure::<dyn FnMut(Event)>::new(move |_| call()).into_js_value();
    let _ = element.add_event_listener_with_callback(name, call.unchecked_ref());
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
