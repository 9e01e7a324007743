//! The tiles of one archive: sent for as a view wants them, kept while they are looked at.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, ImageBitmap, Path2d,
    js_sys::{Array, Date, Uint8Array},
};

use super::{
    cover::{Frame, Key, Placed},
    layer::{Layer, Look},
    paint::{Painter, Picture},
    palette::Palette,
};
use crate::{
    archive::{Archive, Fault, Kind},
    load,
    math::{log2, mercator},
    vector,
};

/// So many tiles are on their way at once: as many as a browser sends to one server.
const MOST_PENDING: usize = 6;
/// After so many that could not be had no more are asked for.
const MOST_FAULTS: u32 = 24;
/// So many are kept.
const MOST_KEPT: usize = 160;
/// For a tile that has not come, one so many levels above stands in.
const LEVELS_ABOVE: u8 = 5;
/// While tiles come, the picture is drawn anew no more often than this, in milliseconds.
const OFTEN: f64 = 250.0;
/// A picture that is wider or higher than this is not shown, in pixels.
const WIDEST: u32 = 4096;

/// A tile that was asked for.
#[derive(Debug)]
struct Kept {
    key: Key,
    /// By which picture it was last looked at.
    used: u32,
    slot: Slot,
    /// Whether the layer shows it.
    painted: bool,
}

#[derive(Debug)]
enum Slot {
    Pending,
    Nothing,
    Ready(Picture),
}

/// An archive that is laid below.
#[derive(Debug)]
pub struct Below {
    /// The archive.
    pub archive: Rc<Archive>,
    /// How many of its tiles could not be had.
    pub faults: u32,
    tiles: Vec<Kept>,
    wanted: Vec<Key>,
    pending: usize,
    /// Rises with every picture; the tiles of the last one are not forgotten.
    clock: u32,
    told: f64,
    /// How many pixels wide the archive's pictures are.
    side: f64,
    level: u8,
    layer: Option<Layer>,
}

/// Where the one archive of the page is kept.
pub type Place = fn(&mut dyn FnMut(&mut Below));

impl Below {
    /// An archive that has been opened.
    pub fn new(archive: Archive) -> Self {
        Self {
            archive: Rc::new(archive),
            faults: 0,
            tiles: Vec::new(),
            wanted: Vec::new(),
            pending: 0,
            clock: 0,
            told: 0.0,
            side: 256.0,
            level: 0,
            layer: None,
        }
    }

    /// West, north, east, south in world units.
    pub fn bounds(&self) -> [f64; 4] {
        let [west, south, east, north] = self.archive.header.bounds;
        [(west + 180.0) / 360.0, mercator(north), (east + 180.0) / 360.0, mercator(south)]
    }

    /// The nearest zoom at which it is still worth looking at: four times as near as its last tiles.
    pub fn deepest(&self) -> f64 {
        (f64::from(self.archive.header.zooms[1]) + 3.0).clamp(13.0, 18.0)
    }

    /// Draws what there is of it, and notes what is missing; [`Below::send`] sends for that.
    pub fn draw(&mut self, context: &CanvasRenderingContext2d, frame: Frame, ratio: f64, palette: Palette) {
        self.clock += 1;
        let header = self.archive.header;
        let level = match header.kind {
            // A vector tile is made for 512 px.
            Kind::Vector => (frame.zoom - 1.0).floor(),
            Kind::Picture(_) => (frame.zoom + log2(256.0 * ratio.min(2.0) / self.side)).round(),
        };
        self.level = level.clamp(f64::from(header.zooms[0]), f64::from(header.zooms[1])) as u8;
        let look = Look::new(frame, ratio, self.level, palette);
        let frame = look.frame;
        if self.layer.is_none() {
            self.layer = Layer::new();
        }
        let Some(mut layer) = self.layer.take() else { return };
        let (mut rects, whole) = layer.turn(&look);
        let mut wanted = Vec::new();
        // What is there, and for what is not yet, what stands in for it.
        let mut shown: Vec<Placed> = Vec::new();
        for tile in frame.cover(self.level, self.bounds()) {
            let above = |tile: Placed| (1..=LEVELS_ABOVE).filter_map(move |levels| tile.above(levels));
            let placed = match self.tiles.iter_mut().find(|kept| kept.key == tile.key) {
                Some(kept) => {
                    kept.used = self.clock;
                    match kept.slot {
                        Slot::Ready(_) => {
                            if !(whole || kept.painted) {
                                rects.push(tile.rect(ratio));
                            }
                            kept.painted = true;
                            Some(tile)
                        }
                        Slot::Nothing => None,
                        Slot::Pending => above(tile).find(|above| self.picture(above.key).is_some()),
                    }
                }
                None => {
                    wanted.push(tile.key);
                    above(tile).find(|above| self.picture(above.key).is_some())
                }
            };
            shown.extend(placed.filter(|placed| shown.iter().all(|other| other.key != placed.key || other.at != placed.at)));
        }
        self.wanted = wanted;
        for tile in &shown {
            if let Some(kept) = self.tiles.iter_mut().find(|kept| kept.key == tile.key) {
                kept.used = self.clock;
            }
        }
        let bounds = frame.on_canvas(self.bounds()).map(|edge| edge * ratio);
        let painter = Painter { context: &layer.context, palette, zoom: frame.zoom, ratio };
        for rect in rects {
            painter.clip(rect, bounds);
            // The coarsest first.
            for level in 0..=self.level {
                let shown = shown.iter().filter(|tile| tile.key.0 == level && tile.meets(rect, ratio));
                let ready: Vec<(Placed, &Picture)> = shown.filter_map(|tile| Some((*tile, self.picture(tile.key)?))).collect();
                if !ready.is_empty() {
                    painter.paint(&ready);
                }
            }
            layer.context.restore();
        }
        layer.show(context, frame.size);
        self.layer = Some(layer);
    }

    fn kept(&self, key: Key) -> Option<&Kept> {
        self.tiles.iter().find(|kept| kept.key == key)
    }

    fn picture(&self, key: Key) -> Option<&Picture> {
        match self.kept(key) {
            Some(Kept { slot: Slot::Ready(picture), .. }) => Some(picture),
            _ => None,
        }
    }

    /// The names that the tiles of the last picture have within west, north, east, south: each with its place and kind.
    pub fn names(&self, [west, north, east, south]: [f64; 4]) -> impl Iterator<Item = ([f64; 2], char, &str)> {
        let shown = self.tiles.iter().filter(|kept| kept.key.0 == self.level && kept.used == self.clock);
        let names = shown.flat_map(|Kept { key: (zoom, x, y), slot, .. }| {
            let names = if let Slot::Ready(Picture::Vector(_, names)) = slot { names.as_slice() } else { &[] };
            let count = f64::from(1_u32 << zoom);
            let place = move |at: [f64; 2]| [(f64::from(*x) + at[0]) / count, (f64::from(*y) + at[1]) / count];
            names.iter().map(move |name| (place(name.at), name.kind, name.name.as_str()))
        });
        names.filter(move |([x, y], ..)| x + (west - x).ceil() <= east && (north..=south).contains(y))
    }

    /// Sends for what the last picture lacked. `place` finds this archive again when something comes; it must not be held.
    pub fn send(&mut self, place: Place) {
        self.forget();
        while self.pending < MOST_PENDING && self.faults < MOST_FAULTS && !self.wanted.is_empty() {
            let key = self.wanted.remove(0);
            self.tiles.push(Kept { key, used: self.clock, slot: Slot::Pending, painted: false });
            self.pending += 1;
            let archive = self.archive.clone();
            spawn_local(async move {
                let mut picture = Some(picture(&archive, key).await);
                let mut tell = false;
                place(&mut |below| {
                    // Another archive may have taken its place.
                    if Rc::ptr_eq(&below.archive, &archive)
                        && let Some(picture) = picture.take()
                    {
                        tell = below.came(key, picture);
                        below.send(place);
                    }
                });
                if tell {
                    load::came();
                }
            });
        }
    }

    /// Takes a tile in. Whether it is time to draw anew.
    fn came(&mut self, key: Key, picture: Result<Option<Picture>, Fault>) -> bool {
        self.pending -= 1;
        let slot = match picture {
            Ok(Some(picture)) => {
                if let Picture::Bitmap(bitmap) = &picture {
                    self.side = f64::from(bitmap.width().clamp(128, 1024));
                }
                Slot::Ready(picture)
            }
            Ok(None) => Slot::Nothing,
            Err(_) => {
                self.faults += 1;
                Slot::Nothing
            }
        };
        if let Some(kept) = self.tiles.iter_mut().find(|kept| kept.key == key) {
            (kept.used, kept.slot) = (self.clock, slot);
        }
        let (now, done) = (Date::now(), self.pending == 0 && self.wanted.is_empty());
        let tell = done || now - self.told > OFTEN;
        if tell {
            self.told = now;
        }
        tell
    }

    /// Forgets the tiles that were not looked at for the longest time.
    fn forget(&mut self) {
        while self.tiles.len() > MOST_KEPT {
            let settled = (0..self.tiles.len()).filter(|&at| {
                let Kept { used, slot, .. } = &self.tiles[at];
                *used < self.clock && !matches!(slot, Slot::Pending)
            });
            let Some(oldest) = settled.min_by_key(|&at| self.tiles[at].used) else { return };
            self.tiles.swap_remove(oldest);
        }
    }

    /// Whether anything is drawn of it in west, north, east, south.
    pub fn is_within(&self, [west, north, east, south]: [f64; 4]) -> bool {
        let [left, top, right, bottom] = self.bounds();
        let shift = ((west + east) / 2.0 - (left + right) / 2.0).round();
        left + shift < east && west < right + shift && top < south && north < bottom
    }
}

async fn picture(archive: &Archive, (zoom, x, y): Key) -> Result<Option<Picture>, Fault> {
    let Some(bytes) = archive.tile(zoom, x, y).await? else { return Ok(None) };
    match archive.header.kind {
        Kind::Vector => {
            let tile = vector::tile(&bytes);
            let path = |(class, path): (vector::Class, String)| Some((class, Path2d::new_with_path_string(&path).ok()?));
            Ok(Some(Picture::Vector(tile.paths.into_iter().filter_map(path).collect(), tile.names)))
        }
        Kind::Picture(media) => bitmap(&bytes, media).await.map(Some).ok_or(Fault::Damaged),
    }
}

async fn bitmap(bytes: &[u8], media: &str) -> Option<Picture> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &kind).ok()?;
    let bitmap = web_sys::window()?.create_image_bitmap_with_blob(&blob).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(bitmap).await.ok()?.unchecked_into();
    let fits = bitmap.width() <= WIDEST && bitmap.height() <= WIDEST;
    let picture = Picture::Bitmap(bitmap);
    fits.then_some(picture)
}
