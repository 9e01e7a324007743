//! The reading line: the card on it is what is chosen, and a card that is chosen otherwise is brought to it.

use std::{cell::Cell, rc::Rc};

use web_sys::{
    Element, HtmlElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, wasm_bindgen::JsCast,
};

use crate::{
    browser,
    dom::{document, effect},
    state::{Mark, Reader},
};

/// The id of what stands before the first card.
pub const HEAD: &str = "story-head";
/// The line lies so far down the window, as the margins of an observer: beneath a map that stands on top of it, and in the
/// upper half of a card that stands in its middle.
const LINE: &str = "-52% 0px -47.9% 0px";
/// On a narrow screen the map stands above the cards.
const NARROW: &str = "(max-width: 47.99rem)";

/// The id of an event's card.
pub fn id(event: u32) -> String {
    ["story-", &event.to_string()].concat()
}

/// Chooses the event whose card comes to the line, and brings a card to the line whose event is chosen elsewhere.
pub fn follow(reader: Reader, list: Element, events: Vec<u32>) {
    // What was chosen by scrolling need not be scrolled to.
    let read = Rc::new(Cell::new(None));
    // On the way to a card those in between pass the line.
    let aim = Rc::new(Cell::new(None::<u32>));
    let (held, passed) = (read.clone(), aim.clone());
    let told = move |element: Element| {
        let id = element.id();
        let event = id.strip_prefix("story-").and_then(|number| number.parse::<u32>().ok());
        if passed.get().is_some() && passed.get() != event {
            return;
        }
        passed.set(None);
        let mark = event.map(Mark::Event);
        held.set(mark);
        if reader.selection.get_untracked() != mark {
            reader.selection.set(mark);
        }
    };
    let cards = list.children();
    let cards = (0..cards.length()).filter_map(|at| cards.item(at)).filter(|card| !card.id().is_empty());
    let lines = cards.chain(document().get_element_by_id(HEAD)).collect::<Vec<_>>();
    browser::keep(vec![browser::watch_line(&lines, LINE, Box::new(told))]);
    // A hand on the page takes over from a scroll under way.
    for hand in ["wheel", "touchstart", "pointerdown"] {
        let aim = aim.clone();
        browser::listen(hand, Box::new(move |_| aim.set(None)));
    }
    let first = Cell::new(true);
    effect(move || {
        let at_once = first.replace(false);
        let selection = reader.selection.get();
        if selection == read.get() {
            return;
        }
        if let Some(Mark::Event(event)) = selection
            && events.contains(&event)
        {
            aim.set(Some(event));
            bring(event, at_once);
        }
    });
}

/// Scrolls a card to the line.
fn bring(event: u32, at_once: bool) {
    let Some(card) = document().get_element_by_id(&id(event)) else { return };
    let way = ScrollIntoViewOptions::new();
    let narrow = browser::matches_media(NARROW);
    way.set_block(if narrow { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center });
    let jumps = at_once || browser::wants_less_motion();
    way.set_behavior(if jumps { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    card.scroll_into_view_with_scroll_into_view_options(&way);
}

/// J and K turn to the card after and before; everything else is the browser's own scrolling.
pub fn keys(reader: Reader) {
    let turn = move |event: &web_sys::Event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let typing = event.target().is_some_and(|target| target.dyn_ref::<web_sys::HtmlInputElement>().is_some());
        let step: isize = match event.key().as_str() {
            _ if typing || event.ctrl_key() || event.meta_key() || event.alt_key() => return,
            "j" => 1,
            "k" => -1,
            _ => return,
        };
        let Ok(cards) = document().query_selector_all(".story-card") else { return };
        let card = |at: u32| cards.item(at).and_then(|card| card.dyn_into::<HtmlElement>().ok());
        let at = (0..cards.length()).find(|&at| card(at).is_some_and(|card| card.has_attribute("aria-current")));
        let to = match at {
            Some(at) => (at as isize + step).clamp(0, cards.length() as isize - 1) as u32,
            None => 0,
        };
        let Some(card) = card(to) else { return };
        let still = web_sys::FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = card.focus_with_options(&still);
        let number = card.parent_element().and_then(|item| item.id().strip_prefix("story-")?.parse().ok());
        if let Some(number) = number {
            reader.selection.set(Some(Mark::Event(number)));
        }
    };
    browser::listen("keydown", Box::new(turn));
}
