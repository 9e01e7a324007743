use gloo::events::EventListener;
use leptos::prelude::*;
use web_sys::Event;

/// Calls a function at every event of that name that reaches the window, for as long as the owner lives.
#[inline(never)]
pub fn listen(name: &'static str, mut call: Box<dyn FnMut(&Event)>) {
    StoredValue::new_local(EventListener::new(&window(), name, move |event| call(event)));
}
