use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, HtmlCanvasElement,
    js_sys::{Array, Object, Reflect},
};

/// A canvas that stands nowhere on the page. One that is not transparent is copied faster.
pub fn canvas(transparent: bool) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let context = context(&canvas, transparent)?;
    Some((canvas, context))
}

/// The drawing context of a canvas.
pub fn context(canvas: &HtmlCanvasElement, transparent: bool) -> Option<CanvasRenderingContext2d> {
    let options = Object::new();
    Reflect::set(&options, &"alpha".into(), &transparent.into()).ok()?;
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}

/// Breaks the lines that are stroked from here on; an empty pattern makes them whole again.
pub fn dash(context: &CanvasRenderingContext2d, pattern: &[f64]) {
    let pattern: Array = pattern.iter().map(|&length| JsValue::from(length)).collect();
    let _ = context.set_line_dash(&pattern);
}

/// The custom properties of the page as they stand now.
pub fn root_style() -> Option<CssStyleDeclaration> {
    let window = web_sys::window()?;
    let root = window.document()?.document_element()?;
    window.get_computed_style(&root).ok()?
}
