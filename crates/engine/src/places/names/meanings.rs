//! Everything that words may mean: countries, peoples, states in short, and the gazetteer's places.

use dateline_atlas::{Country, Entry, Gazetteer, country_by_name, country_by_people, fold};
use dateline_model::PlaceKind;

use super::{
    super::{
        abbreviations,
        reader::{Case, Reader},
        words,
    },
    Candidate,
};

/// Everything the words may mean.
pub fn candidates<'a>(
    reader: &Reader<'_>,
    tokens: std::ops::Range<usize>,
    key: &str,
    gazetteer: &'a Gazetteer,
    case: Case,
) -> Vec<Candidate<'a>> {
    let single = tokens.len() == 1;
    let word = reader.word(tokens.start);
    // "us", "in" and "it" are words in capitals, unless written as abbreviations are.
    let short = single && word.chars().count() <= 2;
    if words::is_never(key) {
        return Vec::new();
    }
    if short && (case == Case::Capitals || word.chars().any(char::is_lowercase)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Some(country) = country_by_name(key) {
        found.push(of_country(country, PlaceKind::Country));
    } else if let Some(country) = country_by_people(key) {
        found.push(of_country(country, PlaceKind::People));
        return found;
    }
    if let Some(state) = abbreviations::state(reader, &tokens) {
        let mut folded = String::new();
        fold(state, &mut folded);
        found.extend(gazetteer.find(&folded).filter(|entry| entry.kind == PlaceKind::Region && entry.country == "US").take(1));
    }
    if !short {
        // Letters alone, "EST" or "HIV", are a place only where the place itself is called so.
        let letters = single && word.len() <= 4 && case == Case::Running && word.chars().all(char::is_uppercase);
        // "E.U." and "U.N." are no towns.
        let pointed = !single && key.len() <= 3 && reader.word(tokens.start + 1) == ".";
        let called = |entry: &Entry<'_>| {
            let large = entry.name.eq_ignore_ascii_case(word) && entry.population >= 100_000;
            !(letters || pointed) || entry.kind != PlaceKind::City || large && letters
        };
        found.extend(gazetteer.find(key).filter(|entry| entry.kind != PlaceKind::Country && called(entry)).take(40));
    } else {
        // "EU"
        found.extend(gazetteer.find(key).filter(|entry| matches!(entry.kind, PlaceKind::Area | PlaceKind::Continent)));
    }
    found
}

/// The same where romanised Arabic writes its article otherwise, or has one that the gazetteer leaves out: "Dayr az-Zawr",
/// "ar-Raqqa".
pub fn without_article<'a>(
    reader: &Reader<'_>,
    tokens: std::ops::Range<usize>,
    key: &str,
    gazetteer: &'a Gazetteer,
    case: Case,
) -> Vec<Candidate<'a>> {
    let article = |word: &str| words::is_article(word) && !matches!(word, "an" | "as" | "at" | "et");
    let hyphened = tokens.clone().any(|at| article(&reader.word(at).to_lowercase()) && reader.word(at + 1) == "-");
    let inside = key.split(' ').skip(1).any(article);
    if !(inside || hyphened && key.split(' ').any(article)) {
        return Vec::new();
    }
    let joined = |words: Vec<&str>| words.join(" ");
    let plain = joined(key.split(' ').map(|word| if article(word) { "al" } else { word }).collect());
    let found = if plain == key { Vec::new() } else { candidates(reader, tokens.clone(), &plain, gazetteer, case) };
    match key.split_once(' ') {
        Some((first, rest)) if found.is_empty() && article(first) && rest.len() > 3 => {
            candidates(reader, tokens, rest, gazetteer, case)
        }
        _ => found,
    }
}

/// A country as a candidate.
fn of_country(country: &'static Country, kind: PlaceKind) -> Candidate<'static> {
    Entry {
        name: country.name,
        point: country.point,
        kind,
        country: country.code,
        region: "",
        population: country.population,
        radius_km: country.radius_km,
        capital: false,
    }
}
