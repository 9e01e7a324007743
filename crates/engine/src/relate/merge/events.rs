//! The events of a story out of all its tellings.

use std::collections::BTreeSet;

use dateline_model::Event;

use super::{
    super::{
        choose,
        clusters::{self, Cluster, Clusters},
        facets,
    },
    Item, Weights,
    absorb::absorb,
    link::{is_counted_alike, is_unlike, link},
    once::once,
    unite::unite,
};
use crate::events::{Claim, Telling};

/// The events of a story, in order of time.
pub fn merge(articles: &[Vec<Telling>], claims: &[Vec<Claim>]) -> Vec<Event> {
    let weights = Weights::of(articles.iter().flatten());
    let mut items = Vec::new();
    for (article, tellings) in articles.iter().enumerate() {
        for telling in tellings {
            let stems = weights.ids(telling);
            items.push(Item { article, telling, weight: weights.sum(&stems), stems });
        }
    }
    let has_date = |item: &&Item<'_>| item.telling.is_event();
    let dated = items.iter().filter(has_date).map(|item| (item.article, item.telling.concept)).collect::<BTreeSet<_>>();
    // The surest dates come first, so that vague ones find them.
    let mut order = (0..items.len()).collect::<Vec<_>>();
    order.sort_by_key(|&at| {
        items.get(at).map(|item| {
            (
                !item.telling.is_event(),
                item.telling.basis,
                item.telling.event.precision,
                std::cmp::Reverse(item.telling.quality),
                at,
            )
        })
    });
    let mut clusters = Clusters::default();
    for at in order {
        let Some(item) = items.get(at) else { continue };
        let fit = |cluster: &Cluster| {
            if !cluster.takes(item.telling) {
                return -1.0;
            }
            let members = || cluster.members.iter().take(clusters::HEARD).filter_map(|&member| items.get(member));
            // One slip, or a part that was counted, is outvoted.
            let unlike = members().filter(|member| is_unlike(item, member)).count();
            let counted = members().filter(|member| is_counted_alike(item, member)).count();
            if unlike > counted {
                return -1.0;
            }
            let best = members().map(|member| link(item, member, &weights)).fold(-1.0_f64, f64::max);
            // A report that has dated such a thing goes on to speak of that one.
            let own = || members().any(|member| member.article == item.article && member.telling.concept == item.telling.concept);
            let strange = item.telling.event.range.is_none() && dated.contains(&(item.article, item.telling.concept)) && !own();
            if strange { -1.0 } else { best }
        };
        let near = clusters.near(item, &weights);
        let scored = near.into_iter().filter_map(|index| Some((fit(clusters.get(index)?), index)));
        let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
        match best {
            Some((score, index)) if score >= 0.0 => clusters.join(index, at, item),
            _ if item.telling.is_event() => clusters.open(at, item),
            _ => {}
        }
    }
    // What two events have become may be what a third is.
    for _ in 0..2 {
        unite(&mut clusters, &items, &weights);
    }
    once(&mut clusters, &items);
    absorb(&mut clusters, &items);
    let members = clusters.iter().filter(|cluster| !cluster.members.is_empty()).map(|cluster| {
        cluster.members.iter().filter_map(|&at| items.get(at)).map(|item| (item.article, item.telling)).collect::<Vec<_>>()
    });
    let (mut events, members): (Vec<Event>, Vec<_>) =
        members.filter_map(|members| Some((choose::event(&members)?, members))).unzip();
    facets::attach(&mut events, &members, claims);
    events.sort_by_key(choose::order);
    choose::name(&mut events);
    events
}
