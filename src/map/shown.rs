//! What the map tells the elements around its canvas, once it has come to rest.

use std::sync::Arc;

use leptos::prelude::*;

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
    /// The scale bar.
    pub scale: RwSignal<Scale>,
    /// How many events are on the map, and how many lie outside it.
    pub counts: RwSignal<(usize, usize)>,
    /// Whether the outlines could not be loaded.
    pub failed: RwSignal<bool>,
}

impl Shown {
    /// Nothing shown yet.
    pub fn new() -> Self {
        Self {
            choices: RwSignal::default(),
            active: RwSignal::new(None),
            opened: RwSignal::new(None),
            scale: RwSignal::default(),
            counts: RwSignal::new((0, 0)),
            failed: RwSignal::new(false),
        }
    }
}
