//! The dialog: where reports are dropped, what came of it, and the reader's stories; and the one in which an
//! event is set right.

mod correct;
mod dialog;
mod done;
mod export;
mod hint;
mod parts;
mod picture;
mod pin;
mod stories;
mod work;

pub use correct::correct;
pub use dialog::{Dialog, dialog};
pub use hint::hint;
