//! What the map says of itself once it has come to rest.

use std::sync::Arc;

use super::{describe, nearer, scale::scale, shown::Choice, view::MapView};
use crate::{browser, order::sorted, state::Camera};

/// The list beside the map holds no more marks than this; zooming in brings the others.
const MOST: usize = 80;
/// Where a reader has brought the map nearer than this, the names around the story are not enough.
const NEAR: f64 = 6.0;

impl MapView {
    /// Writes what is shown into the state and to the elements around the canvas.
    pub(super) fn publish(&mut self, camera: Camera) {
        let bounds = self.view.bounds(camera);
        if self.reader.bounds.get_untracked() != bounds {
            self.reader.bounds.set(bounds);
        }
        if self.by_hand && self.written != Some(camera) {
            self.written = Some(camera);
            self.reader.camera.set(self.written);
        }
        let archive = &self.story.basemap;
        if self.is_pictured() && (!archive.is_empty() || self.by_hand && camera.zoom > NEAR) {
            nearer::ask(archive);
        }
        let outside = self.scene.outside(&self.visible, camera, self.view);
        let placed = |event: &&u32| self.scene.points.get(**event as usize).is_some_and(|[x, _]| !x.is_nan());
        let inside = self.visible.iter().filter(placed).count() - outside;
        self.shown.set_figures(scale(camera, browser::measures_in_miles()), inside, outside);
        self.publish_choices();
    }

    /// The marks in view, in the order of their first events.
    fn publish_choices(&self) {
        let inside = |at: [f64; 2]| at[0] >= 0.0 && at[1] >= 0.0 && at[0] <= self.view.width && at[1] <= self.view.height;
        let mut seen: Vec<usize> = self.pins.iter().filter(|pin| inside(pin.at)).map(|pin| pin.cluster).take(MOST).collect();
        seen.sort_unstable();
        seen.dedup();
        let choice = |index: usize| {
            let cluster = self.clusters.list.get(index)?;
            let events = self.clusters.members(cluster);
            let vague = self.vague.get(index).is_some_and(|vague| *vague);
            let name = describe::mark(self.story, events, vague);
            Some(Choice { at: cluster.at, events: Arc::new(events.to_vec()), name })
        };
        let choices: Vec<Choice> = seen.into_iter().filter_map(choice).collect();
        let choices = sorted(&choices, |choice| choice.events.first().map_or(-1.0, |&event| f64::from(event)));
        if **self.shown.choices.read_untracked() != choices {
            self.shown.choices.set(Arc::new(choices));
        }
    }
}
