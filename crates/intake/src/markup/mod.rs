//! Markup into a tree: HTML as it is found in the wild, and XML where it lies in feeds and documents.

mod build;
mod nesting;
mod tree;

pub use nesting::is_block;
pub use tree::{Element, Tree};

/// The tree of a page.
pub fn html(text: &str) -> Tree {
    build::build(text, true)
}

/// The tree of an XML document; names are in small letters, with their prefixes.
pub fn xml(text: &str) -> Tree {
    build::build(text, false)
}
