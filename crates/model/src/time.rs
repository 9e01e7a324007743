use serde::{Deserialize, Serialize};

use crate::{Range, Span};

/// What a temporal expression denotes, as in TimeML 1.2.1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimeKind {
    /// A day or something longer: "Wednesday", "July", "2011".
    #[default]
    Date,
    /// A time of day: "before dawn", "9 pm".
    Time,
    /// A length: "13 hours", "a week".
    Duration,
    /// Something that recurs: "every Friday".
    Set,
}

/// How finely a time is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// To the minute.
    Minute,
    /// To the hour, or a part of the day.
    Hour,
    /// To the day.
    #[default]
    Day,
    /// To the week.
    Week,
    /// To the month, or a part of it.
    Month,
    /// To the year, or longer.
    Year,
}

impl Precision {
    /// The word for it in the contract of the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// How the words narrow or loosen a value: the `mod` of a TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Modifier {
    /// "more than a decade ago"
    Before,
    /// "less than a year ago"
    After,
    /// "no less than a year ago"
    OnOrBefore,
    /// "no more than a year ago"
    OnOrAfter,
    /// "less than two hours"
    LessThan,
    /// "more than two hours"
    MoreThan,
    /// "no more than five minutes"
    EqualOrLess,
    /// "at least ten minutes"
    EqualOrMore,
    /// "early in 2015", "the beginning of May"
    Start,
    /// "mid-July"
    Mid,
    /// "late last week"
    End,
    /// "about two years"
    Approx,
}

impl Modifier {
    /// The word of TimeML 1.2.1 for it: `MORE_THAN`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => "BEFORE",
            Self::After => "AFTER",
            Self::OnOrBefore => "ON_OR_BEFORE",
            Self::OnOrAfter => "ON_OR_AFTER",
            Self::LessThan => "LESS_THAN",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
        }
    }
}

/// From what a time was reckoned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimeSource {
    /// Its words alone: "9 September 2016", "13 hours".
    #[default]
    Words,
    /// The day of publication: "yesterday".
    Published,
    /// Another time of the same article, by its place in [`crate::Article::times`]: "two days later".
    Earlier(u32),
    /// The words of an event in the same article: "a week after the truce took effect".
    Event(Span),
    /// Nothing: what it would be reckoned from is not known.
    Nothing,
    /// Words of the report that its excerpt leaves out.
    LeftOut,
}

/// By what one reading was chosen over others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TimeReason {
    /// There is no other.
    #[default]
    Plain,
    /// A word says so: "last", "next".
    Cue,
    /// The tense of its clause.
    Tense,
    /// A day of the week, or another date of the text, fits no other.
    Weekday,
    /// The country of the outlet.
    Outlet,
    /// The other reports of the story.
    Reports,
    /// It lies nearest to what it was reckoned from, by far.
    Nearest,
    /// Habit alone: nothing settled it.
    Habit,
}

/// Another reading of the same words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The TIMEX3 value.
    pub value: String,
    /// The same as a stretch of time.
    pub range: Option<Range>,
}

/// A temporal expression found in an article: a TIMEX3.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// How the words narrow or loosen `value`.
    pub modifier: Option<Modifier>,
    /// The time at which a duration begins, by its place in [`crate::Article::times`]: TIMEX3's `beginPoint`.
    pub begin: Option<u32>,
    /// The time at which it ends: `endPoint`.
    pub end: Option<u32>,
    /// Of a set: `EVERY`, `EACH`.
    pub quant: Option<String>,
    /// Of a set, how often in its period: `2X`, `3D`.
    pub freq: Option<String>,
    /// From what it was reckoned.
    pub source: TimeSource,
    /// By what this reading was chosen.
    pub reason: TimeReason,
    /// A reading that was not ruled out.
    pub other: Option<Reading>,
}
