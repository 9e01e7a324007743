//! Every word the page itself says, in one place.

pub const NAME: &str = "Dateline";
pub const EXPLORE: &str = "Explore";
pub const READ: &str = "Read";
pub const LOADING: &str = "Opening the story";
pub const NOT_OPENED: &str = "The story could not be opened.";
