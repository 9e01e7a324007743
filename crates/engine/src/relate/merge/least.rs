//! From which likeness on two tellings are of the same thing.

/// Both have the same verb, or one of its group.
pub const SAME_VERB: f64 = 0.36;
/// Their verbs are of different groups.
pub const OTHER_VERB: f64 = 0.60;
/// Their verbs are two words for one blow.
pub const BLOW: f64 = 0.48;
/// One tells of the dead, the other of what killed them.
pub const OUTCOME: f64 = 0.42;
/// What a number of dead in common is worth.
pub const COUNT: f64 = 0.10;
/// Two accounts of speech without a quotation in common.
pub const SPEECH: f64 = 0.50;
/// Added to the likeness where the cores share a word beyond the verb.
pub const CORE: f64 = 0.14;
/// Added to the likeness where both have the same town.
pub const PLACE: f64 = 0.06;
/// Added to the likeness where one verb is told of one thing on one day, by both in so many words.
pub const DAY: f64 = 0.08;
/// The share of a report's opening that a dated statement must hold to be its announcement.
pub const ANNOUNCED: f64 = 0.50;
/// Added where one of them is not dated at all.
pub const UNKNOWN: f64 = 0.16;
/// What happens once in a story at a time.
pub const SINGLE: [&str; 4] = ["besiege", "uprising", "collapse", "effect"];
/// Added where a date is no finer than a week.
pub const COARSE: f64 = 0.08;
/// Added where the dates meet only with the slack of a time zone, or of a day that was inferred.
pub const NEAR: f64 = 0.12;
/// The most that a link over some slack of dates is worth.
pub const FAINT: f64 = 0.01;
/// Added where the date stands only in the paragraph, or nowhere.
pub const UNDATED: f64 = 0.10;
