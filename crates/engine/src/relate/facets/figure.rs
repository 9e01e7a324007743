//! How many an event killed, hurt or drove out, as each report first counts them.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, Event, Facet, FacetKind, Figure, Span};

use super::sides;

/// The most words of a figure.
const WORDS: usize = 8;

/// What the reports count in the sentences that tell an event, each fate with its first figure.
pub fn of(event: &Event, articles: &[Article]) -> Vec<Facet> {
    let mut told: BTreeMap<(String, String), Vec<(usize, Span)>> = BTreeMap::new();
    for report in &event.reports {
        let Some(article) = articles.get(report.article as usize) else { continue };
        let inside = |figure: &&Figure| report.evidence.iter().any(|sentence| sentence.contains(figure.span));
        let mut fates = BTreeSet::new();
        for figure in article.figures.iter().filter(inside) {
            let Some(fate) = figure.fate.as_ref().filter(|fate| fates.insert(fate.as_str())) else { continue };
            let says = says(figure.span.of(&article.text), fate);
            told.entry((fate.clone(), says)).or_default().push((report.article as usize, figure.span));
        }
    }
    let facet = |((_, says), told)| Facet { about: FacetKind::Figure, says, sides: sides::first(told) };
    told.into_iter().map(facet).collect()
}

/// "At least six civilians" as "at least six civilians killed".
fn says(words: &str, fate: &str) -> String {
    let mut words = words.split_whitespace().take(WORDS).map(str::to_owned).collect::<Vec<_>>();
    if let Some(first) = words.first_mut().filter(|first| first.chars().skip(1).all(|letter| !letter.is_uppercase())) {
        *first = first.to_lowercase();
    }
    let mut words = words.join(" ");
    if !words.contains(fate) {
        words.push(' ');
        words.push_str(fate);
    }
    words
}
