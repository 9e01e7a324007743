//! The timeline's own state, and the one way in which it is painted.

use std::sync::Arc;

use dateline_model::Range;
use leptos::{
    html::{Canvas, Div},
    prelude::*,
};

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
use crate::state::{Mark, Reader};

/// Handles to everything that the timeline's parts share.
#[derive(Clone, Copy)]
pub struct Desk {
    pub reader: Reader,
    pub times: StoredValue<Arc<Times>>,
    /// How many events have no date.
    pub undated: u32,
    pub stage: StoredValue<Stage, LocalStorage>,
    /// The time in sight, in minutes.
    pub view: RwSignal<(f64, f64)>,
    /// Width, height and density of the canvas.
    pub size: RwSignal<(f64, f64, f64)>,
    pub frame: Memo<Frame>,
    /// Told when what passes has been taken over.
    pub passed: Trigger,
    pub playing: RwSignal<bool>,
    pub canvas: NodeRef<Canvas>,
    pub plot: NodeRef<Div>,
    queued: StoredValue<bool>,
}

impl Desk {
    /// The desk of the story that is open.
    pub fn new(reader: Reader) -> Self {
        let story = reader.story.get_value();
        let (items, undated) = items(&story);
        let times = Arc::new(Times::new(items));
        let outlets = reader.outlets.with_value(|outlets| outlets.1.clone());
        let stage = StoredValue::new_local(Stage::new(story, outlets, Arc::clone(&times)));
        let view = RwSignal::new(times.home);
        let size = RwSignal::new((0.0, 0.0, 1.0));
        let times = StoredValue::new(times);
        let frame = Memo::new(move |_| {
            let (earlier, later) = times.with_value(|times| times.stubs(view.get()));
            Frame::new(size.get(), earlier, later)
        });
        let desk = Self {
            reader,
            times,
            undated,
            stage,
            view,
            size,
            frame,
            passed: Trigger::new(),
            playing: RwSignal::new(false),
            canvas: NodeRef::new(),
            plot: NodeRef::new(),
            queued: StoredValue::new(false),
        };
        desk.repaint_on_change();
        desk
    }

    fn repaint_on_change(self) {
        Effect::new(move |_| {
            let passing = self.reader.passing.get();
            self.stage.update_value(|stage| stage.pass(passing));
            self.passed.notify();
            self.queue();
        });
        Effect::new(move |_| {
            self.frame.track();
            self.view.track();
            self.reader.window.track();
            self.reader.hover.track();
            self.reader.selection.track();
            self.queue();
        });
        // What another view has chosen comes into sight.
        Effect::new(move |_| {
            if let Some(Mark::Event(event)) = self.reader.selection.get() {
                self.reveal(event);
            }
        });
    }

    /// Paints with the next frame, once however often it is asked.
    pub fn queue(self) {
        if self.queued.get_value() {
            return;
        }
        self.queued.set_value(true);
        request_animation_frame(move || {
            if self.queued.try_set_value(false).is_none() {
                self.paint();
            }
        });
    }

    fn paint(self) {
        let Some(canvas) = self.canvas.try_get_untracked().flatten() else { return };
        let (width, height, _) = self.size.get_untracked();
        if width < 1.0 || height < 1.0 {
            return;
        }
        let story = self.reader.story.get_value();
        let reader = self.reader;
        let hover = lit(&story, reader.hover.get_untracked());
        let selection = lit(&story, reader.selection.get_untracked());
        let (frame, view, window) = (self.frame.get_untracked(), self.view.get_untracked(), reader.window.get_untracked());
        self.stage.update_value(|stage| stage.draw(canvas, frame, view, window, [&hover, &selection]));
    }

    /// Minutes laid on the axis, now.
    pub fn scale(self) -> Scale {
        self.frame.get_untracked().scale(self.view.get_untracked())
    }

    /// All of the story's time.
    pub fn whole(self) -> Range {
        self.times.with_value(|times| times.whole)
    }

    /// What the brush snaps to, now.
    pub fn unit(self) -> Unit {
        let (from, to) = self.view.get_untracked();
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
        self.look(zoomed(self.view.get_untracked(), at, factor, limits));
    }

    /// Moves along by so many minutes.
    pub fn pan(self, minutes: f64) {
        let limits = self.times.with_value(|times| times.limits);
        self.look(panned(self.view.get_untracked(), minutes, limits));
    }

    /// Shows a stretch of time.
    pub fn look(self, view: (f64, f64)) {
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
    }

    /// Brings an event into sight, unless a stub shows it.
    pub fn reveal(self, event: u32) {
        let view = self.view.get_untracked();
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
