use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = takeNewer, catch)]
    fn take_over_by_newer() -> Result<(), JsValue>;
}

/// Whether a new version of the page has been said to be there already.
pub fn newer_is_there() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute("data-newer"))
}

/// Takes over the new version of the page that was said to be there.
pub fn take_newer() {
    // The script that said so is there to take it.
    let _ = take_over_by_newer();
}

/// Takes the page over from the words that stood in it before the reader ran, and names it after the story.
pub fn take_over(title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if !title.is_empty() {
        document.set_title(title);
    }
    if let Some(words) = document.get_element_by_id("in-words") {
        words.remove();
    }
}
