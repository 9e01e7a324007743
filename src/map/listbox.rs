//! The marks of the map as a list: one tab stop, walked by the arrow keys, in step with the rings on the canvas.

use std::cell::Cell;

use web_sys::{Event, KeyboardEvent};

use super::{handle::Handle, popup::close};
use crate::{
    browser,
    dom::{El, Live, effect, el, several},
    state::{Mark, Reader},
    words,
};

/// The element that the keyboard walks the map with.
pub const ID: &str = "map-list";

/// The list, and what is said of its keys.
pub fn list_box(reader: Reader, handle: Handle) -> El {
    let shown = handle.shown;
    // After a move other marks are in view.
    let first = Cell::new(true);
    effect(move || {
        let count = shown.choices.read().len();
        if !first.replace(false) && shown.active.get_untracked().is_some() {
            shown.active.set((count > 0).then_some(0));
        }
    });
    let blur = move |_: Event| {
        shown.active.set(None);
        reader.hover.set(None);
    };
    let focus = move |_: Event| {
        if shown.active.get_untracked().is_none() {
            activate(reader, handle, 0);
        }
    };
    let list = el("ul")
        .class("map-list")
        .attr("id", ID)
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", words::MAP_LIST)
        .attr("aria-describedby", "map-keys")
        .with_attr("aria-activedescendant", move || shown.active.get().map(option_id))
        .with_flag("hidden", move || shown.choices.read().is_empty())
        .on("keydown", move |event: KeyboardEvent| press(reader, handle, &event))
        .on("focus", focus)
        .on("blur", blur)
        .slot(move || Some(options(handle)));
    several().child(list).child(el("p").class("unseen").attr("id", "map-keys").text(words::MAP_KEYS))
}

fn options(handle: Handle) -> El {
    let shown = handle.shown;
    let mut options = several();
    for (index, choice) in shown.choices.get().iter().enumerate() {
        let selected = move || Some(if shown.active.get() == Some(index) { "true" } else { "false" }.into());
        let option = el("li")
            .attr("role", "option")
            .attr("id", option_id(index))
            .with_attr("aria-selected", selected)
            .click(move || open(handle, index))
            .text(&choice.name);
        options = options.child(option);
    }
    options
}

fn activate(reader: Reader, handle: Handle, index: usize) {
    let choices = handle.shown.choices.get_untracked();
    let Some(choice) = choices.get(index) else { return };
    handle.shown.active.set(Some(index));
    reader.hover.set(match choice.events[..] {
        [event] => Some(Mark::Event(event)),
        _ => None,
    });
}

fn open(handle: Handle, index: usize) {
    if let Some(choice) = handle.shown.choices.get_untracked().get(index) {
        handle.with(|view| view.open(&choice.events, browser::now()));
    }
}

fn press(reader: Reader, handle: Handle, event: &KeyboardEvent) {
    let shown = handle.shown;
    let (key, shift) = (event.key(), event.shift_key());
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let mut used = false;
    handle.with(|view| used = view.key(&key, shift, browser::now()));
    let last = shown.choices.get_untracked().len().saturating_sub(1);
    let at = shown.active.get_untracked();
    let to = match key.as_str() {
        _ if used => None,
        "ArrowDown" | "ArrowRight" => Some(at.map_or(0, |at| (at + 1).min(last))),
        "ArrowUp" | "ArrowLeft" => Some(at.map_or(last, |at| at.saturating_sub(1))),
        "Home" => Some(0),
        "End" => Some(last),
        "Enter" | " " => {
            open(handle, at.unwrap_or(0));
            None
        }
        "Escape" if shown.opened.get_untracked().is_some() => {
            close(handle);
            None
        }
        _ => return,
    };
    if let Some(to) = to {
        activate(reader, handle, to);
    }
    event.prevent_default();
}

fn option_id(index: usize) -> String {
    ["map-choice-", &index.to_string()].concat()
}
