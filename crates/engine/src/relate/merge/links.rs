//! Which tellings of one document are alike to which of others.

use super::{Item, Weights, least, likeness::likeness};
use crate::events::Telling;

/// Which tellings of one document are alike to which of others.
pub struct Links {
    links: Vec<Vec<(usize, f64)>>,
}

impl Links {
    /// The links between `own` and `known` tellings, dates left aside.
    pub fn between(own: &[Telling], known: &[Telling]) -> Self {
        let weights = Weights::of(own.iter().chain(known));
        let items = |tellings: &'_ [Telling]| {
            tellings
                .iter()
                .map(|telling| {
                    let stems = weights.ids(telling);
                    (weights.sum(&stems), stems)
                })
                .collect::<Vec<_>>()
        };
        let (left, right) = (items(own), items(known));
        let mut links = Vec::with_capacity(own.len());
        for (a, (weight, stems)) in own.iter().zip(left) {
            let one = Item { article: 0, telling: a, stems, weight };
            let mut near = Vec::new();
            for (to, (b, (weight, stems))) in known.iter().zip(&right).enumerate() {
                let other = Item { article: 1, telling: b, stems: stems.clone(), weight: *weight };
                let quoted = a.quotation.intersection(&b.quotation).next().is_some();
                let likeness = if quoted { 1.0 } else { likeness(&one, &other, &weights) };
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
