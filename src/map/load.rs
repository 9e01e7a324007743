//! The outlines: the overview for the first picture, then the detailed ones. Once loaded they are kept for as long as the
//! page stands, since the map comes and goes with its view.

use std::{cell::RefCell, rc::Rc};

use dateline_model::Outlines;

use super::layers::Layers;
use crate::browser;

/// A set of outlines beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Small: for the first picture and the whole world.
    Overview,
    /// For regions.
    Detail,
}

thread_local! {
    static LOADED: RefCell<[Option<Rc<Layers>>; 2]> = const { RefCell::new([None, None]) };
}

/// What has been loaded so far, by level.
pub fn loaded() -> [Option<Rc<Layers>>; 2] {
    LOADED.with_borrow(Clone::clone)
}

/// Fetches the outlines of a level.
///
/// # Errors
/// A sentence: which file, and what came instead.
pub async fn load(level: Level) -> Result<Rc<Layers>, String> {
    let file = match level {
        Level::Overview => "outlines-overview.bin",
        Level::Detail => "outlines-detail.bin",
    };
    let outlines = Outlines::decode(&browser::fetch(file).await?).map_err(|error| error.to_string())?;
    let layers = Rc::new(Layers::new(outlines));
    LOADED.with_borrow_mut(|loaded| loaded[level as usize] = Some(layers.clone()));
    Ok(layers)
}
