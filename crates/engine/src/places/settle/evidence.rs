//! What speaks for a candidate: by itself, and beside what the other names were settled on.

use dateline_atlas::fold;
use dateline_model::{PlaceKind, Point};

use super::{super::names::Candidate, weight};

/// The most names before and after a name that are weighed with it, in the order in which the text brings them up.
const AROUND: usize = 150;

/// What the groups around one were settled on.
fn others<'c, 'a>(own: usize, chosen: &'c [Option<Candidate<'a>>]) -> impl Iterator<Item = &'c Candidate<'a>> {
    let around = own.saturating_sub(AROUND)..chosen.len().min(own + AROUND);
    let near = around.clone().zip(chosen.get(around).unwrap_or_default());
    near.filter(move |(at, _)| *at != own).filter_map(|(_, other)| other.as_ref())
}

/// What speaks for a candidate by itself.
pub fn prior(candidate: &Candidate<'_>) -> f64 {
    let inhabitants = match candidate.kind {
        PlaceKind::City | PlaceKind::District => weight::POPULATION * f64::from(candidate.population.max(1)).log10(),
        PlaceKind::Region => 5.0 + weight::REGION,
        PlaceKind::Country | PlaceKind::People | PlaceKind::Continent => 6.0 + weight::COUNTRY,
        PlaceKind::Water | PlaceKind::Terrain | PlaceKind::Area => 5.6,
        PlaceKind::Site => 6.0,
    };
    inhabitants + if candidate.capital { weight::CAPITAL } else { 0.0 }
}

/// What speaks against a candidate that is called otherwise.
pub fn called(candidate: &Candidate<'_>, key: &str) -> f64 {
    if matches!(candidate.kind, PlaceKind::Country | PlaceKind::People | PlaceKind::Region) {
        return 0.0;
    }
    let mut own = String::new();
    fold(candidate.name, &mut own);
    match () {
        () if own == key => 0.0,
        () if own.contains(key) || key.contains(&own) => weight::SHORT,
        () => weight::OTHER_NAME,
    }
}

/// Whether a candidate is a small town with the name of a division of its country.
pub fn is_small_namesake(candidate: &Candidate<'_>, candidates: &[Candidate<'_>]) -> bool {
    // A division's own seat is no stranger to its name.
    let division = |other: &Candidate<'_>| {
        other.kind == PlaceKind::Region && other.country == candidate.country && other.name != candidate.region
    };
    let small = candidate.kind == PlaceKind::City && candidate.population < weight::SMALL_PEOPLE;
    small && !candidate.capital && candidates.iter().any(|other| division(other) && other.population > weight::SMALL_PEOPLE)
}

/// Whether a division's own large town is among the candidates.
pub fn has_seat(candidate: &Candidate<'_>, candidates: &[Candidate<'_>]) -> bool {
    let seat = |town: &Candidate<'_>| {
        let large = town.kind == PlaceKind::City && town.population >= weight::SEAT_PEOPLE;
        let called = candidate.name.starts_with(town.name);
        large && called && town.country == candidate.country && town.region == candidate.name
    };
    candidate.kind == PlaceKind::Region && candidates.iter().any(seat)
}

/// Whether one candidate lies in another.
pub fn contains(container: &Candidate<'_>, inner: &Candidate<'_>) -> bool {
    if inner.kind == PlaceKind::Country || std::ptr::eq(container.name, inner.name) {
        return false;
    }
    match container.kind {
        PlaceKind::Country | PlaceKind::People => container.country == inner.country,
        PlaceKind::Region => container.country == inner.country && (inner.region == container.name || close(container, inner)),
        _ => inner.kind != PlaceKind::Region && container.country == inner.country && container.point.km_to(inner.point) < 60.0,
    }
}

/// Whether a division whose name the gazetteer spells otherwise reaches to a place.
fn close(container: &Candidate<'_>, inner: &Candidate<'_>) -> bool {
    inner.region.is_empty() && container.point.km_to(inner.point) <= f64::from(container.radius_km.max(30.0))
}

/// Whether another group was settled on a town in the candidate.
pub fn holds(candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'_>>]) -> bool {
    candidate.kind == PlaceKind::Region
        && others(own, chosen)
            .any(|other| other.kind == PlaceKind::City && other.country == candidate.country && other.region == candidate.name)
}

/// Whether another group was settled on the division in which the candidate lies.
pub fn names_division(candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'_>>]) -> bool {
    let division = |other: &Candidate<'_>| {
        other.kind == PlaceKind::Region && other.country == candidate.country && other.name == candidate.region
    };
    !candidate.region.is_empty() && others(own, chosen).any(division)
}

/// The share of a list's settled places that are of the candidate's kind; those of its country count in full.
pub fn listed(candidate: &Candidate<'_>, list: &[usize], chosen: &[Option<Candidate<'_>>]) -> f64 {
    let others = list.iter().filter_map(|&at| chosen.get(at).copied().flatten()).collect::<Vec<_>>();
    let alike = others.iter().filter(|other| other.kind == candidate.kind);
    let sum: f64 = alike
        .map(|other| if other.country == candidate.country || candidate.kind == PlaceKind::Country { 1.0 } else { 0.4 })
        .sum();
    sum / others.len().max(1) as f64
}

/// How near the settled places of the other groups lie: 1 at the door, 0 far away.
pub fn nearness(candidate: &Candidate<'_>, own: usize, chosen: &[Option<Candidate<'_>>]) -> f64 {
    if !is_local(candidate) {
        return 0.0;
    }
    let near = others(own, chosen).filter(|other| is_local(other)).map(|other| decay(candidate.point, other.point));
    let mut near = near.collect::<Vec<_>>();
    near.sort_by(|a, b| b.total_cmp(a));
    // The nearest counts in full and the next two less, so that a region of several names outweighs one chance hit.
    near.iter().zip([0.5, 0.3, 0.2]).map(|(near, weight)| near * weight).sum()
}

fn is_local(candidate: &Candidate<'_>) -> bool {
    matches!(candidate.kind, PlaceKind::City | PlaceKind::District | PlaceKind::Region | PlaceKind::Site)
}

/// 1 for the same point, half at [`weight::HALF_KM`], 0 far away.
pub fn decay(a: Point, b: Point) -> f64 {
    weight::HALF_KM / (weight::HALF_KM + a.km_to(b))
}
