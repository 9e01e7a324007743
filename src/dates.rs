//! Dates as a reader sees them.
