//! The marks of the map as a list: one tab stop, walked by the arrow keys, in step with the rings on the canvas.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{handle::Handle, popup::close};
use crate::{
    browser,
    state::{Mark, Reader},
    words,
};

/// The element that the keyboard walks the map with.
pub const ID: &str = "map-list";

#[component]
pub fn ListBox(handle: Handle) -> impl IntoView {
    let reader = expect_context::<Reader>();
    let shown = handle.shown;
    let activate = move |index: usize| {
        let choices = shown.choices.get_untracked();
        let Some(choice) = choices.get(index) else { return };
        shown.active.set(Some(index));
        if let [event] = choice.events[..] {
            reader.hover.set(Some(Mark::Event(event)));
        } else {
            reader.hover.set(None);
        }
    };
    let open = move |index: usize| {
        if let Some(choice) = shown.choices.get_untracked().get(index) {
            handle.with(|view| view.open(&choice.events, browser::now()));
        }
    };
    let key = move |event: KeyboardEvent| {
        let (key, shift) = (event.key(), event.shift_key());
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let used = handle.with(|view| view.key(&key, shift, browser::now())) == Some(true);
        let last = shown.choices.get_untracked().len().saturating_sub(1);
        let at = shown.active.get_untracked();
        match key.as_str() {
            _ if used => {}
            "ArrowDown" | "ArrowRight" => activate(at.map_or(0, |at| (at + 1).min(last))),
            "ArrowUp" | "ArrowLeft" => activate(at.map_or(last, |at| at.saturating_sub(1))),
            "Home" => activate(0),
            "End" => activate(last),
            "Enter" | " " => open(at.unwrap_or(0)),
            "Escape" if shown.opened.get_untracked().is_some() => close(handle),
            _ => return,
        }
        event.prevent_default();
    };
    // After a move other marks are in view.
    Effect::new(move |before: Option<()>| {
        let count = shown.choices.get().len();
        if before.is_some() && shown.active.get_untracked().is_some() {
            shown.active.set((count > 0).then_some(0));
        }
    });
    let options = move || {
        let choices = shown.choices.get();
        let option = |(index, name): (usize, String)| {
            view! {
                <li
                    role="option"
                    id=option_id(index)
                    aria-selected=move || if shown.active.get() == Some(index) { "true" } else { "false" }
                    on:click=move |_| open(index)
                >
                    {name}
                </li>
            }
        };
        choices.iter().map(|choice| choice.name.clone()).enumerate().map(option).collect_view()
    };
    view! {
        <ul
            class="map-list"
            id={ID}
            role="listbox"
            tabindex="0"
            aria-label={words::MAP_LIST}
            aria-describedby="map-keys"
            aria-activedescendant=move || shown.active.get().map(option_id)
            hidden=move || shown.choices.get().is_empty()
            on:keydown=key
            on:focus=move |_| if shown.active.get_untracked().is_none() { activate(0) }
            on:blur=move |_| {
                shown.active.set(None);
                reader.hover.set(None);
            }
        >
            {options}
        </ul>
        <p class="unseen" id="map-keys">{words::MAP_KEYS}</p>
    }
}

fn option_id(index: usize) -> String {
    ["map-choice-", &index.to_string()].concat()
}
