//! Outlines of land and water and the lines between countries, as the map draws them.

/// A closed outline, in web-Mercator world units: x and y from 0 to 1, y growing southwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Ring {
    /// Corners; the last is joined to the first.
    pub points: Vec<[f32; 2]>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineClass {
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
    /// From 0, drawn at every zoom, to 9, only when close.
    pub rank: u8,
    /// Corners.
    pub points: Vec<[f32; 2]>,
}

/// One set of outlines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlines {
    /// Land, as one mass: no country is ever filled.
    pub land: Vec<Ring>,
    /// Lakes.
    pub lakes: Vec<Ring>,
    /// Boundaries and rivers.
    pub lines: Vec<Line>,
}

/// Why bytes could not be read as outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutlinesError;

impl std::fmt::Display for OutlinesError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected packed outlines, found something else; make them with `cargo xtask atlas`")
    }
}

impl std::error::Error for OutlinesError {}

impl Outlines {
    /// The outlines in `bytes`.
    ///
    /// # Errors
    /// [`OutlinesError`] where they are cut short or something else.
    pub fn decode(_bytes: &[u8]) -> Result<Self, OutlinesError> {
        Err(OutlinesError)
    }
}
