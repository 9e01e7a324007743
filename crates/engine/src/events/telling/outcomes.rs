//! Dead and wounded as a part of what killed and hurt them.

use std::ops::Range;

use dateline_model::EventKind;

use super::{
    super::{
        dating::DateBasis,
        figures::{self, Figure},
    },
    Telling,
    sentence::Reading,
};

/// What kills and hurts.
#[rustfmt::skip]
pub const CAUSES: [&str; 13] = [
    "strike", "attack", "shoot", "explode", "crash", "clash", "fire", "stab", "quake", "storm", "flood", "burn", "collapse",
];

impl Telling {
    /// Makes dead or wounded without a date of their own a part of what the sentence before tells.
    pub(super) fn follow(&mut self, cause: &Self) {
        let outcome = matches!(self.concept, "kill" | "injure") && self.basis == DateBasis::Paragraph;
        let harms = matches!(cause.event.kind, EventKind::Violence | EventKind::Disaster);
        // "Air raids killed 83" has a cause of its own.
        let own = CAUSES.iter().any(|concept| self.stems.contains(*concept));
        if outcome && harms && !own && self.event.range == cause.event.range {
            self.concept = cause.concept;
            self.quality = self.quality.min(4);
            self.stems.extend(cause.stems.iter().cloned());
            self.core.extend(cause.core.iter().cloned());
            if cause.event.place.is_some() {
                self.event.place.clone_from(&cause.event.place);
                self.placed = cause.placed;
            }
        }
    }
}

impl Reading<'_> {
    /// "Six people were killed when a bus crashed" tells of one thing, and its cause is what it is called by.
    pub(super) fn drop_outcomes(&mut self, masks: &[Range<usize>]) {
        let outcome = |telling: &Telling| matches!(telling.concept, "kill" | "injure" | "trap");
        let cause = |telling: &Telling| CAUSES.contains(&telling.concept) && telling.quality >= 7;
        let Some(cause) = self.found.iter().position(cause) else { return };
        let causes = self.found.get(cause).map(|telling| telling.event.range);
        let same = |telling: &&Telling| outcome(telling) && causes == Some(telling.event.range);
        let figure = self.found.iter().filter(same).find_map(|telling| telling.figure).or_else(|| self.killing(masks));
        if let Some(cause) = self.found.get_mut(cause) {
            cause.figure = cause.figure.or(figure);
        }
        self.found.retain(|telling| !(outcome(telling) && causes == Some(telling.event.range)));
    }

    /// "…, killing at least two people"
    fn killing(&self, masks: &[Range<usize>]) -> Option<Figure> {
        let tokens = self.sentence.tokens.clone();
        let at =
            tokens.clone().find(|&at| self.document.word(at) == "killing" && self.document.word(at.wrapping_sub(1)) == ",")?;
        figures::find(self.document, at + 1..tokens.end.min(at + 8), masks, "kill")
    }
}
