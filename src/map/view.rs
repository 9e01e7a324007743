//! The map itself: what it shows, what moves it, and how a frame is made.

use std::{rc::Rc, sync::Arc};

use dateline_model::Story;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::{
    basemap::Basemap,
    camera::{DEEPEST, MAX_FIT, MAX_ZOOM, Viewport, nearest_copy},
    cluster::{Clusters, cluster},
    focus,
    gesture::Gesture,
    hit::{Target, hit},
    layers::Layers,
    load::Level,
    markers::Pin,
    motion::Motion,
    names::Names,
    scene::{Lit, Scene, Spot, lit},
    shown::Shown,
    sprites::Sprites,
    theme::Theme,
};
use crate::{
    browser,
    state::{Camera, Mark, Reader, View},
};

/// For so long after a turn of the wheel the gesture is taken to go on, in milliseconds.
const WHEEL_REST: f64 = 140.0;
/// So much may the zoom change within a gesture before events are grouped anew.
const REGROUP: f64 = 0.35;
/// So much of the world Story shows on each side of a place, in world units: about 200 km at 35 degrees.
const AROUND: f64 = 0.006;
/// From this zoom on the detailed outlines are drawn.
const DETAILED: f64 = 3.7;

/// Everything of one map on the page.
pub struct MapView {
    pub(super) canvas: HtmlCanvasElement,
    pub(super) context: CanvasRenderingContext2d,
    pub(super) reader: Reader,
    pub(super) story: &'static Story,
    pub(super) shown: Shown,
    pub(super) scene: Scene,
    pub(super) view: Viewport,
    pub(super) ratio: f64,
    pub(super) camera: Option<Camera>,
    /// What was last written into the state, so that the state's echo moves nothing.
    pub(super) written: Option<Camera>,
    pub(super) motion: Motion,
    pub(super) gesture: Gesture,
    pub(super) last_wheel: f64,
    pub(super) theme: Theme,
    pub(super) sprites: Sprites,
    pub(super) layers: [Option<Rc<Layers>>; 2],
    pub(super) basemap: Basemap,
    pub(super) visible: Arc<Vec<u32>>,
    pub(super) clusters: Clusters,
    pub(super) vague: Vec<bool>,
    pub(super) pins: Vec<Pin>,
    pub(super) names: Names,
    pub(super) hovered: Lit,
    pub(super) selected: Lit,
    /// The mark that the list beside the map stands at, and the one under the mouse, by where they stand.
    pub(super) active: Option<[f64; 2]>,
    pub(super) over: Option<[f64; 2]>,
    /// The event under the mouse.
    pub(super) pointed: Option<Mark>,
    /// Whether the camera was moved by the reader, so that it belongs into the address.
    pub(super) by_hand: bool,
    /// West, north, east, south and zoom for which events are grouped.
    grouped: Option<([f64; 4], f64)>,
    named: bool,
    settled: bool,
    pictured: bool,
}

impl MapView {
    /// A map on a canvas.
    pub fn new(canvas: HtmlCanvasElement, reader: Reader, shown: Shown) -> Option<Self> {
        let context = browser::context(&canvas, false)?;
        let story = reader.story;
        let camera = reader.camera.get_untracked();
        Some(Self {
            canvas,
            context,
            reader,
            scene: Scene::new(story),
            shown,
            view: Viewport { deepest: if story.basemap.is_empty() { MAX_ZOOM } else { DEEPEST }, ..Viewport::default() },
            ratio: 1.0,
            camera,
            written: camera,
            motion: Motion::Still,
            gesture: Gesture::default(),
            last_wheel: f64::MIN,
            theme: Theme::default(),
            sprites: Sprites::default(),
            layers: [None, None],
            basemap: Basemap::default(),
            visible: reader.visible.get_untracked(),
            clusters: Clusters::default(),
            vague: Vec::new(),
            pins: Vec::new(),
            names: Names::default(),
            hovered: lit(story, reader.hover.get_untracked()),
            selected: lit(story, reader.selection.get_untracked()),
            active: None,
            over: None,
            pointed: None,
            by_hand: camera.is_some(),
            grouped: None,
            named: false,
            settled: false,
            pictured: false,
            story,
        })
    }

    /// The canvas has another size or other pixels.
    pub fn resize(&mut self, width: f64, height: f64) {
        let (width, height) = (width.round(), height.round());
        let ratio = browser::pixel_ratio();
        let view = Viewport { width, height, ..self.view };
        if (view, ratio) == (self.view, self.ratio) || width < 1.0 || height < 1.0 {
            return;
        }
        let ratio_changed = ratio != self.ratio;
        (self.view, self.ratio) = (view, ratio);
        self.canvas.set_width((width * ratio).round() as u32);
        self.canvas.set_height((height * ratio).round() as u32);
        if ratio_changed || self.sprites.age == 0 {
            self.restyle();
        }
        if self.written.is_none() && !self.gesture.is_down() {
            self.camera = None;
        }
        if let Some(camera) = self.camera {
            self.camera = Some(self.view.clamp(camera));
        }
        self.grouped = None;
        self.settled = false;
    }

    /// The page wears other colours.
    pub fn restyle(&mut self) {
        if let Some(style) = browser::root_style() {
            self.theme = Theme::read(&style);
        }
        self.sprites.wipe(self.ratio);
        self.basemap.invalidate();
        self.grouped = None;
    }

    /// Outlines have come, or finer ones.
    pub fn set_layers(&mut self, level: Level, layers: Rc<Layers>) {
        self.layers[level as usize] = Some(layers);
        self.basemap.invalidate();
    }

    /// Something has come from the later module.
    pub fn came_nearer(&mut self) {
        self.basemap.outdate();
        self.settled = false;
    }

    /// The outlines for a zoom: the fine ones where their detail can be seen, or else what there is.
    fn layers_at(&self, zoom: f64) -> Option<Rc<Layers>> {
        let [overview, detail] = &self.layers;
        if zoom < DETAILED { overview.as_ref().or(detail.as_ref()) } else { detail.as_ref().or(overview.as_ref()) }.cloned()
    }

    /// Other events pass.
    pub fn set_visible(&mut self, visible: Arc<Vec<u32>>) {
        self.visible = visible;
        self.grouped = None;
        self.settled = false;
    }

    /// Something else is pointed at or chosen.
    pub fn set_lit(&mut self, hovered: Lit, selected: Lit) {
        (self.hovered, self.selected) = (hovered, selected);
    }

    /// The state asks for a camera; nothing asks for the place where most of the story is.
    pub fn set_camera(&mut self, camera: Option<Camera>, now: f64) {
        if camera == self.written {
            return;
        }
        self.written = camera;
        self.by_hand = camera.is_some();
        match camera {
            Some(camera) if self.camera.is_some() => self.fly(self.view.clamp(camera), now),
            Some(camera) => self.camera = Some(self.view.clamp(camera)),
            None => self.fit(false, now),
        }
    }

    /// Flies to where most of the story is, or to all of it.
    pub fn fit(&mut self, all: bool, now: f64) {
        if self.view.width >= 1.0 && self.camera.is_some() {
            let camera = self.home(all);
            self.fly(camera, now);
        }
    }

    /// Goes to another camera: at once where less motion is asked for.
    pub fn fly(&mut self, to: Camera, now: f64) {
        self.shown.opened.set(None);
        self.settled = false;
        match self.camera {
            Some(from) if !browser::wants_less_motion() => self.motion = Motion::Flight { from, to, start: now },
            _ => (self.camera, self.motion) = (Some(to), Motion::Still),
        }
    }

    /// Moves so that what is chosen stands in the free part; in Story, so that it stands in its middle.
    pub fn reveal(&mut self, gently: bool, now: f64) {
        if self.reader.view.get_untracked() == View::Story {
            return self.go_along(gently, now);
        }
        let (Some(camera), Some(spot)) = (self.camera, &self.selected.spot) else { return };
        if !self.gesture.is_down()
            && let Some(to) = self.view.reveal(camera, spot.at, self.reader.inset.get_untracked())
        {
            if gently {
                self.fly(to, now);
            } else {
                self.camera = Some(to);
            }
        }
    }

    /// The mark meant at a point of the map, by its place in `pins`.
    pub fn pin_at(&self, at: [f64; 2], touch: bool) -> Option<usize> {
        let targets: Vec<Target> = self.pins.iter().map(|pin| Target { at: pin.at, radius: pin.radius }).collect();
        hit(&targets, at, touch)
    }

    /// Draws a frame. Whether another is wanted.
    pub fn frame(&mut self, now: f64) -> bool {
        if self.view.width < 1.0 {
            return false;
        }
        let camera = self.camera.unwrap_or_else(|| self.first());
        let (camera, motion) = self.motion.step(camera, self.view, now);
        (self.camera, self.motion) = (Some(camera), motion);
        let wheeling = now - self.last_wheel < WHEEL_REST;
        let zooming = wheeling || self.motion.zooms() || self.gesture.pinches();
        let moving = zooming || self.gesture.moves() || self.motion != Motion::Still;
        if moving {
            self.settled = false;
        }
        let layers = self.layers_at(camera.zoom);
        if let Some(layers) = &layers
            && !zooming
            && !self.basemap.serves(camera, self.view, self.ratio, moving)
        {
            self.basemap.draw(layers, &self.theme, camera, self.view, self.ratio);
            self.view.deepest = self.basemap.deepest.max(self.view.deepest);
        }
        self.group(camera, zooming);
        let age = self.sprites.age;
        self.place_pins(camera);
        if !self.named || (!moving && !self.settled) {
            self.place_names(camera);
            self.named = true;
        }
        self.draw(camera, zooming);
        if self.sprites.age != age {
            self.named = false;
            return true;
        }
        if !moving && !self.settled {
            self.settled = true;
            self.publish(camera);
        }
        if layers.is_none() {
            return moving;
        }
        if let Some(layers) = self.layers_at(0.0)
            && self.pictured
            && !moving
        {
            self.basemap.draw_world(&layers, &self.theme);
        }
        let first = !self.pictured;
        if first {
            // Only now may the later module be asked for.
            self.settled = false;
        }
        self.pictured = true;
        moving || first
    }

    /// The map has moved and is to say so when it rests.
    pub(super) fn moved(&mut self) {
        self.settled = false;
    }

    /// Whether a picture with outlines has been drawn.
    pub fn is_pictured(&self) -> bool {
        self.pictured
    }

    /// Where a map begins that stands nowhere yet.
    fn first(&self) -> Camera {
        let spot = self.selected.spot.as_ref().filter(|_| self.reader.view.get_untracked() == View::Story);
        spot.map_or_else(|| self.home(false), |spot| self.near(spot))
    }

    /// To the place that is chosen, however it was moved before. Where nothing is chosen, to where most of the story is;
    /// what has no place leaves the map as it is.
    fn go_along(&mut self, gently: bool, now: f64) {
        let to = match &self.selected.spot {
            _ if self.view.width < 1.0 || self.camera.is_none() => return,
            Some(spot) => self.near(spot),
            None if self.selected.events.is_empty() => self.home(false),
            None => return,
        };
        (self.by_hand, self.written) = (false, None);
        self.reader.camera.set(None);
        if gently {
            self.fly(to, now);
        } else {
            self.camera = Some(to);
        }
    }

    /// A camera over a place and the country around it.
    fn near(&self, spot: &Spot) -> Camera {
        let around = (spot.radius * 1.5).max(AROUND);
        let [x, y] = spot.at;
        self.view.fit([x - around, y - around, x + around, y + around], self.reader.inset.get_untracked(), MAX_FIT)
    }

    fn home(&self, all: bool) -> Camera {
        let weighted = self.scene.weighted(self.story, &self.visible);
        let part = if all { focus::all(&weighted) } else { focus::core(&weighted) };
        let inset = self.reader.inset.get_untracked();
        self.view.fit(part.unwrap_or([0.0, 0.15, 1.0, 0.75]), inset, MAX_FIT)
    }

    /// Groups the events again where the last grouping no longer holds.
    fn group(&mut self, camera: Camera, zooming: bool) {
        let [west, north, east, south] = self.view.bounds(camera);
        let holds = self.grouped.is_some_and(|(bounds, zoom)| {
            let nearest = nearest_copy((bounds[0] + bounds[2]) / 2.0, camera.x) - (bounds[0] + bounds[2]) / 2.0;
            let inside = bounds[2] - bounds[0] >= 1.0 || (bounds[0] + nearest <= west && east <= bounds[2] + nearest);
            let same = if zooming { (zoom - camera.zoom).abs() < REGROUP } else { zoom == camera.zoom };
            inside && bounds[1] <= north && south <= bounds[3] && same
        });
        if holds {
            return;
        }
        let (across, down) = ((east - west) / 2.0, (south - north) / 2.0);
        let mut bounds = [west - across, (north - down).max(0.0), east + across, (south + down).min(1.0)];
        if bounds[2] - bounds[0] > 1.0 {
            (bounds[0], bounds[2]) = (camera.x - 0.5, camera.x + 0.5);
        }
        self.clusters = cluster(&self.scene.points, &self.visible, bounds, camera.zoom);
        self.vague = (self.clusters.list.iter().map(|cluster| self.clusters.members(cluster)))
            .map(|members| members.len() < 200 && members.iter().all(|&event| self.scene.is_vague(event, camera.zoom)))
            .collect();
        self.grouped = Some((bounds, camera.zoom));
        self.named = false;
    }
}
