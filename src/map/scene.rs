//! The story as the map needs it: positions once projected, and what a mark of another view points at.

use dateline_model::{Event, EventKind, PlaceBasis, PlaceKind, Point, Story};

use super::{
    camera::{Viewport, world_px},
    focus::Weighted,
    projection::km_per_unit,
};
use crate::{
    order::sorted,
    state::{Camera, Mark, world},
};

/// A name for the map, projected.
#[derive(Clone, Debug)]
pub struct Town {
    pub at: [f64; 2],
    pub name: String,
    pub kind: PlaceKind,
    pub rank: u8,
}

/// A place that something points at: it need not be that of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// In world units.
    pub at: [f64; 2],
    /// In world units.
    pub radius: f64,
    /// What to write beside it.
    pub text: String,
}

/// What a mark lights on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lit {
    /// Events, in order.
    pub events: Vec<u32>,
    /// Its place.
    pub spot: Option<Spot>,
}

/// Everything of the story that the map draws.
#[derive(Debug, Default)]
pub struct Scene {
    /// By event, in world units; not a number where an event has no place.
    pub points: Vec<[f32; 2]>,
    /// By event: how far off it may be, in world units.
    pub radii: Vec<f32>,
    /// Names, most important first.
    pub towns: Vec<Town>,
}

impl Scene {
    /// The scene of a story.
    pub fn new(story: &Story) -> Self {
        let placed = |event: &Event| event.place.as_ref().map(|place| position(place.point, place.radius_km));
        let placed: Vec<_> = story.events.iter().map(placed).collect();
        let towns = story.labels.iter();
        let towns: Vec<Town> =
            towns.map(|l| Town { at: world(l.point), name: l.name.clone(), kind: l.kind, rank: l.rank }).collect();
        let towns = sorted(&towns, |town| f64::from(town.rank));
        Self {
            points: placed.iter().map(|found| found.map_or([f32::NAN; 2], |(at, _)| at.map(|x| x as f32))).collect(),
            radii: placed.iter().map(|found| found.map_or(0.0, |(_, radius)| radius as f32)).collect(),
            towns,
        }
    }

    /// The places of events with their weights: what is only said somewhere, or is only where a report was filed,
    /// weighs less.
    pub fn weighted(&self, story: &Story, events: &[u32]) -> Vec<Weighted> {
        let weigh = |event: &u32| {
            let event = story.events.get(*event as usize)?;
            let place = event.place.as_ref()?;
            let kind = if event.kind == EventKind::Statement { 0.5 } else { 1.0 };
            let basis = if place.basis == PlaceBasis::Dateline { 0.3 } else { 1.0 };
            let (at, radius) = position(place.point, place.radius_km);
            Some(Weighted { at, radius, weight: kind * basis })
        };
        events.iter().filter_map(weigh).collect()
    }

    /// Whether an event's place is too vague for a point at this zoom.
    pub fn is_vague(&self, event: u32, zoom: f64) -> bool {
        self.radii.get(event as usize).is_some_and(|radius| f64::from(*radius) * world_px(zoom) > 14.0)
    }

    /// How many of `events` have a place that the camera does not show.
    pub fn outside(&self, events: &[u32], camera: Camera, view: Viewport) -> usize {
        let [west, north, east, south] = view.bounds(camera);
        let hidden = |event: &&u32| {
            let [x, y] = self.points.get(**event as usize).map_or([f64::NAN; 2], |at| at.map(f64::from));
            let shown = (north..=south).contains(&y) && x + (west - x).ceil() <= east;
            !shown && !x.is_nan()
        };
        events.iter().filter(hidden).count()
    }
}

/// What `mark` lights.
pub fn lit(story: &Story, mark: Option<Mark>) -> Lit {
    match mark {
        Some(Mark::Event(index)) => {
            let Some(event) = story.events.get(index as usize) else { return Lit::default() };
            let spot = event.place.as_ref().map(|place| {
                let (at, radius) = position(place.point, place.radius_km);
                Spot { at, radius, text: event.title.clone() }
            });
            Lit { events: vec![index], spot }
        }
        Some(Mark::Place(article, index)) => {
            let place = story.articles.get(article as usize).and_then(|article| article.places.get(index as usize));
            let spot = place.and_then(|place| {
                let (at, radius) = position(place.point?, place.radius_km);
                Some(Spot { at, radius, text: place.name.clone() })
            });
            Lit { events: Vec::new(), spot }
        }
        Some(Mark::Time(article, index)) => {
            let time = story.articles.get(article as usize).and_then(|article| article.times.get(index as usize));
            let Some(time) = time else { return Lit::default() };
            // The events that the sentence around the time tells of.
            let told =
                |event: &Event| {
                    event.reports.iter().filter(|report| report.article == article).any(|report| {
                        report.evidence.iter().any(|span| span.start <= time.span.start && time.span.end <= span.end)
                    })
                };
            let events = story.events.iter().enumerate().filter(|(_, event)| told(event)).map(|(index, _)| index as u32);
            Lit { events: events.collect(), spot: None }
        }
        None => Lit::default(),
    }
}

/// World units of a point and of its radius.
fn position(point: Point, radius_km: f32) -> ([f64; 2], f64) {
    let at = world(point);
    (at, f64::from(radius_km) / km_per_unit(at[1]))
}
