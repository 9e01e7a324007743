use dateline_model::Notice;

/// What a person should know of a file: that it, or a part of it, could not be read, or was read with a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file's name as it was given, with the part of it where that can be told: a line, an entry.
    pub file: Notice,
    /// What is to be known of it.
    pub notice: Notice,
    /// Whether a report was lost by it.
    pub lost: bool,
}
