//! Stretches of articles with what is known of each, found by what overlaps them.

use std::collections::BTreeMap;

use dateline_model::{Article, Span};

/// How many stretches before a place are asked whether they reach to it.
const BACK: usize = 12;

/// Stretches of articles, each with a value.
#[derive(Debug)]
pub struct Stretches<T>(BTreeMap<u32, Vec<(Span, T)>>);

impl<T: Copy> Stretches<T> {
    /// Stretches in whatever order.
    pub fn of(stretches: impl IntoIterator<Item = (u32, Span, T)>) -> Self {
        let mut by_article: BTreeMap<u32, Vec<(Span, T)>> = BTreeMap::new();
        for (article, span, value) in stretches {
            by_article.entry(article).or_default().push((span, value));
        }
        by_article.values_mut().for_each(|own| own.sort_by_key(|(span, _)| *span));
        Self(by_article)
    }

    /// Those that overlap a stretch; of those that begin long before it, the last ones.
    pub fn over(&self, article: u32, span: Span) -> impl Iterator<Item = (Span, T)> + '_ {
        let own = self.0.get(&article).map(Vec::as_slice).unwrap_or_default();
        let end = own.partition_point(|(other, _)| other.start < span.end);
        let begin = own.partition_point(|(other, _)| other.start < span.start).saturating_sub(BACK);
        own.get(begin..end).unwrap_or_default().iter().copied().filter(move |(other, _)| other.overlaps(span))
    }
}

/// The sentences that tell the events of each article, with the event's place in its article.
pub fn told_in(articles: &[Article]) -> Stretches<usize> {
    Stretches::of((0..).zip(articles).flat_map(|(article, own)| {
        let events = own.events.iter().enumerate();
        events.flat_map(move |(at, event)| event.evidence.iter().map(move |span| (article, *span, at)))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_overlaps_is_found() {
        let stretches = Stretches::of([(0, Span::new(10, 20), 'b'), (0, Span::new(0, 5), 'a'), (1, Span::new(0, 50), 'c')]);
        let over = |article, span| stretches.over(article, span).map(|(_, value)| value).collect::<String>();
        assert_eq!(
            (over(0, Span::new(4, 11)), over(0, Span::new(5, 10)), over(1, Span::new(49, 60))),
            ("ab".into(), "".into(), "c".into())
        );
    }
}
