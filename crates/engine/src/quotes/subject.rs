//! The words that name a speaker: the noun phrase before or after a verb of saying.

use std::ops::Range;

use super::{content, lexicon::Frame, reader::Reader, words::Class};
use crate::verbs::Form;

/// How many tokens a name with its titles may have.
const LONGEST: usize = 40;

/// The noun phrase that ends before a verb at `end`, no further back than `floor`.
pub fn before(reader: &Reader<'_>, end: usize, floor: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if reader.quoted(last) {
        return None;
    }
    // "Roe herself"
    if last > floor && matches!(reader.word(last), "himself" | "herself" | "itself" | "themselves") && reader.is_word(last - 1) {
        return before(reader, last, floor);
    }
    if matches!(reader.word(last), "," | "—" | "–") {
        return beyond_aside(reader, last, floor);
    }
    if reader.is(last, Class::RELATIVE) {
        return Some(last..end);
    }
    let mut start = end;
    while start > floor && end - start < LONGEST {
        let at = start - 1;
        if reader.word(at) == ")" {
            let open = (floor..at).rev().take(12).find(|&open| reader.word(open) == "(");
            start = open?;
            continue;
        }
        if stops(reader, at, start == end, floor) {
            // "the engineers who built it had warned": back over the clause to the name it belongs to.
            let relative = (floor + 1..=at).rev().take(4).find(|&at| matches!(reader.word(at), "who" | "which"));
            if let Some(relative) = relative.filter(|_| reader.is_verb(at)) {
                let end = relative - usize::from(reader.word(relative - 1) == ",");
                return before(reader, end, floor);
            }
            break;
        }
        start = at;
    }
    strip(reader, start..end)
}

/// Whether a noun phrase, read from its end, does not reach over a token.
fn stops(reader: &Reader<'_>, at: usize, first: bool, floor: usize) -> bool {
    let word = reader.word(at);
    if reader.quoted(at) {
        return true;
    }
    if !reader.is_word(at) && !reader.is_number(at) {
        let inner = matches!(word, "-" | "'" | "’" | "&" | "/") && !reader.spaced(at);
        return !(inner || word == "." && is_abbreviated(reader, at));
    }
    if reader.capital(at) {
        return reader.is(at, Class::TIME.or(Class::SUBORDINATOR)) && !first;
    }
    match word {
        // "a senator who backed the plan said": the clause belongs to the name.
        "and" | "or" => (floor.max(at.saturating_sub(12))..at).any(|at| reader.is_verb(at)) || !names(reader, at + 1),
        "but" | "that" | "what" => true,
        _ => {
            let noun = is_noun_here(reader, at);
            reader.is(at, Class::SUBORDINATOR)
                || reader.is(at, Class::TIME)
                || (reader.is(at, Class::OBJECT) && !reader.is(at, Class::PRONOUN.or(Class::DETERMINER)))
                || (reader.is_verb(at) && !noun)
        }
    }
}

/// Whether a verb of saying stands as a noun: "the report", "Trump campaign plan".
fn is_noun_here(reader: &Reader<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let noun = reader.saying(at).is_some_and(|saying| saying.frame.is(Frame::NOUN) && saying.form != Form::Past);
    // "a retired officer"; "“…,” retired general Jane Roe said"
    let opens = (reader.quoted(before) || reader.word(before) == ",") && is_title(reader, at + 1);
    let attribute = reader.word(at).ends_with("ed") && (reader.is(before, Class::DETERMINER) || opens);
    // "a phone call", "the first report"
    let plain = |at: usize| reader.is_word(at) && !reader.is_verb(at);
    // "“…,” state department officials said": nothing is left for a verb to be the verb of.
    let base = reader.saying(at).is_some_and(|saying| saying.form == Form::Base);
    let leads = base && (reader.quoted(before) || reader.word(before) == ",");
    let phrase = leads || (at.saturating_sub(3)..at).rev().take_while(|&at| plain(at)).any(|at| reader.is(at, Class::DETERMINER));
    let led = phrase
        || reader.is(before, Class::DETERMINER.or(Class::PREPOSITION))
        || reader.capital(before)
        || matches!(reader.word(before), "s" | "new" | "recent" | "latest" | "official" | "-");
    (noun && led) || attribute
}

/// "general Jane Roe", "Air Force general"
fn is_title(reader: &Reader<'_>, at: usize) -> bool {
    reader.capital(at) || (reader.is_word(at) && !reader.is_verb(at) && reader.capital(at + 1))
}

fn names(reader: &Reader<'_>, at: usize) -> bool {
    let noun = reader.saying(at).is_some_and(|saying| saying.frame.is(Frame::NOUN) && saying.form != Form::Past);
    reader.capital(at) || reader.is(at, Class::DETERMINER) || (reader.is_word(at) && (noun || !reader.is_verb(at)))
}

/// "Gen.", "J."
fn is_abbreviated(reader: &Reader<'_>, at: usize) -> bool {
    at > 0 && !reader.spaced(at) && reader.capital(at - 1) && reader.word(at - 1).len() <= 4
}

/// Drops what stands before a noun phrase: "On the road the minister" to "the minister".
fn strip(reader: &Reader<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let Range { mut start, end } = range;
    while start < end {
        let lower = !reader.capital(start) || reader.is(start, Class::CONJUNCTION.or(Class::ADVERB).or(Class::PREPOSITION));
        if reader.is(start, Class::PREPOSITION) && lower {
            let next = (start + 2..end).find(|&at| {
                let determiner = reader.is(at, Class::DETERMINER) && !reader.is(at - 1, Class::PREPOSITION);
                determiner
                    || reader.is(at, Class::PRONOUN)
                    || (reader.is(at - 1, Class::TIME) && !reader.is(at, Class::TIME))
                    || is_name(reader, at..end)
            });
            start = next?;
        } else if (reader.is(start, Class::CONJUNCTION.or(Class::ADVERB).or(Class::SUBORDINATOR))
            && lower
            && !reader.is(start, Class::DETERMINER.or(Class::PRONOUN)))
            || !(reader.is_word(start) || reader.is_number(start))
            || reader.is(start, Class::TIME)
        {
            start += 1;
        } else {
            break;
        }
    }
    // "what the envoy called"
    if start + 1 < end && reader.is(start, Class::QUESTION.or(Class::RELATIVE)) {
        // "who in May said": nothing but the pronoun is the subject.
        if reader.is(start + 1, Class::PREPOSITION) {
            return Some(start..start + 1);
        }
        start += 1;
    }
    let last = end.checked_sub(1).filter(|last| *last >= start)?;
    if reader.is(last, Class::PRONOUN) && !reader.is(last, Class::DETERMINER) && start < last {
        start = last;
    }
    let named = (start..end).any(|at| reader.is_word(at));
    let hangs = reader.is(last, Class::PREPOSITION.or(Class::CONJUNCTION)) && !reader.capital(last);
    let word = reader.word(start);
    let deed = word.ends_with("ing") && !reader.capital(start);
    let bare = ["there", "what", "to", "a", "an", "the"].iter().any(|bare| word.eq_ignore_ascii_case(bare));
    let empty = start == last && (deed || bare);
    (start < end && named && !hangs && !empty).then_some(start..end)
}

/// "In a radio interview Roe said": nothing but a name, behind a noun in small letters.
fn is_name(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    let small = Class::PREPOSITION.or(Class::DETERMINER).or(Class::CONJUNCTION).or(Class::ADVERB);
    let noun = reader.is_word(before) && !reader.capital(before) && !reader.is(before, small);
    noun && reader.capital(tokens.start) && tokens.into_iter().all(|at| reader.capital(at) || !reader.is_word(at))
}

/// "The minister, a former officer, said": from the comma back to the name.
fn beyond_aside(reader: &Reader<'_>, comma: usize, floor: usize) -> Option<Range<usize>> {
    let mut start = comma;
    while start > floor && comma - start < 2 * LONGEST {
        let at = start - 1;
        if reader.quoted(at) || matches!(reader.word(at), ":" | ";") {
            break;
        }
        start = at;
    }
    let mut chunk = start;
    for at in start..=comma {
        if !matches!(reader.word(at), "," | "—" | "–") {
            continue;
        }
        let mut first = chunk;
        chunk = at + 1;
        while first < at
            && (reader.is(first, Class::CONJUNCTION) || (reader.is(first, Class::ADVERB) && reader.capital(first + 1)))
        {
            first += 1;
        }
        let leads = reader.is(first, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ADVERB))
            && !reader.is(first, Class::DETERMINER.or(Class::PRONOUN));
        let participle = reader.word(first).ends_with("ing") && !reader.capital(first + 1);
        if first >= at || leads || participle || (first..at).any(|at| reader.is_verb(at)) {
            continue;
        }
        if let Some(found) = after(reader, first, at) {
            return Some(found);
        }
    }
    None
}

/// The noun phrase that starts at `at`, no further than `limit`.
pub fn after(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Range<usize>> {
    let opens = reader.capital(at)
        || reader.is_number(at)
        || reader.is(at, Class::DETERMINER.or(Class::PRONOUN).or(Class::OBJECT))
        || (reader.is_word(at)
            && !reader.is(at, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ADVERB).or(Class::CONJUNCTION))
            && (!reader.is_verb(at)
                || reader.word(at).ends_with("ed")
                || reader.saying(at).is_some_and(|saying| saying.frame.is(Frame::NOUN) && saying.form == Form::Base)));
    if at >= limit || !opens || reader.quoted(at) || reader.is(at, Class::TIME) {
        return None;
    }
    if reader.is(at, Class::PRONOUN.or(Class::OBJECT)) && !reader.is(at, Class::DETERMINER) {
        return Some(at..at + 1);
    }
    let mut end = at + 1;
    while end < limit && end - at < LONGEST && !ends(reader, at, end) {
        end += 1;
    }
    // "of" and "and" at the end belong to what was left out.
    while end > at + 1
        && !reader.capital(end - 1)
        && reader.is(end - 1, Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::ADVERB))
    {
        end -= 1;
    }
    while end > at + 1 && matches!(reader.word(end - 1), "'" | "’" | "-") {
        end -= 1;
    }
    Some(at..end)
}

/// Whether a noun phrase that began at `start` ends before a token.
fn ends(reader: &Reader<'_>, start: usize, at: usize) -> bool {
    if reader.quoted(at) {
        return true;
    }
    let word = reader.word(at);
    if !reader.is_word(at) && !reader.is_number(at) {
        let inner = matches!(word, "-" | "'" | "’" | "&" | "/" | "@" | "_") && !reader.spaced(at + 1);
        return !(inner || word == "." && is_abbreviated(reader, at));
    }
    if reader.is(at, Class::TIME) {
        return true;
    }
    let joined = reader.is(at - 1, Class::PREPOSITION.or(Class::CONJUNCTION));
    if reader.capital(at) {
        // "told reporters Roe had": a name after small letters begins something new.
        let small = reader.is_word(at - 1) && !reader.capital(at - 1) && !joined;
        let title = reader.is(start, Class::DETERMINER)
            || reader.is(at - 1, Class::DETERMINER)
            || reader.word(at - 1) == "s"
            || at - start <= 3;
        return small && !title;
    }
    match word {
        "of" | "for" | "at" | "from" => !names(reader, at + 1) && !reader.is_number(at + 1),
        "and" => !((reader.capital(at - 1) && reader.capital(at + 1)) || joined),
        "s" | "t" => reader.spaced(at),
        _ if joined || matches!(reader.word(at - 1), "-") => false,
        _ => {
            let noun = is_noun_here(reader, at);
            reader.is(at, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::RELATIVE).or(Class::ADVERB).or(Class::CONJUNCTION))
                || (reader.is(at, Class::PRONOUN.or(Class::DETERMINER)) && !reader.is(at - 1, Class::DETERMINER))
                || (reader.is_verb(at) && !noun)
        }
    }
}

/// "Hours after the vote", "Moments later"
fn is_while(reader: &Reader<'_>, at: usize) -> bool {
    let unit = matches!(
        reader.word(at),
        "Minutes"
            | "Hours"
            | "Days"
            | "Weeks"
            | "Months"
            | "Years"
            | "Moments"
            | "Shortly"
            | "minutes"
            | "hours"
            | "days"
            | "weeks"
    );
    unit && matches!(reader.word(at + 1), "after" | "before" | "later" | "earlier" | "ago")
}

/// The first noun phrase of a range of tokens: the subject of its main clause.
pub fn first(reader: &Reader<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let mut start = tokens.start;
    while start < tokens.end {
        while start < tokens.end && (reader.is(start, Class::CONJUNCTION) || !reader.is_word(start)) && !reader.quoted(start) {
            start += 1;
        }
        let leads = reader.is(start, Class::PREPOSITION.or(Class::SUBORDINATOR).or(Class::ADVERB))
            && !reader.is(start, Class::DETERMINER.or(Class::PRONOUN))
            || is_while(reader, start);
        // "a swiftly called, late-night meeting": no subject begins behind such a comma.
        let compound = |found: &Range<usize>| reader.word(found.end) == "-" && !reader.spaced(found.end);
        if !leads && let Some(found) = after(reader, start, tokens.end).filter(|found| !compound(found)) {
            return Some(found);
        }
        let beyond = content::beyond_adverbials(reader, start, tokens.end);
        if leads
            && beyond > start
            && !reader.is_verb(beyond)
            && let Some(found) = after(reader, beyond, tokens.end)
        {
            return Some(found);
        }
        let comma = (start..tokens.end).find(|&at| reader.word(at) == "," && !reader.quoted(at))?;
        start = comma + 1;
    }
    None
}
