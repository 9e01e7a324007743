//! Where the words begin and end that a verb of saying gives.

use std::ops::Range;

use super::{
    lexicon::{Frame, Saying},
    reader::Reader,
    subject,
    words::Class,
};
use crate::verbs::Form;

/// The tokens that a verb of saying gives, when they follow it.
///
/// `from` is the token after the verb and its particle, `limit` the end of the sentence.
pub fn after(reader: &Reader<'_>, saying: Saying, particle: bool, from: usize, limit: usize) -> Option<Range<usize>> {
    let (start, reach) = start(reader, saying, particle, from, limit)?;
    let end = match reach {
        Reach::Sentence => limit,
        Reach::Clause => end(reader, start, limit, true),
        Reach::Thing => end(reader, start, limit, false),
    };
    Some(start..end)
}

/// How far what is said goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// To the end of the sentence.
    Sentence,
    /// To the end of a clause.
    Clause,
    /// To the end of a thing that is spoken of.
    Thing,
}

/// Where what a verb of saying gives begins, and how far it goes.
fn start(reader: &Reader<'_>, saying: Saying, particle: bool, from: usize, limit: usize) -> Option<(usize, Reach)> {
    let frame = saying.frame;
    let mut at = from;
    if reader.word(at).starts_with('\n') {
        return None;
    }
    if reader.word(at) == ":" && at + 1 < limit {
        return Some((at + 1, Reach::Sentence));
    }
    if particle {
        at = skip(reader, at, limit, |at| reader.is(at, Class::ADVERB));
        let led = reader.word(at) == "," && reader.quoted(at + 1);
        let at = at + usize::from(led);
        return (at < limit).then_some((at, Reach::Thing));
    }
    if frame.is(Frame::HEARER) && !begins(reader, at) {
        at = subject::after(reader, at, limit).map_or(at, |hearer| hearer.end);
        if reader.word(at) == "," && reader.is(at + 1, Class::DETERMINER) {
            // "told his deputy, an old friend, that"
            at = (at + 1..limit).find(|&at| reader.word(at) == ",").map_or(at, |comma| comma + 1);
        }
        if at == from && frame.is(Frame::HEARER) && !frame.is(Frame::CLAUSE) {
            return None;
        }
    }
    let opened = opening(reader, saying, at, limit).filter(|start| *start == at || reader.quoted(*start));
    let opened = if dated(reader, at) { None } else { opened };
    let opened =
        opened.or_else(|| (at > from && frame.is(Frame::CLAUSE)).then(|| opening(reader, saying, from, limit)).flatten());
    if let Some(start) = opened {
        return Some((start, if reader.quoted(start) { Reach::Thing } else { Reach::Clause }));
    }
    // "said on Monday that", "said in a statement, “"
    let beyond = beyond_adverbials(reader, at, limit);
    if beyond > at {
        let deed = frame.is(Frame::DEED) && frame.is(Frame::HEARER) && reader.word(beyond) == "to";
        let clear = deed
            || begins(reader, beyond)
            || reader.word(beyond) == ":"
            || (reader.word(beyond) == "," && begins(reader, beyond + 1));
        let timed = reader.is(beyond - 1, Class::TIME) && frame.is(Frame::CLAUSE);
        if clear || (timed && reader.word(beyond) != "," && has_verb(reader, beyond + 1..limit)) {
            let start = beyond + usize::from(matches!(reader.word(beyond), "," | ":"));
            return opening(reader, saying, start, limit).map(|start| (start, Reach::Clause));
        }
    }
    // "described the plan as “", "put it down to “"
    let quote = (at..limit.min(at + FAR)).find(|&at| reader.quoted(at))?;
    let between = at..quote;
    let plain = !between.clone().any(|at| reader.is_verb(at) || matches!(reader.word(at), ":" | ";" | "."));
    (plain && !between.is_empty()).then_some((at, Reach::Thing))
}

/// How many tokens may stand between a verb and the marks that belong to it.
const FAR: usize = 14;

fn skip(reader: &Reader<'_>, mut at: usize, limit: usize, over: impl Fn(usize) -> bool) -> usize {
    while at < limit && over(at) && !reader.quoted(at) {
        at += 1;
    }
    at
}

/// Whether what is said begins at a token without doubt: a mark, "that", a question word.
fn begins(reader: &Reader<'_>, at: usize) -> bool {
    reader.quoted(at)
        || reader.word(at) == "that"
        || (reader.is(at, Class::QUESTION) && !reader.is(at, Class::SUBORDINATOR))
        || (reader.word(at) == "," && reader.quoted(at + 1))
}

/// Where the content begins that stands right at a token.
fn opening(reader: &Reader<'_>, saying: Saying, at: usize, limit: usize) -> Option<usize> {
    let frame = saying.frame;
    let clausal = Frame::CLAUSE;
    if at >= limit {
        return None;
    }
    if reader.word(at) == "," && reader.quoted(at + 1) {
        return Some(at + 1);
    }
    if reader.quoted(at) {
        return Some(at);
    }
    let word = reader.word(at);
    if word == "that" && !reader.is_verb(at + 1) {
        return (frame.is(clausal) || frame.is(Frame::THAT) || frame.is(Frame::HEARER) || frame.is(Frame::DEED)).then_some(at);
    }
    if reader.is(at, Class::QUESTION) && (!reader.is(at, Class::SUBORDINATOR) || matches!(saying.base, "ask" | "wonder")) {
        return (frame.is(clausal) || frame.is(Frame::THAT) || frame.is(Frame::HEARER) || frame.is(Frame::OBJECT)).then_some(at);
    }
    if word == "to"
        && reader.is_word(at + 1)
        && !reader.is(at + 1, Class::DETERMINER.or(Class::OBJECT))
        && !reader.capital(at + 1)
    {
        return frame.is(Frame::DEED).then_some(at);
    }
    let noun = subject::after(reader, at, limit).is_some() && !reader.is_verb(at);
    let adverb = reader.is(at, Class::ADVERB) && !reader.is(at + 1, Class::PREPOSITION);
    if frame.is(clausal) && (noun || adverb || reader.is(at, Class::SUBORDINATOR)) {
        let own = subject::after(reader, at, limit).map_or(at + 1, |found| found.end);
        // Few verbs of the present are known as such: "said the pier still stands".
        let told = saying.base == "say" && own + 1 < limit && reader.is_word(own);
        if told || has_verb(reader, own..limit) || (own..limit).any(|at| reader.quoted(at)) {
            return Some(at);
        }
    }
    if frame.is(Frame::OBJECT) && noun {
        return Some(at);
    }
    if frame.is(Frame::DEED) && noun && !frame.is(Frame::THAT) {
        // "urged the rebels to leave"
        let object = subject::after(reader, at, limit)?;
        let deed = !reader.is(object.end + 1, Class::DETERMINER) && !reader.capital(object.end + 1);
        return (reader.word(object.end) == "to" && deed).then_some(at);
    }
    None
}

/// Whether a verb stands in a range, outside marks.
pub fn has_verb(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let mut tokens = tokens;
    tokens.any(|at| reader.is_verb(at) || contracted(reader, at))
}

/// The "s" of "it's", the "re" of "they're".
fn contracted(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.word(at), "re" | "ll" | "ve" | "m" | "d")
        && at > 0
        && !reader.spaced(at)
        && matches!(reader.word(at - 1), "'" | "’")
        || (reader.word(at) == "s" && at > 1 && !reader.spaced(at) && reader.is(at - 2, Class::PRONOUN))
}

/// "last week"
fn dated(reader: &Reader<'_>, at: usize) -> bool {
    let unit =
        matches!(reader.word(at + 1), "week" | "month" | "year" | "night" | "weekend" | "summer" | "spring" | "fall" | "winter");
    matches!(reader.word(at), "last" | "this" | "next" | "earlier") && (unit || reader.is(at + 1, Class::TIME))
}

/// The token after times, prepositional phrases and adverbs.
pub fn beyond_adverbials(reader: &Reader<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && !reader.quoted(at) {
        let next = if dated(reader, at) {
            at + 2
        } else if reader.is(at, Class::TIME) || reader.is(at, Class::ADVERB) || reader.is_number(at) {
            at + 1
        } else if reader.is(at, Class::PREPOSITION) {
            match subject::after(reader, at + 1, limit) {
                Some(object) => object.end,
                None if reader.is(at + 1, Class::TIME) || reader.is_number(at + 1) => at + 2,
                None => break,
            }
        } else {
            break;
        };
        at = next;
    }
    at
}

/// Where what began at `start` ends. A clause reaches further than a thing that is spoken of.
pub fn end(reader: &Reader<'_>, start: usize, limit: usize, clausal: bool) -> usize {
    let end = stop(reader, start, limit, clausal);
    if clausal {
        return end;
    }
    // "called for calm in a statement on Monday": where it was said is no part of it.
    let said_in = |&at: &usize| {
        let noun = at + 1 + usize::from(reader.is(at + 1, Class::DETERMINER));
        !reader.quoted(at) && matches!(reader.word(at), "in" | "during" | "at" | "on" | "via") && is_occasion(reader.word(noun))
    };
    (start + 1..end).find(said_in).unwrap_or(end)
}

/// Where things are said.
fn is_occasion(word: &str) -> bool {
    matches!(
        word,
        "statement"
            | "interview"
            | "speech"
            | "tweet"
            | "letter"
            | "email"
            | "briefing"
            | "conference"
            | "address"
            | "report"
            | "Twitter"
            | "Facebook"
            | "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
    )
}

fn stop(reader: &Reader<'_>, start: usize, limit: usize, clausal: bool) -> usize {
    let mut at = start;
    while at < limit {
        if reader.quoted(at) {
            at += 1;
            continue;
        }
        let word = reader.word(at);
        let next = reader.word(at + 1);
        let stops = match word {
            ";" => true,
            "," => {
                let speaks = reader.saying(at + 1).is_some_and(|saying| saying.form == Form::Ing);
                let joins = reader.is(at + 1, Class::CONJUNCTION) && says_again(reader, at + 2, limit);
                let away = matches!(next, "which" | "according" | "who" | "while" | "whose");
                let loose = !clausal && matches!(next, "but" | "where" | "when" | "although" | "as" | "after" | "before");
                // ", though she granted that": another thing is said.
                let granted =
                    matches!(next, "though" | "although") && (at + 2..limit.min(at + 6)).any(|at| reader.saying(at).is_some());
                speaks || joins || away || loose || granted
            }
            "and" | "but" => says_again(reader, at + 1, limit),
            "according" => next == "to",
            _ => false,
        };
        if stops {
            return at;
        }
        at += 1;
    }
    limit
}

/// Whether another verb of saying with the same subject follows: "and urged".
fn says_again(reader: &Reader<'_>, from: usize, limit: usize) -> bool {
    let at =
        skip(reader, from, limit, |at| reader.is(at, Class::ADVERB) || matches!(reader.word(at), "has" | "have" | "had" | "is"));
    let saying = reader.saying(at).filter(|saying| matches!(saying.form, Form::Past | Form::Present));
    let Some(saying) = saying else { return false };
    let noun = saying.frame.is(Frame::NOUN) && saying.form == Form::Present;
    !noun && !reader.quoted(at) && start(reader, saying, false, at + 1, limit).is_some()
}
