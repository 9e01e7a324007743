//! How many people live in the towns that a text names, from which it follows how far each reaches.

use dateline_model::{PlaceKind, Span};

use super::{names::Name, settle::Settled};

/// The people of a town of which it is not known.
const UNKNOWN: u32 = 50_000;

/// The people of each town, by its words.
#[derive(Debug, Default)]
pub struct Populations(Vec<(Span, u32)>);

impl Populations {
    /// Those of the towns that the names were settled on.
    pub fn new(names: &[Name<'_>], settled: &Settled<'_>) -> Self {
        let of = |(at, name): (usize, &Name<'_>)| {
            let town = settled.of(at)?.ranked.first().filter(|town| town.kind == PlaceKind::City)?;
            Some((name.span, town.population))
        };
        Self(names.iter().enumerate().filter_map(of).collect())
    }

    /// The people of the town that is named there.
    pub fn of(&self, span: Span) -> u32 {
        let known = self.0.binary_search_by_key(&span, |(span, _)| *span).ok().and_then(|at| self.0.get(at));
        known.map_or(UNKNOWN, |(_, people)| if *people == 0 { UNKNOWN } else { *people })
    }
}
