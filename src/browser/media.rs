use wasm_bindgen::{JsCast, closure::Closure};

use crate::signals::{RwSignal, StoredValue, on_cleanup};

/// Whether a media query holds, followed as long as the owner lives.
pub fn matches(query: &str) -> RwSignal<bool> {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    let holds = RwSignal::new(list.as_ref().is_some_and(|list| list.matches()));
    if let Some(list) = list {
        let changed = Closure::<dyn Fn(web_sys::MediaQueryListEvent)>::new(move |event: web_sys::MediaQueryListEvent| {
            holds.set(event.matches());
        });
        list.set_onchange(Some(changed.as_ref().unchecked_ref()));
        let held = StoredValue::new((list, changed));
        on_cleanup(move || {
            held.with_value(|(list, _)| list.set_onchange(None));
        });
    }
    holds
}
