use wasm_bindgen::JsValue;

/// What stands after the page's address, with its `#`. Where nothing does, the view that the page is embedded as; empty
/// where it is not.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    if hash.is_empty() { query("embed").map_or(hash, |view| ["#", &view].concat()) } else { hash }
}

/// What the query of the page's address says of a name; nothing where it does not name it.
pub fn query(name: &str) -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    query.trim_start_matches('?').split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| value.to_owned())
    })
}

/// The page's own address without query and hash.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Writes the address, where it is another: as a step that the back button undoes, or in place of the present one.
pub fn set_hash(new: &str, step: bool) {
    if new == hash() {
        return;
    }
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    // A browser that writes too many addresses at once refuses the next; the page goes on without.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(new))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(new))
    };
}
