//! What the desk asks of the page around it.

use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, Element, HtmlAnchorElement, Response, Url,
    js_sys::{Array, Date, Math, Uint8Array},
};

use crate::{served::Served, store::PAGE};

#[wasm_bindgen]
extern "C" {
    /// Goes to another story: its address without the part after the `#`, and that part.
    #[wasm_bindgen(catch, js_name = turn)]
    fn turn(address: &str) -> Result<(), JsValue>;
}

/// The id of the own story that the page shows; nothing where it shows the one that it came with.
pub fn shown() -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut pairs = search.trim_start_matches('?').split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.find(|(key, _)| *key == "own").map(|(_, id)| id.to_owned())
}

/// The address of a story; of the one that the page came with where the id is empty.
pub fn address(id: &str) -> String {
    if id.is_empty() {
        return path();
    }
    ["?own=", id].concat()
}

/// Shows a story.
pub fn go(id: &str) {
    // A page without the function stays where it is.
    let _ = turn(&address(id));
}

/// Has the page fetch its story again.
pub fn again() {
    if let Some(window) = web_sys::window()
        && let Ok(event) = web_sys::Event::new("story")
    {
        let _ = window.dispatch_event(&event);
    }
}

/// The id under which it is kept what was set right in the story that the page came with.
pub fn own_id() -> String {
    [PAGE, &path()].concat()
}

fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// The story that the page came with, as the server has it.
pub async fn bundled() -> Option<Served> {
    let story = fetched("story.bin").await?;
    Some(Served { story, compare: fetched("story.compare.bin").await.unwrap_or_default() })
}

/// A file that lies beside the page.
pub async fn fetched(name: &str) -> Option<Vec<u8>> {
    let answer: Response = JsFuture::from(web_sys::window()?.fetch_with_str(name)).await.ok()?.unchecked_into();
    let bytes = JsFuture::from(answer.ok().then(|| answer.array_buffer().ok())??).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// Notes for the page's next opening whether anything was set right in its story.
pub fn set_corrected(any: bool) {
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) else { return };
    let key = ["dateline-corrected ", &path()].concat();
    let _ = if any { storage.set_item(&key, "1") } else { storage.remove_item(&key) };
}

/// The part of the world that the map shows, in Mercator world units: west, north, east, south; and the element itself.
pub fn map() -> Option<([f64; 4], Element)> {
    let map = web_sys::window()?.document()?.query_selector(".map[data-bounds]").ok()??;
    let bounds = map.get_attribute("data-bounds")?;
    let mut edges = bounds.split(' ').filter_map(|edge| edge.parse::<f64>().ok()).map(|edge| edge / 1e9);
    Some(([edges.next()?, edges.next()?, edges.next()?, edges.next()?], map))
}

/// Whether the page is shown light on dark.
pub fn is_dark() -> bool {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let style = root.and_then(|root| web_sys::window()?.get_computed_style(&root).ok().flatten());
    style.is_some_and(|style| style.get_property_value("color-scheme").is_ok_and(|scheme| scheme == "dark"))
}

/// Takes the choice out of the address, where what was chosen is gone.
pub fn unchoose() {
    let Some(window) = web_sys::window() else { return };
    let hash = window.location().hash().unwrap_or_default();
    let (view, query) = hash.split_once('?').unwrap_or((&hash, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("event=") && !pair.is_empty()).collect();
    let query = if kept.is_empty() { String::new() } else { ["?", &kept.join("&")].concat() };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&[view, &query].concat()));
    }
}

/// Calls a function when the page has been drawn anew.
pub fn next_frames(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = web_sys::window() {
        // The story comes from the database and is drawn a frame later.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), 250);
    }
}

/// Milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// An id that no other story has: from the clock and from chance.
pub fn fresh_id() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut number = now() as u64 ^ ((Math::random() * 4_294_967_296.0) as u64) << 20;
    let mut id = String::new();
    for _ in 0..10 {
        id.push(char::from(LETTERS[(number % 32) as usize]));
        number /= 32;
    }
    id
}

/// A day as the language of the page writes it.
pub fn day(milliseconds: f64) -> String {
    let date = Date::new(&JsValue::from_f64(milliseconds));
    String::from(date.to_locale_date_string(dateline_words::locale(), &JsValue::UNDEFINED))
}

/// Saves bytes as a file of the reader's.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    save_blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?)
}

/// In milliseconds.
const A_MINUTE: i32 = 60_000;

/// Saves what the browser made as a file of the reader's.
pub fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let window = web_sys::window()?;
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = window.document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // A busy browser reads the address after this turn.
    let done = Closure::once_into_js(move || drop(Url::revoke_object_url(&address)));
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), A_MINUTE);
    Some(())
}
