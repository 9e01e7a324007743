//! Every word that this module says.

/// At which scale the outlines end.
pub const OUTLINES_END: &str = "Coast, rivers and borders are drawn to about 5 km here; streets are not drawn.";
