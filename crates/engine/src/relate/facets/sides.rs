//! One side for each report.

use std::collections::BTreeMap;

use dateline_model::Span;

/// The first words of each report, in the order of the reports.
pub fn first(told: impl IntoIterator<Item = (usize, Span)>) -> Vec<(u32, Span)> {
    let mut sides: BTreeMap<u32, Span> = BTreeMap::new();
    for (article, span) in told {
        let side = sides.entry(article as u32).or_insert(span);
        *side = (*side).min(span);
    }
    sides.into_iter().collect()
}
