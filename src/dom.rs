//! The page's elements, kept in step with signals.
//!
//! `dateline_dom` builds an element by a chain of calls; what a signal changes is bound by a closure: [`Live::with_text`],
//! [`Live::with_attr`], [`Live::with_class`], [`Live::with_style`], [`Live::with_property`], and [`Live::slot`] for
//! children. Leptos's view macro would give every element a type of its own, and code with it; here a use costs a closure
//! and a call.

pub use dateline_dom::text;
pub use dateline_dom::{El, document, el, several, svg, window};
use dateline_dom::{Part, append};
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::{HtmlElement, Node, wasm_bindgen::JsCast};

pub use crate::signals::effect;
use crate::signals::follow;

/// What an element can do beside when it follows signals.
pub trait Live: Sized {
    /// The element's node.
    fn at(&self) -> &Node;

    /// Adds words that follow what the function reads.
    fn with_text(self, words: impl Fn() -> String + 'static) -> Self {
        let empty = text("");
        append(self.at(), &empty);
        bind(empty, Part::Text, "", Box::new(move || Some(words())));
        self
    }

    /// Keeps an attribute in step with what the function reads; none takes it away.
    fn with_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        bind(self.at().clone(), Part::Attribute, name, Box::new(value));
        self
    }

    /// Keeps an attribute without a value there or away: `hidden`, `disabled`.
    fn with_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.at().clone(), Part::Attribute, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Keeps a class on or off.
    fn with_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.at().clone(), Part::Class, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Keeps a property of its style in step with what the function reads.
    fn with_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        bind(self.at().clone(), Part::Style, name, Box::new(move || Some(value())));
        self
    }

    /// Keeps a property that is true or false, such as `checked`, in step with what the function reads.
    fn with_property(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.at().clone(), Part::Property, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Adds a place whose content is drawn anew whenever something changes that the function reads. What the content
    /// itself binds ends when it goes.
    fn slot(self, draw: impl Fn() -> Option<El> + 'static) -> Self {
        slot(self.at(), Box::new(draw));
        self
    }
}

impl Live for El {
    fn at(&self) -> &Node {
        self.node()
    }
}

/// Calls a function before the browser paints next.
pub fn next_frame(call: impl FnOnce() + 'static) {
    frame(Box::new(call));
}

#[inline(never)]
fn frame(call: Box<dyn FnOnce()>) {
    let call: JsValue = Closure::once_into_js(move |_: f64| call());
    // A window that shows nothing gives no frames.
    let _ = window().request_animation_frame(call.unchecked_ref());
}

/// Puts a value in place whenever it is another than before.
#[inline(never)]
fn bind(node: Node, part: Part, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let mut last = None;
    follow(Box::new(move || {
        let now = value();
        if last.as_ref() != Some(&now) {
            part.put(&node, name, now.as_deref());
            last = Some(now);
        }
    }));
}

#[inline(never)]
fn slot(parent: &Node, draw: Box<dyn Fn() -> Option<El>>) {
    // The content stands between two texts without words.
    let (start, end) = (text(""), text(""));
    append(parent, &start);
    append(parent, &end);
    follow(Box::new(move || {
        let content = draw();
        let Some(parent) = end.parent_node() else { return };
        let focused = focused(&start, &end);
        while let Some(old) = start.next_sibling().filter(|next| *next != end) {
            let _ = parent.remove_child(&old);
        }
        if let Some(content) = content {
            let _ = parent.insert_before(content.node(), Some(&end));
        }
        if let Some(held) = focused {
            focus(&start, &held);
        }
    }));
}

/// An element that had the focus: what it was, and the way to it.
struct Focused {
    tag: String,
    class: String,
    /// Its place among its siblings, and that of each element around it, innermost first.
    path: Vec<usize>,
}

/// The element with the focus, where it lies between two siblings.
fn focused(start: &Node, end: &Node) -> Option<Focused> {
    let parent = end.parent_node()?;
    let element = document().active_element()?;
    let mut node: Node = element.clone().unchecked_into();
    let mut path = Vec::new();
    loop {
        let above = node.parent_node()?;
        let (mut at, mut before) = (0, node.previous_sibling());
        while let Some(sibling) = before.take_if(|sibling| sibling != start) {
            if sibling == *end {
                return None;
            }
            at += 1;
            before = sibling.previous_sibling();
        }
        path.push(at);
        if above == parent {
            return before.map(|_| Focused { tag: element.tag_name(), class: element.class_name(), path });
        }
        node = above;
    }
}

/// Gives the focus to what now stands in the place of what had it, so that a keyboard goes on from there.
fn focus(start: &Node, held: &Focused) {
    let mut node = start.next_sibling();
    for (depth, &steps) in held.path.iter().rev().enumerate() {
        if depth > 0 {
            node = node.and_then(|node| node.first_child());
        }
        for _ in 0..steps {
            node = node.and_then(|node| node.next_sibling());
        }
    }
    let element = node.as_ref().and_then(|node| node.dyn_ref::<HtmlElement>());
    if let Some(element) = element.filter(|element| element.tag_name() == held.tag && element.class_name() == held.class) {
        let still = web_sys::FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.focus_with_options(&still);
    }
}
