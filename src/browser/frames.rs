use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use wasm_bindgen::{JsCast, closure::Closure};

type Callback = Closure<dyn FnMut(f64)>;

/// Calls a function before the browser paints, whenever it has been asked to: once, however often it was asked.
#[derive(Clone, Default)]
pub struct Frames {
    callback: Rc<RefCell<Option<Callback>>>,
    pending: Rc<Cell<Option<i32>>>,
}

impl Frames {
    /// Frames for `draw`, which takes the time in milliseconds and says whether it wants to be called again.
    pub fn new(mut draw: impl FnMut(f64) -> bool + 'static) -> Self {
        let frames = Self::default();
        let again = frames.clone();
        let callback = Closure::new(move |now| {
            again.pending.set(None);
            if draw(now) {
                again.request();
            }
        });
        frames.callback.replace(Some(callback));
        frames
    }

    /// Asks for a frame.
    pub fn request(&self) {
        if self.pending.get().is_none()
            && let Some(window) = web_sys::window()
            && let Some(callback) = &*self.callback.borrow()
        {
            self.pending.set(window.request_animation_frame(callback.as_ref().unchecked_ref()).ok());
        }
    }

    /// Calls off a frame that was asked for, and all later ones.
    pub fn stop(&self) {
        if let (Some(window), Some(pending)) = (web_sys::window(), self.pending.take()) {
            let _ = window.cancel_animation_frame(pending);
        }
        self.callback.take();
    }
}
