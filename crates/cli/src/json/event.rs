use dateline_model::{Candidate, Doubt, EventPlace, Place, PlaceBasis, Precision, ReadEvent};
use serde::Serialize;

use super::{Stretch, offsets::Offsets, time};

/// A toponym; without coordinates where it could not be settled.
#[derive(Serialize)]
pub struct PlaceView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
    name: &'a str,
    lat: Option<f64>,
    lon: Option<f64>,
    kind: &'static str,
    country: Option<&'a str>,
    radius_km: f32,
    metonym: bool,
    reason: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<CandidateView<'a>>,
}

/// One of the places that a toponym was chosen from.
#[derive(Serialize)]
struct CandidateView<'a> {
    name: &'a str,
    within: &'a str,
    lat: f64,
    lon: f64,
    kind: &'static str,
    population: u32,
}

impl<'a> CandidateView<'a> {
    fn new(candidate: &'a Candidate) -> Self {
        Self {
            name: &candidate.name,
            within: &candidate.within,
            lat: degrees(candidate.point.lat),
            lon: degrees(candidate.point.lon),
            kind: candidate.kind.name(),
            population: candidate.population,
        }
    }
}

impl<'a> PlaceView<'a> {
    pub fn new(place: &'a Place, offsets: &Offsets<'a>) -> Self {
        Self {
            at: offsets.stretch(place.span),
            text: offsets.words(place.span),
            name: &place.name,
            lat: place.point.map(|point| degrees(point.lat)),
            lon: place.point.map(|point| degrees(point.lon)),
            kind: place.kind.name(),
            country: place.country.as_deref(),
            radius_km: place.radius_km,
            metonym: place.metonym,
            reason: place.reason.name(),
            candidates: place.candidates.iter().map(CandidateView::new).collect(),
        }
    }
}

/// An event as one article tells it.
#[derive(Serialize)]
pub struct ReadEventView<'a> {
    title: &'a str,
    kind: &'static str,
    from: Option<String>,
    to: Option<String>,
    #[serde(flatten)]
    doubt: DoubtView,
    place: Option<SpotView<'a>>,
    actors: &'a [String],
    evidence: Vec<Stretch>,
}

/// Where an event happened.
#[derive(Serialize)]
pub(super) struct SpotView<'a> {
    name: &'a str,
    lat: f64,
    lon: f64,
    kind: &'static str,
    radius_km: f32,
    basis: &'static str,
}

impl<'a> SpotView<'a> {
    pub(super) fn new(place: &'a EventPlace) -> Self {
        Self {
            name: &place.name,
            lat: degrees(place.point.lat),
            lon: degrees(place.point.lon),
            kind: place.kind.name(),
            radius_km: place.radius_km,
            basis: basis(place.basis),
        }
    }
}

impl<'a> ReadEventView<'a> {
    pub fn new(event: &'a ReadEvent, offsets: &Offsets<'a>) -> Self {
        let (from, to) = time::ends(event.range, event.precision);
        Self {
            title: &event.title,
            kind: event.kind.name(),
            from,
            to,
            doubt: DoubtView::new(event.doubt, event.precision),
            place: event.place.as_ref().map(SpotView::new),
            actors: &event.actors,
            evidence: event.evidence.iter().map(|&span| offsets.stretch(span)).collect(),
        }
    }
}

/// The word for where an event's place was read.
fn basis(basis: PlaceBasis) -> &'static str {
    match basis {
        PlaceBasis::Sentence => "sentence",
        PlaceBasis::Paragraph => "paragraph",
        PlaceBasis::Dateline => "dateline",
        PlaceBasis::Given => "given",
    }
}

/// What is not sure about an event's time.
#[derive(Serialize)]
pub struct DoubtView {
    inferred: bool,
    open: bool,
    other: Option<OtherView>,
}

#[derive(Serialize)]
struct OtherView {
    from: Option<String>,
    to: Option<String>,
}

impl DoubtView {
    pub fn new(doubt: Doubt, precision: Precision) -> Self {
        let other = doubt.other.map(|other| {
            let (from, to) = time::ends(Some(other), precision);
            OtherView { from, to }
        });
        Self { inferred: doubt.inferred, open: doubt.open, other }
    }
}

/// Degrees as they are printed: five places, about a metre.
pub(super) fn degrees(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}
