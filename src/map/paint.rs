//! One frame, from the ground up: basemap, circles, names, pins, and what is written of the lit ones.

use super::{
    camera::{nearest_copy, world_px},
    describe,
    labels::{Box, meet},
    markers::{self, Emphasis, Pin},
    names::BUTTONS,
    scene::Lit,
    sprites::{LINE, Style},
    view::MapView,
};
use crate::state::Camera;

/// No more circles than this are drawn: where there are more, only those of lit events.
const MOST_AREAS: usize = 24;
/// Characters of a title that are written on the map.
const MOST_CHARACTERS: usize = 46;

impl MapView {
    /// Puts the pins where the camera has them, once for every copy of the world in view.
    pub(super) fn place_pins(&mut self, camera: Camera) {
        let [west, _, east, _] = self.view.bounds(camera);
        let margin = 24.0 / world_px(camera.zoom);
        self.pins.clear();
        for (index, cluster) in self.clusters.list.iter().enumerate() {
            let members = self.clusters.members(cluster);
            let vague = self.vague.get(index).is_some_and(|vague| *vague);
            let has = |lit: &Lit| lit.events.iter().any(|event| members.contains(event));
            let is_active = [self.active, self.over].contains(&Some(cluster.at));
            let emphasis = if has(&self.selected) {
                Emphasis::Selected
            } else if is_active || has(&self.hovered) {
                Emphasis::Hovered
            } else {
                Emphasis::None
            };
            let [x, y] = cluster.at;
            for copy in (west - margin - x).ceil() as i32..=(east + margin - x).floor() as i32 {
                let at = self.view.to_screen(camera, [x + f64::from(copy), y]);
                if at[1] < -24.0 || at[1] > self.view.height + 24.0 {
                    continue;
                }
                let style = if vague { Style::HollowCount } else { Style::Count };
                let count = (members.len() > 1)
                    .then(|| self.sprites.sprite(&self.theme, style, &markers::count_text(members.len())))
                    .flatten();
                self.pins.push(Pin { cluster: index, at, radius: markers::radius(members.len()), vague, count, emphasis });
            }
        }
    }

    /// Draws everything.
    pub(super) fn draw(&mut self, camera: Camera, zooming: bool) {
        let context = self.context.clone();
        let (view, ratio) = (self.view, self.ratio);
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        context.set_fill_style_str(&self.theme.water);
        context.fill_rect(0.0, 0.0, view.width, view.height);
        self.basemap.blit(&context, camera, view, ratio);
        self.draw_areas(camera);
        let tips = self.tips(camera);
        self.draw_names(camera, zooming, &tips);
        markers::draw_pins(&context, &self.theme, &self.sprites, &self.pins);
        for lit in [&self.hovered, &self.selected] {
            if let Some(spot) = &lit.spot
                && !self.is_on_pin(lit)
            {
                markers::draw_spot(&context, &self.theme, self.on_screen(camera, spot.at));
            }
        }
        for (text, [left, top, _, _]) in tips {
            if let Some(sprite) = self.sprites.sprite(&self.theme, Style::Lit, &text) {
                self.sprites.copy(&context, sprite, [left, top]);
            }
        }
    }

    fn on_screen(&self, camera: Camera, [x, y]: [f64; 2]) -> [f64; 2] {
        self.view.to_screen(camera, [nearest_copy(x, camera.x), y])
    }

    /// Whether a pin stands for it.
    fn is_on_pin(&self, lit: &Lit) -> bool {
        lit.events.iter().any(|event| self.clusters.members.contains(event))
    }

    /// The circles of uncertain places.
    fn draw_areas(&self, camera: Camera) {
        let mut areas: Vec<([f32; 2], f32, Emphasis)> = Vec::new();
        for pin in &self.pins {
            let Some(cluster) = self.clusters.list.get(pin.cluster) else { continue };
            for &event in self.clusters.members(cluster).iter().take(MOST_AREAS) {
                let (Some(&at), Some(&radius)) = (self.scene.points.get(event as usize), self.scene.radii.get(event as usize))
                else {
                    continue;
                };
                if self.scene.is_vague(event, camera.zoom) && !areas.iter().any(|area| area.0 == at && area.1 == radius) {
                    areas.push((at, radius, Emphasis::None));
                }
            }
            if areas.len() > MOST_AREAS {
                areas.clear();
                break;
            }
        }
        for (lit, emphasis) in [(&self.hovered, Emphasis::Hovered), (&self.selected, Emphasis::Selected)] {
            if let Some(spot) = &lit.spot {
                let at = spot.at.map(|x| x as f32);
                areas.retain(|area| area.0 != at || area.1 != spot.radius as f32);
                areas.push((at, spot.radius as f32, emphasis));
            }
        }
        let px = world_px(camera.zoom);
        let widest = self.view.width.max(self.view.height) * 1.5;
        for (at, radius, emphasis) in areas {
            let radius = f64::from(radius) * px;
            if radius > 14.0 && radius < widest {
                markers::draw_area(&self.context, &self.theme, self.on_screen(camera, at.map(f64::from)), radius, emphasis);
            }
        }
    }

    /// What is written of lit events and places, and where: above them, within the map.
    fn tips(&mut self, camera: Camera) -> Vec<(String, Box)> {
        let mut tips: Vec<(String, Box)> = Vec::new();
        if self.shown.opened.get_untracked().is_some() {
            // The list that is open over the mark says it.
            return tips;
        }
        // The buttons stand on the left.
        let [left, _, right, _] = self.view.free(self.reader.inset.get_untracked());
        let (left, right) = (left.max(BUTTONS[0]) + 4.0, right - 4.0);
        for (lit, chosen) in [(&self.hovered, false), (&self.selected, true)] {
            let Some(spot) = &lit.spot else { continue };
            let pin = self.pins.iter().find(|pin| {
                let members = self.clusters.list.get(pin.cluster).map(|cluster| self.clusters.members(cluster));
                members.is_some_and(|members| lit.events.iter().any(|event| members.contains(event)))
            });
            let (at, radius) = pin.map_or_else(|| (self.on_screen(camera, spot.at), 8.0), |pin| (pin.at, pin.radius));
            // The card tells what is chosen; the map says where.
            let told = if chosen { describe::place_name(self.story, &lit.events) } else { &spot.text };
            let members = pin.and_then(|pin| self.clusters.list.get(pin.cluster)).map(|cluster| self.clusters.members(cluster));
            if chosen && members.is_some_and(|members| describe::place_name(self.story, members) == told) {
                // The pin's own name says it.
                continue;
            }
            let text = describe::cut(if told.is_empty() { &spot.text } else { told }, MOST_CHARACTERS);
            let width = self.sprites.width(&self.theme, Style::Lit, &text);
            let left = (at[0] - width / 2.0).clamp(left, (right - width).max(left));
            let top = at[1] - radius - LINE - 7.0;
            let top = if top < 4.0 { at[1] + radius + 7.0 } else { top };
            let tip = [left, top, left + width, top + LINE];
            let shown = at[1] > -radius && at[1] < self.view.height + radius;
            if shown && tips.iter().all(|(other, there)| *other != text && !meet(tip, *there, 2.0)) {
                tips.push((text, tip));
            }
        }
        tips
    }

    /// The names. While the map zooms they keep their size, so those that come to meet others are left out.
    fn draw_names(&self, camera: Camera, zooming: bool, tips: &[(String, Box)]) {
        let mut drawn: Vec<Box> = tips.iter().map(|(_, tip)| *tip).collect();
        if zooming {
            drawn.extend(self.pins.iter().map(Pin::bounds));
        }
        let mut dots: Vec<[f64; 2]> = Vec::new();
        for name in &self.names {
            let at = self.view.to_screen(camera, [nearest_copy(name.at[0], camera.x), name.at[1]]);
            let at = if self.view.width > world_px(camera.zoom) / 2.0 { self.view.to_screen(camera, name.at) } else { at };
            let [left, top] = [at[0] + name.offset[0], at[1] + name.offset[1]];
            let place = [left, top, left + name.sprite.size[0], top + name.sprite.size[1]];
            if place[2] < 0.0 || place[3] < 0.0 || left > self.view.width || top > self.view.height {
                continue;
            }
            if drawn.iter().any(|other| meet(place, *other, 0.0)) {
                continue;
            }
            self.sprites.copy(&self.context, name.sprite, [left, top]);
            if name.dot {
                dots.push(at);
            }
            if zooming {
                drawn.push(place);
            }
        }
        for (radius, colour) in [(3.0, &self.theme.land), (1.75, &self.theme.muted)] {
            self.context.begin_path();
            dots.iter().for_each(|&at| markers::circle(&self.context, at, radius));
            self.context.set_fill_style_str(colour);
            self.context.fill();
        }
    }
}
