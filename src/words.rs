//! Every word the page itself says: the texts stand in `crates/words/texts`, and here is which word stands for what.

use dateline_model::{EventKind, FacetKind, PlaceKind, PlaceReason, TimeReason};
pub use dateline_words::*;

/// Which way lines of the page's own words run, as the `dir` of an element.
pub fn direction() -> &'static str {
    if is_right_to_left() { "rtl" } else { "ltr" }
}

/// What a report of an unknown outlet is called; counted from 1.
pub fn report_number(number: u32) -> String {
    REPORT_NUMBER.with(&[&figures(number as usize)])
}

/// "told by 4 of 5 reports".
pub fn told_by_figures(told: usize, of: usize) -> String {
    TOLD_BY_FIGURES.count(of, &[&figures(told)])
}

/// "Search five reports".
pub fn search_in(reports: usize) -> String {
    SEARCH_IN.count(reports, &[&number(reports)])
}

/// A number in words up to ten, in figures above.
pub fn number(count: usize) -> String {
    let word = NUMBERS.get().split(' ').nth(count).filter(|word| !word.is_empty());
    word.map_or_else(|| figures(count), String::from)
}

/// "14 events", "3 of 14 events".
pub fn events_of(shown: usize, total: usize) -> String {
    if shown == total { EVENTS_COUNT.count(total, &[]) } else { EVENTS_OF.count(total, &[&figures(shown)]) }
}

/// "Told by four of five reports."
pub fn told_by(count: usize, total: usize) -> String {
    match total {
        1 => TOLD_BY_ONE.into(),
        _ if count == total => TOLD_BY_ALL.count(total, &[&number(total)]),
        _ => TOLD_BY_SOME.count(total, &[&number(count), &number(total)]),
    }
}

/// "within about 300 km"
pub fn within_km(km: f32) -> String {
    WITHIN_KM.with(&[&figures(km.round() as usize)])
}

/// "Hit 2 of 7", "7 hits"
pub fn hits(at: Option<usize>, count: usize) -> String {
    match at {
        Some(at) => HIT_OF.with(&[&figures(at + 1), &figures(count)]),
        None => HITS.count(count, &[]),
    }
}

/// "a, b, c", with the language's own comma.
pub fn listed<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |list, part| COMMA.with(&[&list, part]))
}

/// The words for what reports differ on.
pub fn disputed(about: FacetKind) -> Word {
    match about {
        FacetKind::Date => DISPUTED_DATE,
        FacetKind::Place => DISPUTED_PLACE,
        FacetKind::Figure => DISPUTED_FIGURE,
        FacetKind::Actor => DISPUTED_ACTOR,
        FacetKind::Claim => DISPUTED_CLAIM,
    }
}

/// The word for a kind of event.
pub fn kind(kind: EventKind) -> Word {
    match kind {
        EventKind::Violence => KIND_VIOLENCE,
        EventKind::Diplomacy => KIND_DIPLOMACY,
        EventKind::Statement => KIND_STATEMENT,
        EventKind::Decision => KIND_DECISION,
        EventKind::Disaster => KIND_DISASTER,
        EventKind::Movement => KIND_MOVEMENT,
        EventKind::Other => KIND_OTHER,
    }
}

/// By what one reading of a time was chosen; nothing where there is no other.
pub fn time_reason(reason: TimeReason) -> &'static str {
    let word = match reason {
        TimeReason::Plain => return "",
        TimeReason::Cue => TIME_BY_CUE,
        TimeReason::Tense => TIME_BY_TENSE,
        TimeReason::Weekday => TIME_BY_WEEKDAY,
        TimeReason::Outlet => TIME_BY_OUTLET,
        TimeReason::Reports => TIME_BY_REPORTS,
        TimeReason::Nearest => TIME_BY_NEAREST,
        TimeReason::Habit => TIME_BY_HABIT,
    };
    word.get()
}

/// Why a name was read as one place.
pub fn place_reason(reason: PlaceReason) -> Word {
    match reason {
        PlaceReason::Only => PLACE_BY_ONLY,
        PlaceReason::Container => PLACE_BY_CONTAINER,
        PlaceReason::Earlier => PLACE_BY_EARLIER,
        PlaceReason::Story => PLACE_BY_STORY,
        PlaceReason::Country => PLACE_BY_COUNTRY,
        PlaceReason::Division => PLACE_BY_DIVISION,
        PlaceReason::Near => PLACE_BY_NEAR,
        PlaceReason::List => PLACE_BY_LIST,
        PlaceReason::Outlet => PLACE_BY_OUTLET,
        PlaceReason::Rank => PLACE_BY_RANK,
        PlaceReason::Given => PLACE_BY_GIVEN,
        PlaceReason::Phrase => PLACE_BY_PHRASE,
        PlaceReason::Unsettled => PLACE_BY_NOTHING,
    }
}

/// The word for a kind of place.
pub fn place_kind(kind: PlaceKind) -> Word {
    match kind {
        PlaceKind::Continent => A_CONTINENT,
        PlaceKind::Country => A_COUNTRY,
        PlaceKind::Region => A_REGION,
        PlaceKind::City => A_CITY,
        PlaceKind::District => A_DISTRICT,
        PlaceKind::Site => A_SITE,
        PlaceKind::Water => A_WATER,
        PlaceKind::Terrain => A_TERRAIN,
        PlaceKind::Area => AN_AREA,
        PlaceKind::People => A_PEOPLE,
    }
}
