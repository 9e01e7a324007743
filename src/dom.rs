//! Elements built by hand, and kept in step with signals.
//!
//! A chain of calls builds an element: `el("button").class("plain").on("click", …).text(words::CLEAR)`. What a signal
//! changes is bound by a closure: [`El::with_text`], [`El::with_attr`], [`El::with_class`], [`El::with_style`],
//! [`El::with_property`], and [`El::slot`] for children. Leptos's own view macro gives every element a type of its own,
//! and code with it; here a use costs a closure and a call.
//!
//! Nothing is ever parsed as HTML: the page forbids it.

use leptos::{prelude::*, reactive::effect::RenderEffect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, Node, js_sys::Reflect};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, or several without one around them ([`several`]). A clone is the same element.
#[derive(Clone)]
pub struct El(Node);

/// A new HTML element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("the name of an element").unchecked_into())
}

/// A new SVG element.
#[inline(never)]
pub fn svg(tag: &str) -> El {
    El(document().create_element_ns(Some(SVG), tag).expect("the name of an element").unchecked_into())
}

/// A row of nodes to be put where one element could be.
#[inline(never)]
pub fn several() -> El {
    El(document().create_document_fragment().unchecked_into())
}

impl El {
    /// The page's body.
    pub fn body() -> Self {
        Self(document().body().expect("a page with a body").unchecked_into())
    }

    /// The element itself, to be measured, scrolled or focused.
    pub fn element(&self) -> Element {
        self.0.clone().unchecked_into()
    }

    /// Sets the classes.
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        Part::Attribute.put(&self.0, name, Some(value));
        self
    }

    /// Sets an attribute where there is a value for it.
    pub fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets a property of its style.
    #[inline(never)]
    pub fn style(self, name: &str, value: &str) -> Self {
        Part::Style.put(&self.0, name, Some(value));
        self
    }

    /// Adds words after the children it has.
    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        append(&self.0, &document().create_text_node(words));
        self
    }

    /// Adds an element after the children it has.
    #[inline(never)]
    pub fn child(self, child: El) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// Adds elements, or the one that there is.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, El::child)
    }

    /// Calls a function at every event of that name. The event is taken for an `E` unasked: name and type must fit.
    pub fn on<E: JsCast>(self, name: &str, mut call: impl FnMut(E) + 'static) -> Self {
        self.listen(name, Box::new(move |event| call(event.unchecked_into())))
    }

    #[inline(never)]
    fn listen(self, name: &str, call: Box<dyn FnMut(Event)>) -> Self {
        // The browser frees the function with the element that holds it.
        let call = Closure::wrap(call).into_js_value();
        let _ = self.0.add_event_listener_with_callback(name, call.unchecked_ref());
        self
    }

    /// Calls a function when a button or link is pressed, by mouse or key.
    pub fn click(self, mut call: impl FnMut() + 'static) -> Self {
        self.listen("click", Box::new(move |_| call()))
    }

    /// Adds words that follow what the function reads.
    pub fn with_text(self, words: impl Fn() -> String + 'static) -> Self {
        let text = document().create_text_node("");
        append(&self.0, &text);
        bind(text.unchecked_into(), Part::Text, "", Box::new(move || Some(words())));
        self
    }

    /// Keeps an attribute in step with what the function reads; none takes it away.
    pub fn with_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        bind(self.0.clone(), Part::Attribute, name, Box::new(value));
        self
    }

    /// Keeps an attribute without a value there or away: `hidden`, `disabled`.
    pub fn with_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.0.clone(), Part::Attribute, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Keeps a class on or off.
    pub fn with_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.0.clone(), Part::Class, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Keeps a property of its style in step with what the function reads.
    pub fn with_style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        bind(self.0.clone(), Part::Style, name, Box::new(move || Some(value())));
        self
    }

    /// Keeps a property that is true or false, such as `checked`, in step with what the function reads.
    pub fn with_property(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        bind(self.0.clone(), Part::Property, name, Box::new(move || on().then(String::new)));
        self
    }

    /// Adds a place whose content is drawn anew whenever something changes that the function reads. What the content
    /// itself binds ends when it goes.
    pub fn slot(self, draw: impl Fn() -> Option<El> + 'static) -> Self {
        slot(&self.0, Box::new(draw));
        self
    }
}

/// What a value is put into.
#[derive(Clone, Copy)]
enum Part {
    Attribute,
    Class,
    Property,
    Style,
    Text,
}

impl Part {
    fn put(self, node: &Node, name: &str, value: Option<&str>) {
        let element: &HtmlElement = node.unchecked_ref();
        // A name or value that the browser does not know is passed over, as in a page's own markup.
        let _ = match (self, value) {
            (Self::Attribute, Some(value)) => element.set_attribute(name, value),
            (Self::Attribute, None) => element.remove_attribute(name),
            (Self::Class, value) => element.class_list().toggle_with_force(name, value.is_some()).map(drop),
            (Self::Property, value) => Reflect::set(element, &name.into(), &JsValue::from_bool(value.is_some())).map(drop),
            (Self::Style, value) => element.style().set_property(name, value.unwrap_or_default()),
            (Self::Text, value) => {
                node.set_node_value(value);
                Ok(())
            }
        };
    }
}

/// Runs a function now and whenever something changes that it reads, for as long as the owner lives.
#[inline(never)]
fn follow(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Runs a function once the page is drawn and whenever something changes that it reads, for as long as the owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    later(Box::new(run));
}

#[inline(never)]
fn later(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Calls a function before the browser paints next.
pub fn next_frame(call: impl FnOnce() + 'static) {
    frame(Box::new(call));
}

#[inline(never)]
fn frame(call: Box<dyn FnOnce()>) {
    request_animation_frame(call);
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
    let edge = || -> Node { document().create_text_node("").unchecked_into() };
    let (start, end) = (edge(), edge());
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
            let _ = parent.insert_before(&content.0, Some(&end));
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

fn append(parent: &Node, child: &Node) {
    // It fails only where an element would be put into itself.
    let _ = parent.append_child(child);
}
