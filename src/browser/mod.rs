//! What the page asks of the browser: files, the address, canvases and frames, marks of performance, colours, media
//! queries.

mod address;
mod canvas;
mod dress;
mod fetch;
mod frames;
mod language;
mod later;
mod listen;
mod marks;
mod media;
mod own;
mod page;
mod texts;
mod theme;
mod watch;

pub use dateline_dom::{letters, math};

pub use address::{hash, path, query, set_hash};
pub use canvas::{canvas, context, dash, root_style};
pub use dress::dress;
pub use fetch::fetch;
pub use frames::Frames;
pub use language::{along, change_language, measures_in_miles};
pub use later::Later;
pub use listen::listen;
pub use marks::mark;
pub use media::matches;
pub use own::{correct, invite, keeps_reports, open_reports};
pub use page::{newer_is_there, take_newer, take_over};
pub use texts::take_texts;
pub use theme::Theme;
pub use watch::{keep, matches_media, now, pixel_ratio, wants_less_motion, watch_line, watch_media, watch_root, watch_size};
