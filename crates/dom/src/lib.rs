//! What the page and the modules that it fetches later draw with: elements, dates in words, letters, mathematics, searching,
//! outlets, and words as an address carries them. None of it follows signals; that is the page's own (`src/dom.rs`).

mod calendar;
pub mod dates;
mod element;
pub mod encoding;
pub mod letters;
pub mod math;
pub mod order;
pub mod outlets;
pub mod search;

pub use element::{El, Part, append, document, el, several, svg, text, window};
