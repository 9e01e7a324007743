//! Tellings of the same thing become one event.
//!
//! ```text
//! events    the events of a story out of all its tellings
//! unite     events whose tellings found each other too late
//! once      the deaths of one person, whenever they are told to have been
//! absorb    dead and wounded that stand beside what killed and hurt them
//! link      how strongly two tellings are of the same thing
//! least     from which likeness on they are
//! meeting   whether two dates, or two places, can be the same
//! links     which tellings of one document are alike to which of others
//! likeness  how alike two tellings are by their words
//! ```

mod absorb;
mod events;
mod least;
mod likeness;
mod link;
mod links;
mod meeting;
mod once;
#[cfg(test)]
mod tests;
mod unite;

pub use events::merge;
pub use likeness::{Item, Weights};
pub use links::Links;
pub use meeting::reach;
