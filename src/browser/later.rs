use gloo::timers::callback::Timeout;

use crate::signals::StoredValue;

/// Puts off what is asked for again and again until nothing more is asked; called off when the owner goes.
#[derive(Clone, Copy)]
pub struct Later(StoredValue<Option<Timeout>>);

impl Later {
    /// With nothing put off.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Calls `call` after so many milliseconds, in place of what was put off before.
    pub fn call(self, milliseconds: u32, call: impl FnOnce() + 'static) {
        self.wait(milliseconds, Box::new(call));
    }

    #[inline(never)]
    fn wait(self, milliseconds: u32, call: Box<dyn FnOnce()>) {
        self.0.set_value(Some(Timeout::new(milliseconds, call)));
    }
}
