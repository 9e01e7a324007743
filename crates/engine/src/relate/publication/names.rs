//! Whether two reports are of one story, by the names in their running text: of people, places and bodies.
//!
//! Everyday words are shared by reports of any two attacks or accidents; who and where they are of is not.

use std::collections::BTreeMap;

use dateline_model::BlockKind;

use crate::{document::Document, times::calendar, tokens::TokenKind};

/// From how many different names on a report can be told by them.
const ENOUGH: usize = 4;
/// The most tokens of a report that are looked at.
const MOST_TOKENS: usize = 6_000;
/// How alike the names of reports of different stories are at most, and of one story at least.
const STRANGERS: f64 = 0.2;
const RELATED: f64 = 0.3;

/// The names of one report, with how often each occurs.
#[derive(Clone, Debug, Default)]
pub struct Names {
    counts: BTreeMap<String, u32>,
}

impl Names {
    /// The words with a capital that the start of a sentence or of a quotation does not account for.
    pub fn of(document: &Document<'_>) -> Self {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        let running = |block: usize| document.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Paragraph);
        let sentences = document.sentences.iter().filter(|sentence| running(sentence.block));
        for at in sentences.flat_map(|sentence| sentence.tokens.clone().skip(1)).take(MOST_TOKENS) {
            let word = document.word(at);
            let before = at.checked_sub(1).and_then(|before| document.tokens.get(before));
            let amid = before.is_some_and(|token| token.kind == TokenKind::Word || token.span.of(document.text) == ",");
            if amid && is_name(word) {
                *counts.entry(word.to_lowercase()).or_default() += 1;
            }
        }
        Self { counts }
    }

    /// How likely two reports are of one story, 0 to 1; nothing where one of them has too few names.
    pub fn relation(&self, other: &Self) -> Option<f64> {
        (self.counts.len() >= ENOUGH && other.counts.len() >= ENOUGH).then_some(())?;
        Some(((self.likeness(other) - STRANGERS) / (RELATED - STRANGERS)).clamp(0.0, 1.0))
    }

    /// The cosine of the roots of the counts, 0 to 1.
    fn likeness(&self, other: &Self) -> f64 {
        let common = self.counts.iter().filter_map(|(name, &count)| Some((count, *other.counts.get(name)?)));
        let sum = common.map(|(a, b)| (f64::from(a) * f64::from(b)).sqrt()).sum::<f64>();
        let all = |names: &Self| names.counts.values().map(|&count| f64::from(count)).sum::<f64>();
        sum / (all(self) * all(other)).sqrt().max(1.0)
    }
}

fn is_name(word: &str) -> bool {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    capital && word.len() > 2 && calendar::weekday(word).is_none() && calendar::month(word).is_none()
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    use super::*;

    fn relation(a: &str, b: &str) -> Option<f64> {
        let reports = [a, b].map(|text| Report { text: text.to_owned(), ..Report::default() });
        let [a, b] = reports.each_ref().map(|report| Names::of(&crate::intake::parse(report)));
        a.relation(&b)
    }

    #[test]
    fn names_tell_stories_apart() {
        let flood = "The dam above Hartwell broke on Monday, Governor Ann Lister said. The water of the Orde reached Hartwell.";
        let after = "The people of Hartwell went home along the Orde on Friday with Governor Ann Lister.";
        let fire = "The mill in Kelso burnt down on Monday, Inspector Paul Reeve said, and the water of the Tamm was low.";
        assert_eq!(relation(flood, after), Some(1.0));
        assert_eq!(relation(flood, fire), Some(0.0));
        assert_eq!(relation(flood, "The dam broke. The water came on Monday."), None);
    }
}
