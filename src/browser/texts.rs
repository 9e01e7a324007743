use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Promise, Reflect};

/// Waits for the texts that the page's script has sent for, in the reader's language. False where they did not come.
pub async fn texts() -> bool {
    let Some(promise) = Reflect::get(&window(), &"words".into()).ok().and_then(|held| held.dyn_into::<Promise>().ok()) else {
        // A page without the script speaks the language that it was compiled with, if it has one.
        return true;
    };
    let Some(texts) = JsFuture::from(promise).await.ok().and_then(|texts| texts.as_string()) else { return false };
    dateline_words::set(texts);
    true
}
