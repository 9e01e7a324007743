//! What an event's ledgers leave in dispute.

use dateline_model::{Count, Dispute, Event, FacetKind, Verdict};

/// Whether figures that stand so to each other differ on one thing.
fn is_disputed(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Compatible | Verdict::Contradiction | Verdict::BySource)
}

/// Sets the disputes about figures of each event: the figures of its ledgers that differ on one day. A toll that rises with
/// time is in no dispute.
pub fn dispute(counts: &[Count], events: &mut [Event]) {
    for event in events.iter_mut() {
        event.disputes.retain(|dispute| dispute.about != FacetKind::Figure);
    }
    for count in counts.iter().filter(|count| is_disputed(count.verdict)) {
        let event = count.event.and_then(|event| events.get_mut(event as usize));
        let mut sides = count.entries.iter().map(|entry| (entry.article, entry.span)).collect::<Vec<_>>();
        sides.sort_unstable();
        if let Some(event) = event {
            event.disputes.push(Dispute { about: FacetKind::Figure, sides });
        }
    }
}
