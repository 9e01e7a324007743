//! The speaker of a verb that has no subject next to it: a participle, or the second of two verbs.

use std::ops::Range;

use super::{
    super::{
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution,
};

/// Who a participle hangs on: the speaker of the verb before it, or the subject of the sentence.
pub fn holder(reader: &Reader<'_>, unit: &Unit, verb: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    if verb <= unit.tokens.start + 1 {
        // "After saying so, the minister"; "Speaking in Novi, the minister": the subject follows.
        let comma = (verb..unit.tokens.end).find(|&at| reader.word(at) == "," && !reader.quoted(at))?;
        return subject::first(reader, comma + 1..unit.tokens.end);
    }
    if let Some(found) = outermost(reader, earlier, verb) {
        return Some(found);
    }
    subject::first(reader, unit.tokens.start..verb)
}

/// The speaker of the last attribution before a token that stands in no other.
fn outermost(reader: &Reader<'_>, earlier: &[Attribution], before: usize) -> Option<Range<usize>> {
    let inner = |found: &Attribution| earlier.iter().any(|outer| outer != found && outer.content.contains(&found.cue.start));
    let relative = |found: &Attribution| {
        found.speaker.as_ref().is_some_and(|speaker| speaker.len() == 1 && reader.is(speaker.start, Class::RELATIVE))
    };
    earlier.iter().rev().find(|found| found.cue.end <= before && !inner(found) && !relative(found))?.speaker.clone()
}

/// The subject of a verb that is joined to one before it.
pub fn chain(reader: &Reader<'_>, unit: &Unit, start: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    let before = start.checked_sub(1).filter(|before| *before > unit.tokens.start)?;
    let joined = reader.is(before, Class::CONJUNCTION) || (reader.word(before) == "," && earlier.len() > 1);
    if !joined {
        return None;
    }
    outermost(reader, earlier, start)
        .filter(|speaker| speaker.end <= before)
        .or_else(|| subject::first(reader, unit.tokens.start..before))
}
