//! An archive that has been opened: its header and root directory are known, tiles are sent for.

use std::{cell::RefCell, rc::Rc};

use super::{
    Entry, FIRST_BYTES, Fault, Found, HEADER_BYTES, Header, MOST_DEPTH, MOST_DIRECTORY, MOST_METADATA, MOST_TILE, Source,
    Stretch, credit, directory, find, tile_id, unpack::unpacked,
};

/// So many directories are kept.
const MOST_LEAVES: usize = 64;

/// An open archive.
#[derive(Debug)]
pub struct Archive {
    source: Source,
    /// What its header says.
    pub header: Header,
    /// Whom to name for it, in words.
    pub credit: String,
    root: Rc<Vec<Entry>>,
    /// By their offsets; the latest last.
    leaves: RefCell<Vec<(u64, Rc<Vec<Entry>>)>>,
}

impl Archive {
    /// Reads header, root directory and metadata.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub async fn open(source: Source) -> Result<Self, Fault> {
        let first = source.bytes(Stretch { offset: 0, length: FIRST_BYTES }).await?;
        let header = Header::read(&first)?;
        if header.root.offset < HEADER_BYTES as u64 || header.root.length > MOST_DIRECTORY {
            return Err(Fault::Damaged);
        }
        let (start, end) = (header.root.offset as usize, (header.root.offset + header.root.length) as usize);
        let root = match first.get(start..end) {
            Some(root) => root.to_vec(),
            None => source.bytes(header.root).await?,
        };
        let root = Rc::new(directory(&unpacked(root, header.internal).await?)?);
        let mut archive = Self { source, header, credit: String::new(), root, leaves: RefCell::default() };
        // Without metadata there is nobody to be named.
        archive.credit = archive.metadata().await.unwrap_or_default();
        Ok(archive)
    }

    async fn metadata(&self) -> Result<String, Fault> {
        let Header { metadata, internal, .. } = self.header;
        if metadata.length == 0 || metadata.length > MOST_METADATA {
            return Ok(String::new());
        }
        let bytes = unpacked(self.source.bytes(metadata).await?, internal).await?;
        Ok(credit::credit(&String::from_utf8(bytes).unwrap_or_default()))
    }

    /// The bytes of a tile, unpacked; nothing where the archive has none.
    ///
    /// # Errors
    /// Why they did not come.
    pub async fn tile(&self, zoom: u8, x: u32, y: u32) -> Result<Option<Vec<u8>>, Fault> {
        let id = tile_id(zoom, x, y);
        let mut entries = self.root.clone();
        for _ in 0..MOST_DEPTH {
            match find(&entries, id) {
                Found::Nothing => return Ok(None),
                Found::Tile(offset, length) => {
                    let at = self.header.tiles.within(offset, length, MOST_TILE)?;
                    return unpacked(self.source.bytes(at).await?, self.header.packed).await.map(Some);
                }
                Found::Leaf(offset, length) => entries = self.leaf(offset, length).await?,
            }
        }
        Err(Fault::Damaged)
    }

    async fn leaf(&self, offset: u64, length: u64) -> Result<Rc<Vec<Entry>>, Fault> {
        if let Some(entries) = self.leaves.borrow().iter().find(|(other, _)| *other == offset).map(|(_, entries)| entries) {
            return Ok(entries.clone());
        }
        let at = self.header.leaves.within(offset, length, MOST_DIRECTORY)?;
        let entries = Rc::new(directory(&unpacked(self.source.bytes(at).await?, self.header.internal).await?)?);
        let mut leaves = self.leaves.borrow_mut();
        if leaves.len() >= MOST_LEAVES {
            leaves.remove(0);
        }
        leaves.push((offset, entries.clone()));
        Ok(entries)
    }
}
