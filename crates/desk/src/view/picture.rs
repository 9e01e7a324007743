//! An SVG picture as pixels.

use dateline_export::base64;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, js_sys::Promise};

/// How many pixels a unit of the picture has, where the canvas may be that high.
const SCALE: f64 = 2.0;

/// The highest canvas that every browser draws, in pixels.
const HIGHEST: f64 = 8_000.0;

/// A picture as a PNG; nothing where the browser does not draw it.
pub async fn png(svg: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&["data:image/svg+xml;base64,", &base64(svg.as_bytes())].concat());
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let scale = SCALE.min(HIGHEST / height.max(1.0));
    let canvas: HtmlCanvasElement = dateline_dom::el("canvas").element().unchecked_into();
    canvas.set_width((width * scale) as u32);
    canvas.set_height((height * scale) as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * scale, height * scale).ok()?;
    let drawn = Promise::new(&mut |give, _| {
        let _ = canvas.to_blob(&give);
    });
    JsFuture::from(drawn).await.ok()?.dyn_into().ok()
}
