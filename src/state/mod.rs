//! What is shown: the one state that all views read and write.

mod filter;

use std::sync::Arc;

use dateline_model::{Range, Span, Story};
use leptos::prelude::*;

pub use filter::Filter;

/// Which view stands in front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Map, timeline and list.
    #[default]
    Explore,
    /// The reports, with what was found in them marked.
    Read,
}

/// One thing that can be pointed at or chosen. Numbers are places in [`Story`]'s lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// An event of the story.
    Event(u32),
    /// A place mention: article, place.
    Place(u32, u32),
    /// A temporal expression: article, time.
    Time(u32, u32),
}

/// A stretch of one article's text to be shown to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The article's place in the story.
    pub article: u32,
    /// What to show.
    pub span: Span,
}

/// What the map shows: its centre in Mercator world units (0 to 1) and its zoom (world = 256 px * 2^zoom).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// East, 0 to 1.
    pub x: f64,
    /// South, 0 to 1.
    pub y: f64,
    /// 0 shows the world in 256 px.
    pub zoom: f64,
}

/// The state, as handles that can be copied anywhere. Provided once at the root; take it with `expect_context`.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The story; it never changes once loaded.
    pub story: StoredValue<Arc<Story>>,
    /// The view in front.
    pub view: RwSignal<View>,
    /// What is chosen; its card is open, its pin and bar stand out.
    pub selection: RwSignal<Option<Mark>>,
    /// What is pointed at or focused, in whichever view.
    pub hover: RwSignal<Option<Mark>>,
    /// The passage that Read is to bring into sight.
    pub passage: RwSignal<Option<Passage>>,
    /// Which events pass, by search, outlet, place, kind and certainty.
    pub filter: RwSignal<Filter>,
    /// The brush on the timeline; nothing lets all times pass.
    pub window: RwSignal<Option<Range>>,
    /// Where the map stands; nothing fits it to the events.
    pub camera: RwSignal<Option<Camera>>,
    /// What the map shows, in Mercator world units: west, north, east, south. Written by the map.
    pub bounds: RwSignal<[f64; 4]>,
    /// How much of the map lies under other things, in CSS pixels: top, right, bottom, left. Fitting leaves it free.
    pub inset: RwSignal<[f64; 4]>,
    /// Events that pass the filter, whatever the window: what the timeline draws.
    pub passing: Memo<Arc<Vec<u32>>>,
    /// Events that pass filter and window: what map and list draw.
    pub visible: Memo<Arc<Vec<u32>>>,
}

impl Reader {
    /// The state of a story just opened.
    pub fn new(story: Story) -> Self {
        let story = StoredValue::new(Arc::new(story));
        let filter = RwSignal::new(Filter::default());
        let window = RwSignal::new(None::<Range>);
        let passing = Memo::new(move |_| {
            let story = story.get_value();
            let filter = filter.read();
            Arc::new((0..story.events.len() as u32).filter(|&event| filter.passes(&story, event)).collect::<Vec<_>>())
        });
        let visible = Memo::new(move |_| {
            let passing = passing.get();
            let Some(window) = window.get() else { return passing };
            let story = story.get_value();
            let within = |event: &u32| story.events[*event as usize].range.is_some_and(|range| range.overlaps(window));
            Arc::new(passing.iter().copied().filter(within).collect::<Vec<_>>())
        });
        Self {
            story,
            view: RwSignal::default(),
            selection: RwSignal::new(None),
            hover: RwSignal::new(None),
            passage: RwSignal::new(None),
            filter,
            window,
            camera: RwSignal::new(None),
            bounds: RwSignal::new([0.0, 0.0, 1.0, 1.0]),
            inset: RwSignal::new([0.0; 4]),
            passing,
            visible,
        }
    }
}
