//! The engine, in its worker: files in, a story file out; a story file in, a reading out.

use std::{
    cell::RefCell,
    collections::VecDeque,
    future::poll_fn,
    rc::Rc,
    task::{Poll, Waker},
};

use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{
    Blob, MessageEvent, Worker,
    js_sys::{Array, Object, Reflect, Uint8Array},
};

use crate::note::{self, Note};

#[wasm_bindgen]
extern "C" {
    /// A new worker with the engine in it; the site's own script gives it.
    #[wasm_bindgen(catch)]
    fn engine() -> Result<Worker, JsValue>;
    /// The name of its script, another for every engine.
    #[wasm_bindgen(thread_local_v2, js_name = engineName)]
    static ENGINE_NAME: JsValue;
}

/// A file to be read: its name with its folders, and what is in it.
#[derive(Clone)]
pub struct Given {
    /// The name.
    pub name: String,
    /// The bytes, not read yet.
    pub file: Blob,
    /// The plain words of what was copied from a page; its markup is the file.
    pub words: Option<String>,
}

/// What the engine says.
pub enum Said {
    /// A file has been read.
    File {
        /// How many have been.
        at: u32,
        /// Of how many.
        of: u32,
        /// Its name.
        name: String,
        /// What is to be known of it.
        notes: Vec<Note>,
    },
    /// All files have been read.
    Gathered {
        /// The story file that they make.
        sources: Vec<u8>,
        /// How many reports it has.
        total: u32,
        /// How many of them were added.
        added: u32,
    },
    /// The reports were read.
    Related {
        /// `story.bin`
        story: Vec<u8>,
        /// `story.compare.bin`
        compare: Vec<u8>,
        /// Whether all places were known; if not, it says so again once they are.
        whole: bool,
    },
    /// Nothing comes of it.
    Failed(String),
    /// It was stopped.
    Stopped,
}

/// Which engine it is, and whether it knew all places.
pub fn stamp(whole: bool) -> String {
    let name = ENGINE_NAME.with(JsValue::as_string).unwrap_or_default();
    if whole { name } else { name + " in part" }
}

/// A worker at work; it ends when this goes.
pub struct Engine {
    worker: Worker,
    heard: Rc<RefCell<Heard>>,
    _listeners: [Closure<dyn FnMut(MessageEvent)>; 2],
}

/// What has been said and not been asked for yet, and who waits for it.
#[derive(Default)]
struct Heard {
    said: VecDeque<Said>,
    waker: Option<Waker>,
}

fn hear(heard: &RefCell<Heard>, said: Said) {
    let waker = {
        let mut heard = heard.borrow_mut();
        heard.said.push_back(said);
        heard.waker.take()
    };
    if let Some(waker) = waker {
        waker.wake();
    }
}

impl Engine {
    /// Starts a worker.
    ///
    /// # Errors
    /// Where the browser runs no workers.
    pub fn start() -> Result<Self, JsValue> {
        let worker = engine()?;
        let heard = Rc::new(RefCell::new(Heard::default()));
        let (good, bad) = (Rc::clone(&heard), Rc::clone(&heard));
        let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(said) = said(&event.data()) {
                hear(&good, said);
            }
        });
        let fail = Closure::<dyn FnMut(MessageEvent)>::new(move |_| hear(&bad, Said::Failed(String::new())));
        worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Ok(Self { worker, heard, _listeners: [listener, fail] })
    }

    /// The next thing it says.
    pub async fn next(&self) -> Said {
        poll_fn(|context| {
            let mut heard = self.heard.borrow_mut();
            match heard.said.pop_front() {
                Some(said) => Poll::Ready(said),
                None => {
                    heard.waker = Some(context.waker().clone());
                    Poll::Pending
                }
            }
        })
        .await
    }

    /// Stops it; whoever waits hears of it.
    pub fn stop(&self) {
        self.worker.terminate();
        hear(&self.heard, Said::Stopped);
    }

    /// Has files read, into the story that a story file holds, or a new one where it is empty.
    pub fn gather(&self, into: &[u8], files: &[Given]) {
        let list: Array = files
            .iter()
            .map(|given| {
                let words = given.words.as_deref().map_or(JsValue::UNDEFINED, JsValue::from_str);
                object(&[("name", JsValue::from_str(&given.name)), ("file", given.file.clone().into()), ("words", words)])
            })
            .collect();
        let into = if into.is_empty() { JsValue::NULL } else { Uint8Array::from(into).into() };
        let _ = self.worker.post_message(&object(&[("gather", into), ("files", list.into())]));
    }

    /// Has the reports of a story file read together.
    pub fn relate(&self, sources: &[u8]) {
        let _ = self.worker.post_message(&object(&[("relate", Uint8Array::from(sources).into())]));
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn said(data: &JsValue) -> Option<Said> {
    let field = |name: &str| Reflect::get(data, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined());
    let number = |name: &str| field(name).and_then(|value| value.as_f64()).unwrap_or_default() as u32;
    let bytes = |value: JsValue| value.dyn_into::<Uint8Array>().map(|array| array.to_vec()).unwrap_or_default();
    if let Some(message) = field("failed") {
        return Some(Said::Failed(message.as_string().unwrap_or_default()));
    }
    if let Some(sources) = field("gathered") {
        return Some(Said::Gathered { sources: bytes(sources), total: number("total"), added: number("added") });
    }
    if let Some(story) = field("story") {
        let compare = field("compare").map(bytes).unwrap_or_default();
        return Some(Said::Related {
            story: bytes(story),
            compare,
            whole: field("whole").is_some_and(|whole| whole.is_truthy()),
        });
    }
    let name = field("name")?.as_string()?;
    let words: Array = field("notes")?.dyn_into().ok()?;
    let words: Vec<String> = words.iter().map(|word| word.as_string().unwrap_or_default()).collect();
    let notes = words.chunks_exact(3).filter_map(|note| {
        let [file, notice, lost] = note else { return None };
        Some(note::of_codes(file.clone(), notice.clone(), !lost.is_empty()))
    });
    Some(Said::File { at: number("at"), of: number("of"), name, notes: notes.collect() })
}
