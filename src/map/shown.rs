//! What the map tells the elements around its canvas, once it has come to rest.

use std::sync::Arc;

use crate::signals::RwSignal;

use super::scale::Scale;

/// One option of the list beside the map: a mark that is in view.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Where the mark stands, in world units.
    pub at: [f64; 2],
    /// The events in it.
    pub events: Arc<Vec<u32>>,
    /// What it is called.
    pub name: String,
}

/// The list of a mark whose events cannot be told apart by zooming in.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The corner where it begins, in CSS pixels.
    pub at: [f64; 2],
    /// Whether that is its lower left corner.
    pub above: bool,
    /// The events in it.
    pub events: Arc<Vec<u32>>,
}

/// Written by the map, read by its controls, list and popup.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The marks in view.
    pub choices: RwSignal<Arc<Vec<Choice>>>,
    /// The active option of the list; ringed on the map.
    pub active: RwSignal<Option<usize>>,
    /// The mark whose list is open.
    pub opened: RwSignal<Option<Opened>>,
    /// Metres and CSS pixels of the scale bar, how many events are on the map, and how many lie outside it: one type of
    /// signal with the map's bounds.
    figures: RwSignal<[f64; 4]>,
    /// Whether the outlines could not be loaded.
    failed: RwSignal<bool>,
}

impl Shown {
    /// Nothing shown yet.
    pub fn new() -> Self {
        Self {
            choices: RwSignal::default(),
            active: RwSignal::new(None),
            opened: RwSignal::new(None),
            figures: RwSignal::new([0.0; 4]),
            failed: RwSignal::new(false),
        }
    }

    /// The scale bar.
    pub fn scale(self) -> Scale {
        let [metres, px, ..] = self.figures.get();
        Scale { metres, px }
    }

    /// How many events are on the map, and how many lie outside it.
    pub fn counts(self) -> (u32, u32) {
        let [.., inside, outside] = self.figures.get();
        (inside as u32, outside as u32)
    }

    /// Whether the outlines could not be loaded.
    pub fn has_failed(self) -> bool {
        self.failed.get()
    }

    /// The outlines could not be loaded.
    pub fn fail(self) {
        self.failed.set(true);
    }

    /// Sets the scale bar and the counts, where that changes anything.
    pub fn set_figures(self, Scale { metres, px }: Scale, inside: usize, outside: usize) {
        let figures = [metres, px, inside as f64, outside as f64];
        if self.figures.get_untracked() != figures {
            self.figures.set(figures);
        }
    }
}
