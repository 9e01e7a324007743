//! Who is named in an event.

use dateline_model::{Article, Event, Facet, FacetKind, Span};

use super::sides;

/// Each actor of an event, with the reports whose sentences name it.
pub fn of(event: &Event, articles: &[Article]) -> Vec<Facet> {
    let mut facets = Vec::new();
    for id in &event.actors {
        let mut name = None;
        let mut told: Vec<(usize, Span)> = Vec::new();
        for report in &event.reports {
            let Some(article) = articles.get(report.article as usize) else { continue };
            let inside = |span: Span| report.evidence.iter().any(|sentence| sentence.contains(span));
            if let Some(mention) = article.actors.iter().find(|mention| mention.actor == *id && inside(mention.span)) {
                name.get_or_insert_with(|| mention.name.clone());
                told.push((report.article as usize, mention.span));
            }
        }
        if let Some(says) = name {
            facets.push(Facet { about: FacetKind::Actor, says, sides: sides::first(told) });
        }
    }
    facets
}
