//! What lies in a stretch of the text, found by halving: a text may be one sentence of ten megabytes.

use dateline_model::{Place, Span, Time};

use crate::document::Sentence;

/// How far back, in bytes, a sentence leans on those before it in a text without paragraphs.
pub const LEAN: u32 = 1_600;

/// What has its words at a span of the text.
pub trait Spanned {
    /// The words.
    fn span(&self) -> Span;
}

impl Spanned for Time {
    fn span(&self) -> Span {
        self.span
    }
}

impl Spanned for Place {
    fn span(&self) -> Span {
        self.span
    }
}

impl Spanned for Sentence {
    fn span(&self) -> Span {
        self.span
    }
}

/// Those of `items` that lie wholly in `span`; they stand in the order of the text and do not overlap.
pub fn within<T: Spanned>(items: &[T], span: Span) -> &[T] {
    let first = items.partition_point(|item| item.span().start < span.start);
    let end = items.partition_point(|item| item.span().end <= span.end);
    items.get(first..end).unwrap_or_default()
}

/// The last of `items` that ends before `at`.
pub fn before<T: Spanned>(items: &[T], at: u32) -> Option<&T> {
    let end = items.partition_point(|item| item.span().end <= at);
    items.get(end.checked_sub(1)?)
}

/// Whether one of `items` shares a character with `span`.
pub fn overlaps<T: Spanned>(items: &[T], span: Span) -> bool {
    let first = items.partition_point(|item| item.span().end <= span.start);
    items.get(first).is_some_and(|item| item.span().overlaps(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_found_by_their_place_in_the_text() {
        let sentence = |start, end| Sentence { span: Span::new(start, end), block: 0, tokens: 0..0 };
        let all = [sentence(0, 4), sentence(5, 9), sentence(12, 20)];
        assert_eq!(within(&all, Span::new(5, 20)), &all[1..]);
        assert_eq!(within(&all, Span::new(6, 19)), &[]);
        assert_eq!(before(&all, 9), Some(&all[1]));
        assert_eq!(before(&all, 3), None);
        assert!(overlaps(&all, Span::new(8, 12)) && !overlaps(&all, Span::new(9, 12)));
    }
}
