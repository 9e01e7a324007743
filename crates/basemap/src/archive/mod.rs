//! PMTiles version 3: one file that holds a pyramid of tiles, read by ranges.
//!
//! Specification: <https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>. Every number that is read is held
//! against a bound before anything is done with it, so that no file can ask for more memory or time than a map needs.

mod credit;
mod directory;
mod fault;
mod header;
mod open;
mod source;
mod tile_id;
mod unpack;

pub use directory::{Entry, Found, directory, find};
pub use fault::Fault;
pub use header::{Compression, HEADER_BYTES, Header, Kind, Stretch};
pub use open::Archive;
pub use source::Source;
pub use tile_id::tile_id;

/// The first bytes of a file, which hold its header and its root directory.
pub const FIRST_BYTES: u64 = 16_384;
/// No directory may have more bytes, packed.
pub const MOST_DIRECTORY: u64 = 1 << 20;
/// No directory, tile or metadata may have more bytes, unpacked.
pub const MOST_UNPACKED: usize = 8 << 20;
/// No tile may have more bytes, packed.
pub const MOST_TILE: u64 = 4 << 20;
/// No metadata may have more bytes, packed.
pub const MOST_METADATA: u64 = 1 << 20;
/// A directory may lead to another, and that to one more, and no farther.
pub const MOST_DEPTH: usize = 3;
