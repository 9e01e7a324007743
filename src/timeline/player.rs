//! The play button's doing: one window after another, until something else touches the window.

use std::sync::Arc;

use dateline_model::Range;
use gloo::timers::callback::Timeout;

use super::{
    desk::Desk,
    play::{between, walk},
};
use crate::{
    browser,
    dom::{effect, next_frame},
    signals::{StoredValue, on_cleanup},
};

/// How long a window stands, and how long the way to the next one takes.
const STAND: u32 = 1000;
const WAY: f64 = 450.0;

/// A walk through time.
#[derive(Clone, Copy)]
pub struct Player {
    desk: Desk,
    walk: StoredValue<Arc<Vec<Range>>>,
    /// What was brushed before the walk; it comes back at the end.
    before: StoredValue<Option<Range>>,
    /// The window that the walk has set last.
    set: StoredValue<Option<Range>>,
    timer: StoredValue<Option<Timeout>>,
}

impl Player {
    pub fn new(desk: Desk) -> Self {
        let player = Self {
            desk,
            walk: StoredValue::new(Arc::default()),
            before: StoredValue::new(None),
            set: StoredValue::new(None),
            timer: StoredValue::new(None),
        };
        // A window that somebody else sets ends the walk; so does a touch anywhere but on the button itself.
        effect(move || {
            let window = desk.reader.window.get();
            if desk.playing.get_untracked() && window != player.set.get_value() {
                desk.playing.set(false);
            }
        });
        effect(move || {
            if !desk.playing.get() {
                player.timer.set_value(None);
            }
        });
        on_cleanup(move || {
            desk.playing.set(false);
            player.timer.set_value(None);
        });
        player
    }

    pub fn toggle(self) {
        let desk = self.desk;
        if desk.playing.get_untracked() {
            desk.playing.set(false);
            return;
        }
        let window = desk.reader.window.get_untracked();
        let core = desk.times.with_value(|times| times.core_range());
        let walk = desk.stage.with_value(|stage| walk(stage.anchors(), window, core, desk.unit()));
        // Taken up again where it was halted, it still gives back what was brushed before it began.
        if window.is_none() || window != self.set.get_value() {
            self.before.set_value(window);
        }
        self.walk.set_value(Arc::new(walk));
        self.set.set_value(window);
        desk.playing.set(true);
        self.go(0);
    }

    fn go(self, step: usize) {
        let desk = self.desk;
        if desk.playing.try_get_untracked() != Some(true) {
            return;
        }
        let Some(&next) = self.walk.get_value().get(step) else {
            desk.playing.set(false);
            self.show(self.before.get_value());
            return;
        };
        let still = browser::wants_less_motion() || desk.times.with_value(|times| times.items.len() > 20_000);
        match self.set.get_value() {
            Some(from) if !still => self.glide(from, next, browser::now(), step),
            _ => self.stand(next, step),
        }
    }

    fn glide(self, from: Range, to: Range, start: f64, step: usize) {
        next_frame(move || {
            if self.desk.playing.try_get_untracked() != Some(true) {
                return;
            }
            let share = (browser::now() - start) / WAY;
            if share < 1.0 {
                let unit = self.desk.unit();
                let window = between(from, to, share.max(0.0));
                self.show(Some(Range::new(unit.round(window.from), unit.round(window.to))));
                self.glide(from, to, start, step);
            } else {
                self.stand(to, step);
            }
        });
    }

    fn stand(self, window: Range, step: usize) {
        self.show(Some(window));
        let timer = Timeout::new(STAND, move || self.go(step + 1));
        self.timer.set_value(Some(timer));
    }

    fn show(self, window: Option<Range>) {
        self.set.set_value(window);
        // On its way a window stands still for some frames; the other views need not follow those.
        if self.desk.reader.window.get_untracked() != window {
            self.desk.reader.window.set(window);
        }
    }
}
