//! ZIP, as PKWARE's APPNOTE 6.3.10 lays it down: members stored or deflated, ZIP64 included. Numbers in an archive are
//! checked before they are believed, and no member is unpacked further than it was asked for.

use dateline_model::NoticeKind;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The most files an archive may hold.
pub const MOST_FILES: usize = 10_000;

/// Text shrinks to a fifth or a tenth; what was made to do harm, to a thousandth.
const MOST_RATIO: usize = 200;

/// What is smaller may shrink as it likes.
const SMALL: usize = 1_000_000;

/// An archive.
#[derive(Debug)]
pub struct Zip<'a> {
    bytes: &'a [u8],
    /// The files in it, in the order of its directory.
    pub members: Vec<Member>,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its path.
    pub name: String,
    method: u16,
    locked: bool,
    checksum: u32,
    packed: usize,
    start: usize,
}

const DAMAGED: NoticeKind = NoticeKind::ArchiveDamaged;

/// Reads the directory of an archive.
///
/// # Errors
/// What was expected, what was found, what to do.
pub fn open(bytes: &[u8]) -> Result<Zip<'_>, NoticeKind> {
    let (start, count, size, shift) = directory(bytes).ok_or(DAMAGED)?;
    if count > MOST_FILES {
        return Err(NoticeKind::TooManyFiles);
    }
    let mut rest = bytes.get(start..start.checked_add(size).ok_or(DAMAGED)?).ok_or(DAMAGED)?;
    let mut members = Vec::new();
    for _ in 0..count {
        let (member, length) = member(rest, shift).ok_or(DAMAGED)?;
        rest = rest.get(length..).ok_or(DAMAGED)?;
        if !member.name.ends_with('/') {
            members.push(member);
        }
    }
    Ok(Zip { bytes, members })
}

/// Where the directory begins, how many entries and bytes it has, and how many bytes stand before the archive.
fn directory(bytes: &[u8]) -> Option<(usize, usize, usize, usize)> {
    let least = bytes.len().saturating_sub(22 + 0xFFFF);
    let end = (least..=bytes.len().checked_sub(22)?).rev().find(|&at| number(bytes, at, 4) == Some(0x0605_4B50))?;
    let (mut count, mut size, mut offset) =
        (number(bytes, end + 10, 2)?, number(bytes, end + 12, 4)?, number(bytes, end + 16, 4)?);
    let mut behind = end;
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
        let locator = end.checked_sub(20)?;
        if number(bytes, locator, 4) == Some(0x0706_4B50) {
            let large = number(bytes, locator + 8, 8)?;
            if number(bytes, large, 4)? != 0x0606_4B50 {
                return None;
            }
            (count, size, offset) = (number(bytes, large + 32, 8)?, number(bytes, large + 40, 8)?, number(bytes, large + 48, 8)?);
            behind = large;
        }
    }
    let start = behind.checked_sub(size)?;
    let shift = start.checked_sub(offset)?;
    Some((start, count, size, shift))
}

/// An entry of the directory, and how many bytes it takes there.
fn member(entry: &[u8], shift: usize) -> Option<(Member, usize)> {
    if number(entry, 0, 4)? != 0x0201_4B50 {
        return None;
    }
    let (name, extra, comment) = (number(entry, 28, 2)?, number(entry, 30, 2)?, number(entry, 32, 2)?);
    let (mut packed, mut start) = (number(entry, 20, 4)?, number(entry, 42, 4)?);
    let own = entry.get(46..46 + name)?;
    let mut fields = entry.get(46 + name..46 + name + extra)?;
    while let (Some(kind), Some(length)) = (number(fields, 0, 2), number(fields, 2, 2)) {
        let field = fields.get(4..4 + length)?;
        if kind == 1 {
            // ZIP64 holds those of size, packed size and offset that have no room, in this order.
            let mut at = if number(entry, 24, 4)? == 0xFFFF_FFFF { 8 } else { 0 };
            for value in [&mut packed, &mut start] {
                if *value == 0xFFFF_FFFF {
                    *value = number(field, at, 8)?;
                    at += 8;
                }
            }
        }
        fields = fields.get(4 + length..)?;
    }
    let member = Member {
        name: String::from_utf8_lossy(own).replace('\\', "/"),
        method: number(entry, 10, 2)? as u16,
        locked: number(entry, 8, 2)? & 1 == 1,
        checksum: number(entry, 16, 4)? as u32,
        packed,
        start: start.checked_add(shift)?,
    };
    Some((member, 46 + name + extra + comment))
}

/// A number of up to eight bytes, the smallest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    let value = bytes.iter().rev().fold(0_u64, |value, &byte| value << 8 | u64::from(byte));
    usize::try_from(value).ok()
}

impl Zip<'_> {
    /// The member of a path.
    pub fn find(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// The bytes of a member, at most `most` of them.
    ///
    /// # Errors
    /// What was expected, what was found, what to do.
    pub fn unpack(&self, member: &Member, most: usize) -> Result<Vec<u8>, NoticeKind> {
        if member.locked {
            return Err(NoticeKind::Locked);
        }
        let packed = self.packed(member).ok_or(DAMAGED)?;
        let bytes = match member.method {
            0 if packed.len() > most => return Err(TOO_MUCH),
            0 => packed.to_vec(),
            8 => {
                let tight = packed.len().saturating_mul(MOST_RATIO).max(SMALL);
                decompress_to_vec_with_limit(packed, most.min(tight)).map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput if tight < most => NoticeKind::TooTight,
                    TINFLStatus::HasMoreOutput => TOO_MUCH,
                    _ => DAMAGED,
                })?
            }
            _ => return Err(NoticeKind::OtherPacking),
        };
        if checksum(&bytes) == member.checksum { Ok(bytes) } else { Err(DAMAGED) }
    }

    fn packed(&self, member: &Member) -> Option<&[u8]> {
        let at = member.start;
        if number(self.bytes, at, 4)? != 0x0403_4B50 {
            return None;
        }
        let before = 30 + number(self.bytes, at.checked_add(26)?, 2)? + number(self.bytes, at.checked_add(28)?, 2)?;
        let start = at.checked_add(before)?;
        self.bytes.get(start..start.checked_add(member.packed)?)
    }
}

const TOO_MUCH: NoticeKind = NoticeKind::UnpacksTooLarge;

/// CRC-32 as in ISO 3309, four bits at a time.
fn checksum(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 16];
    for (value, place) in (0_u32..).zip(&mut table) {
        *place = (0..4).fold(value, |value, _| if value & 1 == 1 { value >> 1 ^ 0xEDB8_8320 } else { value >> 1 });
    }
    let step = |sum: u32| sum >> 4 ^ table[(sum & 15) as usize];
    !bytes.iter().fold(!0_u32, |sum, &byte| step(step(sum ^ u32::from(byte))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_is_the_usual_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn numbers_beyond_the_bytes_are_none() {
        assert_eq!(number(&[1, 2], 0, 2), Some(0x201));
        assert_eq!(number(&[1, 2], 1, 2), None);
        assert_eq!(number(&[1, 2], usize::MAX, 2), None);
        assert!(open(b"PK\x05\x06").is_err() && open(&[0; 22]).is_err());
    }
}
