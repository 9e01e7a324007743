//! Dates of publication in figures that can be read two ways, settled by the other reports of the story.

use dateline_model::{Date, Minute, Published, PublishedBasis, PublishedReason, TimeReason};

use super::Desk;
use crate::document::Document;

/// How many times likelier one reading must be to be taken.
const LIKELIER: f64 = 3.0;

/// The two days that a date of publication can be, the chosen one first.
pub fn readings(document: &Document<'_>) -> Option<[Date; 2]> {
    let Published { basis: PublishedBasis::Stated, earliest, latest, .. } = document.published else { return None };
    let (earliest, latest) = (earliest?, latest?);
    let day = document.today()?;
    Some(if day == earliest { [earliest, latest] } else { [latest, earliest] })
}

impl Desk<'_, '_> {
    /// Settles what can be settled; what cannot keeps both readings.
    pub fn settle(&mut self, at: usize, readings: [Date; 2]) {
        let now = self.documents.get(at).and_then(|document| document.now);
        let Some(mut case) = self.case(at) else { return };
        case.mentions.forget_lines();
        case.only = Some(readings.map(Date::days));
        let belief = self.weigh(&case);
        let Some(document) = self.documents.get_mut(at) else { return };
        document.now = now;
        let [taken, other] = readings;
        let (for_taken, for_other) = (belief.at(taken.days()), belief.at(other.days()));
        let day = if for_other >= LIKELIER * for_taken && for_other > 0.0 {
            other
        } else if for_taken >= LIKELIER * for_other && for_taken > 0.0 {
            taken
        } else {
            return;
        };
        let clock = now.map_or((0, 0), Minute::clock);
        document.now = Some(Minute::at(day, clock.0, clock.1));
        let published = &mut document.published;
        let time = published.value.as_deref().and_then(|value| value.get(10..)).unwrap_or_default();
        published.value = Some(format!("{day}{time}"));
        (published.earliest, published.latest) = (None, None);
        for reason in &mut published.reasons {
            if let PublishedReason::Figures { day: read, by, .. } = reason {
                (*read, *by) = (day, TimeReason::Reports);
            }
        }
    }
}
