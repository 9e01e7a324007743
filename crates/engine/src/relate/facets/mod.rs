//! What is told of an event, by whom, and on what the reports differ.
//!
//! ```text
//! date     when, by every report that gives a day
//! place    where, by every report that names a place
//! figure   how many, as each report first counts them
//! actor    who is named in it
//! claim    who denies it, and who is blamed for it
//! sides    one side for each report
//! ```

mod actor;
mod claim;
mod date;
mod figure;
mod place;
mod sides;
#[cfg(test)]
mod tests;

use dateline_model::{Article, Dispute, Event, Facet};

use crate::events::Telling;

pub use claim::attach;

/// What the tellings of an event say of its day and its place, and where they differ on those. Where they differ on how
/// many, the ledgers of [`super::counts`] tell.
pub fn of(members: &[(usize, &Telling)]) -> (Vec<Facet>, Vec<Dispute>) {
    let (mut facets, dates) = date::of(members);
    let (places, differ) = place::of(members);
    facets.extend(places);
    (facets, dates.into_iter().chain(differ).collect())
}

/// Adds what only the whole reports tell: how many, and who. Run when the actors of each event are known.
pub fn complete(events: &mut [Event], articles: &[Article]) {
    for event in events {
        event.facets.extend(figure::of(event, articles));
        event.facets.extend(actor::of(event, articles));
        event.facets.sort_by_key(|facet| facet.about);
    }
}
