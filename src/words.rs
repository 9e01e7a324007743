//! Every word the page itself says, in one place.

pub const NAME: &str = "Dateline";
pub const EXPLORE: &str = "Explore";
pub const READ: &str = "Read";
pub const LOADING: &str = "Opening the story";
pub const NOT_OPENED: &str = "The story could not be opened.";

// Dates.
pub const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
pub const MONTHS_SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
pub const ABOUT: &str = "about";
pub const EARLY: &str = "early ";
pub const MID: &str = "mid-";
pub const LATE: &str = "late ";
pub const WEEK_OF: &str = "week of";
pub const TO: &str = "to";
pub const EARLY_HOURS: &str = "in the early hours";
pub const MORNING: &str = "in the morning";
pub const AFTERNOON: &str = "in the afternoon";
pub const EVENING: &str = "in the evening";
pub const NIGHT: &str = "at night";
