//! Outlines of land and water and the lines between countries, as the map draws them.
//!
//! **Land is cut along a grid of tiles**, so that a renderer can leave out what is not in view. Put every ring in view
//! into one path and fill it once: neighbouring tiles then leave no seam. The cut edges are no coast, so the shore is
//! not to be stroked from the rings; it stands among the lines as [`LineClass::Coast`].

mod coast;
mod pack;

pub use pack::OutlinesError;

/// A closed outline, in web-Mercator world units: x and y from 0 to 1, y growing southwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Corners; the last is joined to the first.
    pub points: Vec<[f32; 2]>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineClass {
    /// The shore of the sea.
    Coast,
    /// A boundary between countries.
    Boundary,
    /// A boundary that is disputed, or a line of control: drawn dashed.
    Disputed,
    /// A boundary within a country.
    Internal,
    /// A river.
    River,
}

/// An open line, in the units of [`Ring`].
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub class: LineClass,
    /// From 0, drawn at every zoom, to 9, only when close. Coasts and boundaries have 0.
    pub rank: u8,
    /// Corners.
    pub points: Vec<[f32; 2]>,
}

/// One set of outlines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlines {
    /// Land, as one mass: no country is ever filled. A hole (the Caspian Sea) is a ring wound the other way, so both
    /// the non-zero and the even-odd rule fill it rightly.
    pub land: Vec<Ring>,
    /// Lakes.
    pub lakes: Vec<Ring>,
    /// Coasts, boundaries and rivers.
    pub lines: Vec<Line>,
}

/// How finely outlines are packed, and along which tiles the land was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The world is `1 << bits` steps wide and high; 1 to 24.
    pub bits: u8,
    /// The land is cut into `1 << tile_bits` tiles each way; 0 to `bits`.
    pub tile_bits: u8,
}

impl Outlines {
    /// Packs the outlines, points rounded to the grid. Coasts are not packed: they follow from the land.
    ///
    /// ```
    /// use dateline_model::{Grid, Outlines, Ring};
    /// let island = Ring { points: vec![[0.25, 0.25], [0.375, 0.25], [0.375, 0.375]] };
    /// let outlines = Outlines { land: vec![island], ..Outlines::default() };
    /// let bytes = outlines.encode(Grid { bits: 12, tile_bits: 0 });
    /// assert_eq!(Outlines::decode(&bytes).unwrap().land, outlines.land);
    /// ```
    pub fn encode(&self, grid: Grid) -> Vec<u8> {
        pack::encode(self, grid)
    }

    /// The outlines in `bytes`, with the coast that follows from their land.
    ///
    /// # Errors
    /// [`OutlinesError`] where they are cut short or something else. Damaged bytes never panic.
    pub fn decode(bytes: &[u8]) -> Result<Self, OutlinesError> {
        let (mut outlines, grid) = pack::decode(bytes)?;
        let mut lines = coast::coasts(&outlines.land, grid);
        lines.append(&mut outlines.lines);
        outlines.lines = lines;
        Ok(outlines)
    }
}
