//! Words that tell what is to come.

/// Verbs with which a limit lies ahead, whatever their tense: "postponed until Tuesday".
pub const PUT_OFF: &[&str] =
    &["postponed", "delayed", "extended", "adjourned", "deferred", "suspended", "put", "remanded", "gave", "given", "runs"];

/// What has its day set before it comes.
pub const PLANNED: &[&str] = &[
    "vote",
    "election",
    "elections",
    "referendum",
    "poll",
    "ballot",
    "primary",
    "primaries",
    "caucus",
    "caucuses",
    "meeting",
    "summit",
    "talks",
    "hearing",
    "trial",
    "game",
    "match",
    "final",
    "race",
    "debate",
    "debates",
    "deadline",
    "ceremony",
    "conference",
    "auction",
    "inauguration",
    "funeral",
];

/// Verbs that in the present tell what is on the calendar, where nothing else in the clause says when.
pub const SCHEDULED: &[&str] = &[
    "go",
    "goes",
    "hears",
    "hosts",
    "convenes",
    "kicks",
    "marks",
    "expires",
    "ends",
    "plays",
    "airs",
    "debuts",
    "premieres",
    "faces",
    "returns",
    "closes",
];
