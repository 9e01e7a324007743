//! Your own reports: read, kept and set right in the browser.
//!
//! A module of its own beside the page's, which fetches it when something is dropped on the page, when its reader asks for
//! it, and when the address names a story that is kept here (`?own=ID`). It hands the page `story.bin` and
//! `story.compare.bin` of such a story in place of those on the server, and reads reports in a worker of the engine.
//!
//! ```text
//! given     what was dropped, picked or pasted, as files
//! engine    the worker: files into a story file, a story file into a reading
//! note      what could not be read, in the reader's language
//! store     stories in the browser's database, or in memory
//! served    a reading with what was set right in it
//! history   what was done, to be undone
//! desk      the verbs: take, open, rename, remove, undo
//! view      the dialog
//! ```

mod desk;
mod engine;
mod given;
mod history;
mod note;
mod page;
mod served;
mod store;
mod view;

use dateline_words as words;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, Uint8Array};

use desk::desk;

/// Gives the module its words, as the page has them, before anything else.
#[wasm_bindgen(js_name = words)]
pub fn set_words(texts: String) {
    words::set(texts);
}

/// Nothing is to be done before it is asked for something.
#[wasm_bindgen]
pub fn begin(_given: &str) {}

/// The bytes of a file of a story that is kept here: `story.bin` or `story.compare.bin`. With an empty id those of the story
/// that the page came with, as its reader set it right.
///
/// # Errors
/// Where no such story is kept here; a sentence for the reader.
#[wasm_bindgen]
pub async fn bring(name: String, id: String) -> Result<Uint8Array, JsValue> {
    let given = desk().await.bring(&id).await.ok_or_else(|| JsValue::from_str(words::OWN_GONE.get()))?;
    let bytes = if name.contains("compare") { given.compare } else { given.story };
    Ok(Uint8Array::from(bytes.as_slice()))
}

/// Invites the reader to bring reports, where the page says that it has no story to show.
#[wasm_bindgen]
pub async fn invite() {
    view::dialog(&desk().await).await.invite();
}

/// Sets an event of the story that is shown right.
#[wasm_bindgen]
pub async fn correct(event: String) {
    view::correct(desk().await, &event).await;
}

/// Shows the reader's stories, and where to drop more.
#[wasm_bindgen]
pub async fn open() {
    view::dialog(&desk().await).await.show().await;
}

/// Says what dropping does, or no longer: files hover over the page.
#[wasm_bindgen]
pub fn hover(over: bool) {
    view::hint(over);
}

/// Takes what was dropped on the page: `File`s, and entries of a file system.
#[wasm_bindgen]
pub async fn drop(items: Array) {
    let desk = desk().await;
    let dialog = view::dialog(&desk).await;
    dialog.show().await;
    dialog.take(given::files(items).await).await;
}

/// Takes what was pasted: files at once, words to be looked at first. What was copied from a page comes as its markup, too.
#[wasm_bindgen]
pub async fn paste(items: Array, words: String, page: String) {
    let desk = desk().await;
    let dialog = view::dialog(&desk).await;
    dialog.show().await;
    let mut files = given::files(items).await;
    let has_words = !words.trim().is_empty();
    // Word processors and pages give a picture of the words beside them.
    files.retain(|given| !has_words || !given.file.type_().starts_with("image/"));
    if !files.is_empty() {
        dialog.take(files).await;
    } else if has_words {
        dialog.pasted(&words, page);
    }
}
