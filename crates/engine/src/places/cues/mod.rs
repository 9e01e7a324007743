//! Is it a place here? Every name gathers evidence for and against, and is kept where the sum is not negative.

mod neighbours;
mod weight;

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{BlockKind, Place, PlaceKind};

use super::{
    names::Name,
    persons::Persons,
    reader::{Case, Reader},
    words,
};
use neighbours::neighbours;

/// Drops every name that is no place where it stands.
pub fn keep(reader: &Reader<'_>, names: &mut Vec<Name<'_>>, persons: &Persons<'_>, context: &[Place]) {
    let small = small_words(reader, names);
    let contains = names.iter().filter_map(|name| name.container).collect::<BTreeSet<_>>();
    let known = context.iter().map(|place| place.name.as_str()).collect::<BTreeSet<_>>();
    let sums = (0..names.len())
        .map(|at| evidence(reader, names, at, persons, &small) + if contains.contains(&at) { weight::CONTAINS } else { 0 })
        .collect::<Vec<_>>();
    let mut kept: BTreeMap<String, i32> = BTreeMap::new();
    for (name, sum) in names.iter().zip(&sums) {
        let best = kept.entry(name.key.clone()).or_insert(i32::MIN);
        *best = (*best).max(*sum);
    }
    let verdicts = names.iter().zip(&sums).map(|(name, sum)| {
        let elsewhere = kept.get(&name.key).is_some_and(|best| *best >= 2 && best > sum);
        let text = name.span.of(reader.document.text);
        let bonus = match elsewhere || known.contains(text) {
            true if persons.has(text) => weight::KEPT / 2,
            true => weight::KEPT,
            false => 0,
        };
        name.given || sum + bonus >= 0
    });
    let verdicts = verdicts.collect::<Vec<_>>();
    // Containers are named by their index, which dropping shifts.
    let mut next = 0;
    let moved = verdicts
        .iter()
        .map(|&stays| {
            stays.then(|| {
                next += 1;
                next - 1
            })
        })
        .collect::<Vec<_>>();
    let mut at = 0;
    names.retain_mut(|name| {
        name.container = name.container.and_then(|container| moved.get(container).copied().flatten());
        at += 1;
        verdicts.get(at - 1).copied().unwrap_or(false)
    });
}

/// Of the names, the single words that the document also writes small.
fn small_words(reader: &Reader<'_>, names: &[Name<'_>]) -> BTreeSet<String> {
    let wanted = names.iter().filter(|name| name.tokens.len() == 1).map(|name| name.key.as_str()).collect::<BTreeSet<_>>();
    let mut found = BTreeSet::new();
    for (range, ..) in &reader.blocks {
        for at in range.clone() {
            let word = reader.word(at);
            if wanted.contains(word) && reader.is_word(at) {
                found.insert(word.to_owned());
            }
        }
    }
    found
}

/// The sum of the evidence that a name is a place where it stands.
fn evidence(reader: &Reader<'_>, names: &[Name<'_>], index: usize, persons: &Persons<'_>, small: &BTreeSet<String>) -> i32 {
    let Some(name) = names.get(index) else { return i32::MIN };
    let (start, end) = (name.tokens.start, name.tokens.end);
    let text = name.span.of(reader.document.text);
    let known = |kind| {
        matches!(
            kind,
            PlaceKind::Country
                | PlaceKind::People
                | PlaceKind::Region
                | PlaceKind::Continent
                | PlaceKind::Water
                | PlaceKind::Area
                | PlaceKind::Site
        )
    };
    let single = name.tokens.len() == 1;
    let largest = name.candidates.iter().map(|candidate| candidate.population).max().unwrap_or(0);
    let country = name
        .candidates
        .iter()
        .any(|candidate| matches!(candidate.kind, PlaceKind::Country | PlaceKind::People | PlaceKind::Continent));
    let mut sum = match largest {
        _ if name.candidates.iter().any(|candidate| known(candidate.kind)) => weight::KNOWN,
        100_000.. => weight::LARGE,
        15_000.. => weight::MIDDLE,
        _ => weight::SMALL,
    };
    if !single {
        sum += weight::WORDS;
    }
    let before = reader.before(start, 1);
    let first = reader.begins_sentence(start);
    let side = words::is_side(before);
    let lead = if side || before == "the" || before == "The" { reader.before(start, 2) } else { before };
    if words::is_locative(lead) || words::is_locative(before) {
        sum += weight::LOCATIVE;
    }
    if side {
        sum += weight::SIDE;
    }
    if before == "of" && words::is_place_noun(reader.before(start, 2)) {
        sum += weight::NOUN;
    }
    // "the city of X", "X's mayor": what follows, beyond a possessive.
    let possessive = matches!(reader.word(end), "'" | "’") && reader.word(end + 1) == "s";
    let next = if possessive { end + 2 } else { end };
    let after = reader.word(next);
    if (words::is_place_noun(after) && !possessive) || name.noun.is_some() {
        sum += weight::NOUN;
    }
    // "Baker Street" is not the town of Baker; it is added with its noun.
    let region = name.candidates.iter().any(|candidate| candidate.kind == PlaceKind::Region);
    if words::is_feature(after) && !possessive && name.case == Case::Running && !(region && after == "Province") {
        sum += weight::ORGANISATION;
    }
    // "St. Peter's Square": the name goes on.
    if possessive && words::is_feature(after) {
        sum += weight::ORGANISATION;
    }
    if after == "$" || after == "€" {
        sum += weight::ORGANISATION;
    }
    if words::is_local_body(after) {
        sum += weight::BODY;
    }
    if name.container.is_some() {
        sum += weight::CONTAINER;
    }
    if name.block == BlockKind::Dateline || is_filed(reader, name) {
        sum += weight::DATELINE;
    }
    if name.case == Case::Running {
        if single && first {
            sum += weight::FIRST;
        }
        if single && small.contains(&name.key) {
            sum += weight::SMALL_LETTERS;
        }
        sum += neighbours(reader, names, index, country);
    }
    if single && words::is_common(text) {
        sum += weight::COMMON;
    }
    if single && words::is_given_name(text) && !country && name.container.is_none() && !words::is_locative(before) {
        sum += weight::COMMON;
    }
    if persons.has(text) && !country {
        sum += weight::NAMESAKE;
    }
    if before == "of" && words::is_organisation_of(reader.before(start, 2)) {
        sum += weight::ORGANISATION;
    }
    if words::is_organisation_noun(after) && reader.capital(next) && !possessive {
        sum += weight::ORGANISATION;
    }
    sum
}

/// "… all. LISBON - The town", "LISBON, Portugal (AP)": capitals at the start of a sentence and a dash are where it was filed.
fn is_filed(reader: &Reader<'_>, name: &Name<'_>) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let text = name.span.of(reader.document.text);
    let shouted = text.len() > 3 && !text.chars().any(char::is_lowercase) && name.case == Case::Running;
    let dash = |at: usize| {
        matches!(reader.word(at), "—" | "–") || reader.word(at) == "-" && (reader.spaced(at) || reader.word(at + 1) == "-")
    };
    shouted && reader.begins_sentence(start) && (dash(end) || matches!(reader.word(end), "," | "(") && (end..end + 7).any(dash))
}
