//! Unpacking, by the browser's own means.

use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ReadableStreamDefaultReader,
    js_sys::{Array, Reflect, Uint8Array},
};

use super::{Compression, Fault, MOST_UNPACKED};

#[wasm_bindgen]
extern "C" {
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// The bytes as they were before they were packed.
///
/// # Errors
/// [`Fault::Damaged`] where they were not packed so, or would be more than [`MOST_UNPACKED`].
pub async fn unpacked(bytes: Vec<u8>, how: Compression) -> Result<Vec<u8>, Fault> {
    if how == Compression::None {
        return Ok(bytes);
    }
    let reader = reader(&bytes).map_err(|_| Fault::Damaged)?;
    let mut whole = Vec::with_capacity(bytes.len() * 3);
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| Fault::Damaged)?;
        let value = Reflect::get(&part, &"value".into()).unwrap_or(JsValue::UNDEFINED);
        let Ok(value) = value.dyn_into::<Uint8Array>() else { return Ok(whole) };
        if whole.len() + value.length() as usize > MOST_UNPACKED {
            let _ = reader.cancel();
            return Err(Fault::Damaged);
        }
        whole.extend(value.to_vec());
    }
}

fn reader(bytes: &[u8]) -> Result<ReadableStreamDefaultReader, JsValue> {
    let packed = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let unpacking = DecompressionStream::new("gzip")?;
    // The stream has both ends of a pair.
    Ok(packed.stream().pipe_through(unpacking.unchecked_ref()).get_reader().unchecked_into())
}
