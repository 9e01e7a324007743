//! Compression as servers do it.

use std::io::Write;

/// The bytes in brotli, at a quality from 0 to 11.
pub fn packed(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut writer = ::brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 24);
    // Writing to a vector cannot fail.
    let _ = writer.write_all(bytes).and_then(|()| writer.flush());
    drop(writer);
    packed
}
