//! Files as they come, and as they come to do harm.

mod archives;
mod feeds;
mod hostile;
mod pages;
mod properties;
mod zip;
