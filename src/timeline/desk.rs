//! The timeline's own state, and the one way in which it is painted.

use std::sync::Arc;

use dateline_model::Range;
use web_sys::{HtmlCanvasElement, HtmlElement};

use super::{
    brush,
    calendar::Unit,
    frame::Frame,
    items::items,
    lit::lit,
    scale::{Scale, panned, zoomed},
    stage::Stage,
    times::Times,
};
use crate::{
    browser,
    dom::{effect, next_frame},
    signals::{RwSignal, StoredValue, untrack},
    state::{Mark, Reader},
};

/// Handles to everything that the timeline's parts share.
#[derive(Clone, Copy)]
pub struct Desk {
    pub reader: Reader,
    pub times: StoredValue<Arc<Times>>,
    /// How many events have no date.
    pub undated: u32,
    pub stage: StoredValue<Stage>,
    /// The time in sight, in minutes, and nothing: one type of signal serves all.
    view: RwSignal<[f64; 4]>,
    /// Width, height and density of the canvas, and nothing.
    size: RwSignal<[f64; 4]>,
    /// Changes when what passes has been taken over.
    pub passed: RwSignal<u32>,
    pub playing: RwSignal<bool>,
    /// The plot and its canvas.
    elements: StoredValue<(HtmlElement, HtmlCanvasElement)>,
    queued: StoredValue<bool>,
}

impl Desk {
    /// The desk of the story that is open.
    pub fn new(reader: Reader, plot: HtmlElement, canvas: HtmlCanvasElement) -> Self {
        let story = reader.story;
        let (items, undated) = items(story);
        let times = Arc::new(Times::new(items));
        let outlets = reader.outlets.1.clone();
        let stage = StoredValue::new(Stage::new(story, outlets, Arc::clone(&times)));
        let desk = Self {
            reader,
            undated,
            stage,
            view: RwSignal::new([times.home.0, times.home.1, 0.0, 0.0]),
            size: RwSignal::new([0.0, 0.0, 1.0, 0.0]),
            times: StoredValue::new(times),
            passed: RwSignal::new(0),
            playing: RwSignal::new(false),
            elements: StoredValue::new((plot, canvas)),
            queued: StoredValue::new(false),
        };
        desk.repaint_on_change();
        desk
    }

    /// The time in sight, in minutes.
    pub fn view(self) -> (f64, f64) {
        let [from, to, ..] = self.view.get();
        (from, to)
    }

    /// The time in sight, not tracked.
    pub fn view_now(self) -> (f64, f64) {
        let [from, to, ..] = self.view.get_untracked();
        (from, to)
    }

    /// How the canvas is divided.
    pub fn frame(self) -> Frame {
        let (view, [width, height, density, _]) = (self.view(), self.size.get());
        let (earlier, later) = self.times.with_value(|times| times.stubs(view));
        Frame::new((width, height, density), earlier, later)
    }

    /// How the canvas is divided, not tracked.
    pub fn frame_now(self) -> Frame {
        untrack(|| self.frame())
    }

    /// The plot on the page.
    pub fn plot(self) -> Option<HtmlElement> {
        self.elements.try_with_value(|elements| elements.0.clone())
    }

    /// The canvas has another size.
    pub fn resize(self, width: f64, height: f64) {
        self.size.set([width, height, browser::pixel_ratio(), 0.0]);
    }

    fn repaint_on_change(self) {
        effect(move || {
            let passing = self.reader.passing.get();
            self.stage.update_value(|stage| stage.pass(passing));
            self.passed.set(self.passed.get_untracked() + 1);
            self.queue();
        });
        effect(move || {
            self.size.track();
            self.view.track();
            self.reader.window.track();
            self.reader.hover.track();
            self.reader.selection.track();
            self.queue();
        });
        // What another view has chosen comes into sight.
        effect(move || {
            if let Some(Mark::Event(event)) = self.reader.selection.get() {
                untrack(|| self.reveal(event));
            }
        });
    }

    /// Paints with the next frame, once however often it is asked.
    pub fn queue(self) {
        if self.queued.get_value() {
            return;
        }
        self.queued.set_value(true);
        next_frame(move || {
            if self.queued.set_value(false) {
                self.paint();
            }
        });
    }

    fn paint(self) {
        let Some(canvas) = self.elements.try_with_value(|elements| elements.1.clone()) else { return };
        let [width, height, ..] = self.size.get_untracked();
        if width < 1.0 || height < 1.0 {
            return;
        }
        let story = self.reader.story;
        let reader = self.reader;
        let hover = lit(story, reader.hover.get_untracked());
        let selection = lit(story, reader.selection.get_untracked());
        let (frame, view, window) = (self.frame_now(), self.view_now(), reader.window.get_untracked());
        self.stage.update_value(|stage| stage.draw(canvas, frame, view, window, [&hover, &selection]));
    }

    /// Minutes laid on the axis, now.
    pub fn scale(self) -> Scale {
        self.frame_now().scale(self.view_now())
    }

    /// All of the story's time.
    pub fn whole(self) -> Range {
        self.times.with_value(|times| times.whole)
    }

    /// What the brush snaps to, now.
    pub fn unit(self) -> Unit {
        let (from, to) = self.view_now();
        brush::snap(to - from)
    }

    /// Sets the window; one that takes in everything is none.
    pub fn brush(self, window: Option<Range>) {
        let whole = self.whole();
        let window = window.filter(|window| !window.contains(whole));
        if self.reader.window.get_untracked() != window {
            self.reader.window.set(window);
        }
    }

    /// Shows less time (`factor` above 1) or more, about a minute.
    pub fn zoom(self, at: f64, factor: f64) {
        let limits = self.times.with_value(|times| times.limits);
        self.look(zoomed(self.view_now(), at, factor, limits));
    }

    /// Moves along by so many minutes.
    pub fn pan(self, minutes: f64) {
        let limits = self.times.with_value(|times| times.limits);
        self.look(panned(self.view_now(), minutes, limits));
    }

    /// Shows a stretch of time.
    pub fn look(self, view: (f64, f64)) {
        if self.view_now() != view {
            self.view.set([view.0, view.1, 0.0, 0.0]);
        }
    }

    /// Brings an event into sight, unless a stub shows it.
    pub fn reveal(self, event: u32) {
        let view = self.view_now();
        self.times.with_value(|times| {
            let Some(index) = times.of(event) else { return };
            let at = times.items[index].anchor.0 as f64;
            let in_stub = index < times.core.first && at < view.0 || index >= times.core.end && at > view.1;
            if !in_stub && !(view.0..=view.1).contains(&at) {
                self.pan(at - (view.0 + view.1) * 0.5);
            }
        });
    }
}
