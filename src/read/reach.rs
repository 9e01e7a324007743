//! Marks of the text as they stand in the page: lit, brought into sight, walked by key.

use dateline_model::Span;
use web_sys::{
    Element, FocusOptions, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition, wasm_bindgen::JsCast,
};

use super::marked::name;
use crate::{
    dom::{document, window},
    state::Mark,
};

/// Everything within `root` that a selector finds.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

/// What finds every element of a mark.
fn selector(mark: Mark) -> String {
    match mark {
        Mark::Event(event) => ["[data-events~='", &event.to_string(), "']"].concat(),
        mention => ["[data-mark='", &name(mention), "']"].concat(),
    }
}

/// Lights what is pointed at or chosen, and nothing else.
pub fn light(root: &Element, marks: &[Option<Mark>]) {
    for element in all(root, ".lit") {
        let _ = element.class_list().remove_1("lit");
    }
    for mark in marks.iter().flatten() {
        for element in all(root, &selector(*mark)) {
            let _ = element.class_list().add_1("lit");
        }
    }
    // One mark is reached by Tab; arrows walk from it.
    if all(root, "[role='button'][tabindex='0']").is_empty()
        && let Some(first) = all(root, "[role='button']").first()
    {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// Scrolls to the passage or, failing that, to what is chosen; to the top of another report that has neither.
pub fn bring(root: &Element, passage: Option<Span>, selection: Option<Mark>, moved: bool) {
    // The view may have gone before the frame came.
    if !root.is_connected() {
        return;
    }
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let target = passage.and_then(|_| find(".shown")).or_else(|| find(&selector(selection?)));
    let Some(target) = target else {
        if moved {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        return;
    };
    if let Ok(Some(folded)) = target.closest("details") {
        let _ = folded.set_attribute("open", "");
    }
    let rect = target.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    if rect.top() < 140.0 || rect.bottom() > height - 80.0 {
        let middle = ScrollIntoViewOptions::new();
        middle.set_block(ScrollLogicalPosition::Center);
        target.scroll_into_view_with_scroll_into_view_options(&middle);
    }
    // A link that led here leaves the focus nowhere: put it where reading goes on.
    let lost = document().active_element().is_none_or(|held| held.tag_name() == "BODY");
    if passage.is_some()
        && lost
        && let Some(target) = target.dyn_ref::<HtmlElement>()
    {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = target.focus_with_options(&still);
    }
}

/// Moves the focus along the marks of the text.
pub fn walk(root: &Element, event: &KeyboardEvent) {
    let marks = all(root, "[role='button']");
    let held = document().active_element();
    let Some(at) = marks.iter().position(|mark| Some(mark) == held.as_ref()) else { return };
    let to = match event.key().as_str() {
        "ArrowRight" => at + 1,
        "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        _ => marks.len() - 1,
    };
    let Some(next) = marks.get(to).and_then(|mark| mark.dyn_ref::<HtmlElement>()) else { return };
    event.prevent_default();
    let _ = marks[at].set_attribute("tabindex", "-1");
    let _ = next.set_attribute("tabindex", "0");
    let _ = next.focus();
}
