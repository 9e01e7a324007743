use serde::{Deserialize, Serialize};

use crate::{Range, Span};

/// What a temporal expression denotes, as in TimeML 1.2.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimeKind {
    /// A day or something longer: "Wednesday", "July", "2011".
    Date,
    /// A time of day: "before dawn", "9 pm".
    Time,
    /// A length: "13 hours", "a week".
    Duration,
    /// Something that recurs: "every Friday".
    Set,
}

/// How finely a time is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// To the minute.
    Minute,
    /// To the hour, or a part of the day.
    Hour,
    /// To the day.
    Day,
    /// To the week.
    Week,
    /// To the month, or a part of it.
    Month,
    /// To the year, or longer.
    Year,
}

/// A temporal expression found in an article: a TIMEX3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Its words.
    pub span: Span,
    /// What it denotes.
    pub kind: TimeKind,
    /// The TIMEX3 value at its own granularity: `2016-09-28`, `2016-W38`, `P6Y`, `PAST_REF`.
    pub value: String,
    /// The same as a stretch of time, as tight as the text allows; nothing where it names no particular time.
    pub range: Option<Range>,
    /// How fine `range` is.
    pub precision: Precision,
    /// Whether the words themselves are vague: "about", "mid-July", "a few days".
    pub approximate: bool,
}
