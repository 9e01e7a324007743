//! Evidence from the words right before and after a name that are no part of it.

use dateline_model::PlaceKind;

use super::{
    super::{names::Name, reader::Reader, words},
    weight,
};
use crate::tokens::TokenKind;

/// Evidence from the capitalised words right before and after that are no part of the name.
pub fn neighbours(reader: &Reader<'_>, names: &[Name<'_>], index: usize, country: bool) -> i32 {
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
    let half = |at: usize| reader.word(at) == "-" && !reader.spaced(at);
    if is_party(reader, start) {
        return weight::PARTY;
    }
    // "Jordan Henderson" is no country.
    if name.tokens.len() == 1 && (is_full_name(reader, start) || start > 0 && is_full_name(reader, start - 1)) {
        return weight::PERSON * 2;
    }
    // "Agence Lyon-Presse", "Mid-Ulster", "Navarro-Valls": half of a double name. "Spain-Portugal" names two.
    let double = |at: usize| reader.capital(at) && !taken(at) || taken(at) && !country && !large(names, index, at);
    if (half(end) && !reader.spaced(end + 1) && double(end + 1))
        || (start >= 2 && half(start - 1) && !reader.spaced(start) && double(start - 2))
    {
        sum += weight::DOUBLE;
    }
    // "Bab el-Wadi" is one name, known or not.
    let article = |at: usize| words::is_article(reader.word(at)) && half(at + 1) && reader.capital(at + 2);
    // "al-Numan" of "Maaret al-Numan" is a half too.
    let behind = start >= 3 && half(start - 1) && words::is_article(reader.before(start, 2)) && !reader.spaced(start);
    if behind || article(end) || (article(start) && start > 0 && reader.capital(start - 1) && !reader.begins_sentence(start - 1))
    {
        sum += weight::DOUBLE;
    }
    // "a Nodong-1 rocket", "a Hammerfest 12": what is numbered is a make and no town.
    let token = |at: usize| reader.document.tokens.get(at);
    let numbered = |at: usize| token(at).is_some_and(|token| token.kind == TokenKind::Number && token.span.len() <= 3);
    let made = half(end) && numbered(end + 1) && !reader.spaced(end + 1);
    let model = reader.spaced(end) && numbered(end) && matches!(reader.before(start, 1), "a" | "an" | "its" | "their" | "new");
    if (made || model) && !country {
        sum += weight::DOUBLE;
    }
    if (end..end + 2).any(|at| is_disease(reader.word(at))) && !reader.begins_sentence(end + 1) {
        sum += weight::DISEASE;
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
            && !words::is_determiner(before)
        {
            sum += weight::PART / 2;
        }
    }
    if reader.capital(end) && reader.spaced(end) && !wide(end) {
        let after = reader.word(end);
        let body = words::is_local_body(after) || words::is_place_noun(after) || is_civic(reader, end);
        if !body && !country {
            sum += if words::is_speech_verb(after) { 0 } else { weight::PART };
        }
    }
    sum
}

/// Whether a given name that is a country too begins at a token, with a surname after it and no more.
fn is_full_name(reader: &Reader<'_>, at: usize) -> bool {
    let surname = reader.word(at + 1);
    let named = |at: usize| reader.capital(at) && reader.spaced(at);
    let noun = words::is_place_noun(surname)
        || words::is_feature(surname)
        || words::is_local_body(surname)
        || words::is_organisation_noun(surname)
        || words::is_title(surname)
        || words::is_common(surname)
        || words::is_speech_verb(surname)
        || words::is_side(surname);
    words::is_namesake(reader.word(at))
        && named(at + 1)
        && surname.chars().count() > 3
        && surname.chars().skip(1).all(char::is_lowercase)
        && !noun
        && !named(at + 2)
        && !words::is_locative(reader.before(at, 1))
        && !(at > 0 && reader.capital(at - 1) && reader.spaced(at) && !reader.begins_sentence(at - 1))
}

/// Whether a name beside, with that token, may be a country, a division or a large town.
fn large(names: &[Name<'_>], index: usize, at: usize) -> bool {
    let near = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|near| names.get(near));
    let large = |name: &Name<'_>| {
        name.candidates.iter().any(|candidate| candidate.kind != PlaceKind::City || candidate.population >= LARGE)
    };
    near.filter(|near| near.tokens.contains(&at)).any(large) && names.get(index).is_some_and(large)
}

/// The people of a town that may stand in a pair: "Paris-Brussels".
const LARGE: u32 = 100_000;

/// "D-Lisbon", "R-Porto", "DFL-Faro": a member's party and seat.
fn is_party(reader: &Reader<'_>, start: usize) -> bool {
    let party = reader.before(start, 2);
    let joined = reader.before(start, 1) == "-" && !reader.spaced(start) && start >= 3 && !reader.spaced(start - 1);
    joined && matches!(party, "D" | "R" | "I" | "DFL" | "Lib" | "Con" | "Lab") && matches!(reader.before(start, 3), "," | "(")
}

/// Whether a word names an illness or a germ: "virus".
fn is_disease(word: &str) -> bool {
    #[rustfmt::skip]
    const DISEASES: &[&str] = &[
        "bacillus", "bacteria", "disease", "ebolavirus", "encephalitis", "fever", "flu", "influenza", "syndrome", "variant",
        "virus", "viruses",
    ];
    DISEASES.contains(&word)
}

/// Whether the capitalised words from `at` on end in a body of the place before them: "X Public Library", "X Superior Court".
fn is_civic(reader: &Reader<'_>, at: usize) -> bool {
    #[rustfmt::skip]
    const CIVIC: &[&str] = &[
        "Airport", "Authority", "Board", "Bureau", "Chamber", "Commission", "Committee", "Council", "Court", "Department",
        "District", "Fire", "Hall", "Hospital", "Jail", "Library", "Mayor", "Museum", "Office", "Patrol", "Police",
        "Prison", "School", "Schools", "Senate", "Sheriff", "Station", "University", "Zoo",
    ];
    let mut last = at;
    while last < at + 5 && reader.capital(last) && (last == at || reader.spaced(last)) {
        last += 1;
    }
    last > at && CIVIC.contains(&reader.word(last - 1))
}
