//! "Alexandria, Louisiana" and "Alexandria in Egypt": the larger place beside a name.

use dateline_model::PlaceKind;

use super::{names::Name, reader::Reader};

/// Ties every name to the name that contains it, where one stands beside it.
pub fn tie(reader: &Reader<'_>, names: &mut [Name<'_>]) {
    let mut owned = Vec::new();
    for at in 0..names.len() {
        let (before, after) = names.split_at_mut(at + 1);
        let (Some(name), Some(next)) = (before.last_mut(), after.first()) else { continue };
        // "Utah's Zion": the larger place may stand before.
        let whose = (name.tokens.end..next.tokens.start).map(|at| reader.word(at)).collect::<Vec<_>>();
        let owner = name.candidates.iter().any(|it| matches!(it.kind, PlaceKind::Country | PlaceKind::Region));
        owned.extend((owner && matches!(whose.as_slice(), ["'" | "’", "s"])).then_some(at));
        let gap = (name.tokens.end..next.tokens.start).map(|at| reader.word(at)).collect::<Vec<_>>();
        let beside = match gap.as_slice() {
            [","] => true,
            ["in" | "In"] | [",", "in"] => true,
            ["," | "in", "the"] => true,
            [",", "a", .., "in"] | [",", "the", .., "of" | "in"] => gap.len() <= 6,
            ["(" | "—" | "–"] => true,
            _ => false,
        };
        if beside && !alike(name, next) && can_contain(next) && (name.key != next.key || gap == [","]) {
            name.container = Some(at + 1);
        }
    }
    for at in owned {
        if let Some(name) = names.get_mut(at + 1).filter(|name| name.container.is_none()) {
            name.container = Some(at);
        }
    }
}

/// Whether both may be countries, or divisions of one country: "China, Japan", "Texas, Utah". They make a list.
fn alike(name: &Name<'_>, next: &Name<'_>) -> bool {
    if name.key == next.key {
        return false;
    }
    let countries = |name: &Name<'_>| name.candidates.iter().any(|candidate| candidate.kind == PlaceKind::Country);
    let inside = |country: &str| name.candidates.iter().any(|it| it.kind == PlaceKind::Region && it.country == country);
    let both = next.candidates.iter().any(|it| it.kind == PlaceKind::Region && inside(it.country));
    let country = |it: &&super::names::Candidate<'_>| it.kind == PlaceKind::Country;
    both || countries(name) && next.candidates.iter().find(country).is_some_and(|country| !inside(country.country))
}

/// Whether a name can be a container: a country, a division, or a town that lends its name to one.
fn can_contain(name: &Name<'_>) -> bool {
    name.candidates.iter().any(|candidate| {
        matches!(candidate.kind, PlaceKind::Country | PlaceKind::Region | PlaceKind::Area) || candidate.population > 100_000
    })
}
