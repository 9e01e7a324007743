use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why something could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The disk is full, or the part of it that this page may use.
    Full,
    /// What the browser says otherwise.
    Other(String),
}

impl From<JsValue> for Fault {
    fn from(value: JsValue) -> Self {
        match value.dyn_ref::<DomException>() {
            Some(error) if error.name() == "QuotaExceededError" => Self::Full,
            Some(error) => Self::Other(error.message()),
            None => Self::Other(String::new()),
        }
    }
}
