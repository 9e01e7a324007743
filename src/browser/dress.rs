use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = dress, catch)]
    fn send_for_style() -> Result<bool, JsValue>;
}

/// Whether the style is there of the views that no first picture shows. It is sent for where it is not, and the window hears
/// `dressed` when it has come.
pub fn dress() -> bool {
    // A page whose script knows no other sheets has all of its style at once.
    send_for_style().unwrap_or(true)
}
