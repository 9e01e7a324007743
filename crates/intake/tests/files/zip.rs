//! Writes archives for the tests.

use miniz_oxide::deflate::compress_to_vec;

/// How a member is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct How {
    pub stored: bool,
    pub locked: bool,
    pub wrong_checksum: bool,
}

/// An archive of members.
pub fn zip<B: AsRef<[u8]>>(members: &[(&str, B)]) -> Vec<u8> {
    let members: Vec<_> = members.iter().map(|(name, bytes)| (*name, bytes.as_ref(), How::default())).collect();
    zip_as(&members)
}

/// An archive of members, each written in its own way.
pub fn zip_as(members: &[(&str, &[u8], How)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for &(name, bytes, how) in members {
        let packed = if how.stored { bytes.to_vec() } else { compress_to_vec(bytes, 6) };
        let mut about = Vec::new();
        for part in [20, u16::from(how.locked), if how.stored { 0 } else { 8 }, 0, 0] {
            about.extend(part.to_le_bytes());
        }
        about.extend((crc(bytes) ^ u32::from(how.wrong_checksum)).to_le_bytes());
        about.extend((packed.len() as u32).to_le_bytes());
        about.extend((bytes.len() as u32).to_le_bytes());
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0, 0]);
        let at = out.len() as u32;
        out.extend(b"PK\x03\x04");
        out.extend(&about);
        out.extend(name.as_bytes());
        out.extend(packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, size, count) = (out.len() as u32, directory.len() as u32, members.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}
