//! Small things that several parts of the dialog use.

use dateline_dom::{El, document, el};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A button with words on it.
pub fn button(words: &str) -> El {
    el("button").attr("type", "button").class("button").text(words)
}

/// A button that looks like a link.
pub fn plain(words: &str) -> El {
    el("button").attr("type", "button").class("plain").text(words)
}

/// Shows or hides an element.
pub fn show(element: &Element, shown: bool) {
    let element: &HtmlElement = element.unchecked_ref();
    element.set_hidden(!shown);
}

/// Puts children in place of what an element has.
pub fn fill(element: &Element, children: impl IntoIterator<Item = El>) {
    element.set_text_content(None);
    for child in children {
        dateline_dom::append(element, child.node());
    }
}

/// Gives the focus to the element of an id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// A field with its label, and the field itself.
pub fn field(id: &str, label: &str, value: &str) -> (El, HtmlInputElement) {
    let input = el("input").attr("id", id).attr("value", value).attr("dir", "auto").attr("autocomplete", "off");
    let element = input.element().unchecked_into();
    (el("p").class("fix-field").child(el("label").attr("for", id).text(label)).child(input), element)
}

/// A list of choices with its label, and the list itself.
pub fn select(id: &str, label: &str, choices: impl Iterator<Item = (String, String)>) -> (El, HtmlSelectElement) {
    let options = choices.map(|(value, words)| el("option").attr("value", &value).text(&words));
    let select = el("select").attr("id", id).children(options);
    let element = select.element().unchecked_into();
    (el("p").class("fix-field").child(el("label").attr("for", id).text(label)).child(select), element)
}
