use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn speak(language: &str) -> Result<(), JsValue>;
}

/// Whether the reader measures in miles and feet.
pub fn measures_in_miles() -> bool {
    web_sys::window().and_then(|window| window.navigator().language()).as_deref() == Some("en-US")
}

/// Opens the page anew in another language, by its code, and remembers that.
pub fn change_language(code: &str) {
    // A page without its script speaks one language only.
    let _ = speak(code);
}

/// A key as it is meant where time runs from left to right: there the arrows that point left and right change places.
pub fn along(key: &str) -> &str {
    match key {
        "ArrowLeft" if dateline_words::is_right_to_left() => "ArrowRight",
        "ArrowRight" if dateline_words::is_right_to_left() => "ArrowLeft",
        key => key,
    }
}
