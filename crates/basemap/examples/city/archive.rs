//! PMTiles, written: header, root directory, leaf directories, tiles.

use std::{collections::BTreeMap, io::Write};

use dateline_basemap::archive::tile_id;
use flate2::{Compression, write::GzEncoder};

/// What an archive says of itself.
#[derive(Clone, Copy)]
pub struct Archive<'a> {
    /// 1 for vector tiles, 2 for PNG.
    pub kind: u8,
    /// Whether the tiles are packed with gzip.
    pub packed: bool,
    /// The farthest and the nearest zoom.
    pub zooms: [u8; 2],
    /// West, south, east, north in degrees.
    pub bounds: [f64; 4],
    /// JSON.
    pub metadata: &'a str,
}

/// A leaf directory holds so many tiles.
const LEAF: usize = 400;

struct Entry {
    tile: u64,
    offset: u64,
    length: u64,
    run: u64,
}

impl Archive<'_> {
    /// The archive of the tiles that a function gives.
    pub fn write(&self, tile: impl Fn(u8, u32, u32) -> Option<Vec<u8>>) -> Vec<u8> {
        let (mut tiles, mut data) = (BTreeMap::new(), Vec::new());
        for zoom in self.zooms[0]..=self.zooms[1] {
            let [west, south, east, north] = self.bounds;
            let [[left, bottom], [right, top]] = [[west, south], [east, north]].map(|at| crate::plan::world(at[1], at[0]));
            let count = f64::from(1_u32 << zoom);
            for x in (left * count) as u32..=(right * count) as u32 {
                for y in (top * count) as u32..=(bottom * count) as u32 {
                    if let Some(bytes) = tile(zoom, x, y) {
                        let bytes = if self.packed { gzip(&bytes) } else { bytes };
                        tiles.insert(tile_id(zoom, x, y), (data.len() as u64, bytes.len() as u64));
                        data.extend(bytes);
                    }
                }
            }
        }
        let entries = tiles.into_iter().map(|(tile, (offset, length))| Entry { tile, offset, length, run: 1 }).collect();
        self.assemble(entries, data)
    }

    /// An archive in which every tile is the same.
    pub fn write_same(&self, tile: &[u8]) -> Vec<u8> {
        let data = gzip(tile);
        self.assemble(vec![Entry { tile: 0, offset: 0, length: data.len() as u64, run: u64::from(u32::MAX) }], data)
    }

    fn assemble(&self, entries: Vec<Entry>, data: Vec<u8>) -> Vec<u8> {
        let (mut root, mut leaves) = (Vec::new(), Vec::new());
        for part in entries.chunks(LEAF) {
            let leaf = gzip(&directory(part));
            root.push(Entry { tile: part[0].tile, offset: leaves.len() as u64, length: leaf.len() as u64, run: 0 });
            leaves.extend(leaf);
        }
        let root = gzip(&directory(if root.len() > 1 { &root } else { &entries }));
        let metadata = gzip(self.metadata.as_bytes());
        let mut bytes = b"PMTiles\x03".to_vec();
        let mut offset = 127;
        for part in [root.len(), metadata.len(), leaves.len(), data.len()] {
            bytes.extend((offset as u64).to_le_bytes());
            bytes.extend((part as u64).to_le_bytes());
            offset += part;
        }
        bytes.extend([entries.len() as u64; 3].iter().flat_map(|count| count.to_le_bytes()));
        bytes.extend([1, 2, if self.packed { 2 } else { 1 }, self.kind, self.zooms[0], self.zooms[1]]);
        bytes.extend(self.bounds.iter().flat_map(|degrees| ((degrees * 1e7) as i32).to_le_bytes()));
        bytes.resize(127, 0);
        [bytes, root, metadata, leaves, data].concat()
    }
}

fn directory(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(&mut bytes, entries.len() as u64);
    let mut last = 0;
    for entry in entries {
        number(&mut bytes, entry.tile - last);
        last = entry.tile;
    }
    entries.iter().for_each(|entry| number(&mut bytes, entry.run));
    entries.iter().for_each(|entry| number(&mut bytes, entry.length));
    entries.iter().for_each(|entry| number(&mut bytes, entry.offset + 1));
    bytes
}

/// A LEB128 number.
pub fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory cannot fail.
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}
