//! Which way a clause looks: back, or ahead.

use super::context::Context;

/// The direction of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// It tells of what was.
    Past,
    /// It tells of what is to come.
    Future,
    /// Nothing in it says.
    Open,
}

/// How far a modal verb ("would", "may") reaches, in tokens.
const MODAL_REACH: usize = 14;

/// The direction of the clause around the tokens from `start` to `end`: that of the nearest verb or other sign before
/// it, else the first after it.
pub fn around(context: &Context<'_>, start: usize, end: usize) -> Tense {
    // "Wednesday's ruling" is out already, whatever one would do about it.
    let owned = matches!(context.word(end), "'" | "’") && context.word(end + 1) == "s";
    // "by May", "through January": a limit ahead, unless it had been kept or missed by then.
    if context.is(start.wrapping_sub(1), &["by", "until", "through"]) {
        let kept =
            (end..end + 10).chain(start.saturating_sub(10)..start).any(|at| context.is(at, &["had", "was", "were", "did"]));
        return if kept { Tense::Past } else { Tense::Future };
    }
    let first = context.sentence.start.max(start.saturating_sub(24));
    for at in (first..start).rev() {
        match sign(context, at) {
            Sign::Past => return Tense::Past,
            Sign::Future if !owned => return Tense::Future,
            Sign::Modal if !owned && start - at <= MODAL_REACH => return Tense::Future,
            _ => {}
        }
    }
    for at in end..context.sentence.end.min(end + 24) {
        match sign(context, at) {
            Sign::Past => return Tense::Past,
            Sign::Future if !owned => return Tense::Future,
            Sign::Modal if !owned && at - end <= MODAL_REACH => return Tense::Future,
            _ => {}
        }
    }
    Tense::Open
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
    match &*lower {
        b"will" | b"shall" | b"ll" | b"expects" | b"expect" | b"plans" | b"plan" | b"upcoming" | b"intends" | b"hopes"
        | b"going" | b"wants" | b"aims" | b"ahead" | b"begins" | b"opens" | b"payable" => Sign::Future,
        b"set" if context.is(at + 1, &["to"]) => Sign::Future,
        b"meet" | b"meets" | b"arrive" | b"arrives" | b"resume" | b"resumes" => Sign::Future,
        b"expected" | b"scheduled" | b"due" | b"slated" | b"supposed" | b"planning" => {
            // "had been due to expire Friday"
            if (at.saturating_sub(3)..at).any(|at| context.is(at, &["had", "was", "were"])) { Sign::Past } else { Sign::Future }
        }
        b"would" | b"may" | b"could" | b"should" | b"might" | b"must" | b"can"
            if word.starts_with(|first: char| first.is_ascii_lowercase()) =>
        {
            Sign::Modal
        }
        b"need" | b"needed" | b"united" | b"red" | b"based" | b"led" | b"armed" | b"indeed" | b"speed" => Sign::None,
        b"said" | b"says" | b"told" | b"was" | b"were" | b"had" | b"did" | b"since" | b"began" | b"came" | b"went" | b"took"
        | b"gave" | b"made" | b"met" | b"held" | b"fell" | b"rose" | b"left" | b"won" | b"lost" | b"hit" | b"saw" | b"found"
        | b"got" | b"broke" | b"became" | b"sent" | b"kept" | b"brought" | b"caught" | b"spoke" | b"wrote" | b"flew"
        | b"shot" | b"struck" | b"sank" | b"put" | b"ran" | b"stood" | b"thought" | b"knew" | b"has" | b"have" | b"been"
        | b"sold" | b"bought" | b"paid" | b"grew" | b"drew" | b"threw" | b"fought" | b"sought" | b"ago" | b"after" => Sign::Past,
        other if other.len() > 4 && other.ends_with(b"ed") => participle(context, at),
        _ => Sign::None,
    }
}

/// A past participle, or part of a passive that is to come: "will be named", "to be published".
fn participle(context: &Context<'_>, at: usize) -> Sign {
    let to_come = (at.saturating_sub(3)..at).any(|at| context.is(at, &["will", "to", "shall"]))
        && context.is(at.wrapping_sub(1), &["be", "get"]);
    if to_come { Sign::Future } else { Sign::Past }
}
