//! Capitalised words that the atlas knows as a place, the longest first.

use dateline_atlas::{Country, Entry, Gazetteer, country_by_name, country_by_people, fold, people_begins};
use dateline_model::{BlockKind, PlaceKind, Span};

use super::{
    abbreviations,
    reader::{Case, Reader},
    words,
};
use crate::{relate::GivenPlace, tokens::TokenKind};

/// What a name may mean.
pub type Candidate<'a> = Entry<'a>;

/// Words of the text that may name a place.
#[derive(Clone, Debug)]
pub struct Name<'a> {
    /// The words.
    pub span: Span,
    /// Their tokens.
    pub tokens: std::ops::Range<usize>,
    /// The block they stand in.
    pub block: BlockKind,
    /// How that block is written.
    pub case: Case,
    /// The folded words, under which all namesakes of a document are settled together.
    pub key: String,
    /// Everything they may mean.
    pub candidates: Vec<Candidate<'a>>,
    /// Whether a person gave the place.
    pub given: bool,
    /// What a noun beside it says it is: "Washington state".
    pub noun: Option<PlaceKind>,
    /// The index of the name that contains this one: "Louisiana" of "Alexandria, Louisiana".
    pub container: Option<usize>,
}

impl<'a> Name<'a> {
    /// The name of these tokens, where it means anything.
    pub fn of(
        reader: &Reader<'_>,
        tokens: std::ops::Range<usize>,
        block: BlockKind,
        case: Case,
        meant: impl Fn(&str) -> Vec<Candidate<'a>>,
    ) -> Option<Self> {
        let span = Span::new(start_of(reader, tokens.start), end_of(reader, tokens.end.checked_sub(1)?));
        let mut key = String::new();
        fold(span.of(reader.document.text), &mut key);
        let candidates = meant(&key);
        let known = !candidates.is_empty();
        known.then_some(Self { span, tokens, block, case, key, candidates, given: false, noun: None, container: None })
    }
}

/// How many tokens a name may have.
pub const LONGEST: usize = 12;

/// How many capitalised words and initials a name may have.
const CAPITALS: usize = 6;

/// Every name outside boilerplate, in order; none overlap.
pub fn find<'a>(reader: &Reader<'_>, gazetteer: &'a Gazetteer, given: &'a [GivenPlace]) -> Vec<Name<'a>> {
    let given = given_names(given);
    let mut names = Vec::new();
    let mut key = String::new();
    for (range, block, case) in &reader.blocks {
        if *block == BlockKind::Byline {
            continue;
        }
        let mut at = range.start;
        while at < range.end {
            let by_hand = given_at(reader, at, range.end, &given);
            if by_hand.is_none() && !starts_name(reader, at) {
                at += 1;
                continue;
            }
            let given_name: Option<Name<'a>> = by_hand.map(|(end, key, place)| Name {
                span: Span::new(start_of(reader, at), end_of(reader, end - 1)),
                tokens: at..end,
                block: *block,
                case: *case,
                key: key.clone(),
                candidates: vec![*place],
                given: true,
                noun: None,
                container: None,
            });
            if let Some(name) = given_name {
                at = name.tokens.end;
                names.push(name);
                continue;
            }
            let mut best: Option<Name<'a>> = None;
            for end in ends(reader, at, range.end) {
                let span = Span::new(start_of(reader, at), end_of(reader, end - 1));
                key.clear();
                fold(span.of(reader.document.text), &mut key);
                let mut candidates = candidates(reader, at..end, &key, gazetteer, *case);
                if candidates.is_empty() {
                    candidates = without_article(reader, at..end, &key, gazetteer, *case);
                }
                if !candidates.is_empty() {
                    let tokens = at..end;
                    let name = Name {
                        span,
                        tokens,
                        block: *block,
                        case: *case,
                        key: key.clone(),
                        candidates,
                        given: false,
                        noun: None,
                        container: None,
                    };
                    best = Some(name);
                }
                if !may_go_on(reader, end, &key, gazetteer, &given) {
                    break;
                }
            }
            match best {
                Some(name) => {
                    at = name.tokens.end;
                    names.push(name);
                }
                None => at += 1,
            }
        }
    }
    names
}

/// Whether a longer name can begin with the words before the token `end`, folded. Without asking, a line of capitals is
/// looked up six times over.
fn may_go_on(reader: &Reader<'_>, end: usize, key: &str, gazetteer: &Gazetteer, given: &[(String, Candidate<'_>)]) -> bool {
    let begins = |name: &str| name.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '));
    // Amid "U.S." or "King's" no word ends, and the letters of "N. C." fold into one word.
    !reader.spaced(end)
        || key.len() <= 2
        || gazetteer.begins(key)
        || people_begins(key)
        || given.iter().any(|(name, _)| begins(name))
}

/// Given places under each of their names, folded.
fn given_names(given: &[GivenPlace]) -> Vec<(String, Candidate<'_>)> {
    let mut names = Vec::new();
    for place in given {
        let entry = Entry {
            name: &place.name,
            point: place.point,
            kind: place.kind,
            country: place.country.as_deref().unwrap_or(""),
            region: "",
            population: 0,
            radius_km: place.radius_km,
            capital: false,
        };
        for name in std::iter::once(&place.name).chain(&place.aliases) {
            let mut key = String::new();
            fold(name, &mut key);
            names.push((key, entry));
        }
    }
    names
}

/// The longest given name that begins at a token, whatever its capitals: its end, its key and its place.
fn given_at<'g, 'a>(
    reader: &Reader<'_>,
    at: usize,
    limit: usize,
    given: &'g [(String, Candidate<'a>)],
) -> Option<(usize, &'g String, &'g Candidate<'a>)> {
    let mut key = String::new();
    fold(reader.word(at), &mut key);
    let word = key.as_str();
    if !reader.is_word(at) || !given.iter().any(|(name, _)| !word.is_empty() && name.starts_with(word)) {
        return None;
    }
    let mut best = None;
    for end in at + 1..=limit.min(at + LONGEST) {
        if !reader.is_word(end - 1) && !reader.document.tokens.get(end - 1).is_some_and(|token| token.kind == TokenKind::Number) {
            continue;
        }
        key.clear();
        fold(Span::new(start_of(reader, at), end_of(reader, end - 1)).of(reader.document.text), &mut key);
        let found = given.iter().find(|(name, _)| *name == key);
        best = found.map(|(name, place)| (end, name, place)).or(best);
    }
    // A word of the text is not the name of a place for its letters alone.
    best.filter(|(end, ..)| (at..*end).any(|at| reader.capital(at)))
}

fn start_of(reader: &Reader<'_>, at: usize) -> usize {
    reader.document.tokens.get(at).map_or(0, |token| token.span.start as usize)
}

fn end_of(reader: &Reader<'_>, at: usize) -> usize {
    reader.document.tokens.get(at).map_or(0, |token| token.span.end as usize)
}

/// A capital begins a name, or an article that is written small: "al-Bab", "el-Obeid".
fn starts_name(reader: &Reader<'_>, at: usize) -> bool {
    let joined = !reader.spaced(at) && matches!(reader.before(at, 1), "'" | "’" | ".");
    if reader.capital(at) {
        // The middle of "U.S.A." begins nothing.
        return !joined || (reader.before(at, 1) == "." && reader.word(at).len() > 1);
    }
    words::is_article(reader.word(at)) && reader.word(at + 1) == "-" && reader.capital(at + 2)
}

/// Where a name that starts at `at` may end, shortest first.
fn ends(reader: &Reader<'_>, at: usize, limit: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut to = at;
    let mut capitals = 0;
    while to < limit && to < at + LONGEST {
        let word = reader.word(to);
        capitals += usize::from(reader.capital(to));
        if capitals > CAPITALS {
            break;
        }
        if reader.capital(to)
            || (to > at && !reader.spaced(to) && reader.is_word(to) && reader.before(to, 1) != "'" && reader.before(to, 1) != "’")
        {
            // "U.S." takes its last point with it; a single word at the end of a sentence does not.
            if reader.word(to + 1) == "."
                && !reader.spaced(to + 1)
                && (word.chars().count() == 1 || abbreviations::is_short(word) || matches!(word, "St" | "Ste" | "Mt" | "Ft"))
            {
                ends.push(to + 1);
                ends.push(to + 2);
                to += 2;
                continue;
            }
            // "Ohio State University" is not the name of the state.
            if !(word == "State" && reader.capital(to + 1) && reader.spaced(to + 1)) {
                ends.push(to + 1);
            }
        } else if to > at {
            let joins = matches!(word, "-" | "'" | "’" | "‘" | "`" | "&") && !reader.spaced(to);
            let inner = words::is_inner(word) || (words::is_article(word) && reader.word(to + 1) == "-");
            let apostrophe = matches!(reader.before(to, 1), "'" | "’") && !reader.spaced(to) && reader.is_word(to);
            if apostrophe && (word != "s" || reader.capital(to + 1)) {
                // "People's Republic", "King's Lynn"
                if word != "s" {
                    ends.push(to + 1);
                }
            } else if !joins && !inner {
                break;
            }
        } else if !words::is_article(word) {
            break;
        }
        to += 1;
    }
    ends
}

/// Everything the words may mean.
fn candidates<'a>(
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
fn without_article<'a>(
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
pub fn of_country(country: &'static Country, kind: PlaceKind) -> Candidate<'static> {
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
