//! Is it a place here? Every name gathers evidence for and against, and is kept where the sum is not negative.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{BlockKind, Place, PlaceKind};

use super::{
    names::Name,
    persons::Persons,
    reader::{Case, Reader},
    words,
};

/// What each kind of evidence weighs. A name is kept from 0 upwards.
mod weight {
    /// A country, a state, a sea, a continent: hardly anything else has its name.
    pub const KNOWN: i32 = 4;
    /// A town of 100,000 and more.
    pub const LARGE: i32 = 2;
    /// A town of 15,000 and more.
    pub const MIDDLE: i32 = 0;
    /// A smaller place: its name alone says little.
    pub const SMALL: i32 = -1;
    /// Several words, all of them in the gazetteer's name.
    pub const WORDS: i32 = 2;
    /// "in X", "near X".
    pub const LOCATIVE: i32 = 3;
    /// "the city of X", "X province".
    pub const NOUN: i32 = 3;
    /// "X police", "X residents".
    pub const BODY: i32 = 2;
    /// "northern X".
    pub const SIDE: i32 = 3;
    /// "X, Louisiana".
    pub const CONTAINER: i32 = 5;
    /// Contains another name.
    pub const CONTAINS: i32 = 3;
    /// Stands in a dateline.
    pub const DATELINE: i32 = 6;
    /// The same name was kept elsewhere in the document, or is known from the other reports.
    pub const KEPT: i32 = 3;
    /// A word that is far oftener no place.
    pub const COMMON: i32 = -5;
    /// The word stands in small letters elsewhere in the document.
    pub const SMALL_LETTERS: i32 = -4;
    /// The first word of a sentence.
    pub const FIRST: i32 = -1;
    /// A capitalised word stands right before or after that is no part of the name.
    pub const PART: i32 = -6;
    /// A given name, an initial or a title right before: a surname.
    pub const PERSON: i32 = -9;
    /// The document has a person of that name.
    pub const NAMESAKE: i32 = -6;
    /// "Bank of X", "X Herald".
    pub const ORGANISATION: i32 = -9;
}

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
        let shared = known.contains(name.span.of(reader.document.text));
        name.given || sum + if elsewhere || shared { weight::KEPT } else { 0 } >= 0
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
    if words::is_place_noun(after) && !possessive {
        sum += weight::NOUN;
    }
    // "Baker Street" is not the town of Baker; it is added with its noun.
    let region = name.candidates.iter().any(|candidate| candidate.kind == PlaceKind::Region);
    if words::is_feature(after) && !possessive && name.case == Case::Running && !(region && after == "Province") {
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
    if name.block == BlockKind::Dateline {
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
    if persons.surnames.contains(text) && !country {
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

/// Evidence from the capitalised words right before and after that are no part of the name.
fn neighbours(reader: &Reader<'_>, names: &[Name<'_>], index: usize, country: bool) -> i32 {
    let Some(name) = names.get(index) else { return 0 };
    let (start, end) = (name.tokens.start, name.tokens.end);
    let mut sum = 0;
    let taken = |at: usize| {
        let near = [index.checked_sub(1), Some(index + 1)];
        near.into_iter().flatten().filter_map(|near| names.get(near)).any(|near| near.tokens.contains(&at))
    };
    // Side by side without a comma only a country or a division explains the other word: "Paris Hilton" has two towns.
    let wide = |at: usize| {
        let near = [index.checked_sub(1), Some(index + 1)];
        let sure = |kind| matches!(kind, PlaceKind::Country | PlaceKind::People | PlaceKind::Region | PlaceKind::Continent);
        let of = |near: &&Name<'_>| near.tokens.contains(&at) && near.candidates.iter().any(|candidate| sure(candidate.kind));
        near.into_iter().flatten().filter_map(|near| names.get(near)).any(|near| of(&near))
    };
    // "Agence Lyon-Presse", "Mid-Ulster": half of a double name. "Spain-Portugal" names two.
    let half = |at: usize| reader.word(at) == "-" && !reader.spaced(at);
    if (half(end) && reader.capital(end + 1) && !reader.spaced(end + 1) && !taken(end + 1))
        || (start >= 2 && half(start - 1) && !reader.spaced(start) && reader.capital(start - 2) && !taken(start - 2))
    {
        sum += weight::PART * 2;
    }
    // "a Nodong-1 rocket": what is numbered is a make and no town.
    let numbered = |at: usize| {
        reader
            .document
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == crate::tokens::TokenKind::Number && token.span.len() <= 3)
    };
    if half(end) && numbered(end + 1) && !reader.spaced(end + 1) && !country {
        sum += weight::PART * 2;
    }
    if start > 0 && reader.spaced(start) {
        let before = reader.before(start, 1);
        let point = before == "." && start >= 2;
        let initial = point && reader.before(start, 2).chars().count() == 1 && reader.capital(start - 2) && !taken(start - 2);
        let title = words::is_title(before) || (point && words::is_title(reader.before(start, 2)));
        let whole = reader.capital(start - 1) && !wide(start - 1) && !words::is_side(before);
        if initial
            || (title && reader.capital(start - if point { 2 } else { 1 }) && !country)
            || (whole && words::is_given_name(before))
        {
            sum += weight::PERSON;
        } else if whole && !reader.begins_sentence(start - 1) && !country {
            sum += weight::PART;
        } else if whole
            && reader.begins_sentence(start - 1)
            && !country
            && !words::is_locative(before)
            && !words::is_inner(&before.to_lowercase())
        {
            sum += weight::PART / 2;
        }
    }
    if reader.capital(end) && reader.spaced(end) && !wide(end) {
        let after = reader.word(end);
        let body = words::is_local_body(after) || words::is_place_noun(after);
        if !body && !country {
            sum += if words::is_speech_verb(after) { 0 } else { weight::PART };
        }
    }
    sum
}
