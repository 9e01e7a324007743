//! Numbers that name, date or score something and count nothing: "9th", "No. 3", "M10", "Channel 4", "Group of 20".

use dateline_model::BlockKind;

use super::{fate, qualifier};
use crate::quotes::{Class, Reader};

/// Whether a number names or dates something and counts nothing: "9th", "59-year-old", "No. 3", ", 59,", "M10".
pub fn is_label(reader: &Reader<'_>, at: usize, end: usize, floor: usize, kind: BlockKind) -> bool {
    let glued = |at: usize| !reader.spaced(at);
    let next = reader.word(end);
    let ordinal = matches!(next, "st" | "nd" | "rd" | "th") && glued(end);
    let aged = reader.word(at.wrapping_sub(1)) == "," && next == "," && reader.is_number(at) && reader.word(at).len() < 3;
    let aged = aged || (next == "-" && matches!(reader.word(end + 1), "year" | "month" | "day" | "week" | "hour"));
    let joined = matches!(next, "/" | ":" | "." | "_" | "@") && glued(end) && reader.is_number(end + 1) && glued(end + 1);
    let letters = reader.is_word(end) && glued(end) && !matches!(next, "km" | "m" | "kg" | "mm" | "cm" | "p" | "bn" | "mn");
    let named = at > 0
        && matches!(
            reader.word(at - 1),
            "No" | "no" | "Number" | "Chapter" | "Article" | "Resolution" | "Highway" | "Route" | "Flight" | "Section" | "Page"
        )
        || (at > 1 && reader.word(at - 1) == "." && reader.word(at - 2) == "No");
    // "Picture 1 of 25"
    let numbered = at > 1 && reader.word(at - 1) == "of" && reader.is_number(at - 2) && reader.is_number(at);
    numbered || is_address(reader, end) || ordinal || aged || joined || letters || named || is_of_name(reader, at, floor, kind)
}

/// Whether names up to a word for a street stand behind a number: "10 Harbour Street".
fn is_address(reader: &Reader<'_>, end: usize) -> bool {
    let named = (end..end + 4).take_while(|&at| reader.is_word(at) && (reader.capital(at) || is_street(reader.word(at))));
    named.skip(1).any(|at| is_street(&reader.word(at).to_ascii_lowercase()))
}

fn is_street(word: &str) -> bool {
    matches!(word, "street" | "road" | "avenue" | "square" | "lane" | "drive" | "boulevard" | "terrace" | "crescent" | "quay")
}

/// Whether a number ends a name: "Channel 4", "the T-34", "Group of 20". In a headline every word may have a capital.
fn is_of_name(reader: &Reader<'_>, at: usize, floor: usize, kind: BlockKind) -> bool {
    if !reader.is_number(at) || at <= floor || matches!(kind, BlockKind::Headline | BlockKind::Heading) {
        return false;
    }
    let hyphened = reader.word(at - 1) == "-" && !reader.spaced(at - 1) && !reader.spaced(at);
    let of = reader.word(at - 1) == "of";
    let Some(name) = at.checked_sub(if hyphened || of { 2 } else { 1 }).filter(|&name| name >= floor) else { return false };
    let plain = reader.is(name, Class::SMALL) || reader.is_verb(name) || fate::of(&reader.word(name).to_lowercase()).is_some();
    // The first word of a sentence has its capital for that; "A group of 20" does not name one.
    let opens = name == floor && !hyphened;
    reader.capital(name) && !plain && !opens && qualifier::before(reader, at, floor).is_none()
}
