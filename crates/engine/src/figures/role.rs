//! How a figure stands in its sentence: as a whole, as a part of another, as what was counted before, as what it rose to.

use std::ops::Range;

use super::counted;
use crate::quotes::{Class, Reader};

/// What a figure is within what is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// All that are counted.
    #[default]
    Whole,
    /// More of what another figure counts: "another three", "two others".
    Part,
    /// Some of those that another figure counts: "including 10 children".
    Among,
    /// What was counted before: "up from 60".
    Before,
    /// What the count has come to: "the death toll rose to 84".
    Risen,
    /// How many there are in each stretch of time: "die each year".
    Rate,
}

/// How many tokens before a figure a word may stand that says that the count has risen.
const RISE: usize = 14;

/// Words that are no part of a noun.
const SMALL: Class = Class::DETERMINER
    .or(Class::PRONOUN)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::SUBORDINATOR)
    .or(Class::AUXILIARY)
    .or(Class::ADVERB);

/// The role of the figure between two tokens of its sentence. `other` is whether the figure before it is of another fate
/// ("killed 3 and wounded 20 others"), `among` whether that is some of those that a third counts.
pub fn of(reader: &Reader<'_>, start: usize, end: usize, sentence: &Range<usize>, (other, among): (bool, bool)) -> Role {
    let word = |back: usize| start.checked_sub(back).filter(|&at| at >= sentence.start).map_or("", |at| reader.word(at));
    // "four of whom were badly hurt and 16 slightly"
    let goes_on = among && matches!(word(1), "and" | ",");
    if goes_on || is_of_those_before(reader, &(start..end)) {
        return Role::Among;
    }
    // "six of the cases"
    if (start..end).any(|at| reader.word(at) == "of" && reader.is(at + 1, Class::DETERMINER)) {
        return Role::Among;
    }
    if is_rate(reader, end) {
        return Role::Rate;
    }
    let more = |at: usize| counted::is_further(reader.word(at));
    if !other && matches!(word(1), "another" | "other" | "further" | "additional")
        || matches!(word(1), "these" | "those" | "which" | "whom")
        || word(1) == "of" && matches!(word(2), "two" | "three" | "some" | "all" | "most" | "many" | "half")
        || !other && (start + 1..end + 1).any(more)
        // "two new cases"
        || (start + 1..end).any(|at| reader.word(at) == "new") && end.checked_sub(1).is_some_and(|at| is_counted_on(reader.word(at)))
        || reader.word(end) == "of" && matches!(reader.word(end + 1), "which" | "those" | "these")
    {
        return Role::Part;
    }
    // What a witness saw is not all.
    if (1..4).any(|back| matches!(word(back), "saw" | "seen" | "see" | "seeing" | "counted")) {
        return Role::Part;
    }
    let upto =
        |at: usize| matches!(reader.word(at), "to" | "at" | "passes" | "tops" | "reached" | "reaches" | "hits" | "exceeds");
    let earlier = matches!(word(1), "previously" | "initially" | "earlier" | "originally")
        || word(1) == "from" && matches!(word(2), "up" | "down" | "increase" | "rise" | "revised")
        || (word(1) == "over" || word(1) == "the" && word(2) == "over")
            && (2..4).any(|back| matches!(word(back), "increase" | "rise"))
        || word(1) == "of" && matches!(word(2), "figure" | "toll" | "count" | "tally" | "estimate") && is_earlier(word(3))
        || word(1) == "from" && reader.word(end) == "to";
    if earlier {
        return Role::Before;
    }
    let from = start.saturating_sub(RISE).max(sentence.start);
    let linked = (from..start).rev().take(6).any(upto);
    let rises =
        (from..start).rev().take_while(|&at| !matches!(reader.word(at), ";" | "." | ":")).any(|at| rises(reader.word(at)));
    if rises && linked { Role::Risen } else { Role::Whole }
}

/// What is counted day by day, so that new ones are no whole.
fn is_counted_on(noun: &str) -> bool {
    counted::is_cases(noun) || counted::is_outcome(noun)
}

/// Whether "each year", "a day" or "annually" stands within a few words.
fn is_rate(reader: &Reader<'_>, end: usize) -> bool {
    let unit = |at: usize| matches!(reader.word(at), "year" | "month" | "week" | "day" | "hour" | "annum");
    let near = (end..end + 7).take_while(|&at| !matches!(reader.word(at), "." | "," | ";" | ":"));
    let mut near = near.take_while(|&at| at == end || !reader.is_number(at));
    near.any(|at| {
        matches!(reader.word(at), "annually" | "daily" | "yearly" | "weekly")
            || matches!(reader.word(at), "each" | "every" | "per" | "a")
                && unit(at + 1)
                && !matches!(reader.word(at + 2), "ago" | "after" | "before" | "later" | "earlier")
    })
}

/// Whether what befell those counted before befell these too: "including 10 children", "10 children among them".
pub fn is_of_those_before(reader: &Reader<'_>, tokens: &Range<usize>) -> bool {
    let them = |at: usize| matches!(reader.word(at), "among" | "of") && matches!(reader.word(at + 1), "them" | "whom");
    let were = reader.word(tokens.end + 1) == "among" && reader.is(tokens.end, Class::BE);
    were || them(tokens.end) || tokens.start.checked_sub(1).is_some_and(|at| reader.word(at) == "including")
}

fn is_earlier(word: &str) -> bool {
    matches!(word, "previous" | "earlier" | "initial" | "first" | "original")
}

/// Whether a word says that a count has risen.
pub fn rises(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "rise"
            | "rises"
            | "rose"
            | "risen"
            | "rising"
            | "climb"
            | "climbs"
            | "climbed"
            | "climbing"
            | "grow"
            | "grows"
            | "grew"
            | "grown"
            | "jumped"
            | "jumps"
            | "soared"
            | "soars"
            | "mounts"
            | "mounted"
            | "increased"
            | "increases"
            | "reached"
            | "reaches"
            | "tops"
            | "passes"
            | "hits"
            | "raised"
            | "raising"
            | "revised"
    )
}

/// The verb that says what those counted do, or what is done with them, for figures that nothing befalls: "fired" of
/// "fired 21 missiles", "flew" of "flew 3,700 km"; or the noun that a measure is of, with the one before it: "speed limit" of
/// "a speed limit of 12 mph".
pub fn doing(reader: &Reader<'_>, start: usize, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = start.saturating_sub(6).max(sentence.start);
    let stops = |at: usize| matches!(reader.word(at), "," | ";" | ":" | "." | "—" | "–" | "(" | ")");
    // "an altitude of 770 km", "a distance of"
    let of = start.checked_sub(2).filter(|&at| at >= first && reader.word(at + 1) == "of" && reader.is_word(at));
    if let Some(noun) = of.filter(|&at| !reader.is(at, Class::DETERMINER.or(Class::PRONOUN))) {
        let compound = |at: &usize| *at >= first && reader.is_word(*at) && !reader.is(*at, SMALL) && !reader.is_verb(*at);
        let before = noun.checked_sub(1).filter(compound);
        return Some(before.unwrap_or(noun)..noun + 1);
    }
    // "suspected of transferring 600 tons"
    let active = start.checked_sub(1).filter(|&at| at >= first && reader.word(at).len() > 5 && reader.word(at).ends_with("ing"));
    if let Some(verb) = active.filter(|&at| reader.is_word(at) && !reader.is(at, SMALL)) {
        return Some(verb..start);
    }
    let joined = |at: usize| at > first && reader.word(at - 1) == "-" && !reader.spaced(at);
    let verb = |at: usize| reader.is_verb(at) && !reader.is(at, Class::AUXILIARY) && reader.saying(at).is_none();
    let plain = |at: &usize| verb(*at) && !joined(*at);
    let before = (first..start).rev().take_while(|&at| !stops(at)).find(plain);
    let verb = before.or_else(|| (end..sentence.end.min(end + 6)).take_while(|&at| !stops(at)).find(plain))?;
    Some(verb..verb + 1)
}

/// Whether a figure counts what the text has told of: "the two boats", "the port's eight boats".
pub fn is_definite(reader: &Reader<'_>, start: usize, floor: usize) -> bool {
    let Some(at) = start.checked_sub(1).filter(|&at| at >= floor) else { return false };
    let named = matches!(reader.word(at), "s" | "'" | "’") && !reader.spaced(at);
    let word = reader.word(at).to_ascii_lowercase();
    named
        || matches!(
            word.as_str(),
            "the"
                | "these"
                | "those"
                | "their"
                | "our"
                | "its"
                | "his"
                | "her"
                | "my"
                | "your"
                | "other"
                | "all"
                | "both"
                | "last"
        )
}
