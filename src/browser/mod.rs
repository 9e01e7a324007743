//! What the page asks of the browser: files, the address, marks of performance, media queries.

mod fetch;
mod marks;

pub use fetch::fetch;
pub use marks::mark;
