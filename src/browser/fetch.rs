use leptos::prelude::window;
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
    fn bring(file: &str) -> Result<Promise, JsValue>;
}

/// The bytes of a file that stands beside the page.
///
/// # Errors
/// A sentence for the reader: which file, and what came instead.
pub async fn fetch(file: &str) -> Result<Vec<u8>, String> {
    let told = |what: &str| [file, what].concat();
    let answer = arrived(bring(file).unwrap_or_else(|_| window().fetch_with_str(file)))
        .await
        .ok_or_else(|| told(" could not be fetched"))?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        return Err(told(&[" could not be fetched: the server answered ", &answer.status().to_string()].concat()));
    }
    let bytes = match answer.array_buffer() {
        Ok(bytes) => arrived(bytes).await,
        Err(_) => None,
    };
    let bytes = bytes.ok_or_else(|| told(" could not be read"))?;
    Ok(Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec())
}

async fn arrived(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
