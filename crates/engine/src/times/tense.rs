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

/// The direction of the clause around the tokens from `start` to `end`: that of the nearest verb or other sign before
/// it, else after it. "Said" tells nothing of what was said.
pub fn around(context: &Context<'_>, start: usize, end: usize) -> Tense {
    let mut at = start;
    let mut steps = 0;
    while at > context.sentence.start && steps < 24 {
        at -= 1;
        steps += 1;
        match sign(context, at) {
            Tense::Open => {}
            tense => return tense,
        }
    }
    for at in end..context.sentence.end.min(end + 24) {
        match sign(context, at) {
            Tense::Open => {}
            tense => return tense,
        }
    }
    Tense::Open
}

fn sign(context: &Context<'_>, at: usize) -> Tense {
    let word = context.word(at);
    if word.len() < 2 || !word.is_ascii() {
        return Tense::Open;
    }
    let mut small = [0_u8; 12];
    let Some(lower) = small.get_mut(..word.len()) else { return if word.ends_with("ed") { Tense::Past } else { Tense::Open } };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"will" | b"shall" | b"ll" | b"expected" | b"expects" | b"expect" | b"scheduled" | b"plans" | b"plan" | b"planned"
        | b"planning" | b"due" | b"upcoming" | b"until" | b"deadline" | b"intends" | b"hopes" | b"set" | b"going" | b"wants"
        | b"aims" | b"forecast" | b"slated" | b"agreed" | b"expire" | b"expires" => Tense::Future,
        b"would" | b"may" | b"could" | b"should" | b"might" | b"must" | b"can"
            if word.starts_with(|first: char| first.is_ascii_lowercase()) =>
        {
            Tense::Future
        }
        b"said" | b"added" | b"need" | b"needed" | b"united" | b"red" | b"based" | b"led" | b"armed" | b"indeed" | b"speed"
        | b"supposed" => Tense::Open,
        b"was" | b"were" | b"had" | b"did" | b"since" | b"began" | b"came" | b"went" | b"took" | b"gave" | b"made" | b"met"
        | b"held" | b"told" | b"fell" | b"rose" | b"left" | b"won" | b"lost" | b"hit" | b"saw" | b"found" | b"killed"
        | b"got" | b"broke" | b"became" | b"sent" | b"kept" | b"brought" | b"caught" | b"spoke" | b"wrote" | b"flew"
        | b"shot" | b"struck" | b"sank" | b"put" | b"ran" | b"stood" | b"thought" | b"knew" | b"has" | b"have" | b"been"
        | b"sold" | b"bought" | b"paid" | b"grew" | b"drew" | b"threw" | b"fought" | b"sought" | b"ago" | b"earlier"
        | b"after" => Tense::Past,
        other if other.len() > 4 && other.ends_with(b"ed") => Tense::Past,
        _ => Tense::Open,
    }
}
