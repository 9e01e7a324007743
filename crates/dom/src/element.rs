//! Elements built by hand.
//!
//! A chain of calls builds an element: `el("button").class("plain").on("click", …).text(words)`. What follows a signal is
//! the page's own (`src/dom.rs`); here an element is what it was made.
//!
//! Nothing is ever parsed as HTML: the page forbids it.

use dateline_words::Word;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, Element, Event, HtmlElement, Node, Window, js_sys::Reflect};

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

/// A stretch of words without an element around it.
#[inline(never)]
pub fn text(words: &str) -> Node {
    document().create_text_node(words).unchecked_into()
}

thread_local! {
    static DOCUMENT: Document = web_sys::window().and_then(|window| window.document()).expect("a page");
}

/// The page's window.
pub fn window() -> Window {
    web_sys::window().expect("a page")
}

/// The page's document.
pub fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

impl From<Node> for El {
    fn from(node: Node) -> Self {
        Self(node)
    }
}

impl El {
    /// The page's body.
    pub fn body() -> Self {
        Self(document().body().expect("a page with a body").unchecked_into())
    }

    /// The node itself.
    pub fn node(&self) -> &Node {
        &self.0
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
    pub fn attr(self, name: &str, value: impl AsRef<str>) -> Self {
        self.set(Part::Attribute, name, value.as_ref())
    }

    #[inline(never)]
    fn set(self, part: Part, name: &str, value: &str) -> Self {
        part.put(&self.0, name, Some(value));
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
    pub fn style(self, name: &str, value: &str) -> Self {
        self.set(Part::Style, name, value)
    }

    /// Adds words after the children it has.
    pub fn text(self, words: impl AsRef<str>) -> Self {
        self.child(text(words.as_ref()).into())
    }

    /// Adds the text of a word after the children it has, with an element in each of its places.
    pub fn fill(self, word: Word, parts: &[El]) -> Self {
        word.pieces(&mut |piece| match piece {
            Ok(words) => append(&self.0, &text(words)),
            Err(part) => {
                if let Some(part) = parts.get(part.wrapping_sub(1)) {
                    append(&self.0, &part.0);
                }
            }
        });
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
}

/// What a value is put into.
#[derive(Clone, Copy)]
pub enum Part {
    /// An attribute; none takes it away.
    Attribute,
    /// A class, there or not.
    Class,
    /// A property that is true or false.
    Property,
    /// A property of the style.
    Style,
    /// The words of a text.
    Text,
}

impl Part {
    /// Puts a value there. A name or value that the browser does not know is passed over, as in a page's own markup.
    pub fn put(self, node: &Node, name: &str, value: Option<&str>) {
        let element: &HtmlElement = node.unchecked_ref();
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

/// Adds a node after the children that another has.
pub fn append(parent: &Node, child: &Node) {
    // It fails only where an element would be put into itself.
    let _ = parent.append_child(child);
}
