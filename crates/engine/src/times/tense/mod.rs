//! Which way a clause looks: back, or ahead.

mod words;

use super::{context::Context, lexicon::Lex};
use words::{PLANNED, PUT_OFF, SCHEDULED};

/// The direction of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It tells of what was.
    Past,
    /// It tells of what is to come.
    Future,
    /// Rather of what is to come than of what was.
    Ahead,
    /// Nothing in it says.
    Open,
}

/// How far a sign reaches, in tokens.
const REACH: usize = 24;

/// How far a modal verb ("would", "may") reaches, in tokens.
const MODAL_REACH: usize = 14;

/// The direction of the clause around the tokens from `start` to `end`: that of the nearest verb or other sign before
/// it, else the first after it.
pub fn around(context: &Context<'_>, start: usize, end: usize) -> Tense {
    if let Some(tense) = limit(context, start, end) {
        return tense;
    }
    if context.is(start.wrapping_sub(1), &["since"]) {
        return Tense::Past;
    }
    let owned = matches!(context.word(end), "'" | "’") && context.word(end + 1) == "s";
    if owned {
        return of_owned(context, start, end);
    }
    // "The vote is Tuesday", "they are to meet on Tuesday"
    let verb = start.wrapping_sub(1 + usize::from(context.is(start.wrapping_sub(1), &["on", "in", "this", "next"])));
    if context.is(verb, &["is", "are"]) {
        return Tense::Future;
    }
    clause(context, start, end)
}

/// The direction of the verbs alone.
fn clause(context: &Context<'_>, start: usize, end: usize) -> Tense {
    let before = (context.sentence.start.max(start.saturating_sub(REACH))..start).rev().map(|at| (at, start - at));
    let after = (end..context.sentence.end.min(end + REACH)).map(|at| (at, at - end));
    for (at, distance) in before.chain(after) {
        match sign(context, at) {
            Sign::Past => return Tense::Past,
            Sign::Future => return Tense::Future,
            Sign::Modal if distance <= MODAL_REACH => return Tense::Future,
            _ => {}
        }
    }
    if context.is(end, &["marks"]) || begins_to(context, start) || is_infinitive(context, end) {
        Tense::Ahead
    } else {
        Tense::Open
    }
}

/// "Club to open ground in July", "three are seeking a seat in May"
fn begins_to(context: &Context<'_>, start: usize) -> bool {
    (context.sentence.start.max(start.saturating_sub(10))..start).any(|at| {
        let verb = context.word(at + 1);
        // "Are seeking", "he's leaving"
        let be =
            context.is(at, &["is", "are"]) || context.is(at, &["s", "re", "m"]) && matches!(context.word_before(at), "'" | "’");
        let runs = be && verb.ends_with("ing") && verb.len() > 4;
        context.is(at, SCHEDULED)
            || at + 1 < start && is_infinitive(context, at)
            || runs && verb.starts_with(|first: char| first.is_ascii_lowercase())
    })
}

/// "To repair", not "to the shop" or "to rebuilding".
fn is_infinitive(context: &Context<'_>, at: usize) -> bool {
    let verb = context.word(at + 1);
    context.lex(at) == Lex::To
        && context.lex(at + 1) == Lex::Other
        && verb.starts_with(|first: char| first.is_ascii_lowercase())
        && !verb.ends_with("ing")
}

/// "By May", "until Friday", "through January": a limit ahead, unless it had been kept or missed by then.
fn limit(context: &Context<'_>, start: usize, end: usize) -> Option<Tense> {
    // "Postponed to Thursday"
    if context.lex(start.wrapping_sub(1)) == Lex::To && (start.saturating_sub(4)..start).any(|at| context.is(at, PUT_OFF)) {
        return Some(Tense::Future);
    }
    if !context.is(start.wrapping_sub(1), &["by", "until", "till", "through"]) {
        return None;
    }
    let first = context.sentence.start.max(start.saturating_sub(REACH));
    // "Postponed until Tuesday", "has until Friday", "closed through June 1"
    let put_off = (first..start).any(|at| context.is(at, PUT_OFF))
        || context.is(start.wrapping_sub(2), &["has", "have", "had"])
        || context.sentence.contains(&start) && start == context.sentence.start + 2;
    let before = (first..start).rev().find_map(|at| match sign(context, at) {
        Sign::None => None,
        // "It has funds to stay open through Friday"
        Sign::Past if context.is(at, &["has", "have", "says"]) => None,
        sign => Some(sign),
    });
    let missed = (end..context.sentence.end.min(end + 10)).any(|at| context.is(at, &["had", "was", "were", "did"]));
    let kept = match before {
        Some(Sign::Past) => true,
        Some(_) => false,
        None => missed || matches!(clause(context, start, end), Tense::Past) && start == context.sentence.start + 1,
    };
    Some(if kept && !put_off { Tense::Past } else { Tense::Future })
}

/// "Wednesday's ruling" is out already, whatever one would do about it; "Sunday's vote" may be to come.
fn of_owned(context: &Context<'_>, start: usize, end: usize) -> Tense {
    let planned = (end + 2..end + 5).any(|at| context.is(at, PLANNED));
    match clause(context, start, end) {
        Tense::Future | Tense::Ahead if planned => Tense::Ahead,
        _ => Tense::Open,
    }
}

enum Sign {
    Past,
    Future,
    Modal,
    None,
}

fn sign(context: &Context<'_>, at: usize) -> Sign {
    let word = context.word(at);
    if word.len() < 2 || !word.is_ascii() {
        return Sign::None;
    }
    let mut small = [0_u8; 12];
    let Some(lower) = small.get_mut(..word.len()) else {
        return if word.ends_with("ed") { participle(context, at) } else { Sign::None };
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    match lower {
        b"will" | b"shall" | b"ll" | b"expects" | b"expect" | b"upcoming" | b"intends" | b"hopes" | b"going" | b"wants"
        | b"aims" | b"begin" | b"begins" | b"opens" | b"starts" | b"payable" | b"prepares" | b"preparing" => Sign::Future,
        // "Plans to go", "plans on Friday to go"; "the plan in June" is a thing.
        b"plans" | b"plan"
            if context.lex(at + 1) == Lex::To
                || context.is(at + 1, &["in", "on"]) && (at + 2..at + 5).any(|at| context.lex(at) == Lex::To) =>
        {
            Sign::Future
        }
        // "Takes office on Jan. 20"
        b"take" | b"takes" if context.is(at + 1, &["office", "effect", "place", "over", "part"]) => Sign::Future,
        b"set" if context.is(at + 1, &["to"]) || context.is(at.wrapping_sub(1), &["is", "are"]) => Sign::Future,
        b"meet" | b"meets" | b"arrive" | b"arrives" | b"resume" | b"resumes" => Sign::Future,
        b"expected" | b"scheduled" | b"due" | b"slated" | b"supposed" | b"planning" => {
            // "had been due to expire Friday", "was originally due on Friday"
            let over = |words: &[&str]| (at.saturating_sub(3)..at).any(|at| context.is(at, words));
            if over(&["had"]) {
                Sign::Past
            } else if over(&["originally", "initially"]) || over(&["was", "were"]) && context.lex(at + 1) != Lex::To {
                Sign::None
            } else {
                Sign::Future
            }
        }
        b"would" | b"may" | b"could" | b"should" | b"might" | b"must" | b"can"
            if word.starts_with(|first: char| first.is_ascii_lowercase()) =>
        {
            // "could have seen it on Monday", "could not be reached on Monday"
            let done = (at + 1..at + 4).any(|at| context.is(at, &["have"]));
            if done || failed(context, at) { Sign::Past } else { Sign::Modal }
        }
        b"need" | b"needed" | b"united" | b"red" | b"based" | b"led" | b"armed" | b"indeed" | b"speed" => Sign::None,
        // "Has to", "if she were to win", "they were to meet"
        b"has" | b"have" | b"was" | b"were"
            if context.lex(at + 1) == Lex::To && context.word(at + 2).starts_with(char::is_lowercase) =>
        {
            Sign::Future
        }
        b"said" | b"says" | b"told" | b"was" | b"were" | b"had" | b"did" | b"since" | b"began" | b"came" | b"went" | b"took"
        | b"gave" | b"fell" | b"rose" | b"saw" | b"became" | b"spoke" | b"wrote" | b"flew" | b"sank" | b"ran" | b"knew"
        | b"has" | b"have" | b"been" | b"grew" | b"drew" | b"threw" | b"ago" | b"after" | b"broke" => Sign::Past,
        b"made" | b"met" | b"held" | b"left" | b"won" | b"lost" | b"hit" | b"found" | b"got" | b"sent" | b"kept" | b"brought"
        | b"caught" | b"shot" | b"struck" | b"put" | b"stood" | b"thought" | b"sold" | b"bought" | b"paid" | b"fought"
        | b"sought" => participle(context, at),
        other if other.len() > 4 && other.ends_with(b"ed") => participle(context, at),
        _ => Sign::None,
    }
}

/// A past tense or participle, or part of a passive that is to come: "will be named", "to be published". Before its noun
/// ("a planned trip") and in the present ("when it is heard") it says nothing.
fn participle(context: &Context<'_>, at: usize) -> Sign {
    let before = at.wrapping_sub(1);
    let determiner = |at: usize| {
        matches!(context.lex(at), Lex::A | Lex::The | Lex::This | Lex::That)
            || context.is(at, &["its", "their", "his", "her", "our", "my", "no", "any", "s", "of"])
    };
    if context.lex(before) == Lex::To || determiner(before) || context.is(before, &["still", "newly", "is", "are", "being"]) {
        return Sign::None;
    }
    let be = (at.saturating_sub(2)..at).find(|&at| context.is(at, &["be", "get"]));
    let to_come = be.is_some_and(|be| {
        (be.saturating_sub(3)..be).any(|at| {
            context.is(at, &["will", "to", "shall", "would", "may", "could", "should", "might", "must", "can", "ll"])
                && !failed(context, at)
        })
    });
    if to_come { Sign::Future } else { Sign::Past }
}

/// "Could not", "neither could": tried and over.
fn failed(context: &Context<'_>, at: usize) -> bool {
    context.is(at, &["could"]) && (at.saturating_sub(6)..at + 2).any(|at| context.is(at, &["not", "nor", "neither"]))
}
