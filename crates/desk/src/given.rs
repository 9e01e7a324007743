//! What was dropped, pasted or picked, as files with names.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
    js_sys::{Array, Promise},
};

use crate::engine::Given;

/// The most files that are taken at once.
const MOST: usize = 10_000;

/// Files and whole folders: `File`s, and entries of a file system.
pub async fn files(items: Array) -> Vec<Given> {
    let mut found = Vec::new();
    // What is still to be looked at, the first last.
    let mut waiting: Vec<JsValue> = items.iter().collect();
    waiting.reverse();
    while let Some(item) = waiting.pop() {
        if found.len() >= MOST {
            break;
        }
        if let Ok(file) = item.clone().dyn_into::<File>() {
            found.push(named(file, ""));
            continue;
        }
        let Ok(entry) = item.dyn_into::<FileSystemEntry>() else { continue };
        let path = entry.full_path();
        if entry.is_file() {
            let opened = arrived(|give, fail| {
                entry.unchecked_ref::<FileSystemFileEntry>().file_with_callback_and_callback(give, fail);
            });
            if let Some(file) = opened.await.and_then(|file| file.dyn_into::<File>().ok()) {
                found.push(named(file, path.trim_start_matches('/')));
            }
        } else if entry.is_directory() {
            let reader = entry.unchecked_ref::<FileSystemDirectoryEntry>().create_reader();
            let mut within: Vec<JsValue> = Vec::new();
            // A browser gives a folder by the hundred, and nothing at the end.
            loop {
                let part = arrived(|give, fail| {
                    let _ = reader.read_entries_with_callback_and_callback(give, fail);
                });
                let part: Vec<JsValue> =
                    part.await.and_then(|part| part.dyn_into::<Array>().ok()).map(|part| part.to_vec()).unwrap_or_default();
                if part.is_empty() || within.len() >= MOST {
                    break;
                }
                within.extend(part);
            }
            waiting.extend(within);
        }
    }
    // By name, as the command line reads a folder, whatever order the browser gives: a page before what was saved with it.
    found.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Pasted words as a file; as the page that they were copied from, where there is one.
pub fn text(words: &str, page: &str) -> Option<Given> {
    let (name, content) = if page.is_empty() { ("pasted.txt", words) } else { ("pasted.html", page) };
    let file = Blob::new_with_str_sequence(&Array::of1(&JsValue::from_str(content))).ok()?;
    Some(Given { name: name.to_owned(), file, words: (!page.is_empty()).then(|| words.to_owned()) })
}

fn named(file: File, path: &str) -> Given {
    let within = web_sys::js_sys::Reflect::get(&file, &JsValue::from_str("webkitRelativePath")).ok();
    let within = within.and_then(|path| path.as_string()).filter(|path| !path.is_empty());
    let name = if path.is_empty() { within.unwrap_or_else(|| file.name()) } else { path.to_owned() };
    Given { name, file: file.into(), words: None }
}

/// What a function that answers by calling back gives.
async fn arrived(ask: impl Fn(&web_sys::js_sys::Function, &web_sys::js_sys::Function)) -> Option<JsValue> {
    JsFuture::from(Promise::new(&mut |give, fail| ask(&give, &fail))).await.ok()
}
