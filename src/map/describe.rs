//! Marks in words, for the list beside the map and for what is written on it.

use dateline_model::{Event, Story};

use crate::{dates, words};

/// So many events are looked at to name a mark; the rest would not change it.
const LOOKED_AT: usize = 400;

/// A place is named before one that is only somewhere in so many kilometres.
const VAGUE_KM: f32 = 50.0;

/// The place of most of `events`.
pub fn place_name<'a>(story: &'a Story, events: &[u32]) -> &'a str {
    let mut counts: Vec<(&str, u32)> = Vec::new();
    for place in events.iter().take(LOOKED_AT).filter_map(|&event| story.events.get(event as usize)?.place.as_ref()) {
        let weight = if place.radius_km < VAGUE_KM { 3 } else { 1 };
        match counts.iter_mut().find(|(name, _)| *name == place.name) {
            Some((_, count)) => *count += weight,
            None => counts.push((&place.name, weight)),
        }
    }
    counts.into_iter().max_by_key(|&(name, count)| (count, name)).map_or("", |(name, _)| name)
}

/// A mark's name: "Aleppo, 7 events, 10 Jul – 29 Sep 2016", or the one event with its place and date. `vague` says that
/// the place is only somewhere around.
pub fn mark(story: &Story, events: &[u32], vague: bool) -> String {
    let place = place_name(story, events);
    let mut text = if vague { words::SOMEWHERE_IN.with(&[place]) } else { place.to_owned() };
    let found = || events.iter().filter_map(|&event| story.events.get(event as usize));
    if let ([_], Some(event)) = (events, found().next()) {
        push(&mut text, &event.title);
        if let Some(range) = event.range {
            push(&mut text, &dates::long(range, event.precision, event.approximate));
        }
        return text;
    }
    push(&mut text, &words::EVENTS_COUNT.count(events.len(), &[]));
    let from = found().filter_map(|event| event.range).map(|range| range.from).min();
    let to = found().filter_map(|event| event.range).map(|range| range.to).max();
    if let (Some(from), Some(to)) = (from, to) {
        push(&mut text, &dates::span_of(from, to));
    }
    text
}

/// The line of one event in the list of a mark: its date, if it has one.
pub fn when(event: &Event) -> String {
    event.range.map_or_else(String::new, |range| dates::short(range, event.precision, event.approximate))
}

/// A text cut at a word to about `most` characters.
pub fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..end];
    let head = head.rfind(' ').map_or(head, |space| &head[..space]);
    [head, "…"].concat()
}

fn push(text: &mut String, part: &str) {
    *text = if text.is_empty() { part.to_owned() } else { words::COMMA.with(&[text, part]) };
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, EventPlace, PlaceBasis, PlaceKind, Point, Range};

    use super::*;

    fn event(title: &str, place: &str, day: u8) -> Event {
        let point = Point { lat: 0.0, lon: 0.0 };
        Event {
            title: title.into(),
            range: Date::new(2016, 9, day).map(Range::day),
            place: Some(EventPlace {
                name: place.into(),
                kind: PlaceKind::City,
                point,
                radius_km: 0.0,
                basis: PlaceBasis::Sentence,
            }),
            ..Event::default()
        }
    }

    #[test]
    fn a_mark_is_named_by_place_number_and_time() {
        let events = vec![event("Bridge closed", "Aleppo", 2), event("Bridge open", "Aleppo", 5), event("Talks", "Hama", 4)];
        let story = Story { events, ..Story::default() };
        assert!(mark(&story, &[0, 1, 2], false).starts_with("Aleppo, 3 events, 2"));
        assert!(mark(&story, &[2], true).starts_with("Somewhere in Hama, Talks, 4 Sep"));
    }

    #[test]
    fn a_long_title_is_cut_at_a_word() {
        assert_eq!(cut("Two hospitals hit before dawn", 15), "Two hospitals…");
        assert_eq!(cut("Talks", 15), "Talks");
    }
}
