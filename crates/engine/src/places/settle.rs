//! Which place of that name? One score over all candidates, with its weights here.

use std::collections::BTreeMap;

use dateline_atlas::Gazetteer;
use dateline_model::{Place, PlaceKind, Point};

use super::{
    names::{Candidate, Name},
    outlet,
};
use crate::document::Document;

/// What each kind of evidence weighs. The score is a sum; only differences matter.
mod weight {
    /// For each factor of ten in inhabitants.
    pub const POPULATION: f64 = 1.0;
    /// A capital.
    pub const CAPITAL: f64 = 1.0;
    /// A country goes before a town of its name.
    pub const COUNTRY: f64 = 3.0;
    /// A division goes before a town of its name, as "New York" without more.
    pub const REGION: f64 = 0.5;
    /// The whole of the document's mentions of countries lie in the candidate's; a share of it for a share of them.
    pub const SHARE: f64 = 2.5;
    /// The division that the candidate lies in is named in the document.
    pub const DIVISION: f64 = 2.5;
    /// The name beside it contains the candidate.
    pub const CONTAINER: f64 = 12.0;
    /// A settled place lies at the candidate's door; half of it at [`HALF_KM`].
    pub const NEAR: f64 = 3.0;
    /// The distance at which nearness counts half, in kilometres.
    pub const HALF_KM: f64 = 120.0;
    /// The outlet's own town, or a place close to it.
    pub const OUTLET: f64 = 5.0;
    /// The outlet's country.
    pub const OUTLET_COUNTRY: f64 = 1.5;
    /// A settled town lies in the candidate, a division.
    pub const HOLDS: f64 = 3.0;
    /// The names beside it in a list are of the candidate's kind, and of its country.
    pub const LIST: f64 = 2.0;
    /// A town that has the name of a country, where the name could be the country's.
    pub const NAMESAKE: f64 = -4.0;
    /// The other reports of the story settled the name so.
    pub const STORY: f64 = 8.0;
}

/// How often the candidates are weighed again in the light of what the others were settled on.
const ROUNDS: usize = 3;

/// The candidate each name is settled on; namesakes in one document are one place, unless a container parts them.
pub fn settle<'a>(
    document: &Document<'_>,
    gazetteer: &'a Gazetteer,
    names: &[Name<'a>],
    context: &[Place],
) -> Vec<Option<Candidate<'a>>> {
    let groups = groups(names);
    let around = Around::new(document, gazetteer, context);
    let mut chosen: Vec<Option<Candidate<'a>>> = vec![None; groups.len()];
    let group_of = group_of(names.len(), &groups);
    let group_of = |name: usize| group_of.get(name).copied();
    let lists = lists(document, names, &groups);
    for round in 0..ROUNDS {
        let before = chosen.clone();
        let shares = around.shares(&groups, &before, names);
        for (index, group) in groups.iter().enumerate() {
            let Some(name) = group.names.first().and_then(|&at| names.get(at)) else { continue };
            let container = group.container.and_then(group_of).and_then(|at| before.get(at).copied().flatten());
            let container_names =
                group.container.and_then(|at| names.get(at)).map(|name| name.candidates.as_slice()).unwrap_or_default();
            let score = |candidate: &Candidate<'_>| {
                let mut score = prior(candidate) + around.outlet(candidate) + around.story(candidate);
                score += weight::SHARE * shares.get(candidate.country).copied().unwrap_or(0.0);
                score += weight::DIVISION * f64::from(u8::from(around.names_division(candidate, index, &before)));
                let inside = match container {
                    Some(container) => contains(&container, candidate),
                    None => round == 0 && container_names.iter().any(|container| contains(container, candidate)),
                };
                score += weight::CONTAINER * f64::from(u8::from(inside));
                score += weight::LIST * lists.get(index).map_or(0.0, |list| listed(candidate, list, &before));
                let country =
                    candidate.kind == PlaceKind::City && name.candidates.iter().any(|other| other.kind == PlaceKind::Country);
                score += weight::NAMESAKE * f64::from(u8::from(country && !around.is_outlets(candidate)));
                score += weight::HOLDS * f64::from(u8::from(holds(candidate, index, &before)));
                score + weight::NEAR * nearness(candidate, index, &before)
            };
            let scored = name.candidates.iter().map(|candidate| (score(candidate), candidate));
            let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
            if let Some(slot) = chosen.get_mut(index) {
                *slot = best.map(|(_, candidate)| *candidate);
            }
        }
    }
    let mut settled = vec![None; names.len()];
    for (group, candidate) in groups.iter().zip(&chosen) {
        for &at in &group.names {
            if let Some(slot) = settled.get_mut(at) {
                *slot = *candidate;
            }
        }
    }
    settled
}

/// The mentions that are settled together.
struct Group {
    names: Vec<usize>,
    container: Option<usize>,
}

/// Mentions with one key; those with a container of their own apart from those with another.
fn groups(names: &[Name<'_>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_key: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let container_key = |name: &Name<'_>| name.container.and_then(|at| names.get(at)).map_or("", |name| name.key.as_str());
    // A mention without a container goes with the first that has one.
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    for name in names {
        if name.container.is_some() {
            first.entry(&name.key).or_insert(container_key(name));
        }
    }
    for (at, name) in names.iter().enumerate() {
        let own = container_key(name);
        let key = if own.is_empty() { first.get(name.key.as_str()).copied().unwrap_or("") } else { own };
        let index = *by_key.entry((&name.key, key)).or_insert_with(|| {
            groups.push(Group { names: Vec::new(), container: None });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(index) {
            group.names.push(at);
            group.container = group.container.or(name.container);
        }
    }
    groups
}

/// The group of each name.
fn group_of(names: usize, groups: &[Group]) -> Vec<usize> {
    let mut of = vec![0; names];
    for (index, group) in groups.iter().enumerate() {
        for &at in &group.names {
            if let Some(slot) = of.get_mut(at) {
                *slot = index;
            }
        }
    }
    of
}

/// The most names before and after a name that are weighed with it, in the order in which the text brings them up.
const AROUND: usize = 150;

/// What the groups around one were settled on.
fn others<'c, 'a>(own: usize, chosen: &'c [Option<Candidate<'a>>]) -> impl Iterator<Item = &'c Candidate<'a>> {
    let around = own.saturating_sub(AROUND)..chosen.len().min(own + AROUND);
    let near = around.clone().zip(chosen.get(around).unwrap_or_default());
    near.filter(move |(at, _)| *at != own).filter_map(|(_, other)| other.as_ref())
}

/// For each group, the groups that stand beside it in lists: "Kansas, Texas and New York".
fn lists(document: &Document<'_>, names: &[Name<'_>], groups: &[Group]) -> Vec<Vec<usize>> {
    let group_of = group_of(names.len(), groups);
    let group_of = |name: usize| group_of.get(name).copied();
    let mut lists = vec![Vec::new(); groups.len()];
    for (at, pair) in names.windows(2).enumerate() {
        let [name, next] = pair else { continue };
        let gap = (name.tokens.end..next.tokens.start).map(|at| document.word(at)).collect::<Vec<_>>();
        let listed = matches!(gap.as_slice(), ["," | "and" | "or"] | [",", "and" | "or"]) && name.container != Some(at + 1);
        if let (true, Some(a), Some(b)) = (listed, group_of(at), group_of(at + 1)) {
            if let Some(list) = lists.get_mut(a) {
                list.push(b);
            }
            if let Some(list) = lists.get_mut(b) {
                list.push(a);
            }
        }
    }
    lists
}

/// The share of a list's settled places that are of the candidate's kind; those of its country count in full.
fn listed(candidate: &Candidate<'_>, list: &[usize], chosen: &[Option<Candidate<'_>>]) -> f64 {
    let others = list.iter().filter_map(|&at| chosen.get(at).copied().flatten()).collect::<Vec<_>>();
    let alike = others.iter().filter(|other| other.kind == candidate.kind);
    let sum: f64 = alike
        .map(|other| if other.country == candidate.country || candidate.kind == PlaceKind::Country { 1.0 } else { 0.4 })
        .sum();
    sum / others.len().max(1) as f64
}

/// What speaks for a candidate by itself.
fn prior(candidate: &Candidate<'_>) -> f64 {
    let inhabitants = match candidate.kind {
        PlaceKind::City | PlaceKind::District => weight::POPULATION * f64::from(candidate.population.max(1)).log10(),
        PlaceKind::Region => 5.0 + weight::REGION,
        PlaceKind::Country | PlaceKind::People | PlaceKind::Continent => 6.0 + weight::COUNTRY,
        PlaceKind::Water | PlaceKind::Terrain | PlaceKind::Area | PlaceKind::Site => 5.0,
    };
    inhabitants + if candidate.capital { weight::CAPITAL } else { 0.0 }
}

/// Whether one candidate lies in another.
fn contains(container: &Candidate<'_>, inner: &Candidate<'_>) -> bool {
    if inner.kind == PlaceKind::Country || std::ptr::eq(container.name, inner.name) {
        return false;
    }
    match container.kind {
        PlaceKind::Country | PlaceKind::People => container.country == inner.country,
        PlaceKind::Region => container.country == inner.country && (inner.region == container.name || close(container, inner)),
        _ => inner.kind != PlaceKind::Region && container.country == inner.country && container.point.km_to(inner.point) < 60.0,
    }
}

/// Whether another group was settled on a town in the candidate.
fn holds(candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'_>>]) -> bool {
    candidate.kind == PlaceKind::Region
        && others(own, chosen)
            .any(|other| other.kind == PlaceKind::City && other.country == candidate.country && other.region == candidate.name)
}

/// Whether a division whose name the gazetteer spells otherwise reaches to a place.
fn close(container: &Candidate<'_>, inner: &Candidate<'_>) -> bool {
    inner.region.is_empty() && container.point.km_to(inner.point) <= f64::from(container.radius_km.max(30.0))
}

/// How near the settled places of the other groups lie: 1 at the door, 0 far away.
fn nearness(candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'_>>]) -> f64 {
    if !matches!(candidate.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Region | PlaceKind::Site) {
        return 0.0;
    }
    let local =
        |other: &Candidate<'_>| matches!(other.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Region | PlaceKind::Site);
    let mut near =
        others(own, chosen).filter(|other| local(other)).map(|other| decay(candidate.point, other.point)).collect::<Vec<_>>();
    near.sort_by(|a, b| b.total_cmp(a));
    // The nearest counts in full and the next two less, so that a region of several names outweighs one chance hit.
    near.iter().zip([0.5, 0.3, 0.2]).map(|(near, weight)| near * weight).sum()
}

fn decay(a: Point, b: Point) -> f64 {
    weight::HALF_KM / (weight::HALF_KM + a.km_to(b))
}

/// What surrounds the names: the outlet, and the story.
struct Around<'a, 'c> {
    outlet_country: Option<&'static str>,
    outlet_towns: Vec<Candidate<'a>>,
    context: &'c [Place],
}

impl<'a, 'c> Around<'a, 'c> {
    fn new(document: &Document<'_>, gazetteer: &'a Gazetteer, context: &'c [Place]) -> Self {
        let outlet = document.outlet.as_deref().unwrap_or("");
        Self { outlet_country: outlet::country(outlet), outlet_towns: outlet::towns(outlet, gazetteer), context }
    }

    /// For each country, the share of the mentions that lie in it.
    fn shares(&self, groups: &[Group], chosen: &[Option<Candidate<'a>>], names: &[Name<'a>]) -> BTreeMap<&'a str, f64> {
        let mut counts: BTreeMap<&'a str, f64> = BTreeMap::new();
        for (group, chosen) in groups.iter().zip(chosen) {
            // Before the first round only what can mean but one country counts.
            let sure = group.names.first().and_then(|&at| names.get(at)).and_then(|name| {
                let first = name.candidates.first()?;
                matches!(first.kind, PlaceKind::Country | PlaceKind::People).then_some(*first)
            });
            if let Some(candidate) = chosen.or(sure).filter(|candidate| !candidate.country.is_empty()) {
                *counts.entry(candidate.country).or_default() += (group.names.len() as f64).sqrt();
            }
        }
        let all: f64 = counts.values().sum();
        counts.values_mut().for_each(|count| *count /= all.max(1.0));
        counts
    }

    fn outlet(&self, candidate: &Candidate<'_>) -> f64 {
        let country = self.outlet_country.is_some_and(|country| country == candidate.country);
        let town = self.outlet_towns.iter().map(|town| decay(town.point, candidate.point)).fold(0.0, f64::max);
        let local = matches!(candidate.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Region);
        f64::from(u8::from(country)) * weight::OUTLET_COUNTRY + if local { town * weight::OUTLET } else { 0.0 }
    }

    /// Whether the outlet bears the candidate's name.
    fn is_outlets(&self, candidate: &Candidate<'_>) -> bool {
        self.outlet_towns.iter().any(|town| town.point.km_to(candidate.point) < 10.0)
    }

    fn story(&self, candidate: &Candidate<'_>) -> f64 {
        let same =
            |place: &&Place| place.name == candidate.name && place.point.is_some_and(|point| point.km_to(candidate.point) < 5.0);
        f64::from(u8::from(self.context.iter().any(|place| same(&place)))) * weight::STORY
    }

    /// Whether another group was settled on the division in which the candidate lies.
    fn names_division(&self, candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'a>>]) -> bool {
        let division = |other: &Candidate<'_>| {
            other.kind == PlaceKind::Region && other.country == candidate.country && other.name == candidate.region
        };
        !candidate.region.is_empty() && others(own, chosen).any(division)
    }
}
