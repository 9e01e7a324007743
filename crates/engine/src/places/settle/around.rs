//! What surrounds the names: the outlet, the story, and the countries that the document is about.

use std::collections::BTreeMap;

use dateline_atlas::Gazetteer;
use dateline_model::{Place, PlaceKind};

use super::{
    super::{
        names::{Candidate, Name},
        outlet,
    },
    evidence::decay,
    groups::Group,
    weight,
};
use crate::document::Document;

/// What surrounds the names of a document.
pub struct Around<'a, 'c> {
    outlet_country: Option<&'static str>,
    outlet_towns: Vec<Candidate<'a>>,
    context: &'c [Place],
}

/// How often each country is spoken of, by the square root of its mentions.
#[derive(Default)]
pub struct Counts<'a> {
    countries: BTreeMap<&'a str, f64>,
    all: f64,
    own: Vec<Option<(&'a str, f64)>>,
}

impl Counts<'_> {
    /// The share of a country in what the other groups speak of.
    pub fn share(&self, country: &str, group: usize) -> f64 {
        let count = self.countries.get(country).copied().unwrap_or(0.0);
        let own = self.own.get(group).copied().flatten();
        let own_all = own.map_or(0.0, |(_, count)| count);
        let own_country = own.filter(|(own, _)| *own == country).map_or(0.0, |(_, count)| count);
        ((count - own_country) / (self.all - own_all).max(1.0)).clamp(0.0, 1.0)
    }
}

impl<'a, 'c> Around<'a, 'c> {
    /// What surrounds the names of a document; `context` is what the other reports have settled.
    pub fn new(document: &Document<'_>, gazetteer: &'a Gazetteer, context: &'c [Place]) -> Self {
        let outlet = document.outlet.as_deref().unwrap_or("");
        Self { outlet_country: outlet::country(outlet), outlet_towns: outlet::towns(outlet, gazetteer), context }
    }

    /// How often each country is spoken of.
    pub fn counts(&self, groups: &[Group], chosen: &[Option<Candidate<'a>>], names: &[Name<'a>]) -> Counts<'a> {
        let mut counts = Counts::default();
        for (group, chosen) in groups.iter().zip(chosen) {
            // Before the first round only what can mean but one country counts.
            let sure = group.names.first().and_then(|&at| names.get(at)).and_then(|name| {
                let first = name.candidates.first()?;
                matches!(first.kind, PlaceKind::Country | PlaceKind::People).then_some(*first)
            });
            let candidate = chosen.or(sure).filter(|candidate| !candidate.country.is_empty());
            let own = candidate.map(|candidate| (candidate.country, (group.names.len() as f64).sqrt()));
            if let Some((country, count)) = own {
                *counts.countries.entry(country).or_default() += count;
                counts.all += count;
            }
            counts.own.push(own);
        }
        counts
    }

    /// What the outlet's town and country say for a candidate.
    pub fn outlet(&self, candidate: &Candidate<'_>) -> f64 {
        let country = self.outlet_country.is_some_and(|country| country == candidate.country);
        let town = self.outlet_towns.iter().map(|town| decay(town.point, candidate.point)).fold(0.0, f64::max);
        let local = matches!(candidate.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Region);
        f64::from(u8::from(country)) * weight::OUTLET_COUNTRY + if local { town * weight::OUTLET } else { 0.0 }
    }

    /// Whether the outlet bears the candidate's name.
    pub fn is_outlets(&self, candidate: &Candidate<'_>) -> bool {
        self.outlet_towns.iter().any(|town| town.point.km_to(candidate.point) < 10.0)
    }

    /// Whether the other reports of the story mean the candidate.
    pub fn is_storys(&self, candidate: &Candidate<'_>) -> bool {
        let same =
            |place: &Place| place.name == candidate.name && place.point.is_some_and(|point| point.km_to(candidate.point) < 5.0);
        self.context.iter().any(same)
    }
}
