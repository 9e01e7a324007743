//! Directories: which tile lies where, in the order of their numbers.

use super::Fault;

/// Some tiles that follow each other and share their bytes, or a directory that knows more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The first tile's number.
    pub tile: u64,
    /// From the beginning of all tiles, or of all leaf directories.
    pub offset: u64,
    /// How many bytes.
    pub length: u32,
    /// How many tiles; 0 for a directory.
    pub run: u32,
}

/// Where a tile is to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Here: offset and length among all tiles.
    Tile(u64, u64),
    /// A directory knows: offset and length among all leaf directories.
    Leaf(u64, u64),
    /// Nowhere.
    Nothing,
}

/// Reads a directory that has been unpacked.
///
/// # Errors
/// [`Fault::Damaged`] where it is cut short or its numbers are impossible.
pub fn directory(bytes: &[u8]) -> Result<Vec<Entry>, Fault> {
    let mut bytes = Bytes(bytes);
    let count = bytes.number()?;
    // Four numbers each, a byte or more each: damage cannot ask for more than the directory is long.
    if count > bytes.0.len() as u64 / 4 {
        return Err(Fault::Damaged);
    }
    let mut entries = vec![Entry::default(); count as usize];
    let mut tile = 0_u64;
    for entry in &mut entries {
        tile = tile.checked_add(bytes.number()?).ok_or(Fault::Damaged)?;
        entry.tile = tile;
    }
    for entry in &mut entries {
        entry.run = u32::try_from(bytes.number()?).map_err(|_| Fault::Damaged)?;
    }
    for entry in &mut entries {
        entry.length = u32::try_from(bytes.number()?).map_err(|_| Fault::Damaged)?;
    }
    let mut end = None;
    for entry in &mut entries {
        // 0 stands for: right after the one before.
        entry.offset = match bytes.number()? {
            0 => end.ok_or(Fault::Damaged)?,
            more => more - 1,
        };
        end = Some(entry.offset.checked_add(u64::from(entry.length)).ok_or(Fault::Damaged)?);
    }
    Ok(entries)
}

/// Looks a tile up.
pub fn find(entries: &[Entry], tile: u64) -> Found {
    let after = entries.partition_point(|entry| entry.tile <= tile);
    let Some(entry) = after.checked_sub(1).and_then(|at| entries.get(at)) else { return Found::Nothing };
    let length = u64::from(entry.length);
    match entry.run {
        _ if length == 0 => Found::Nothing,
        0 => Found::Leaf(entry.offset, length),
        run if tile - entry.tile < u64::from(run) => Found::Tile(entry.offset, length),
        _ => Found::Nothing,
    }
}

struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    /// A LEB128 number of 64 bits.
    fn number(&mut self) -> Result<u64, Fault> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first().ok_or(Fault::Damaged)?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Fault::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Tiles 5, 6 and 7 share bytes 0 to 10; tile 42 has the next 20; from 69 on a leaf of 30 bytes knows.
    const SMALL: &[u8] = &[3, 5, 37, 27, 3, 1, 0, 10, 20, 30, 1, 0, 1];

    #[test]
    fn tiles_are_found_with_their_runs_and_leaves() {
        let entries = directory(SMALL).unwrap();
        assert_eq!(find(&entries, 4), Found::Nothing);
        assert_eq!(find(&entries, 7), Found::Tile(0, 10));
        assert_eq!(find(&entries, 8), Found::Nothing);
        assert_eq!(find(&entries, 42), Found::Tile(10, 20));
        assert_eq!(find(&entries, 1000), Found::Leaf(0, 30));
        assert_eq!(find(&[], 0), Found::Nothing);
    }

    #[test]
    fn a_directory_that_is_cut_short_is_refused() {
        for end in 0..SMALL.len() {
            assert_eq!(directory(&SMALL[..end]), Err(Fault::Damaged), "{end}");
        }
    }

    #[test]
    fn impossible_numbers_are_refused_before_memory_is_asked_for() {
        let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
        assert_eq!(directory(&[&huge[..], &[0; 32]].concat()), Err(Fault::Damaged));
        assert_eq!(directory(&[0xff; 64]), Err(Fault::Damaged));
        // The first entry cannot lie after one before it; tile numbers cannot overflow.
        assert_eq!(directory(&[1, 0, 1, 1, 0]), Err(Fault::Damaged));
        assert_eq!(directory(&[&[2], &huge[..], &[1, 1, 1, 1, 1, 1, 1]].concat()), Err(Fault::Damaged));
    }
}
