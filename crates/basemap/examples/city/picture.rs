//! Tiles as PNG: squares in four colours, so that one sees where each stands.

use std::io::Write;

use flate2::{Compression, Crc, write::ZlibEncoder};

const SIDE: u32 = 256;
const COLOURS: [[u8; 3]; 4] = [[214, 198, 160], [160, 190, 150], [150, 175, 200], [205, 160, 150]];

/// A tile.
pub fn tile(zoom: u8, x: u32, y: u32) -> Vec<u8> {
    let colour = COLOURS[((x % 2) * 2 + y % 2) as usize];
    let mut rows = Vec::new();
    for row in 0..SIDE {
        rows.push(0);
        for column in 0..SIDE {
            let shade = if (row ^ column) & (0x100 >> (zoom % 4)) != 0 { 12 } else { 0 };
            rows.extend(colour.map(|part| part - shade));
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    packed.write_all(&rows).unwrap();
    let size = [SIDE.to_be_bytes(), SIDE.to_be_bytes()].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in
        [(b"IHDR", [&size[..], &[8, 2, 0, 0, 0]].concat()), (b"IDAT", packed.finish().unwrap()), (b"IEND", vec![])]
    {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&content);
        bytes.extend((content.len() as u32).to_be_bytes());
        bytes.extend(name);
        bytes.extend(&content);
        bytes.extend(sum.sum().to_be_bytes());
    }
    bytes
}
