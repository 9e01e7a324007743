//! Which place of that name? One score over all candidates.
//!
//! ```text
//! weight    what each kind of evidence weighs, and what it means
//! evidence  what speaks for a candidate
//! around    the outlet, the story, the countries of the document
//! groups    which mentions are settled together
//! reason    which evidence decided
//! ```

mod around;
mod evidence;
mod groups;
mod reason;
mod weight;

use dateline_atlas::Gazetteer;
use dateline_model::{Place, PlaceKind, PlaceReason};

use super::names::{Candidate, Name};
use crate::document::Document;
use around::Around;
use reason::Score;

/// What a group of mentions was settled on.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    /// The candidates, the chosen one first; empty where there are none.
    pub ranked: Vec<Candidate<'a>>,
    /// Why the first was chosen.
    pub reason: PlaceReason,
    /// Whether the first lies in the larger place that is named beside it.
    pub inside: bool,
}

/// The choice for every name.
pub struct Settled<'a> {
    choices: Vec<Choice<'a>>,
    of: Vec<usize>,
}

impl<'a> Settled<'a> {
    /// What the name of that index was settled on.
    pub fn of(&self, name: usize) -> Option<&Choice<'a>> {
        self.choices.get(*self.of.get(name)?)
    }
}

/// How often the candidates are weighed again in the light of what the others were settled on.
const ROUNDS: usize = 3;

/// Settles each name; namesakes in one document are one place, unless a container parts them.
pub fn settle<'a>(document: &Document<'_>, gazetteer: &'a Gazetteer, names: &[Name<'a>], context: &[Place]) -> Settled<'a> {
    let groups = groups::groups(names);
    let around = Around::new(document, gazetteer, context);
    let mut chosen: Vec<Option<Candidate<'a>>> = vec![None; groups.len()];
    let of = groups::group_of(names.len(), &groups);
    let lists = groups::lists(document, names, &groups, &of);
    let called = groups.iter().map(|group| {
        let name = group.names.first().and_then(|&at| names.get(at));
        let all =
            name.into_iter().flat_map(|name| name.candidates.iter().map(|candidate| evidence::called(candidate, &name.key)));
        all.collect::<Vec<_>>()
    });
    let called = called.collect::<Vec<_>>();
    let mut choices = Vec::new();
    for round in 0..ROUNDS {
        let before = chosen.clone();
        let counts = around.counts(&groups, &before, names);
        choices.clear();
        for (index, group) in groups.iter().enumerate() {
            let name = group.names.first().and_then(|&at| names.get(at));
            let candidates = name.map(|name| name.candidates.as_slice()).unwrap_or_default();
            let named = group.container.and_then(|at| names.get(at)).map(|name| name.candidates.as_slice()).unwrap_or_default();
            let container = group.container.and_then(|at| of.get(at)).and_then(|&at| before.get(at).copied().flatten());
            let is_country = candidates.iter().any(|other| other.kind == PlaceKind::Country);
            let score = |candidate: &Candidate<'_>, called: f64| {
                let inside = match container {
                    Some(container) => evidence::contains(&container, candidate),
                    None => round == 0 && named.iter().any(|container| evidence::contains(container, candidate)),
                };
                let town = matches!(candidate.kind, PlaceKind::City | PlaceKind::Region);
                let own_country = candidate.kind == PlaceKind::Region
                    && !candidates.iter().any(|other| other.kind == PlaceKind::Country && other.country == candidate.country);
                let namesake = is_country && town && !own_country && !around.is_outlets(candidate);
                let small = evidence::is_small_namesake(candidate, candidates) && !around.is_outlets(candidate);
                let mut score = Score::default();
                score.add(PlaceReason::Rank, evidence::prior(candidate));
                score.add(PlaceReason::Rank, called);
                score.add_if(namesake, PlaceReason::Rank, weight::NAMESAKE);
                score.add_if(small, PlaceReason::Rank, weight::SMALL_NAMESAKE);
                score.add_if(evidence::has_seat(candidate, candidates), PlaceReason::Rank, weight::SEAT);
                let noun = group.names.iter().any(|&at| names.get(at).is_some_and(|name| name.noun == Some(candidate.kind)));
                score.add_if(noun, PlaceReason::Phrase, weight::NOUN);
                score.add(PlaceReason::Outlet, around.outlet(candidate));
                score.add_if(around.is_storys(candidate), PlaceReason::Story, weight::STORY);
                score.add(PlaceReason::Country, weight::SHARE * counts.share(candidate.country, index));
                let division = evidence::names_division(candidate, index, &before);
                score.add_if(division, PlaceReason::Division, weight::DIVISION);
                score.add_if(inside, PlaceReason::Container, weight::CONTAINER);
                let list = lists.get(index).map_or(0.0, |list| evidence::listed(candidate, list, &before));
                score.add(PlaceReason::List, weight::LIST * list);
                score.add_if(evidence::holds(candidate, index, &before), PlaceReason::Near, weight::HOLDS);
                score.add(PlaceReason::Near, weight::NEAR * evidence::nearness(candidate, index, &before));
                score
            };
            let called = called.get(index).map(Vec::as_slice).unwrap_or_default();
            let scored = candidates.iter().zip(called).map(|(candidate, called)| (score(candidate, *called), *candidate));
            let choice = reason::choose(scored.collect());
            if let Some(slot) = chosen.get_mut(index) {
                *slot = choice.ranked.first().copied();
            }
            choices.push(choice);
        }
    }
    Settled { choices, of }
}
