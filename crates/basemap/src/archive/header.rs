//! The first 127 bytes of an archive.

use super::Fault;

/// How long a header is.
pub const HEADER_BYTES: usize = 127;

/// Some bytes of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// From the file's beginning.
    pub offset: u64,
    /// How many.
    pub length: u64,
}

impl Stretch {
    /// The bytes after `offset` within this stretch.
    ///
    /// # Errors
    /// [`Fault::Damaged`] where they reach beyond it or are more than `most`.
    pub fn within(self, offset: u64, length: u64, most: u64) -> Result<Self, Fault> {
        let end = offset.checked_add(length).filter(|&end| end <= self.length && length <= most);
        let start = self.offset.checked_add(offset).filter(|_| end.is_some());
        start.map(|offset| Self { offset, length }).ok_or(Fault::Damaged)
    }
}

/// How bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compression {
    /// Not at all.
    None,
    /// As RFC 1952 says.
    Gzip,
}

/// What a tile is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A Mapbox Vector Tile.
    Vector,
    /// A picture of this media type.
    Picture(&'static str),
}

/// What a header says, as far as it is needed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header {
    /// The root directory.
    pub root: Stretch,
    /// The metadata, JSON.
    pub metadata: Stretch,
    /// All leaf directories.
    pub leaves: Stretch,
    /// All tiles.
    pub tiles: Stretch,
    /// Of directories and metadata.
    pub internal: Compression,
    /// Of each tile.
    pub packed: Compression,
    /// What the tiles are.
    pub kind: Kind,
    /// The farthest and the nearest zoom that has tiles, 0 to 26.
    pub zooms: [u8; 2],
    /// West, south, east, north of all tiles in degrees.
    pub bounds: [f64; 4],
}

/// What lies farther into a file than this, no script can ask for: two to the 53rd bytes.
const FARTHEST: u64 = 1 << 53;
/// The nearest zoom of which every tile has a number of 64 bits.
const NEAREST: u8 = 26;

impl Header {
    /// Reads a header.
    ///
    /// # Errors
    /// What the bytes are instead, or what in them is not known here.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let version = bytes.strip_prefix(b"PMTiles").and_then(|rest| rest.first()).ok_or(Fault::NotAnArchive)?;
        if *version != 3 {
            return Err(Fault::Version(*version));
        }
        let bytes: &[u8; HEADER_BYTES] = bytes.first_chunk().ok_or(Fault::Damaged)?;
        let long = |at: usize| u64::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]));
        let degrees = |at: usize| f64::from(i32::from_le_bytes(std::array::from_fn(|byte| bytes[at + byte]))) / 1e7;
        let stretch = |at: usize| {
            let (offset, length) = (long(at), long(at + 8));
            let fits = offset.checked_add(length).is_some_and(|end| end < FARTHEST);
            fits.then_some(Stretch { offset, length }).ok_or(Fault::Damaged)
        };
        let header = Self {
            root: stretch(8)?,
            metadata: stretch(24)?,
            leaves: stretch(40)?,
            tiles: stretch(56)?,
            internal: compression(bytes[97])?,
            packed: match bytes[99] {
                // Pictures are packed by themselves; some writers leave the field unset.
                2..=5 if bytes[98] == 0 => Compression::None,
                _ => compression(bytes[98])?,
            },
            kind: match bytes[99] {
                1 => Kind::Vector,
                2 => Kind::Picture("image/png"),
                3 => Kind::Picture("image/jpeg"),
                4 => Kind::Picture("image/webp"),
                5 => Kind::Picture("image/avif"),
                _ => return Err(Fault::Kind),
            },
            zooms: [bytes[100], bytes[101]],
            bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
        };
        let [west, south, east, north] = header.bounds;
        let sound = header.zooms[0] <= header.zooms[1]
            && header.zooms[1] <= NEAREST
            && (-180.0..=180.0).contains(&west)
            && (-180.0..=180.0).contains(&east)
            && (-90.0..=90.0).contains(&south)
            && (-90.0..=90.0).contains(&north)
            && west < east
            && south < north;
        if sound { Ok(header) } else { Err(Fault::Damaged) }
    }
}

fn compression(byte: u8) -> Result<Compression, Fault> {
    match byte {
        1 => Ok(Compression::None),
        2 => Ok(Compression::Gzip),
        _ => Err(Fault::Compression),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes() -> Vec<u8> {
        let mut bytes = b"PMTiles\x03".to_vec();
        for number in [127_u64, 25, 152, 10, 162, 0, 162, 1000, 1, 1, 1] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([1, 2, 2, 1, 0, 14]);
        for degrees in [37.0_f64, 36.0, 38.0, 37.0] {
            bytes.extend(((degrees * 1e7) as i32).to_le_bytes());
        }
        bytes.resize(HEADER_BYTES, 0);
        bytes
    }

    fn with(at: usize, byte: u8) -> Result<Header, Fault> {
        let mut bytes = bytes();
        bytes[at] = byte;
        Header::read(&bytes)
    }

    #[test]
    fn a_header_is_read() {
        let header = Header::read(&bytes()).unwrap();
        assert_eq!((header.root, header.kind), (Stretch { offset: 127, length: 25 }, Kind::Vector));
        assert_eq!((header.zooms, header.bounds), ([0, 14], [37.0, 36.0, 38.0, 37.0]));
    }

    #[test]
    fn what_is_something_else_is_said() {
        assert_eq!(Header::read(b"<!doctype html>"), Err(Fault::NotAnArchive));
        assert_eq!(Header::read(b""), Err(Fault::NotAnArchive));
        assert_eq!(with(7, 2), Err(Fault::Version(2)));
        assert_eq!(with(97, 4), Err(Fault::Compression));
        assert_eq!(with(98, 3), Err(Fault::Compression));
        assert_eq!(with(99, 6), Err(Fault::Kind));
        assert_eq!(Header::read(&bytes()[..100]), Err(Fault::Damaged));
    }

    #[test]
    fn impossible_numbers_are_damage() {
        // An offset beyond the end of any file, a zoom that has no numbers, bounds upside down.
        assert_eq!(with(15, 0xff), Err(Fault::Damaged));
        assert_eq!(with(101, 200), Err(Fault::Damaged));
        assert_eq!(with(113, 0x80), Err(Fault::Damaged));
    }

    #[test]
    fn a_part_lies_within_its_stretch() {
        let tiles = Stretch { offset: 100, length: 50 };
        assert_eq!(tiles.within(10, 40, 64), Ok(Stretch { offset: 110, length: 40 }));
        assert_eq!(tiles.within(11, 40, 64), Err(Fault::Damaged));
        assert_eq!(tiles.within(0, 40, 32), Err(Fault::Damaged));
        assert_eq!(tiles.within(u64::MAX, 40, 64), Err(Fault::Damaged));
    }
}
