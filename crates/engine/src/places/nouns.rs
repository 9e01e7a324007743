//! Nouns beside a name that say what it is: "Washington state", "the city of Porto", "Jackson and Barrow counties".

use dateline_atlas::Gazetteer;
use dateline_model::PlaceKind;

use super::{
    names::{Candidate, LONGEST, Name},
    reader::{Case, Reader},
};

/// What one noun says of the name before it, or after "of".
fn kind(noun: &str) -> Option<PlaceKind> {
    Some(match noun {
        "state" | "province" | "governorate" | "oblast" | "prefecture" | "county" => PlaceKind::Region,
        "city" | "town" | "village" | "suburb" | "port" => PlaceKind::City,
        "country" | "nation" => PlaceKind::Country,
        "river" | "lake" | "sea" => PlaceKind::Water,
        "island" | "mountain" | "desert" => PlaceKind::Terrain,
        _ => return None,
    })
}

/// What a noun says of all the names listed before it, or after "of"; and the word that one of them has in the gazetteer.
fn kinds(noun: &str) -> Option<(PlaceKind, &'static str)> {
    Some(match noun {
        "counties" => (PlaceKind::Region, "county"),
        "parishes" => (PlaceKind::Region, "parish"),
        "provinces" => (PlaceKind::Region, "province"),
        "states" => (PlaceKind::Region, "state"),
        "cities" | "towns" | "villages" => (PlaceKind::City, ""),
        "rivers" => (PlaceKind::Water, "river"),
        "islands" => (PlaceKind::Terrain, "island"),
        _ => return None,
    })
}

/// Notes what the nouns say, and adds what only they make a name: the Barrow of "Jackson and Barrow counties".
pub fn note<'a>(reader: &Reader<'_>, names: &mut Vec<Name<'a>>, gazetteer: &'a Gazetteer) {
    for name in names.iter_mut() {
        let (start, end) = (name.tokens.start, name.tokens.end);
        let of = reader.before(start, 1) == "of" || reader.before(start, 2) == "of" && reader.before(start, 1) == "the";
        let before = if of { kind(reader.before(start, 2)) } else { None };
        // "New York state", but "Utah state police" and "Utah State" are of another kind.
        let after = kind(reader.word(end)).filter(|_| !matches!(reader.word(end + 1), "police" | "troopers"));
        name.noun = after.or(before);
    }
    let mut more = Vec::new();
    for (range, block, case) in &reader.blocks {
        for at in range.clone().filter(|_| *case == Case::Running) {
            let Some((kind, word)) = kinds(reader.word(at)) else { continue };
            let mut add = |start: usize, end: usize| match names
                .binary_search_by_key(&start, |name| name.tokens.start)
                .ok()
                .and_then(|at| names.get_mut(at))
                .filter(|name| name.tokens.end == end)
            {
                Some(name) => {
                    name.noun = Some(kind);
                    name.candidates.extend(called(gazetteer, &name.key, word));
                }
                None => more.extend(Name::of(reader, start..end, *block, *case, |key| called(gazetteer, key, word))),
            };
            if reader.word(at + 1) == "of" {
                list_from(reader, at + 2, range.end, &mut add);
            } else {
                list_to(reader, at, range.start, &mut add);
            }
        }
    }
    more.retain(|name| {
        let next = names.partition_point(|other| other.tokens.end <= name.tokens.start);
        names.get(next).is_none_or(|other| other.tokens.start >= name.tokens.end)
    });
    names.append(&mut more);
    // "the Cranberry and Ummar rivers" are no towns of the names, whatever else is called so.
    for name in names.iter_mut() {
        if let Some(kind @ (PlaceKind::Water | PlaceKind::Terrain)) = name.noun {
            let natural = |it: &Candidate<'_>| matches!(it.kind, PlaceKind::Water | PlaceKind::Terrain | PlaceKind::Area);
            if kind == PlaceKind::Water && !name.candidates.iter().any(natural) {
                name.candidates.retain(|it| it.kind != PlaceKind::City);
            }
        }
    }
    names.retain(|name| !name.candidates.is_empty());
    names.sort_by_key(|name| name.span);
    names.dedup_by(|name, before| name.span.overlaps(before.span));
}

/// The places that are called so with that word.
fn called<'a>(gazetteer: &'a Gazetteer, key: &str, word: &str) -> Vec<Candidate<'a>> {
    let long = [key, " ", word].concat();
    if word.is_empty() { Vec::new() } else { gazetteer.find(&long).take(40).collect() }
}

/// The capitalised items of a list that ends before `end`.
fn list_to(reader: &Reader<'_>, end: usize, limit: usize, add: &mut impl FnMut(usize, usize)) {
    let mut end = end;
    for item in 0..12 {
        let mut start = end;
        while start > limit && reader.capital(start - 1) && end - start < LONGEST {
            start -= 1;
        }
        if start == end || (item > 0 && reader.begins_sentence(start)) {
            return;
        }
        add(start, end);
        end = start;
        match (reader.before(end, 2), reader.before(end, 1)) {
            (",", "and" | "or") => end -= 2,
            (_, "and" | "or" | ",") => end -= 1,
            _ => return,
        }
    }
}

/// The capitalised items of a list that begins at `start`.
fn list_from(reader: &Reader<'_>, start: usize, limit: usize, add: &mut impl FnMut(usize, usize)) {
    let mut start = start;
    for _ in 0..12 {
        let mut end = start;
        while end < limit && reader.capital(end) && end - start < LONGEST {
            end += 1;
        }
        if start == end {
            return;
        }
        add(start, end);
        start = end;
        match (reader.word(start), reader.word(start + 1)) {
            (",", "and" | "or") => start += 2,
            ("and" | "or" | ",", _) => start += 1,
            _ => return,
        }
    }
}
