//! Who denies an event, and who is blamed for it.

use std::collections::BTreeSet;

use dateline_model::{Dispute, Event, EventKind, Facet, FacetKind, Span};

use crate::events::{CAUSES, Claim, Telling, is_office};

/// How far, in bytes, "the attack" may stand from the sentence that tells it.
const NEAR: u32 = 200;
/// How many tellings of an event a claim is held against.
const HEARD: usize = 8;

/// Adds each claim to the event that it is about: what is denied is what the event tells.
///
/// `members` are the tellings of each event.
pub fn attach(events: &mut [Event], members: &[Vec<(usize, &Telling)>], claims: &[Vec<Claim>]) {
    for (article, claim) in
        claims.iter().enumerate().flat_map(|(article, claims)| claims.iter().map(move |claim| (article, claim)))
    {
        let scored = members.iter().enumerate().map(|(at, members)| (score(article, claim, members), at));
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

/// How well a claim fits an event, 0 where it does not: its words name the deed and something of it, or it follows on it.
fn score(article: usize, claim: &Claim, members: &[(usize, &Telling)]) -> usize {
    let Some((_, first)) = members.first() else { return 0 };
    if first.event.range.zip(claim.told).is_some_and(|(range, told)| range.first_day() > told) {
        return 0;
    }
    let heard = || members.iter().take(HEARD);
    let core = heard().flat_map(|(_, telling)| telling.core.iter().map(String::as_str)).collect::<BTreeSet<_>>();
    // Who shelled a town fired on it: one harm is as good as another where what was harmed is named.
    let harmed = heard().any(|(_, telling)| CAUSES.contains(&telling.concept));
    let deed = |stem: &str| heard().any(|(_, telling)| telling.concept == stem) || harmed && CAUSES.contains(&stem);
    let named = |stem: &&String| core.contains(stem.as_str()) && !deed(stem) && !is_office(stem) && !stem.starts_with(['#', '@']);
    let shared = if claim.stems.iter().any(|stem| deed(stem)) { claim.stems.iter().filter(named).count() } else { 0 };
    let harms = matches!(first.event.kind, EventKind::Violence | EventKind::Disaster);
    let follows = |told: &Span| told.start <= claim.span.start && claim.span.start.saturating_sub(told.end) < NEAR;
    let near = claim.refers
        && harms
        && members.iter().any(|(own, telling)| *own == article && telling.event.evidence.iter().any(follows));
    match (shared, near) {
        (0, false) => 0,
        (shared, near) => shared * 2 + usize::from(near) * 3 + heard().count().min(4) / 2,
    }
}
