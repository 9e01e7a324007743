//! What the timeline keeps between frames: the picture, and the canvas it is stored on.

use std::sync::Arc;

use dateline_model::{Minute, Range, Story};
use web_sys::HtmlCanvasElement;

use super::{
    frame::Frame,
    hit::{Hit, hit},
    lit::Lit,
    overlay::{Now, compose},
    paint::{LABEL, Scene, paint},
    pen::Pen,
    picture::{Body, Picture, picture},
    theme::Theme,
    times::Times,
};

/// Labels ask for no more than this, in CSS pixels.
const WIDEST: f64 = 230.0;

/// Layout, colours and canvases.
pub struct Stage {
    story: &'static Story,
    outlets: Vec<usize>,
    times: Arc<Times>,
    passing: Option<Arc<Vec<u32>>>,
    shown: Vec<usize>,
    anchors: Vec<Minute>,
    widths: Vec<f32>,
    screen: Option<Pen>,
    stored: Option<Pen>,
    theme: Theme,
    picture: Option<Picture>,
    frame: Frame,
    view: (f64, f64),
    /// Whether the stored picture no longer holds.
    pub stale: bool,
    /// The bar of the strip under the pointer.
    pub bin: Option<usize>,
}

impl Stage {
    /// An empty stage for a story; `outlets` gives each report's.
    pub fn new(story: &'static Story, outlets: Vec<usize>, times: Arc<Times>) -> Self {
        let view = times.home;
        Self {
            story,
            outlets,
            passing: None,
            shown: Vec::new(),
            anchors: Vec::new(),
            widths: vec![f32::NAN; times.items.len()],
            times,
            screen: None,
            stored: None,
            theme: Theme::default(),
            picture: None,
            frame: Frame::new((0.0, 0.0, 1.0), false, false),
            view,
            stale: true,
            bin: None,
        }
    }

    /// The events of the timeline in the order of time, of those that pass.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// When they are, one each.
    pub fn anchors(&self) -> &[Minute] {
        &self.anchors
    }

    /// Takes over what passes.
    pub fn pass(&mut self, passing: Arc<Vec<u32>>) {
        if self.passing.as_ref().is_some_and(|before| Arc::ptr_eq(before, &passing)) {
            return;
        }
        let mut passes = vec![false; self.times.items.len()];
        for item in passing.iter().filter_map(|&event| self.times.of(event)) {
            passes[item] = true;
        }
        self.shown = (0..passes.len()).filter(|&item| passes[item]).collect();
        self.anchors = self.shown.iter().map(|&item| self.times.items[item].anchor).collect();
        self.passing = Some(passing);
        self.stale = true;
    }

    /// Paints a frame: the stored picture where it still holds, a new one where it does not.
    pub fn draw(&mut self, canvas: HtmlCanvasElement, frame: Frame, view: (f64, f64), window: Option<Range>, lit: [&Lit; 2]) {
        if self.screen.is_none() {
            (self.screen, self.stored) = (Pen::new(canvas.clone()), Pen::hidden());
        }
        if self.stale || self.frame != frame || self.view != view || self.picture.is_none() {
            (self.frame, self.view) = (frame, view);
            let outlets = self.outlets.iter().max().map_or(0, |most| most + 1);
            self.theme = Theme::read(&canvas, outlets);
            self.arrange();
            if let (Some(pen), Some(picture)) = (&mut self.stored, &self.picture) {
                pen.begin(frame.width, frame.height, frame.density);
                let scene = scene(self.story, &self.outlets, &self.times, picture, &self.frame, view, &self.theme);
                paint(pen, &scene);
            }
            self.stale = false;
        }
        if let (Some(pen), Some(stored), Some(picture)) = (&mut self.screen, &self.stored, &self.picture) {
            pen.begin(frame.width, frame.height, frame.density);
            let scene = scene(self.story, &self.outlets, &self.times, picture, &self.frame, view, &self.theme);
            compose(pen, stored, &scene, &Now { window, hover: lit[0], selection: lit[1], bin: self.bin });
        }
    }

    fn arrange(&mut self) {
        let Some(pen) = &self.stored else { return };
        pen.font(&self.theme.font("400", LABEL));
        let (story, items, widths) = (&self.story, &self.times.items, &mut self.widths);
        let title = |item: usize| story.events.get(items[item].event as usize).map_or("", |event| event.title.as_str());
        let mut label = |item: usize| {
            if widths[item].is_nan() {
                widths[item] = pen.width(title(item)) as f32;
            }
            f64::from(widths[item]).min(WIDEST)
        };
        let told = |item: usize| {
            let event = story.events.get(items[item].event as usize);
            event.map_or((0, 0), |event| (event.reports.len(), event.weight))
        };
        self.picture = Some(picture(&self.times, &self.shown, &self.anchors, &self.frame, self.view, &mut label, &told));
        self.bin = None;
    }

    /// What lies under a pointer.
    pub fn hit(&self, at: (f64, f64), reach: f64) -> Option<Hit> {
        hit(self.picture.as_ref()?, &self.frame, self.frame.scale(self.view), at, reach)
    }

    /// What a bar of the strip counts: its time, how many, and the item of one of them.
    pub fn bin(&self, index: usize) -> Option<(Range, u32, usize)> {
        let Body::Strip { bins, .. } = &self.picture.as_ref()?.body else { return None };
        let bin = bins.get(index)?;
        Some((Range::new(bin.from, bin.to), bin.count, *self.shown.get(bin.first)?))
    }
}

fn scene<'a>(
    story: &'a Story,
    outlets: &'a [usize],
    times: &'a Times,
    picture: &'a Picture,
    frame: &'a Frame,
    view: (f64, f64),
    theme: &'a Theme,
) -> Scene<'a> {
    Scene { story, outlets, times, picture, frame, scale: frame.scale(view), theme }
}
