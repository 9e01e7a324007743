//! What a person sets right in a story: the publisher in `story.toml`, or a reader on the page.
//!
//! ```text
//! correction  one thing set right, and the event it is about
//! named       how an event is named so that it is found again after the reports were read anew
//! when        a date as a person types it
//! apply       corrections applied to a story, one after the other
//! write       corrections as story.toml
//! read        story.toml as corrections (feature `read`)
//! ```
//!
//! The story that corrections were made on is never changed by them for good: whoever keeps both can take any of them back.

pub mod apply;
mod correction;
mod named;
#[cfg(feature = "read")]
mod read;
mod when;
mod write;

pub use apply::apply;
pub use correction::{Correction, Corrections, GivenPlace, SetPlace};
pub use named::{EventName, Words};
#[cfg(feature = "read")]
pub use read::{LANGUAGES, places, story};
pub use when::{WHEN, When};
pub use write::write;
