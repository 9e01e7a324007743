/// What a person should know of a file: that it, or a part of it, could not be read, or was read with a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file's name as it was given, with the part of it where that can be told: `more.jsonl, line 2`.
    pub file: String,
    /// What was expected, what was found, what to do.
    pub message: String,
    /// Whether a report was lost by it.
    pub lost: bool,
}
