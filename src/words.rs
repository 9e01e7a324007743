//! Every word the page itself says, in one place.

use dateline_model::{EventKind, PlaceKind, PlaceReason, TimeReason};

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

// Timeline.
pub const TIMELINE: &str = "Timeline";
pub const EARLIER: &str = "Earlier";
pub const LATER: &str = "Later";
pub const MORE: &str = "more";
pub const EVENTS_IN_TIME: &str = "Events in the order of time";
pub const REPORTS_DIFFER: &str = "the reports differ";
pub const WINDOW_START: &str = "Start of the time shown";
pub const WINDOW_END: &str = "End of the time shown";
pub const CLEAR_WINDOW: &str = "All times";
pub const RESET_ZOOM: &str = "Reset zoom";
pub const SHOW_LESS_TIME: &str = "Look closer at the timeline";
pub const SHOW_MORE_TIME: &str = "Show more of the timeline";
pub const PLAY: &str = "Play through time";
pub const PAUSE: &str = "Pause";

/// What a report of an unknown outlet is called; counted from 1.
pub fn report_number(number: u32) -> String {
    ["Report ", &number.to_string()].concat()
}

/// "told by 4 of 5 reports".
pub fn told_by_figures(told: usize, of: usize) -> String {
    ["told by ", &told.to_string(), " of ", &of.to_string(), if of == 1 { " report" } else { " reports" }].concat()
}

/// "1 event", "12 events".
pub fn events(count: usize) -> String {
    [count.to_string().as_str(), if count == 1 { " event" } else { " events" }].concat()
}

/// "3 without a date".
pub fn without_date(count: usize) -> String {
    [&count.to_string(), " without a date"].concat()
}

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

// Explore.
pub const EVENTS: &str = "Events";
pub const OUTLETS: &str = "Outlets";
pub const UNDATED: &str = "Undated";
pub const BACKGROUND: &str = "Background";
pub const DISPUTED: &str = "disputed";
pub const APPROXIMATE: &str = "approximate";
pub const TOLD_BY: &str = "Told by";
pub const NO_EVENTS: &str = "No dated or placed statement was found in these reports. The reports themselves stand under Read.";
pub const NONE_PASS: &str = "No event passes the filters.";
pub const CLEAR_FILTERS: &str = "Clear filters";
pub const FILTER: &str = "Filter";
pub const KINDS: &str = "Kinds";
pub const PLACE: &str = "Place";
pub const ANY_PLACE: &str = "Any place";
pub const CERTAIN: &str = "Certain date and place";
pub const ON_MAP: &str = "Only what the map shows";
pub const LIFT: &str = "Remove filter:";
pub const WITHOUT: &str = "without";
pub const CLOSE: &str = "Close";
pub const OF: &str = "of";
pub const EVENT_BEFORE: &str = "Event before";
pub const EVENT_AFTER: &str = "Event after";
pub const DIFFER: &str = "They differ on";
pub const THE: &str = "the";
pub const AND_THE: &str = " and the ";
pub const APPROXIMATE_DATE: &str = "approximate date";
pub const DATE_WORKED_OUT: &str = "date worked out";
pub const GOES_ON: &str = "and since then";
pub const PLACE_OF_DATELINE: &str = "place from the dateline";
pub const PLACE_OF_PARAGRAPH: &str = "place from the paragraph";
pub const HIDDEN: &str = "The filters hide this event.";
pub const READ_IN_FULL: &str = "Read in full";
pub const GONE: &str = "This link names something the story no longer has:";
pub const DISMISS: &str = "Dismiss";

/// The word for a kind of event.
pub fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Violence => "Violence",
        EventKind::Diplomacy => "Diplomacy",
        EventKind::Statement => "Statements",
        EventKind::Decision => "Decisions",
        EventKind::Disaster => "Disasters",
        EventKind::Movement => "Movements",
        EventKind::Other => "Other",
    }
}

/// "14 events", "3 of 14 events".
pub fn events_of(shown: usize, total: usize) -> String {
    let events = if total == 1 { " event" } else { " events" };
    if shown == total {
        [&total.to_string(), events].concat()
    } else {
        [&shown.to_string(), " of ", &total.to_string(), events].concat()
    }
}

/// "Told by four of five reports."
pub fn told_by(count: usize, total: usize) -> String {
    if total == 1 {
        return "Told by the one report.".into();
    }
    let all = if count == total { ["all ", &number(total)].concat() } else { [&number(count), " of ", &number(total)].concat() };
    ["Told by ", &all, " reports."].concat()
}

/// "within about 300 km"
pub fn within_km(km: u32) -> String {
    ["within about ", &km.to_string(), " km"].concat()
}

/// "2 more sentences in the report"
pub fn more(count: usize) -> String {
    let sentences = if count == 1 { " more sentence in the report" } else { " more sentences in the report" };
    [&count.to_string(), sentences].concat()
}

// Read.
pub const REPORTS_NAV: &str = "Reports";
pub const PUBLISHED: &str = "Published";
pub const NO_DATE_KNOWN: &str = "Date of publication unknown";
pub const BASIS_GIVEN: &str = "as given with the report";
pub const BASIS_STATED: &str = "as the text states";
pub const BASIS_INFERRED: &str = "worked out from the reports";
pub const POSSIBLE: &str = "possible:";
pub const WORKED_OUT: &str = "Why this day";
pub const DATED: &str = " is dated ";
pub const BY: &str = " by ";
pub const LAST_NAMED: &str = " is the last day it names: ";
pub const WITHOUT_YEAR: &str = " stands there without its year, which makes it ";
pub const READ_AS: &str = " is read as ";
pub const SAME_THINGS: &str = "tells of the same things";
pub const FALLS_ON: &str = " falls on ";
pub const UNSETTLED_HERE: &str = "Not settled in this report";
pub const NO_PARTICULAR: &str = "names no particular date";
pub const A_LENGTH: &str = "a length of time";
pub const A_SET: &str = "something that recurs";
pub const UNSETTLED: &str = "a place that could not be settled";
pub const STANDS_FOR: &str = "stands for people or a government here";
pub const VAGUE: &str = "the words are vague";
pub const SURE: &str = "Sure";
pub const LIKELY: &str = "Likely";
pub const NOT_SETTLED: &str = "Not settled";
pub const AS_WRITTEN: &str = "as written";
pub const RECKONED_FROM: &str = "reckoned from";
pub const DAY_OF_PUBLICATION: &str = "the day of publication";
pub const ITSELF_WORKED_OUT: &str = ", itself worked out";
pub const NOT_RECKONED: &str = "There is no date to reckon it from.";
pub const CAN_ALSO_BE: &str = "It can also be";
pub const CAN_BE: &str = "It can be";
pub const NOT_THESE: &str = "Not meant:";
pub const NONE_OF_THE_NAME: &str = "no place of the name is known";
pub const FROM: &str = "from";
pub const OR: &str = "or";
pub const ORIGINAL: &str = "The original";
pub const NO_REPORTS: &str = "This story has no report to read.";
pub const CHOSEN: &str = "Chosen event";
pub const NOT_TOLD_HERE: &str = "This report does not tell of it.";
pub const SHOW_ON_MAP: &str = "Show in Explore";
pub const HIT_BEFORE: &str = "Hit before";
pub const HIT_AFTER: &str = "Next hit";
pub const NO_HITS: &str = "Not in this report";
pub const MAP_AND_TIMELINE: &str = "Map and timeline";
pub const OTHER_REPORTS: &str = "Report before and after";
pub const REPORT_BEFORE: &str = "Report before";
pub const REPORT_AFTER: &str = "Next report";

/// By what one reading of a time was chosen; nothing where there is no other.
pub fn time_reason(reason: TimeReason) -> &'static str {
    match reason {
        TimeReason::Plain => "",
        TimeReason::Cue => "the words say which is meant",
        TimeReason::Tense => "the tense around it says which is meant",
        TimeReason::Weekday => "a day of the week or another date here fits no other",
        TimeReason::Outlet => "the outlet's country writes dates this way round",
        TimeReason::Reports => "the other reports settle which is meant",
        TimeReason::Nearest => "the nearest is meant",
        TimeReason::Habit => "nothing says which is meant",
    }
}

/// Why a name was read as one place.
pub fn place_reason(reason: PlaceReason) -> &'static str {
    match reason {
        PlaceReason::Only => "no other place of the name is known",
        PlaceReason::Container => "what is named beside it says which",
        PlaceReason::Earlier => "an earlier mention in this report says which",
        PlaceReason::Story => "the other reports mean this one",
        PlaceReason::Country => "it lies in the country the report is about",
        PlaceReason::Division => "it lies in a region the report names",
        PlaceReason::Near => "other places of the report lie near it",
        PlaceReason::List => "the names beside it are of its kind",
        PlaceReason::Outlet => "it is the outlet's own town, or near it",
        PlaceReason::Rank => "the largest or best known of the name",
        PlaceReason::Given => "the publisher of this story placed it",
        PlaceReason::Phrase => "the words around it say where",
        PlaceReason::Unsettled => "nothing says which of the name it is, or where",
    }
}

/// The word for a kind of place.
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Continent => "part of the world",
        PlaceKind::Country => "country",
        PlaceKind::Region => "region",
        PlaceKind::City => "town or city",
        PlaceKind::District => "district",
        PlaceKind::Site => "site",
        PlaceKind::Water => "water",
        PlaceKind::Terrain => "land form",
        PlaceKind::Area => "area",
        PlaceKind::People => "country, by its people or adjective",
    }
}

/// "4 lines of page furniture"
pub fn furniture(lines: usize) -> String {
    if lines == 1 { "1 line of page furniture".into() } else { [&lines.to_string(), " lines of page furniture"].concat() }
}

/// "7 hits in the text"
pub fn in_text(count: usize) -> String {
    [&hits(None, count), " in the text"].concat()
}

/// "Hit 2 of 7", "7 hits"
pub fn hits(at: Option<usize>, count: usize) -> String {
    match at {
        Some(at) => ["Hit ", &(at + 1).to_string(), " of ", &count.to_string()].concat(),
        None if count == 1 => "1 hit".into(),
        None => [&count.to_string(), " hits"].concat(),
    }
}

// Map.
pub const MAP: &str = "Map of the events";
pub const MAP_LIST: &str = "Events on the map";
pub const MAP_KEYS: &str = "Arrow keys walk the marks, Enter opens one. Plus and minus zoom, Shift and an arrow key moves \
                            the map, 0 shows where most of the story is.";
pub const ZOOM_IN: &str = "Zoom in";
pub const ZOOM_OUT: &str = "Zoom out";
pub const FIT: &str = "Show where most of the story is";
pub const SHOW_ALL: &str = "Show all";
pub const OUTSIDE_ONE: &str = "1 event outside this map";
pub const OUTSIDE_MANY: &str = "events outside this map";
pub const ON_MAP_ONE: &str = "1 event on the map";
pub const ON_MAP_MANY: &str = "events on the map";
pub const EVENTS_HERE: &str = "events";
pub const SOMEWHERE_IN: &str = "Somewhere in";
pub const KILOMETRES: &str = "km";
pub const METRES: &str = "m";
pub const MILES: &str = "mi";
pub const FEET: &str = "ft";
pub const MAP_CREDIT: &str = "Outlines: Natural Earth · Places: GeoNames CC BY 4.0 · Borders dashed where disputed";
pub const NO_OUTLINES: &str = "The map's outlines could not be loaded; the events stand where they belong.";
