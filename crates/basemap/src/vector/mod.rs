//! Mapbox Vector Tiles, version 2, into what a canvas draws: a path a class, and names.
//!
//! Specification: <https://github.com/mapbox/vector-tile-spec/tree/master/2.1>, in the wire format of
//! [protocol buffers](https://protobuf.dev/programming-guides/encoding/). Damage ends a tile where it stands; what was read
//! before it is drawn.

mod class;
mod path;
mod protobuf;
mod tile;

pub use class::{CLASSES, Class};
pub use tile::{Named, Tile, tile};

/// How many units wide and high a path's tile is.
pub const EXTENT: i64 = 4096;
