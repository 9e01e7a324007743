//! Who denies an event, and who is blamed for it.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Dispute, Event, EventKind, Facet, FacetKind, Span};

use crate::events::{CAUSES, Claim, Telling, is_office};

/// How far, in bytes, "the attack" may stand from the sentence that tells it.
const NEAR: u32 = 200;
/// The most events that a claim is held against for one word.
const BY_WORD: usize = 200;
/// How many tellings of an event a claim is held against.
const HEARD: usize = 8;

/// Adds each claim to the event that it is about: what is denied is what the event tells.
///
/// `members` are the tellings of each event.
pub fn attach(events: &mut [Event], members: &[Vec<(usize, &Telling)>], claims: &[Vec<Claim>]) {
    let known = members.iter().map(|members| Known::of(members)).collect::<Vec<_>>();
    // A claim is held against the events it shares a word with, and those that its own report tells.
    let mut near: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut own: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (at, known) in known.iter().enumerate() {
        known.core.iter().for_each(|stem| near.entry(stem).or_default().push(at));
        known.members.iter().for_each(|(article, _)| {
            own.entry(*article).or_default().insert(at);
        });
    }
    for (article, claim) in
        claims.iter().enumerate().flat_map(|(article, claims)| claims.iter().map(move |claim| (article, claim)))
    {
        let shared = claim.stems.iter().filter_map(|stem| near.get(stem.as_str())).flat_map(|events| events.iter().take(BY_WORD));
        let around = own.get(&article).into_iter().flatten().filter(|_| claim.refers);
        let candidates = shared.chain(around).copied().collect::<BTreeSet<_>>();
        let scored = candidates.into_iter().filter_map(|at| Some((known.get(at)?.score(article, claim), at)));
        let Some((best, at)) = scored.reduce(|best, next| if next.0 > best.0 { next } else { best }) else { continue };
        let (true, Some(event)) = (best > 0, events.get_mut(at)) else { continue };
        let own = (article as u32, claim.span);
        let told = event.reports.iter().filter(|report| report.article != own.0);
        let other = told.filter_map(|report| Some((report.article, *report.evidence.first()?)));
        let mut sides: Vec<(u32, Span)> = other.chain([own]).collect();
        sides.sort_unstable();
        event.facets.push(Facet { about: FacetKind::Claim, says: claim.says.clone(), sides: vec![own] });
        if !event.disputes.iter().any(|dispute| dispute.about == FacetKind::Claim) && sides.len() > 1 {
            event.disputes.push(Dispute { about: FacetKind::Claim, sides });
        }
    }
}

/// What an event is held against claims by.
struct Known<'a> {
    members: &'a [(usize, &'a Telling)],
    /// What is told to have happened.
    deeds: BTreeSet<&'a str>,
    /// What it happened to, and by whom; places and offices left out.
    core: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(members: &'a [(usize, &'a Telling)]) -> Self {
        let heard = || members.iter().take(HEARD);
        let core = heard().flat_map(|(_, telling)| telling.core.iter().map(String::as_str));
        let core = core.filter(|stem| !is_office(stem) && !stem.starts_with(['#', '@'])).collect();
        Self { members, deeds: heard().map(|(_, telling)| telling.concept).collect(), core }
    }

    /// How well a claim fits it, 0 where it does not: its words name the deed and something of it, or it follows on it.
    fn score(&self, article: usize, claim: &Claim) -> usize {
        let Some((_, first)) = self.members.first() else { return 0 };
        if first.event.range.zip(claim.told).is_some_and(|(range, told)| range.first_day() > told) {
            return 0;
        }
        // Who shelled a town fired on it: one harm is as good as another where what was harmed is named.
        let harmed = self.deeds.iter().any(|deed| CAUSES.contains(deed));
        let deed = |stem: &str| self.deeds.contains(stem) || harmed && CAUSES.contains(&stem);
        let named = |stem: &&String| self.core.contains(stem.as_str()) && !deed(stem);
        let shared = if claim.stems.iter().any(|stem| deed(stem)) { claim.stems.iter().filter(named).count() } else { 0 };
        let harms = matches!(first.event.kind, EventKind::Violence | EventKind::Disaster);
        let follows = |told: &Span| told.start <= claim.span.start && claim.span.start.saturating_sub(told.end) < NEAR;
        let told = |(own, telling): &(usize, &Telling)| *own == article && telling.event.evidence.iter().any(follows);
        let near = claim.refers && harms && self.members.iter().any(told);
        match (shared, near) {
            (0, false) => 0,
            (shared, near) => shared * 2 + usize::from(near) * 3 + self.members.len().min(4) / 2,
        }
    }
}
