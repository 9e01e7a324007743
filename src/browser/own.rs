use wasm_bindgen::prelude::*;
use web_sys::js_sys::Reflect;

#[wasm_bindgen]
extern "C" {
    /// Asks the desk for something; the page's own script fetches it first.
    #[wasm_bindgen(catch)]
    fn reports(what: &str, id: &str) -> Result<JsValue, JsValue>;
}

/// Whether the page can read and keep reports: not within another page, and not as a file of its own.
pub fn keeps_reports() -> bool {
    let script = web_sys::window().and_then(|window| Reflect::get(&window, &"reports".into()).ok());
    script.is_some_and(|script| !script.is_undefined()) && super::query("embed").is_none()
}

/// Sets an event right, by its id.
pub fn correct(event: &str) {
    let _ = reports("correct", event);
}

/// Shows the reader's own stories, and where to drop reports.
pub fn open_reports() {
    // A page without the desk has its own story alone.
    let _ = reports("open", "");
}

/// Has the desk invite its reader to bring reports, where no story can be shown.
pub fn invite() {
    if keeps_reports() {
        let _ = reports("invite", "");
    }
}
