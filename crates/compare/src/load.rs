//! Files beside the page.

use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Response,
    js_sys::{ArrayBuffer, Promise, Uint8Array},
};

#[wasm_bindgen]
extern "C" {
    /// The answer for a file of the story, from the server or from what this browser keeps; the page's own script has it.
    #[wasm_bindgen(catch)]
    fn bring(name: &str) -> Result<Promise, JsValue>;
}

/// The bytes of a file; nothing where it could not be fetched.
pub async fn file(name: &str) -> Option<Vec<u8>> {
    // A page as one file has its own way of fetching, and keeps nothing.
    let brought = bring(name).or_else(|_| web_sys::window().map(|window| window.fetch_with_str(name)).ok_or(()));
    let brought = brought.ok()?;
    let answer: Response = JsFuture::from(brought).await.ok()?.unchecked_into();
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec())
}
