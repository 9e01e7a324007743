//! What a reader is shown of the choice: the likeliest places of a name.

use std::collections::BTreeSet;

use dateline_atlas::country_by_code;
use dateline_model::{Place, PlaceKind, Point};

use super::{
    names::{Candidate, Name},
    settle::Settled,
};
use crate::document::Document;

/// The most candidates that are shown.
const MOST: usize = 4;

/// How near each other two of a kind are taken for one, in kilometres: a city is often in the gazetteer twice.
const SAME_KM: f64 = 15.0;

/// Lists the candidates at the first mention in the same words.
pub fn list(document: &Document<'_>, places: &mut [Place], names: &[Name<'_>], settled: &Settled<'_>) {
    let mut shown: BTreeSet<(&str, Option<[u64; 2]>)> = BTreeSet::new();
    let bits = |point: Point| [point.lat.to_bits(), point.lon.to_bits()];
    for (at, name) in names.iter().enumerate() {
        let Some(choice) = settled.of(at).filter(|choice| choice.ranked.len() > 1) else { continue };
        let first = places.partition_point(|place| place.span < name.span);
        let Some(place) = places.get_mut(first).filter(|place| place.span == name.span) else { continue };
        if place.point.is_some() && shown.insert((name.span.of(document.text), place.point.map(bits))) {
            place.candidates = distinct(&choice.ranked);
        }
    }
}

/// The first few that differ; none where only one is left.
fn distinct(ranked: &[Candidate<'_>]) -> Vec<dateline_model::Candidate> {
    let mut distinct: Vec<dateline_model::Candidate> = Vec::new();
    for candidate in ranked {
        let same =
            |other: &dateline_model::Candidate| other.kind == candidate.kind && other.point.km_to(candidate.point) < SAME_KM;
        if distinct.len() < MOST && !distinct.iter().any(same) {
            distinct.push(show(candidate));
        }
    }
    if distinct.len() > 1 { distinct } else { Vec::new() }
}

fn show(candidate: &Candidate<'_>) -> dateline_model::Candidate {
    let country = country_by_code(candidate.country).map_or("", |country| country.name);
    let within = match candidate.kind {
        PlaceKind::Country | PlaceKind::People => String::new(),
        PlaceKind::Region => country.to_owned(),
        _ if candidate.region.is_empty() || candidate.region == candidate.name => country.to_owned(),
        _ => [candidate.region, country].join(", "),
    };
    dateline_model::Candidate {
        name: candidate.name.to_owned(),
        within,
        point: candidate.point,
        kind: candidate.kind,
        population: candidate.population,
    }
}
