//! How many were killed or hurt, as a clause tells it.

use std::ops::Range;

use crate::{document::Document, figures::number};

/// A number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What befell them: "kill" or "injure".
    pub befell: &'static str,
    /// How many, or the least that a vague word says: 100 for "hundreds".
    pub count: u64,
    /// Whether the word is vague.
    pub vague: bool,
}

impl Figure {
    /// Whether two figures are too far apart to count the same people.
    pub fn is_unlike(self, other: Self) -> bool {
        let (less, more) = (self.count.min(other.count), self.count.max(other.count));
        self.befell == other.befell && more > less.saturating_mul(4)
    }
}

/// The first number of people in `tokens`; those in one of `times` count no people.
pub fn find(document: &Document<'_>, tokens: Range<usize>, times: &[Range<usize>], befell: &'static str) -> Option<Figure> {
    let mut at = tokens.start;
    while at < tokens.end {
        let timed = times.iter().any(|time| time.contains(&at));
        let Some((count, vague, end)) = number(document, at).filter(|_| !timed) else {
            at += 1;
            continue;
        };
        let next = document.word(end);
        let glued =
            document.tokens.get(end).is_some_and(|token| !token.spaced && matches!(next, "-" | "%" | "." | "/" | ":" | "th"));
        let measure =
            matches!(next, "percent" | "km" | "kilometres" | "kilometers" | "miles" | "metres" | "tons" | "times" | "in" | "a");
        // "one of the strikes", "no one"
        let one = count == 1 && matches!(next, "of" | "after" | "by");
        if !glued && !measure && !one {
            return Some(Figure { befell, count, vague });
        }
        at = end;
    }
    None
}

/// The number at a token in figures or words, whether it is vague, and the token after it.
fn number(document: &Document<'_>, at: usize) -> Option<(u64, bool, usize)> {
    let found = number::parse(document, at)?;
    Some((found.min as u64, found.vague, found.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(text: &str) -> Option<(u64, bool)> {
        let tokens = crate::tokens::tokens(text);
        let count = tokens.len();
        let document = Document { text, tokens, ..Document::default() };
        find(&document, 0..count, &[], "kill").map(|figure| (figure.count, figure.vague))
    }

    #[test]
    fn people_are_counted_in_figures_and_words() {
        assert_eq!(figure("At least 1,700 people were hurt"), Some((1700, false)));
        assert_eq!(figure("a 25-tonne truck killed seven"), Some((7, false)));
        assert_eq!(figure("Hundreds of thousands have died"), Some((100_000, true)));
        assert_eq!(figure("The ferry sank"), None);
    }

    #[test]
    fn figures_far_apart_count_other_people() {
        let of = |count| Figure { befell: "kill", count, vague: false };
        assert!(of(6).is_unlike(of(300)) && !of(2).is_unlike(of(6)));
    }
}
