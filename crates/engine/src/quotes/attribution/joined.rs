//! The speaker of a verb that has no subject next to it: a participle, or the second of two verbs.

use std::ops::Range;

use super::{
    super::{
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution, clause,
};

/// Who a participle hangs on: the speaker of the verb before it, or the subject of the sentence.
pub fn holder(reader: &Reader<'_>, unit: &Unit, verb: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    if verb <= unit.tokens.start + 1 {
        // "After saying so, the minister"; "Speaking in Novi, the minister": the subject follows.
        return clause::before_subject(reader, verb + 1..unit.tokens.end).map(|(_, subject)| subject);
    }
    if let Some(found) = outermost(reader, earlier, verb).and_then(|found| found.speaker.clone()) {
        return Some(found);
    }
    subject::first(reader, unit.tokens.start..verb)
}

/// The last attribution before a token that stands in no other.
fn outermost<'f>(reader: &Reader<'_>, earlier: &'f [Attribution], before: usize) -> Option<&'f Attribution> {
    let inner = |found: &Attribution| earlier.iter().any(|outer| outer != found && outer.content.contains(&found.cue.start));
    let relative = |found: &Attribution| {
        found.speaker.as_ref().is_some_and(|speaker| speaker.len() == 1 && reader.is(speaker.start, Class::RELATIVE))
    };
    earlier.iter().rev().find(|found| found.cue.end <= before && !inner(found) && !relative(found))
}

/// The subject of a verb that is joined to one before it.
pub fn chain(reader: &Reader<'_>, unit: &Unit, start: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    let before = start.checked_sub(1).filter(|before| *before > unit.tokens.start)?;
    let joined = reader.is(before, Class::CONJUNCTION) || (reader.word(before) == "," && earlier.len() > 1);
    if !joined {
        return None;
    }
    // "praised Roe after she left the party and blamed Dahl": the verb of her clause goes on.
    let from = outermost(reader, earlier, start).map_or(unit.tokens.start, |found| found.cue.end);
    let own = (from..before).rev().find_map(|at| {
        let led = matches!(reader.word(at), "after" | "before" | "when" | "while" | "because") && !reader.quoted(at);
        let own = led && matches!(reader.word(at + 1), "he" | "she" | "they" | "it");
        (own && reader.is_verb(at + 2)).then_some(at + 1..at + 2)
    });
    if own.is_some() {
        return own;
    }
    outermost(reader, earlier, start)
        .and_then(|found| found.speaker.clone())
        .filter(|speaker| speaker.end <= before)
        .or_else(|| subject::first(reader, unit.tokens.start..before))
}
