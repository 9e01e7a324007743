//! The archive that is laid below: which tiles a view wants, how they come, how they look.

mod cover;
mod layer;
mod paint;
mod palette;
mod tiles;
mod widths;

pub use cover::Frame;
pub use palette::Palette;
pub use tiles::Below;
