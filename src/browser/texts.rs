use web_sys::js_sys::Reflect;

use crate::dom::window;

/// Takes over the texts that the page's script has fetched, in the reader's language. A page without the script speaks the
/// language that it was compiled with, if it has one.
pub fn take_texts() {
    if let Some(texts) = Reflect::get(&window(), &"words".into()).ok().and_then(|texts| texts.as_string()) {
        dateline_words::set(texts);
    }
}
