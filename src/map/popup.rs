//! The events of one mark, where they stand too near to be parted.

use leptos::{ev::KeyboardEvent, html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{describe, handle::Handle, listbox};
use crate::{
    parts::{Icon, icon},
    state::{Mark, Reader},
    words,
};

#[component]
pub fn Popup(handle: Handle) -> impl IntoView {
    let reader = expect_context::<Reader>();
    let opened = handle.shown.opened;
    let popup = NodeRef::<Div>::new();
    // The keyboard goes on within it.
    Effect::new(move |_| {
        if opened.get().is_some()
            && let Some(first) = popup.get().and_then(|popup| popup.query_selector("li button").ok().flatten())
            && let Ok(first) = first.dyn_into::<HtmlElement>()
        {
            let _ = first.focus();
        }
    });
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close(handle);
        }
    };
    let row = move |event: u32| {
        let story = reader.story.get_value();
        let found = story.events.get(event as usize)?;
        let (when, title) = (describe::when(found), found.title.clone());
        let choose = move |_| {
            opened.set(None);
            reader.selection.set(Some(Mark::Event(event)));
        };
        Some(view! {
            <li>
                <button
                    on:click=choose
                    on:focus=move |_| reader.hover.set(Some(Mark::Event(event)))
                    on:pointerenter=move |_| reader.hover.set(Some(Mark::Event(event)))
                >
                    <span class="when">{when}</span>
                    <span>{title}</span>
                </button>
            </li>
        })
    };
    move || {
        opened.get().map(|found| {
            let name = reader.story.with_value(|story| describe::mark(story, &found.events, false));
            let rows = found.events.iter().take(MOST).map(|&event| row(event)).collect_view();
            let [x, y] = found.at;
            let label = name.clone();
            view! {
                <div
                    class="map-popup"
                    node_ref=popup
                    role="dialog"
                    aria-label={label}
                    class:above={found.above}
                    style:left=px(x)
                    style:top=px(y)
                    on:keydown=key
                >
                    <p>
                        <span>{name}</span>
                        <button class="round" aria-label={words::CLOSE} on:click=move |_| close(handle)><Icon path={icon::CLOSE}/></button>
                    </p>
                    <ol>{rows}</ol>
                </div>
            }
        })
    }
}

/// The list holds no more events than this; the page's own list has them all.
const MOST: usize = 60;

/// Closes the list and gives the keyboard back to the map.
pub fn close(handle: Handle) {
    handle.shown.opened.set(None);
    let list = web_sys::window().and_then(|window| window.document()?.get_element_by_id(listbox::ID));
    if let Some(Ok(list)) = list.map(JsCast::dyn_into::<HtmlElement>) {
        let _ = list.focus();
    }
}

fn px(length: f64) -> String {
    [&(length.round() as i32).to_string(), "px"].concat()
}
