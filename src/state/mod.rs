//! What is shown: the one state that all views read and write.

mod address;
mod camera;
mod filter;
#[cfg(test)]
pub mod sample;

use std::sync::Arc;

use crate::signals::{Memo, RwSignal};
pub use dateline_dom::{outlets, search};
use dateline_model::{Range, Span, Story};

use crate::{browser::Theme, words};

pub use address::Address;
pub use camera::{Camera, world};
pub use filter::Filter;
use outlets::Outlet;

/// Which view stands in front.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Map, timeline and list.
    #[default]
    Explore,
    /// The reports, with what was found in them marked.
    Read,
    /// The events in order as cards, with a map that goes along.
    Story,
    /// Statements, figures, events and words of all reports side by side.
    Compare,
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

/// The state, as handles that can be copied anywhere. Provided once at the root; take it with `expect_context`.
#[derive(Clone, Copy)]
pub struct Reader {
    /// The story; it never changes once loaded, and is there as long as the page.
    pub story: &'static Story,
    /// The view in front.
    pub view: RwSignal<View>,
    /// What is chosen; its card is open, its pin and bar stand out.
    pub selection: RwSignal<Option<Mark>>,
    /// What is pointed at or focused, in whichever view.
    pub hover: RwSignal<Option<Mark>>,
    /// The report that Read shows, by its place in the story.
    pub report: RwSignal<u32>,
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
    /// Names that a link gave and the story does not have.
    pub missing: RwSignal<Vec<String>>,
    /// What Compare shows beside a chosen event: a statement, figures or an actor, as the address names it; one or none.
    pub topic: RwSignal<Vec<String>>,
    /// The outlets, and for each report its outlet's place among them.
    pub outlets: &'static (Vec<Outlet>, Vec<usize>),
    /// The colours the page wears; what is drawn on a canvas follows it.
    pub theme: RwSignal<Theme>,
    /// Events that pass the filter, whatever the window: what the timeline draws.
    pub passing: Memo<Arc<Vec<u32>>>,
    /// Events that pass filter and window: what map and list draw.
    pub visible: Memo<Arc<Vec<u32>>>,
}

impl Reader {
    /// The state of a story just opened.
    pub fn new(story: Story) -> Self {
        let story: &'static Story = Box::leak(Box::new(story));
        let bounds = RwSignal::new([0.0, 0.0, 1.0, 1.0]);
        let filter = RwSignal::new(Filter::default());
        let window = RwSignal::new(None::<Range>);
        let passing = Memo::new(move || {
            let filter = filter.read();
            // Only a filter that asks for the map follows it.
            let bounds = if filter.on_map { bounds.get() } else { bounds.get_untracked() };
            Arc::new(filter.passing(story, bounds))
        });
        let visible = Memo::new(move || {
            let passing = passing.get();
            let Some(window) = window.get() else { return passing };
            let within = |event: &u32| story.events[*event as usize].range.is_some_and(|range| range.overlaps(window));
            Arc::new(passing.iter().copied().filter(within).collect::<Vec<_>>())
        });
        Self {
            story,
            view: RwSignal::default(),
            selection: RwSignal::new(None),
            hover: RwSignal::new(None),
            report: RwSignal::new(0),
            passage: RwSignal::new(None),
            filter,
            window,
            camera: RwSignal::new(None),
            bounds,
            inset: RwSignal::new([0.0; 4]),
            missing: RwSignal::new(Vec::new()),
            topic: RwSignal::new(Vec::new()),
            theme: RwSignal::new(Theme::remembered()),
            outlets: Box::leak(Box::new(outlets::outlets(story, words::report_number))),
            passing,
            visible,
        }
    }

    /// What a link to this state says. Tracks everything it reads.
    pub fn address(&self) -> Address {
        Address {
            view: self.view.get(),
            report: self.report.get(),
            selection: self.selection.get(),
            passage: self.passage.get().map(|passage| passage.span),
            filter: self.filter.get(),
            window: self.window.get(),
            camera: self.camera.get(),
            topic: self.topic.get(),
            missing: Vec::new(),
        }
    }

    /// Shows what a link says.
    pub fn go_to(&self, address: Address) {
        let passage = address.passage.map(|span| Passage { article: address.report, span });
        put(self.filter, address.filter);
        put(self.window, address.window);
        put(self.camera, address.camera);
        put(self.selection, address.selection);
        if address.view == View::Read {
            put(self.report, address.report);
        }
        if address.view == View::Compare {
            put(self.topic, address.topic);
        }
        put(self.passage, passage);
        put(self.missing, address.missing);
        put(self.view, address.view);
    }
}

/// Sets a signal only where that changes it, so that nothing is drawn anew for nothing.
fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if *signal.read_untracked() != value {
        signal.set(value);
    }
}
