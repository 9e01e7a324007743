//! The place a clause carries: its own, its paragraph's, or the dateline's.

use dateline_model::{BlockKind, EventKind, EventPlace, Place, PlaceBasis, PlaceKind, Span};

use super::lexicon::Sense;
use crate::{
    document::{Document, Sentence},
    places::told,
    within,
};

/// Where something happened that a sentence tells in the words of `clause`.
///
/// What is said, agreed or decided happens where it is put with "in" or "at"; the places it is about are others.
/// With the place goes where the text names it.
pub fn place(
    document: &Document<'_>,
    places: &[Place],
    sentence: &Sentence,
    clause: Span,
    sense: Sense,
) -> Option<(EventPlace, Span)> {
    let spoken = matches!(sense.kind, EventKind::Statement | EventKind::Diplomacy | EventKind::Decision);
    let usable = |place: &&Place| {
        place.point.is_some() && !place.metonym && !matches!(place.kind, PlaceKind::People | PlaceKind::Continent)
    };
    let scenes = |span: Span| {
        let inside = within::within(places, span).iter().filter(usable);
        inside.filter(|place| is_scene(document, place, spoken))
    };
    // "men linked to the Lisbon bombers killed six people in Porto", not "Foz in Porto"
    let inside = |place: &Place| {
        leading(document, place).is_some_and(|at| {
            let before = document.tokens.get(at.wrapping_sub(1)).map_or(0, |token| token.span.end);
            matches!(document.word(at), "in" | "In" | "at" | "At" | "inside")
                && within::before(places, before).is_none_or(|other| other.span.end != before)
        })
    };
    let best = |span: Span| scenes(span).min_by_key(|place| (fineness(place.kind), !inside(place), place.span.start));
    let first = |span: Span| scenes(span).min_by_key(|place| (fineness(place.kind), place.span.start));
    let small = |place: &&Place| !matches!(place.kind, PlaceKind::Country | PlaceKind::Area | PlaceKind::Water);
    let own = taken_up(document, places, clause).filter(usable).or_else(|| best(clause)).or_else(|| best(sentence.span));
    if let Some(place) = own {
        return event_place(document, places, place, PlaceBasis::Sentence);
    }
    if let Some(place) = referred(document, places, clause).or_else(|| referred(document, places, near(sentence.span, clause))) {
        return event_place(document, places, place, PlaceBasis::Sentence);
    }
    if spoken {
        return None;
    }
    let block = document.blocks.get(sentence.block)?;
    let before = within::before(&document.sentences, sentence.span.start);
    let near = before.map_or(block.span, |before| block.span.join(before.span));
    let near = Span {
        start: near.start.max(sentence.span.start.saturating_sub(within::LEAN)),
        end: near.end.min(sentence.span.end.saturating_add(within::LEAN)),
    };
    if let Some(place) = first(near).filter(small) {
        return event_place(document, places, place, PlaceBasis::Paragraph);
    }
    let filed = document.blocks.iter().find(|block| block.kind == BlockKind::Dateline)?;
    let place = places.iter().find(|place| filed.span.contains(place.span) && place.point.is_some())?;
    // Where a report was filed says where it happened only if the text does not go elsewhere.
    let elsewhere =
        places.iter().filter(usable).filter(small).any(|other| !filed.span.contains(other.span) && other.name != place.name);
    if elsewhere { None } else { event_place(document, places, place, PlaceBasis::Dateline) }
}

/// The place that "where" takes up: "moved from Porto, where six people were killed, to Lisbon".
fn taken_up<'a>(document: &Document<'_>, places: &'a [Place], clause: Span) -> Option<&'a Place> {
    let at = document.tokens.partition_point(|token| token.span.start < clause.start);
    let link = at.checked_sub(1).filter(|&link| document.word(link) == "where")?;
    let comma = usize::from(document.word(link.checked_sub(1)?) == ",");
    let before = document.tokens.get(link.checked_sub(1 + comma)?)?.span.end;
    within::before(places, before).filter(|place| place.span.end == before)
}

/// What of a sentence stands around a clause: a text may be one sentence of ten megabytes.
fn near(sentence: Span, clause: Span) -> Span {
    let start = sentence.start.max(clause.start.saturating_sub(within::LEAN));
    Span { start, end: sentence.end.min(clause.end.saturating_add(within::LEAN)).max(start) }
}

/// The place that "in the city" or "near the camp" stands for: the last one of that kind before.
fn referred<'a>(document: &Document<'_>, places: &'a [Place], span: Span) -> Option<&'a Place> {
    let first = document.tokens.partition_point(|token| token.span.start < span.start);
    let end = document.tokens.partition_point(|token| token.span.end <= span.end);
    for at in first..end.saturating_sub(2) {
        let put = matches!(document.word(at), "in" | "In" | "near" | "inside" | "outside" | "at" | "across" | "into");
        // "the city council" is somebody, and "the city of X" names itself.
        let next = document.word(at + 3);
        let alone = next.is_empty() || !next.chars().all(char::is_alphabetic) || is_small_word(next);
        if !put || !matches!(document.word(at + 1), "the" | "that" | "this") || !alone {
            continue;
        }
        let kinds: &[PlaceKind] = match document.word(at + 2) {
            "city" | "town" | "village" => &[PlaceKind::City],
            "district" | "neighbourhood" | "neighborhood" | "quarter" => &[PlaceKind::District],
            "camp" | "hospital" | "airport" | "prison" => &[PlaceKind::Site],
            "province" | "region" | "governorate" | "county" => &[PlaceKind::Region],
            _ => continue,
        };
        let start = document.tokens.get(at)?.span.start;
        let near = Span { start: start.saturating_sub(within::LEAN), end: start };
        let fits = |place: &&Place| kinds.contains(&place.kind) && place.point.is_some() && !place.metonym;
        if let Some(place) = within::within(places, near).iter().rfind(fits) {
            return Some(place);
        }
    }
    None
}

/// Whether a word may follow a whole phrase.
fn is_small_word(word: &str) -> bool {
    matches!(
        word,
        "on" | "in"
            | "and"
            | "as"
            | "after"
            | "before"
            | "since"
            | "when"
            | "where"
            | "while"
            | "by"
            | "with"
            | "from"
            | "to"
            | "for"
            | "at"
            | "have"
            | "has"
            | "had"
            | "was"
            | "were"
            | "is"
            | "are"
            | "last"
            | "late"
            | "early"
            | "said"
            | "who"
            | "that"
            | "which"
            | "but"
            | "or"
            | "overnight"
            | "yesterday"
    )
}

/// Whether a name is put as the scene: "in Lisbon", not the Lisbon of "talks on Lisbon".
///
/// A country needs it, and so does every place of what is only `spoken`.
fn is_scene(document: &Document<'_>, place: &Place, spoken: bool) -> bool {
    let wide = matches!(place.kind, PlaceKind::Country | PlaceKind::Area | PlaceKind::Water);
    if wide && spoken {
        return false;
    }
    if !wide && !spoken {
        return true;
    }
    leading(document, place).is_some_and(|at| match document.word(at) {
        "in" | "In" | "at" | "At" | "inside" | "near" | "outside" | "throughout" => true,
        "across" | "over" | "into" | "off" | "on" => wide,
        _ => false,
    })
}

/// The word before a name and all that leads it: "in" of "in the Swiss city of X".
fn leading(document: &Document<'_>, place: &Place) -> Option<usize> {
    let start = document.tokens.partition_point(|token| token.span.start < place.span.start);
    let leads = |word: &str| match word {
        "the" | "of" | "city" | "town" | "capital" | "village" | "region" | "province" | "state" => true,
        "southern" | "northern" | "eastern" | "western" | "central" | "east" | "west" | "north" | "south" => true,
        "In" | "At" => false,
        _ => word.chars().next().is_some_and(char::is_uppercase),
    };
    (1..=6).map_while(|back| start.checked_sub(back)).find(|&at| !leads(document.word(at)))
}

/// The finest kind of place comes first.
pub fn fineness(kind: PlaceKind) -> u8 {
    match kind {
        PlaceKind::Site | PlaceKind::District => 0,
        PlaceKind::City => 1,
        PlaceKind::Terrain => 2,
        PlaceKind::Region => 3,
        PlaceKind::Water | PlaceKind::Area => 4,
        PlaceKind::Country => 5,
        PlaceKind::Continent | PlaceKind::People => 6,
    }
}

fn event_place(document: &Document<'_>, places: &[Place], place: &Place, basis: PlaceBasis) -> Option<(EventPlace, Span)> {
    if let Some(told) = told(document, places, place) {
        let found = EventPlace { name: told.name, kind: told.kind, point: told.point, radius_km: told.radius_km, basis };
        return Some((found, place.span));
    }
    let name = if place.kind == PlaceKind::Country { place.name.clone() } else { name_in_text(document, place) };
    Some((EventPlace { name, kind: place.kind, point: place.point?, radius_km: place.radius_km, basis }, place.span))
}

/// The name as the text gives it; the usual one where the text has it in capitals.
fn name_in_text(document: &Document<'_>, place: &Place) -> String {
    let words = place.span.of(document.text);
    let shouted = words.len() > 3 && !words.chars().any(char::is_lowercase);
    let longer = place.name.contains(words);
    if shouted || longer { place.name.clone() } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use dateline_model::Report;

    use super::*;

    /// The places of the events of a text: name, how far they may be in kilometres, where they were read.
    fn placed(text: &str) -> Vec<(String, i32, PlaceBasis)> {
        let text = format!("2016-09-28\n\n{text}");
        let report = Report { id: "a".into(), text, published: Some("2016-09-28".into()), ..Report::default() };
        let article = crate::read(&report, dateline_atlas::bundled());
        let places = article.events.into_iter().filter_map(|event| event.place);
        places.map(|place| (place.name, place.radius_km.round() as i32, place.basis)).collect()
    }

    fn one(text: &str) -> Option<(String, i32, PlaceBasis)> {
        placed(text).into_iter().next()
    }

    #[test]
    fn an_event_near_a_town_is_not_in_it() {
        let sentence = |name: &str, km| Some((name.to_owned(), km, PlaceBasis::Sentence));
        assert_eq!(one("A bomb killed six people near Lisbon on Monday."), sentence("near Lisbon", 15));
        assert_eq!(one("A bomb killed six people 20 miles east of Lisbon on Monday."), sentence("20 miles east of Lisbon", 13));
        assert_eq!(
            one("Gunmen killed six people on the road from Lisbon to Porto on Monday."),
            sentence("road from Lisbon to Porto", 137)
        );
        assert_eq!(one("A bomb killed six people in northern Portugal on Monday."), sentence("northern Portugal", 147));
    }

    #[test]
    fn the_city_is_the_one_that_was_named() {
        let text = "Crowds had filled Lisbon, officials said.\n\nOn Monday a bomb killed six people in the city.";
        assert_eq!(placed(text).pop(), Some(("Lisbon".to_owned(), 0, PlaceBasis::Sentence)));
    }

    #[test]
    fn a_quarter_is_finer_than_its_city() {
        let text = "On Monday a bomb killed six people in the Vallumbra district of Lisbon.";
        assert_eq!(one(text).map(|(name, ..)| name), Some("Vallumbra".to_owned()));
    }

    #[test]
    fn where_takes_up_the_place_before_it() {
        let text = "The man moved from Porto, where six people were killed on Monday, to Lisbon.";
        assert_eq!(one(text).map(|(name, ..)| name), Some("Porto".to_owned()));
    }

    #[test]
    fn where_it_is_put_goes_before_what_is_named_after_a_town() {
        let text = "On Monday men linked to the Lisbon bombers killed six people at the Porto airport.";
        assert_eq!(one(text).map(|(name, ..)| name), Some("Porto".to_owned()));
    }

    #[test]
    fn a_capital_that_speaks_is_no_scene() {
        assert_eq!(one("Madrid rejected the treaty on Monday."), None);
    }
}
