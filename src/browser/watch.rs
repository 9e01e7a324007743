use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MediaQueryList, MutationObserver,
    MutationObserverInit, ResizeObserver, ResizeObserverEntry,
    js_sys::{Array, Function},
};

use crate::signals::StoredValue;

/// Something that is watched for as long as this is kept.
pub struct Watch {
    end: Box<dyn Fn()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        (self.end)();
    }
}

/// Keeps watches for as long as the owner lives.
pub fn keep(watches: Vec<Option<Watch>>) {
    StoredValue::new(watches);
}

/// Tells the width and height of an element in CSS pixels, now and whenever they change.
pub fn watch_size(element: &Element, mut tell: Box<dyn FnMut(f64, f64)>) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.pop().dyn_ref::<ResizeObserverEntry>() {
            let size = entry.content_rect();
            tell(size.width(), size.height());
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch {
        end: Box::new(move || {
            let _ = &callback;
            observer.disconnect();
        }),
    })
}

/// Tells which of some elements comes to a line across the window, or stands there now; `margins` are those of an
/// observer of intersections, and leave the line.
pub fn watch_line(elements: &[Element], margins: &str, mut tell: Box<dyn FnMut(Element)>) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let mut entries = entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>);
        if let Some(entry) = entries.rfind(IntersectionObserverEntry::is_intersecting) {
            tell(entry.target());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(margins);
    let observer = IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).ok()?;
    for element in elements {
        observer.observe(element);
    }
    Some(Watch {
        end: Box::new(move || {
            let _ = &callback;
            observer.disconnect();
        }),
    })
}

/// Tells when a media query begins or ceases to hold.
pub fn watch_media(query: &str, tell: Box<dyn FnMut()>) -> Option<Watch> {
    let media = media(query)?;
    let callback = Closure::<dyn FnMut()>::wrap(tell);
    let function: Function = callback.as_ref().unchecked_ref::<Function>().clone();
    media.add_event_listener_with_callback("change", &function).ok()?;
    Some(Watch {
        end: Box::new(move || {
            let _ = &callback;
            let _ = media.remove_event_listener_with_callback("change", &function);
        }),
    })
}

/// Tells when an attribute of the page's root changes.
pub fn watch_root(attribute: &str, tell: Box<dyn FnMut()>) -> Option<Watch> {
    let root = web_sys::window()?.document()?.document_element()?;
    let callback = Closure::<dyn FnMut()>::wrap(tell);
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    let wanted = MutationObserverInit::new();
    wanted.set_attribute_filter(&Array::of1(&attribute.into()));
    observer.observe_with_options(&root, &wanted).ok()?;
    Some(Watch {
        end: Box::new(move || {
            let _ = &callback;
            observer.disconnect();
        }),
    })
}

/// Whether a media query holds now.
pub fn matches_media(query: &str) -> bool {
    media(query).is_some_and(|media| media.matches())
}

/// Whether the reader has asked for less motion.
pub fn wants_less_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Device pixels in a CSS pixel, at most 3: more cannot be seen and would have to be painted.
pub fn pixel_ratio() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio().clamp(1.0, 3.0))
}

/// The time in milliseconds since the page was opened.
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

fn media(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}
