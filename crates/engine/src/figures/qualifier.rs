//! "at least", "more than", "about": how a number is meant.

use dateline_model::Qualifier;

use crate::quotes::Reader;

/// The words before a number that qualify it, the longest first.
const BEFORE: &[(&[&str], Qualifier)] = &[
    (&["no", "fewer", "than"], Qualifier::AtLeast),
    (&["no", "less", "than"], Qualifier::AtLeast),
    (&["no", "more", "than"], Qualifier::UpTo),
    (&["in", "excess", "of"], Qualifier::MoreThan),
    (&["as", "many", "as"], Qualifier::UpTo),
    (&["as", "much", "as"], Qualifier::UpTo),
    (&["at", "least"], Qualifier::AtLeast),
    (&["at", "most"], Qualifier::UpTo),
    (&["more", "than"], Qualifier::MoreThan),
    (&["fewer", "than"], Qualifier::UpTo),
    (&["less", "than"], Qualifier::UpTo),
    (&["upwards", "of"], Qualifier::MoreThan),
    (&["up", "to"], Qualifier::UpTo),
    (&["close", "to"], Qualifier::Nearly),
    (&["an", "estimated"], Qualifier::About),
    (&["well", "over"], Qualifier::MoreThan),
    (&["over"], Qualifier::MoreThan),
    (&["above"], Qualifier::MoreThan),
    (&["under"], Qualifier::UpTo),
    (&["below"], Qualifier::UpTo),
    (&["nearly"], Qualifier::Nearly),
    (&["almost"], Qualifier::Nearly),
    (&["about"], Qualifier::About),
    (&["around"], Qualifier::About),
    (&["some"], Qualifier::About),
    (&["roughly"], Qualifier::About),
    (&["approximately"], Qualifier::About),
    (&["estimated"], Qualifier::About),
    (&["circa"], Qualifier::About),
];

/// The qualifier that ends before a token, and where it begins.
pub fn before(reader: &Reader<'_>, at: usize, floor: usize) -> Option<(Qualifier, usize)> {
    // "more than a hundred"
    let at = if at > floor && matches!(reader.word(at - 1), "a" | "A") { at - 1 } else { at };
    BEFORE.iter().find_map(|(words, qualifier)| {
        let start = at.checked_sub(words.len()).filter(|start| *start >= floor)?;
        let holds = words.iter().enumerate().all(|(offset, word)| reader.word(start + offset).eq_ignore_ascii_case(word));
        holds.then_some((*qualifier, start))
    })
}

/// The token after "or more" and "plus", which stand behind a number.
pub fn after(reader: &Reader<'_>, at: usize) -> Option<usize> {
    match (reader.word(at), reader.word(at + 1)) {
        ("or", "more") => Some(at + 2),
        ("+", _) if !reader.spaced(at) => Some(at + 1),
        _ => None,
    }
}
