//! Of when a figure is, where, and according to whom.

use std::ops::Range;

use dateline_model::{Place, PlaceKind, Quote, Span, Time, TimeKind};

use crate::{quotes::Reader, within};

/// How many tokens away from its figure a time or a place may stand.
const FAR: usize = 40;

/// The time of what befell those who are counted: the nearest of its sentence that is not the time of somebody's saying so.
pub fn time<'a>(reader: &Reader<'_>, figure: Span, times: &'a [Time], sentence: Range<usize>) -> Option<&'a Time> {
    let stretch = around(reader, figure, sentence)?;
    let dated = |time: &&Time| time.range.is_some() && time.kind != TimeKind::Set && !is_of_saying(reader, time.span);
    within::within(times, stretch).iter().filter(dated).min_by_key(|time| distance(figure, time.span))
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
    found.filter(own).min_by_key(|place| distance(figure, place.span))
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
