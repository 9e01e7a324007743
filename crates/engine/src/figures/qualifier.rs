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
    (&["not", "less", "than"], Qualifier::AtLeast),
    (&["not", "more", "than"], Qualifier::UpTo),
    (&["a", "minimum", "of"], Qualifier::AtLeast),
    (&["a", "maximum", "of"], Qualifier::UpTo),
    (&["as", "few", "as"], Qualifier::AtLeast),
    (&["more", "then"], Qualifier::MoreThan),
    (&["close", "to"], Qualifier::Nearly),
    (&["just", "under"], Qualifier::Nearly),
    (&["just", "over"], Qualifier::MoreThan),
    (&["well", "above"], Qualifier::MoreThan),
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
    (&["perhaps"], Qualifier::About),
];

/// The qualifier that a verb before a number says: "the number of wounded topped 2,200".
pub fn of_verb(word: &str) -> Option<Qualifier> {
    let passes = matches!(
        word,
        "topped" | "tops" | "topping" | "exceeded" | "exceeds" | "exceeding" | "surpassed" | "surpasses" | "surpassing"
    );
    passes.then_some(Qualifier::MoreThan)
}

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

/// What "or more", "or so" and "+" say behind a number, and the token after them.
pub fn after(reader: &Reader<'_>, at: usize) -> Option<(Qualifier, usize)> {
    match (reader.word(at), reader.word(at + 1)) {
        ("or", "more") => Some((Qualifier::AtLeast, at + 2)),
        ("or", "so") => Some((Qualifier::About, at + 2)),
        ("or", "fewer" | "less") => Some((Qualifier::UpTo, at + 2)),
        ("+", _) if !reader.spaced(at) => Some((Qualifier::AtLeast, at + 1)),
        _ => None,
    }
}
