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
        // "Five were trapped at six": the hour of what the sentence before tells.
        let trapped =
            self.concept == "trap" && self.event.range.zip(cause.event.range).is_some_and(|(own, cause)| own.overlaps(cause));
        let harms = matches!(cause.event.kind, EventKind::Violence | EventKind::Disaster);
        // "Air raids killed 83" has a cause of its own.
        let own = CAUSES.iter().any(|concept| self.stems.contains(*concept));
        if harms && !own && (outcome && self.event.range == cause.event.range || trapped) {
            self.join(cause);
        }
    }

    /// Makes dead or wounded "in the attack" a part of what was told before. Some of many are no count of all.
    pub(super) fn refer(&mut self, cause: &Self) {
        let outcome = matches!(self.concept, "kill" | "injure");
        let meet = self.event.range.zip(cause.event.range).is_none_or(|(own, cause)| own.overlaps(cause));
        if outcome && (meet || self.basis >= DateBasis::Paragraph) {
            let all =
                |figure: &Figure| cause.figure.is_none_or(|other| other.befell != figure.befell || figure.count >= other.count);
            self.figure = self.figure.filter(all);
            if self.basis > DateBasis::Clause && cause.event.range.is_some() {
                self.event.range = cause.event.range;
                self.event.precision = cause.event.precision;
            }
            self.join(cause);
        }
    }

    fn join(&mut self, cause: &Self) {
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

impl Reading<'_> {
    /// "Six people were killed when a bus crashed" tells of one thing, and its cause is what it is called by.
    pub(super) fn drop_outcomes(&mut self, masks: &[Range<usize>]) {
        let outcome = |telling: &Telling| matches!(telling.concept, "kill" | "injure" | "trap");
        let cause = |telling: &Telling| CAUSES.contains(&telling.concept) && telling.quality >= 7;
        if !self.found.iter().any(cause) {
            self.name_by_outcome();
        }
        let Some(cause) = self.found.iter().position(cause) else { return };
        let causes = self.found.get(cause).map(|telling| telling.event.range);
        let meet = |telling: &Telling| {
            let overlap = |(own, cause): (dateline_model::Range, dateline_model::Range)| own.overlaps(cause);
            causes.is_some_and(|cause| cause == telling.event.range || telling.event.range.zip(cause).is_some_and(overlap))
        };
        let same = |telling: &&Telling| outcome(telling) && meet(telling);
        let figure = self.found.iter().filter(same).find_map(|telling| telling.figure).or_else(|| self.killing(masks));
        // "Six people were killed on Thursday night when a bus crashed on the holiday": the night is the finer.
        let night = self.found.iter().filter(same).filter(|telling| telling.basis == DateBasis::Clause);
        let night = night.map(|telling| (telling.event.range, telling.event.precision, telling.event.approximate, telling.dated));
        let finest = night.min_by_key(|(range, ..)| range.map(|range| range.minutes()));
        if let Some(cause) = self.found.get_mut(cause) {
            cause.figure = cause.figure.or(figure);
            if let Some((range, precision, approximate, dated)) =
                finest.filter(|(range, ..)| range.map(|range| range.minutes()) < cause.event.range.map(|range| range.minutes()))
            {
                (cause.event.range, cause.event.precision, cause.event.approximate) = (range, precision, approximate);
                cause.dated = dated;
            }
        }
        self.found.retain(|telling| !(outcome(telling) && meet(telling)));
    }

    /// "Six people were killed by a man who rammed a car into them": the better clause names what both tell.
    fn name_by_outcome(&mut self) {
        let outcome = |telling: &Telling| matches!(telling.concept, "kill" | "injure") && telling.figure.is_some();
        let Some(cause) = self.found.iter().position(|telling| CAUSES.contains(&telling.concept)) else { return };
        let meets = |range: Option<dateline_model::Range>, other: Option<dateline_model::Range>| {
            range.zip(other).is_none_or(|(range, other)| range.overlaps(other))
        };
        let when = self.found.get(cause).and_then(|cause| cause.event.range);
        let Some(named) = self.found.iter().position(|telling| outcome(telling) && meets(telling.event.range, when)) else {
            return;
        };
        let named = if named > cause { named - 1 } else { named };
        let cause = self.found.remove(cause);
        if let Some(named) = self.found.get_mut(named) {
            let quality = named.quality;
            named.join(&cause);
            named.quality = quality;
        }
    }

    /// "…, killing at least two people"
    fn killing(&self, masks: &[Range<usize>]) -> Option<Figure> {
        let tokens = self.sentence.tokens.clone();
        let at =
            tokens.clone().find(|&at| self.document.word(at) == "killing" && self.document.word(at.wrapping_sub(1)) == ",")?;
        figures::find(self.document, at + 1..tokens.end.min(at + 8), masks, "kill")
    }
}
