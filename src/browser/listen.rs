use gloo::events::EventListener;
use web_sys::Event;

use crate::{dom::window, signals::StoredValue};

/// Calls a function at every event of that name that reaches the window, for as long as the owner lives.
#[inline(never)]
pub fn listen(name: &'static str, mut call: Box<dyn FnMut(&Event)>) {
    StoredValue::new(EventListener::new(&window(), name, move |event| call(event)));
}
