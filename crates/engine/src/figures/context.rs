//! Of when a figure is, where, and according to whom.

use std::ops::Range;

use dateline_model::{Place, PlaceKind, Quote, Span, Time, TimeKind};

use crate::{
    quotes::{Class, Reader},
    within,
};

/// How many tokens away from its figure a time or a place may stand.
const FAR: usize = 40;
/// How many tokens behind its figure "there" may stand.
const BESIDE: usize = 8;
/// How many bytes before its figure the place may stand that "there" means.
const NEAR: u32 = 300;

/// Words that are no noun.
const SMALL: Class = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::AUXILIARY).or(Class::RELATIVE).or(Class::DETERMINER);

/// The time of what befell those who are counted: the nearest of its sentence that is not the time of somebody's saying so.
pub fn time<'a>(reader: &Reader<'_>, figure: Span, times: &'a [Time], sentence: Range<usize>) -> Option<&'a Time> {
    let stretch = around(reader, figure, sentence)?;
    let dated = |time: &&Time| time.range.is_some() && time.kind != TimeKind::Set && !is_of_saying(reader, time.span);
    within::within(times, stretch).iter().filter(dated).min_by_key(|time| distance(figure, time.span))
}

/// Whether a time is a week or a month of the calendar that says when something was: "last week", but not "in the last week"
/// or "since last week".
pub fn is_dated(reader: &Reader<'_>, time: &Time) -> bool {
    let at = reader.document.tokens.partition_point(|token| token.span.start < time.span.start);
    let over = matches!(
        at.checked_sub(1).map(|at| reader.word(at)),
        Some("since" | "over" | "during" | "within" | "in" | "from" | "between")
    );
    let over = over || matches!(reader.word(at), "the" | "The");
    time.kind == TimeKind::Date && !over
}

/// Whether a length of time stands in the sentence of a figure, of which it may be: "a week of bombing left 300 dead".
pub fn lasts(reader: &Reader<'_>, figure: Span, times: &[Time], sentence: Range<usize>) -> bool {
    let Some(stretch) = around(reader, figure, sentence) else { return false };
    // Years are mostly ages.
    let long =
        |time: &&Time| time.kind == TimeKind::Duration && time.value.ends_with(['D', 'W', 'M']) && !time.value.contains('T');
    within::within(times, stretch).iter().any(|time| long(&time))
}

/// Whether a time says when somebody spoke: "officials said on Thursday".
fn is_of_saying(reader: &Reader<'_>, time: Span) -> bool {
    let at = reader.document.tokens.partition_point(|token| token.span.start < time.start);
    let near = (at.saturating_sub(5)..at).rev().take_while(|&at| reader.is_word(at));
    let mut verbs = near.filter(|&at| reader.is_verb(at));
    verbs.next().is_some_and(|at| reader.saying(at).is_some())
}

/// Where it was: the nearest place of its sentence that is none of the `source`, "the mayor of Oslo"; one behind it before one
/// that stands as far before it.
pub fn place<'a>(
    reader: &Reader<'_>,
    figure: Span,
    source: Option<Span>,
    places: &'a [Place],
    sentence: Range<usize>,
) -> Option<&'a Place> {
    let stretch = around(reader, figure, sentence)?;
    let found = within::within(places, stretch).iter();
    let found = found.filter(|place| place.point.is_some() && !place.metonym && place.kind != PlaceKind::People);
    let own = |place: &&Place| !place.span.overlaps(figure) && source.is_none_or(|source| !source.overlaps(place.span));
    let found = found.filter(own).filter(|place| !is_owner(reader, place));
    let text = reader.document.text;
    // "Oslo has 7 cases, while Porto and Narvik have two"
    let elsewhere = |place: &&Place| {
        let between = place.span.end.min(figure.end)..place.span.start.max(figure.start);
        let words = text.get(between.start as usize..between.end as usize).unwrap_or_default();
        words.contains("while ") || words.contains("whereas ") || words.contains(';')
    };
    let near = found.min_by_key(|place| (elsewhere(place), distance(figure, place.span)));
    near.filter(|place| !elsewhere(place))
        .or_else(|| counting(reader, figure, places))
        .or(near)
        .or_else(|| before(reader, figure, places))
}

/// The country that counts its own: "Norway has confirmed 12 cases".
fn counting<'a>(reader: &Reader<'_>, figure: Span, places: &'a [Place]) -> Option<&'a Place> {
    let first = reader.document.tokens.partition_point(|token| token.span.start < figure.start);
    let verb = (first.saturating_sub(3)..first).rev().take_while(|&at| !is_stop(reader, at)).find(|&at| {
        matches!(reader.word(at), "reported" | "confirmed" | "recorded" | "registered" | "reports" | "confirms" | "has")
    })?;
    let verb = if reader.word(verb.wrapping_sub(1)) == "has" { verb - 1 } else { verb };
    let end = reader.document.tokens.get(verb)?.span.start;
    let last = places.partition_point(|place| place.span.end <= end).checked_sub(1)?;
    places.get(last).filter(|place| place.point.is_some() && place.kind != PlaceKind::People && end - place.span.end <= 1)
}

/// The place that "there" means, or under whose name a table stands: the last one named before.
fn before<'a>(reader: &Reader<'_>, figure: Span, places: &'a [Place]) -> Option<&'a Place> {
    let at = reader.document.tokens.partition_point(|token| token.span.start < figure.end);
    let there = (at..at + BESIDE).take_while(|&at| !is_stop(reader, at)).any(|at| reader.word(at) == "there");
    let first = reader.document.tokens.partition_point(|token| token.span.start < figure.start);
    let row = first.checked_sub(1).is_some_and(|at| reader.word(at) == ":");
    if !there && !row {
        return None;
    }
    let end = places.partition_point(|place| place.span.end <= figure.start);
    let mut found = places.get(end.saturating_sub(4)..end)?.iter().rev();
    let near = |place: &&Place| figure.start - place.span.end <= NEAR;
    found.find(|place| near(place) && place.point.is_some() && !place.metonym && place.kind != PlaceKind::People)
}

/// A mark that ends a clause; the comma of "1,700" does not.
fn is_stop(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.word(at), "." | ";" | ":" | ",") && reader.spaced(at + 1)
}

/// Whether a place's name says whose something is, and not where: "the U.S. embassy", "embassies of the United States".
fn is_owner(reader: &Reader<'_>, place: &Place) -> bool {
    let tokens = &reader.document.tokens;
    let first = tokens.partition_point(|token| token.span.start < place.span.start);
    let mut end = tokens.partition_point(|token| token.span.start < place.span.end);
    // The full stop of "U.S." may be left out of its span.
    end += usize::from(reader.word(end) == "." && !reader.spaced(end) && reader.is_word(end + 1) && !reader.capital(end + 1));
    let before = first.checked_sub(1).map_or("", |at| reader.word(at));
    let first = if before == "the" { first - 1 } else { first };
    let of = first >= 2 && reader.word(first - 1) == "of" && is_mission(reader.word(first - 2));
    let short = place.span.of(reader.document.text).chars().all(|letter| letter.is_uppercase() || letter == '.');
    let noun = reader.is_word(end) && !reader.capital(end) && !reader.is_verb(end) && !reader.is(end, SMALL);
    of || is_mission(&reader.word(end).to_lowercase()) || short && place.kind == PlaceKind::Country && noun
}

/// What a country has abroad, and those who speak for it.
fn is_mission(word: &str) -> bool {
    matches!(
        word,
        "embassy"
            | "embassies"
            | "consulate"
            | "consulates"
            | "ambassador"
            | "ambassadors"
            | "mission"
            | "missions"
            | "troops"
            | "soldiers"
            | "forces"
            | "military"
            | "government"
            | "officials"
            | "diplomats"
    )
}

/// Whether a figure counts what befell several countries together: "in Kenya and Tanzania", "around the world".
pub fn is_of_several(reader: &Reader<'_>, figure: Span, place: Option<&Place>, places: &[Place], sentence: Range<usize>) -> bool {
    let Some(stretch) = around(reader, figure, sentence) else { return false };
    let text = reader.document.text;
    let words = text.get(figure.start as usize..stretch.end as usize).unwrap_or_default();
    let clause = words.split([';', ',']).next().unwrap_or_default();
    if is_everywhere(clause) || clause.contains(" countries") {
        return true;
    }
    let named = within::within(places, stretch);
    let mut run: &[Place] = &[];
    for (at, next) in named.iter().enumerate() {
        let joined = at.checked_sub(1).and_then(|last| named.get(last)).is_some_and(|last| {
            let gap = text.get(last.span.end as usize..next.span.start as usize).unwrap_or("-");
            gap.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.'))
                .split(' ')
                .all(|word| matches!(word, "" | "and" | "in" | "the" | ","))
        });
        let first = if joined { at - run.len() } else { at };
        run = named.get(first..=at).unwrap_or_default();
        let own = place.is_none_or(|place| run.iter().any(|one| one.span == place.span));
        let ends = run.first().zip(run.last());
        let whole = ends.and_then(|(first, last)| text.get(first.span.start as usize..last.span.end as usize));
        let countries = |one: &Place| {
            run.iter().any(|other| one.country.is_some() && other.country.is_some() && one.country != other.country)
        };
        if own && whole.is_some_and(|whole| whole.contains(" and ")) && run.iter().any(countries) {
            return true;
        }
    }
    false
}

fn is_everywhere(words: &str) -> bool {
    let world = ["worldwide", "globally", "around the world", "around the globe", "throughout the world", "throughout the globe"];
    world.iter().chain(&["across the world", "across the globe", "in the world"]).any(|place| words.contains(place))
}

/// The country whose people a figure counts: the last word of "12 Norwegians", not the first of "12 Norwegian boats".
pub fn people(figure: Span, places: &[Place]) -> Option<String> {
    let next = places.partition_point(|place| place.span.end < figure.end);
    let place = places.get(next).filter(|place| place.span.end == figure.end && place.kind == PlaceKind::People)?;
    place.country.clone()
}

/// According to whom: the speaker of the innermost speech that holds the figure.
pub fn source(figure: Span, quotes: &[Quote]) -> Option<Span> {
    let end = quotes.partition_point(|quote| quote.span.start <= figure.start);
    let near = quotes.get(end.saturating_sub(8)..end)?;
    let holding = near.iter().filter(|quote| quote.span.contains(figure));
    let speaker = |quote: &Quote| quote.speaker.as_ref().map(|speaker| speaker.span);
    let innermost = holding.filter_map(|quote| Some((quote.span.len(), speaker(quote)?))).min();
    innermost.map(|(_, span)| span).filter(|span| !span.overlaps(figure))
}

/// The part of a figure's sentence in which its time and place are looked for.
fn around(reader: &Reader<'_>, figure: Span, sentence: Range<usize>) -> Option<Span> {
    let at = reader.document.tokens.partition_point(|token| token.span.start < figure.start);
    let from = at.saturating_sub(FAR).max(sentence.start);
    reader.span(from..sentence.end.min(at.saturating_add(FAR)))
}

fn distance(figure: Span, other: Span) -> u32 {
    if other.start >= figure.end { other.start - figure.end } else { figure.start.saturating_sub(other.end).saturating_add(1) }
}
