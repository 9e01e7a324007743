use crate::dom::window;
use crate::signals::StoredValue;
use gloo::events::EventListener;
use web_sys::Event;

/// Calls a function at every event of that name that reaches the window, for as long as the owner lives.
#[inline(never)]
pub fn listen(name: &'static str, mut call: Box<dyn FnMut(&Event)>) {
    StoredValue::new(EventListener::new(&window(), name, move |event| call(event)));
}
