//! What an event's ledgers leave in dispute.

use dateline_model::{Count, Dispute, Event, FacetKind, Verdict};

/// Sets the disputes about figures of each event: the figures of its ledgers that differ on one day. A toll that rises with
/// time is in no dispute.
pub fn dispute(counts: &[Count], events: &mut [Event]) {
    for event in events.iter_mut() {
        event.disputes.retain(|dispute| dispute.about != FacetKind::Figure);
    }
    for count in counts.iter().filter(|count| matches!(count.verdict, Verdict::Compatible | Verdict::Contradiction)) {
        let event = count.event.and_then(|event| events.get_mut(event as usize));
        let mut sides = count.entries.iter().map(|entry| (entry.article, entry.span)).collect::<Vec<_>>();
        sides.sort_unstable();
        if let Some(event) = event {
            event.disputes.push(Dispute { about: FacetKind::Figure, sides });
        }
    }
}
