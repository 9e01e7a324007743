//! Where an archive's bytes come from.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, RequestInit, Response,
    js_sys::{ArrayBuffer, Object, Promise, Reflect, Uint8Array},
};

use super::{Fault, Stretch};
use crate::digits;

/// A file on a server or on the reader's own disk.
#[derive(Clone, Debug)]
pub enum Source {
    /// An address, whole or beside the page.
    Address(String),
    /// A file that the reader has picked; nothing of it leaves the device.
    File(Blob),
}

impl Source {
    /// Some of the bytes; fewer where the file ends before.
    ///
    /// # Errors
    /// Why they did not come.
    pub async fn bytes(&self, at: Stretch) -> Result<Vec<u8>, Fault> {
        let end = at.offset + at.length;
        let bytes = match self {
            Self::File(file) => {
                arrived(file.slice_with_f64_and_f64(at.offset as f64, end as f64).map(|part| part.array_buffer())).await?
            }
            Self::Address(address) => {
                let answer = arrived(ask(address, at.offset, end)).await?;
                let answer: Response = answer.unchecked_into();
                match answer.status() {
                    206 => {}
                    // The whole file is on its way, and may be as long as a film.
                    200 => {
                        if let Some(body) = answer.body() {
                            let _ = body.cancel();
                        }
                        return Err(Fault::NoRanges);
                    }
                    status => return Err(Fault::Status(status)),
                }
                arrived(answer.array_buffer()).await?
            }
        };
        let mut bytes = Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec();
        bytes.truncate(at.length as usize);
        Ok(bytes)
    }
}

fn ask(address: &str, from: u64, end: u64) -> Result<Promise, JsValue> {
    let headers = Object::new();
    let mut range = String::from("bytes=");
    digits::push(&mut range, from as i64);
    range.push('-');
    digits::push(&mut range, end as i64 - 1);
    Reflect::set(&headers, &"range".into(), &range.into())?;
    let request = RequestInit::new();
    request.set_headers(&headers);
    Ok(web_sys::window().ok_or(JsValue::NULL)?.fetch_with_str_and_init(address, &request))
}

async fn arrived(promise: Result<Promise, JsValue>) -> Result<JsValue, Fault> {
    JsFuture::from(promise.map_err(|_| Fault::Unreachable)?).await.map_err(|_| Fault::Unreachable)
}
