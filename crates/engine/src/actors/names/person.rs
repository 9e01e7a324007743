//! The name of a person.

use std::ops::Range;

use dateline_model::{ActorKind, PlaceKind};

use super::{super::lexicon, Known, Name, role::aside, run::lower};
use crate::{
    places::is_given_name,
    quotes::{Class, Reader},
};

/// The name of a person, where there is enough to say that it is one.
pub(super) fn person(
    reader: &Reader<'_>,
    known: &Known<'_>,
    tokens: Range<usize>,
    role: Option<String>,
    sure: bool,
    titled: bool,
    unit: Range<usize>,
) -> Option<Name> {
    let start = tokens.start;
    // "Prime Minister Jane Roe of Norway"
    let of = |at: &usize| matches!(reader.word(*at), "of" | "for");
    let end = tokens.clone().skip(1).find(of).unwrap_or(tokens.end);
    let words = (start..end).filter(|&at| reader.is_word(at)).collect::<Vec<_>>();
    let capitals = words.iter().filter(|&&at| reader.capital(at)).count();
    let span = reader.span(start..end)?;
    let placed = words
        .iter()
        .filter(|&&at| known.place(reader, at).is_some_and(|place| place.kind != PlaceKind::People || words.len() == 1))
        .count();
    let place = placed * 2 > words.len();
    if capitals == 0 || capitals > 5 || place || reader.word(words[0]).len() < 2 && capitals == 1 {
        return None;
    }
    let last = words.last().map_or(String::new(), |&at| lower(reader, at));
    let people = words.len() > 1
        && words.last().is_some_and(|&at| known.place(reader, at).is_some_and(|own| own.kind == PlaceKind::People));
    let letters = words.iter().all(|&at| reader.word(at).len() == 1);
    // "UN Assembly", "Porto Soldiers", "Harbour Day", "AFP South African", "U.N."
    if lexicon::is_organisation(&last) || lexicon::is_group(&last) || is_thing(&last) || people || letters {
        return None;
    }
    let aside = aside(reader, end, unit.end);
    let given = capitals >= 2 && is_given_name(reader.word(words[0]));
    let initial = capitals >= 2 && words.iter().any(|&at| reader.word(at).len() == 1 && reader.word(at + 1) == ".");
    let common = words.iter().any(|&at| known.small.contains(&lower(reader, at)));
    let article = start > unit.start && reader.is(start - 1, Class::DETERMINER);
    let first = start == unit.start;
    let shouted = words.iter().all(|&at| reader.word(at).len() > 1 && !reader.word(at).chars().any(char::is_lowercase));
    let mut score = 0;
    score += if sure { 4 } else { 0 };
    score += if given { 3 } else { 0 } + if initial { 2 } else { 0 };
    score += if aside.is_some() { 3 } else { 0 } + if behind_role(reader, start..end, unit.start) { 2 } else { 0 };
    let holds = matches!(reader.word(end), "'" | "’") && !reader.spaced(end);
    score += if known.speaks(span) && !article && !holds { 2 } else { 0 };
    // "“…,” Roe said.": a speaker under one name, where no sentence begins.
    let plain = reader.word(start).chars().skip(1).all(char::is_lowercase) && reader.word(start).len() > 2;
    score += if capitals == 1 && words.len() == 1 && !first && !titled && plain && known.is_speaker(span) { 2 } else { 0 };
    score +=
        if matches!(reader.word(end), "who" | ",") && reader.word(end + 1) == "who" || reader.word(end) == "who" { 2 } else { 0 };
    score += if (2..=3).contains(&capitals) && !first && !titled { 1 } else { 0 };
    score -= if article { 4 } else { 0 } + if common { 2 } else { 0 } + if capitals == 1 { 1 } else { 0 };
    score -= if shouted && !sure { 4 } else { 0 } + if titled && !given && !sure { 2 } else { 0 };
    let enough = if capitals == 1 { 3 } else { 2 };
    if score < enough {
        return None;
    }
    Some(Name { tokens: start..end, kind: ActorKind::Person, role: role.or(aside), sure: capitals >= 2, letters: None })
}

/// The last word of a name that is a day's, a picture's or a place's.
fn is_thing(lower: &str) -> bool {
    matches!(
        lower,
        "day"
            | "week"
            | "image"
            | "images"
            | "features"
            | "photo"
            | "photos"
            | "video"
            | "stadium"
            | "school"
            | "street"
            | "road"
            | "avenue"
            | "airport"
            | "station"
            | "award"
            | "prize"
            | "act"
            | "treaty"
    )
}

/// "A spokesman for the union, Ivo Dahl, said": a name between commas behind what its bearer is.
fn behind_role(reader: &Reader<'_>, name: Range<usize>, floor: usize) -> bool {
    let commas = name.start > floor && reader.word(name.start - 1) == "," && reader.word(name.end) == ",";
    let mut before = (floor..name.start.saturating_sub(1)).rev().take(8).take_while(|&at| reader.word(at) != ",");
    commas && before.any(|at| lexicon::is_role(&lower(reader, at)))
}
