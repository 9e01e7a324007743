use std::{cell::Cell, rc::Rc};

use wasm_bindgen::{JsCast, closure::Closure, prelude::*};
use web_sys::{
    Response,
    js_sys::{ArrayBuffer, Function, Promise, Reflect, Uint8Array},
};

use crate::dom::window;

#[wasm_bindgen]
extern "C" {
    /// The answer for a file of the story, from the server or from what this browser keeps; the page's own script has it.
    #[wasm_bindgen(catch)]
    fn bring(file: &str) -> Result<Promise, JsValue>;
}

/// Fetches a file that stands beside the page, and tells its bytes, or a sentence for the reader: which file, and what came
/// instead.
pub fn fetch(file: &'static str, tell: impl FnOnce(Result<Vec<u8>, String>) + 'static) {
    begin(file, Box::new(tell));
}

#[inline(never)]
fn begin(file: &'static str, tell: Box<dyn FnOnce(Result<Vec<u8>, String>)>) {
    let told = move |what: &str| Err([file, what].concat());
    let answered = move |answer: Option<JsValue>| {
        let Some(answer) = answer else { return tell(told(" could not be fetched")) };
        let answer: Response = answer.unchecked_into();
        if !answer.ok() {
            return tell(told(&[" could not be fetched: the server answered ", &answer.status().to_string()].concat()));
        }
        let read = move |bytes: Option<JsValue>| {
            let bytes = bytes.map(|bytes| Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec());
            tell(bytes.map_or_else(|| told(" could not be read"), Ok));
        };
        match answer.array_buffer() {
            Ok(bytes) => settle(&bytes, Box::new(read)),
            Err(_) => read(None),
        }
    };
    settle(&bring(file).unwrap_or_else(|_| window().fetch_with_str(file)), Box::new(answered));
}

/// Tells what a promise comes to; nothing where it is broken.
fn settle(promise: &Promise, tell: Box<dyn FnOnce(Option<JsValue>)>) {
    // One of the two is called, once.
    let kept = Rc::new(Cell::new(Some(tell)));
    let broken = kept.clone();
    let tell = move |value| kept.take().map_or((), |tell| tell(Some(value)));
    let fail = move |_| broken.take().map_or((), |tell| tell(None));
    let [tell, fail]: [Box<dyn FnMut(JsValue)>; 2] = [Box::new(tell), Box::new(fail)];
    let [tell, fail] = [tell, fail].map(|call| Closure::wrap(call).into_js_value());
    let then = Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into::<Function>().ok());
    if let Some(then) = then {
        // A promise takes whatever functions it is given.
        let _ = then.call2(promise, &tell, &fail);
    }
}
