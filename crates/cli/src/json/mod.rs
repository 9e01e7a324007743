//! The contract of the command line: articles and stories as JSON, with offsets in code points.
//!
//! Every field is always there; what is not known is null or empty.

mod article;
mod event;
mod offsets;
mod published;
mod speech;
mod story;
mod time;

pub use article::Article;
pub use story::Story;

use serde::Serializer;

/// Where something stands in a text: code points, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
struct Stretch {
    start: u32,
    end: u32,
}

/// A number without a fraction is written without one: `400`, not `400.0`.
fn number<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *number {
        Some(whole) if whole.fract() == 0.0 && whole.abs() < 9e15 => serializer.serialize_i64(whole as i64),
        Some(broken) => serializer.serialize_f64(broken),
        None => serializer.serialize_none(),
    }
}
