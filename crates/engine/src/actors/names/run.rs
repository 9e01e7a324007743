//! Where a run of capitals begins and ends.

use super::super::lexicon;
use crate::{
    places::is_given_name,
    quotes::{Class, Reader},
};

/// The word of a token in small letters.
pub(super) fn lower(reader: &Reader<'_>, at: usize) -> String {
    reader.word(at).to_lowercase()
}

/// Whether a name can begin with a token.
pub(super) fn starts(reader: &Reader<'_>, at: usize) -> bool {
    let glued = !reader.spaced(at) && at > 0 && matches!(reader.word(at - 1), "'" | "’" | "@");
    if reader.capital(at) {
        let small = Class::SMALL.or(Class::QUESTION);
        return !glued && (!reader.is(at, small) || is_name_anyway(reader, at));
    }
    lexicon::is_particle(reader.word(at)) && reader.word(at + 1) == "-" && reader.capital(at + 2)
}

/// "Will", "May" and "Jan" before another name.
fn is_name_anyway(reader: &Reader<'_>, at: usize) -> bool {
    is_given_name(reader.word(at)) && reader.capital(at + 1) && !reader.is(at + 1, Class::TIME) && !reader.is(at, Class::TIME)
}

/// Where a run of names that starts at `at` ends.
pub(super) fn run_end(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    let mut end = at;
    let mut organised = false;
    while end < limit {
        let word = reader.word(end);
        let glued = !reader.spaced(end);
        let joined = end > at && glued && matches!(reader.word(end - 1), "-" | "'" | "’" | "‘" | "`");
        if reader.capital(end) {
            if reader.is(end, Class::TIME) && end > at && !joined {
                break;
            }
            // "Associated Press The man was": a sentence without its mark.
            let article = matches!(word, "A" | "An") && reader.is_word(end + 1) && !reader.capital(end + 1);
            let opens = article || matches!(word, "The" | "This" | "It" | "He" | "She" | "They" | "There");
            if end > at && !joined && opens && reader.spaced(end) {
                break;
            }
            let lower = lower(reader, end);
            organised |= lexicon::is_organisation(&lower) || lexicon::is_role(&lower);
        } else if end == at || joined {
            // "al-Haddad", "Roe Mi-sun"; the "s" of a possessive ends the name.
            if joined && (word == "s" || !reader.is_word(end)) {
                return end - 1;
            }
        } else if matches!(word, "-" | "'" | "’" | "‘" | "`") && glued && reader.is_word(end + 1) && !reader.spaced(end + 1) {
            let possessive =
                reader.word(end + 1) == "s" || (word != "-" && reader.spaced(end + 2) && reader.word(end + 1).len() == 1);
            if possessive {
                break;
            }
        } else if let Some(next) = object(reader, end + 1).filter(|_| organised && matches!(word, "of" | "for")) {
            end = next - 1;
        } else if !goes_on(reader, end) {
            break;
        }
        end += 1;
    }
    end
}

/// The name behind "of" or "for", after its article.
fn object(reader: &Reader<'_>, at: usize) -> Option<usize> {
    let next = at + usize::from(reader.word(at) == "the");
    reader.capital(next).then_some(next)
}

/// Whether a name goes on over a mark or a small word: "J. Roe", "Roe & Dahl", "Ivo van Dahl".
fn goes_on(reader: &Reader<'_>, at: usize) -> bool {
    let next = reader.capital(at + 1);
    match reader.word(at) {
        "." => next && !reader.spaced(at) && reader.word(at - 1).len() <= 3,
        "&" => next,
        word => lexicon::is_particle(word) && (next || reader.word(at + 1) == "-"),
    }
}
