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

// Masthead and opening.
pub const VIEWS: &str = "Views";
pub const SEARCH: &str = "Search";
pub const CLOSE_SEARCH: &str = "Close search";
pub const ONE_REPORT: &str = "one report";
pub const REPORTS: &str = "reports";
pub const THEME_SYSTEM: &str = "Colours: as the system. Change to light";
pub const THEME_LIGHT: &str = "Colours: light. Change to dark";
pub const THEME_DARK: &str = "Colours: dark. Change to as the system";

/// "one report", "five reports", "14 reports".
pub fn reports(count: usize) -> String {
    if count == 1 { ONE_REPORT.into() } else { [&number(count), " ", REPORTS].concat() }
}

/// A number in words up to ten, in figures above.
pub fn number(count: usize) -> String {
    const NUMBERS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    NUMBERS.get(count).map_or_else(|| count.to_string(), |word| (*word).into())
}
