//! The names on the map: of the places of pins first, then of towns, countries and waters as their rank allows.

use dateline_model::PlaceKind;

use super::{
    camera::Viewport,
    describe,
    labels::{Box, Candidate, place, rank_at},
    markers::Pin,
    nearer,
    sprites::{LINE, Sprite, Style},
    view::MapView,
};
use crate::{
    browser::{letters, math},
    signals::untrack,
    state::Camera,
};

/// A name that found room.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// What it names, in world units, in the copy of the world where it stands.
    pub at: [f64; 2],
    /// From there to the upper left of its text, in CSS pixels.
    pub offset: [f64; 2],
    /// Its text.
    pub sprite: Sprite,
    /// Whether a dot marks the place.
    pub dot: bool,
}

/// All names that found room.
pub type Names = Vec<Name>;

/// How far the buttons reach from the upper left, in CSS pixels.
pub(super) const BUTTONS: [f64; 2] = [60.0, 134.0];
/// So many names of pins, and of towns, are tried.
const MOST: usize = 60;
const MOST_TOWNS: usize = 240;
/// A town as near to a pin as this, in CSS pixels, is where the pin is.
const SAME: f64 = 12.0;

struct Wanted {
    at: [f64; 2],
    style: Style,
    text: String,
    dot: bool,
}

impl MapView {
    /// Finds room for names.
    pub(super) fn place_names(&mut self, camera: Camera) {
        let age = self.sprites.age;
        self.try_place_names(camera);
        if self.sprites.age != age {
            // The sheet was full and has been wiped, which voids the names drawn before; there is room now.
            self.place_pins(camera);
            self.try_place_names(camera);
        }
    }

    fn try_place_names(&mut self, camera: Camera) {
        let view = self.view;
        let mut wanted = self.pin_names(camera);
        let mut candidates: Vec<Candidate> = Vec::new();
        for (pin, name) in self.pins.iter().zip(&wanted) {
            let width = self.sprites.width(&self.theme, name.style, &name.text);
            candidates.push(Candidate { at: pin.at, size: [width, LINE], clear: Some(pin.radius + 5.0) });
        }
        self.add_towns(camera, &mut wanted, &mut candidates);
        let placed = place(&candidates, &self.obstacles(), [view.width, view.height]);
        let mut names = Names::with_capacity(placed.len());
        for (index, [left, top, _, _]) in placed {
            let Wanted { at, style, text, dot } = &wanted[index];
            let from = candidates[index].at;
            if let Some(sprite) = self.sprites.sprite(&self.theme, *style, text) {
                names.push(Name { at: *at, offset: [left - from[0], top - from[1]], sprite, dot: *dot });
            }
        }
        self.names = names;
    }

    /// The places of the pins, in the order of the pins.
    fn pin_names(&self, camera: Camera) -> Vec<Wanted> {
        let members = |pin: &Pin| self.clusters.list.get(pin.cluster).map(|cluster| self.clusters.members(cluster));
        let name = |pin: &Pin| Wanted {
            at: self.view.to_world(camera, pin.at),
            style: Style::Pin,
            text: describe::place_name(self.story, members(pin).unwrap_or_default()).to_owned(),
            dot: false,
        };
        self.pins.iter().take(MOST).map(name).collect()
    }

    fn add_towns(&mut self, camera: Camera, wanted: &mut Vec<Wanted>, candidates: &mut Vec<Candidate>) {
        let view = self.view;
        let [west, north, east, south] = view.bounds(camera);
        let (across, down) = ((east - west) / 4.0, (south - north) / 4.0);
        let most = rank_at(camera.zoom);
        let more = nearer::names([west, north, east, south], camera.zoom);
        for town in self.scene.towns.iter().take_while(|town| town.rank <= most).chain(&more) {
            if candidates.len() > MOST_TOWNS {
                return;
            }
            let [x, y] = town.at;
            if y < north - down || y > south + down {
                continue;
            }
            let (style, text, clear) = match town.kind {
                PlaceKind::Continent | PlaceKind::Country | PlaceKind::Region | PlaceKind::Area if camera.zoom > 7.5 => continue,
                PlaceKind::Continent | PlaceKind::Country | PlaceKind::Region | PlaceKind::Area => {
                    (Style::Country, letters::uppercase(&town.name), None)
                }
                PlaceKind::Water | PlaceKind::Terrain => (Style::Water, town.name.clone(), None),
                PlaceKind::District => (Style::Town, town.name.clone(), None),
                _ => (Style::Town, town.name.clone(), Some(4.0)),
            };
            let width = self.sprites.width(&self.theme, style, &text);
            let copies = (west - across - x).ceil() as i32..=(east + across - x).floor() as i32;
            for copy in copies {
                let at = [x + f64::from(copy), y];
                let here = view.to_screen(camera, at);
                let near = |pin: &&Pin| math::length(pin.at[0] - here[0], pin.at[1] - here[1]) < pin.radius.max(SAME);
                let pin = self.pins.iter().find(near);
                // A pin, or a name of the story's own, stands there already.
                let same = |index: usize| {
                    let (name, at) = (&wanted[index].text, candidates[index].at);
                    *name == town.name && math::length(at[0] - here[0], at[1] - here[1]) < 80.0
                };
                if (0..wanted.len()).any(same) {
                    continue;
                }
                let clear = clear.map(|clear: f64| pin.map_or(clear, |pin| pin.radius + 5.0));
                candidates.push(Candidate { at: here, size: [width, LINE], clear });
                wanted.push(Wanted { at, style, text: text.clone(), dot: clear.is_some() && pin.is_none() });
            }
        }
    }

    /// What no name may cover: the pins, the buttons, what is said beside them, the line of credit, the scale and
    /// the card.
    fn obstacles(&self) -> Vec<Box> {
        let Viewport { width, height, .. } = self.view;
        let mut boxes: Vec<Box> = self.pins.iter().map(Pin::bounds).collect();
        boxes.push([0.0, 0.0, BUTTONS[0], BUTTONS[1]]);
        boxes.push([0.0, height - 30.0, width, height]);
        // The card that lies over the map covers a band of it at one side.
        let [top, right, bottom, left] = self.reader.inset.get_untracked();
        let bands = [[0.0, 0.0, width, top], [width - right, 0.0, width, height], [0.0, height - bottom, width, height]];
        boxes.extend(bands.into_iter().chain([[0.0, 0.0, left, height]]));
        if untrack(|| self.shown.counts().1) > 0 {
            boxes.push([60.0, 0.0, 336.0, 54.0]);
        }
        boxes
    }
}
