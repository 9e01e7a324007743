//! The map as its elements hold it: they change it and ask for a frame.

use std::rc::Rc;

use web_sys::HtmlCanvasElement;

use super::{
    layers::Layers,
    load::{Level, load, loaded},
    shown::Shown,
    view::MapView,
};
use crate::{
    browser::{self, Frames},
    signals::{StoredValue, on_cleanup},
    state::Reader,
};

/// A map that can be copied anywhere within its component.
#[derive(Clone, Copy)]
pub struct Handle {
    view: StoredValue<Option<MapView>>,
    frames: StoredValue<Frames>,
    /// What the map shows.
    pub shown: Shown,
}

impl Handle {
    /// A map without a canvas yet.
    pub fn new() -> Self {
        let view: StoredValue<Option<MapView>> = StoredValue::new(None);
        let marked = StoredValue::new(false);
        let shown = Shown::new();
        let frames = StoredValue::new(Frames::default());
        let handle = Self { view, frames, shown };
        let draw = move |now| {
            let was = view.try_with_value(|view| view.as_ref().is_some_and(MapView::is_pictured)) == Some(true);
            let again = view.try_update_value(|view| view.as_mut().is_some_and(|view| view.frame(now))) == Some(true);
            // The frame after the first picture: it is on the screen.
            if was && !marked.get_value() {
                marked.set_value(true);
                browser::mark("dateline:first-map");
                handle.load_detail();
            }
            again
        };
        frames.set_value(Frames::new(draw));
        on_cleanup(move || {
            frames.try_with_value(Frames::stop);
        });
        handle
    }

    /// Gives it its canvas, and what outlines there are.
    pub fn mount(self, canvas: HtmlCanvasElement, reader: Reader) {
        self.view.set_value(MapView::new(canvas, reader, self.shown));
        let levels = [Level::Overview, Level::Detail];
        for (level, layers) in levels.into_iter().zip(loaded()) {
            if let Some(layers) = layers {
                self.set_layers(level, layers);
            }
        }
        if loaded()[0].is_some() {
            return;
        }
        load(Level::Overview, move |layers| match layers {
            Ok(layers) => self.set_layers(Level::Overview, layers),
            Err(_) => self.shown.fail(),
        });
    }

    /// Changes the map and asks for a frame.
    pub fn with(self, change: impl FnOnce(&mut MapView)) {
        let mut change = Some(change);
        self.change(&mut |view| {
            if let Some(change) = change.take() {
                change(view);
            }
        });
    }

    #[inline(never)]
    fn change(self, change: &mut dyn FnMut(&mut MapView)) {
        self.view.try_update_value(|view| view.as_mut().map(change));
        self.frames.try_with_value(Frames::request);
    }

    /// Draws at once: a page about to be printed asks for no frame.
    pub fn draw_now(self) {
        self.view.try_update_value(|view| view.as_mut().map(|view| view.frame(browser::now())));
    }

    fn set_layers(self, level: Level, layers: Rc<Layers>) {
        self.with(|view| view.set_layers(level, layers));
    }

    fn load_detail(self) {
        if loaded()[1].is_none() {
            load(Level::Detail, move |layers| {
                // Without it the overview stays, which is a whole map.
                if let Ok(layers) = layers {
                    self.set_layers(Level::Detail, layers);
                }
            });
        }
    }
}
