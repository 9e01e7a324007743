//! Map and timeline as pictures (SVG 1.1): self-contained, with generic fonts, light or dark.

mod draw;
mod map;
mod scale;
mod ticks;
mod timeline;

pub use map::map;
pub use timeline::timeline;
