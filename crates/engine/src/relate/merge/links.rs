//! Which tellings of one document are alike to which of others.

use std::collections::BTreeMap;

use super::{Item, Weights, least, likeness::likeness};
use crate::events::Telling;

/// Which tellings of one document are alike to which of others.
pub struct Links {
    links: Vec<Vec<(usize, f64)>>,
}

impl Links {
    /// The links between `own` and `known` tellings, dates left aside.
    pub fn between(own: &[Telling], known: &[&Telling]) -> Self {
        let weights = Weights::of(own.iter().chain(known.iter().copied()));
        let item = |article: usize, telling| {
            let stems = weights.ids(telling);
            Item { article, telling, weight: weights.sum(&stems), stems }
        };
        let right = known.iter().map(|telling| item(1, *telling)).collect::<Vec<_>>();
        let (mut by_stem, mut by_quotation) = (BTreeMap::<u32, Vec<usize>>::new(), BTreeMap::<u64, Vec<usize>>::new());
        for (to, other) in right.iter().enumerate() {
            other.stems.iter().for_each(|&stem| by_stem.entry(stem).or_default().push(to));
            other.telling.quotation.iter().for_each(|&quotation| by_quotation.entry(quotation).or_default().push(to));
        }
        let mut links = Vec::with_capacity(own.len());
        let mut shared = vec![0_u32; right.len()];
        for a in own {
            let one = item(0, a);
            // Without two words in common no two are alike, unless they share a quotation.
            shared.fill(0);
            for &to in one.stems.iter().filter_map(|stem| by_stem.get(stem)).flatten() {
                shared.get_mut(to).into_iter().for_each(|count| *count += 1);
            }
            for &to in a.quotation.iter().filter_map(|quotation| by_quotation.get(quotation)).flatten() {
                shared.get_mut(to).into_iter().for_each(|count| *count += 2);
            }
            let mut near = Vec::new();
            for (to, other) in right.iter().enumerate().filter(|(to, _)| shared.get(*to).is_some_and(|count| *count >= 2)) {
                let b = other.telling;
                let quoted = a.quotation.intersection(&b.quotation).next().is_some();
                let likeness = if quoted { 1.0 } else { likeness(&one, other, &weights) };
                let enough = if a.concept == b.concept { least::SAME_VERB } else { least::OTHER_VERB };
                if likeness >= enough {
                    near.push((to, likeness));
                }
            }
            links.push(near);
        }
        Self { links }
    }

    /// The links of one of the own tellings.
    pub fn of(&self, own: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.links.get(own).into_iter().flatten().copied()
    }
}
