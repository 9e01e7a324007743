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

/// Fetches the outlines of a level, and tells them, or a sentence: which file, and what came instead.
pub fn load(level: Level, tell: impl FnOnce(Result<Rc<Layers>, String>) + 'static) {
    let file = match level {
        Level::Overview => "outlines-overview.bin",
        Level::Detail => "outlines-detail.bin",
    };
    browser::fetch(file, move |fetched| {
        let outlines = fetched.and_then(|bytes| Outlines::decode(&bytes).map_err(|error| error.to_string()));
        tell(outlines.map(|outlines| {
            let layers = Rc::new(Layers::new(outlines));
            LOADED.with_borrow_mut(|loaded| loaded[level as usize] = Some(layers.clone()));
            layers
        }));
    });
}
