//! What the page asks of the browser: files, the address, marks of performance, colours, media queries.

mod address;
mod fetch;
mod marks;
mod page;
mod theme;

pub use address::{hash, set_hash};
pub use fetch::fetch;
pub use marks::mark;
pub use page::take_over;
pub use theme::Theme;
