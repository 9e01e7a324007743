//! The events of one mark, where they stand too near to be parted.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

use super::{controls::px, describe, handle::Handle, listbox, shown::Opened};
use crate::{
    dom::{El, document, effect, el},
    parts::icon,
    state::{Mark, Reader},
    words,
};

/// The list holds no more events than this; the page's own list has them all.
const MOST: usize = 60;

/// The list of the mark that is open.
pub fn popup(reader: Reader, handle: Handle) -> Option<El> {
    handle.shown.opened.get().map(|opened| list(reader, handle, &opened))
}

fn list(reader: Reader, handle: Handle, opened: &Opened) -> El {
    let story = reader.story;
    let name = describe::mark(story, &opened.events, false);
    let mut rows = el("ol");
    for &number in opened.events.iter().take(MOST) {
        if let Some(event) = story.events.get(number as usize) {
            rows = rows.child(row(reader, handle, number, &describe::when(event), &event.title));
        }
    }
    let first = rows.element();
    // The keyboard goes on within it, once it stands on the page.
    effect(move || focus(first.query_selector("button").ok().flatten()));
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close(handle);
        }
    };
    let head = el("p").child(el("span").text(&name));
    let end = el("button").class("round").attr("aria-label", words::CLOSE).child(icon(icon::CLOSE));
    el("div")
        .class(if opened.above { "map-popup above" } else { "map-popup" })
        .attr("role", "dialog")
        .attr("aria-label", &name)
        .style("left", &px(opened.at[0]))
        .style("top", &px(opened.at[1]))
        .on("keydown", key)
        .child(head.child(end.click(move || close(handle))))
        .child(rows)
}

fn row(reader: Reader, handle: Handle, number: u32, when: &str, title: &str) -> El {
    let mark = Some(Mark::Event(number));
    let choose = move || {
        handle.shown.opened.set(None);
        reader.selection.set(mark);
    };
    let point = move || reader.hover.set(mark);
    let button = el("button")
        .click(choose)
        .on("focus", move |_: web_sys::Event| point())
        .on("pointerenter", move |_: PointerEvent| point())
        .child(el("span").class("when").text(when))
        .child(el("span").attr("dir", "auto").text(title));
    el("li").child(button)
}

/// Closes the list and gives the keyboard back to the map.
pub fn close(handle: Handle) {
    handle.shown.opened.set(None);
    focus(document().get_element_by_id(listbox::ID));
}

fn focus(element: Option<web_sys::Element>) {
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = element.focus();
    }
}
