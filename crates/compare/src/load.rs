//! Files beside the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Response,
    js_sys::{ArrayBuffer, Uint8Array},
};

/// The bytes of a file; nothing where it could not be fetched.
pub async fn file(name: &str) -> Option<Vec<u8>> {
    let answer: Response = JsFuture::from(web_sys::window()?.fetch_with_str(name)).await.ok()?.unchecked_into();
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec())
}
