//! Every word that this module says.

/// Where a story gives nothing to compare.
pub const NOTHING: &str = "These reports share no statement, figure or event that could be compared.";
