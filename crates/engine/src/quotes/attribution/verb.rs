//! The attribution of one verb of saying.

use std::ops::Range;

use super::{
    super::{
        content,
        lexicon::{self, Frame, Saying},
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution,
    around::{around, inverted},
    clause,
    finite::is_finite,
    group::group,
    heard::heard,
    joined::{chain, holder},
    quotation::follows_quote,
};
use crate::verbs::Form;

/// The attribution of one verb.
pub fn one(
    reader: &Reader<'_>,
    unit: &Unit,
    verb: usize,
    saying: Saying,
    limit: usize,
    earlier: &[Attribution],
) -> Option<Attribution> {
    let floor = unit.tokens.start;
    let group = group(reader, verb, floor);
    if group.infinitive || (saying.form == Form::Past && group.passive) {
        return None;
    }
    if group.negated && !matches!(saying.base, "say" | "want" | "believe" | "think") {
        return None;
    }
    let with_particle = lexicon::particle(saying.base, reader.word(verb + 1));
    if saying.frame.needs_particle() && !with_particle {
        return None;
    }
    let next = verb + 1 + usize::from(with_particle);
    let cue = verb..next;
    if saying.form == Form::Past && reader.word(next) == "by" {
        return None;
    }
    let fronted =
        group.start == floor || reader.quoted(group.start - 1) || matches!(reader.word(group.start - 1), "," | "—" | "–" | "―");
    let participle = saying.form == Form::Ing && !group.passive;
    if !participle
        && saying.form != Form::Base
        && fronted
        && !is_participle_aside(reader, saying, group.start)
        && let Some(found) = inverted(reader, unit, group.start, cue.clone(), limit)
    {
        return Some(found);
    }
    // Whether somebody else than the subject before it speaks: "footage of Roe saying"; "urged them to leave and condemned".
    let (speaker, chained) = match participle {
        true => match heard(reader, verb, floor).filter(|_| !saying.frame.is(Frame::ATTITUDE)) {
            Some(found) => (Some(found), true),
            None => (holder(reader, unit, verb, earlier), false),
        },
        false => match subject::before(reader, group.start, floor) {
            Some(found) => (Some(found), false),
            // "urged them to leave and condemned the raid": one subject, two verbs.
            None => (chain(reader, unit, group.start, earlier), true),
        },
    };
    let speaker = speaker.filter(|speaker| !is_superlative(reader, speaker))?;
    if participle {
        let led = chained
            || fronted
            || reader.quoted(verb + 1)
            || (reader.word(verb + 1) == "," && reader.quoted(verb + 2))
            || verb == floor + 1
            || reader.word(verb - 1) == "by"
            || matches!(saying.base, "say" | "claim" | "call" | "warn" | "add" | "accuse" | "ask");
        let adjective =
            verb > floor + 1 && reader.is(verb - 2, Class::DETERMINER) && reader.is_word(verb - 1) && !reader.capital(verb - 1);
        let noun = adjective
            || verb > floor + 1 && reader.is(verb - 1, Class::DETERMINER.or(Class::PREPOSITION)) && reader.word(verb - 1) != "by";
        if !led || (noun && !chained) {
            return None;
        }
    } else if !is_finite(reader, saying, &group, &speaker, verb, chained) {
        return None;
    }
    // "The act, known as": the name before the comma suffers it.
    let suffers =
        saying.form == Form::Past && !group.auxiliary && speaker.end + 1 == group.start && reader.word(speaker.end) == ",";
    if suffers && !chained && !matches!(saying.base, "say" | "tell" | "add" | "write") {
        return None;
    }
    let after_quote = !participle && !chained && follows_quote(reader, speaker.start, floor);
    let to = content::after(reader, saying, with_particle, next, limit);
    let relative = speaker.len() == 1 && reader.is(speaker.start, Class::RELATIVE);
    let to = to.map(|content| within_clause(reader, unit, verb, content, participle, relative.then_some(speaker.start)));
    let attribution = |content: Range<usize>, aside: Option<Range<usize>>| Attribution {
        content,
        speaker: Some(speaker.clone()),
        cue: cue.clone(),
        aside,
    };
    let plain = to.clone().filter(|content| !after_quote || reader.word(content.start) == "that");
    if let Some(content) = plain
        && !(after_quote && reader.quoted(content.start))
    {
        return Some(attribution(content, None));
    }
    if participle
        || chained
        || relative
        || !(saying.frame.is(Frame::CLAUSE)
            || saying.frame.is(Frame::QUOTATION)
            || saying.frame.is(Frame::HEARER)
            || saying.frame.is(Frame::THAT))
    {
        return None;
    }
    if let Some(found) = around(reader, unit, speaker.start, next, limit) {
        return Some(attribution(found.0, found.1));
    }
    // The quotation is the next paragraph: "He went on:"
    (to.is_none() && unit.tokens.end > next && reader.word(unit.tokens.end - 1) == ":")
        .then(|| attribution(unit.tokens.end..unit.tokens.end, None))
}

/// "the city's most wanted man": no subject.
fn is_superlative(reader: &Reader<'_>, speaker: &Range<usize>) -> bool {
    let Some(before) = speaker.start.checked_sub(1).filter(|_| speaker.len() == 1) else { return false };
    reader.word(speaker.start) == "most" && (reader.word(before) == "s" || reader.is(before, Class::DETERMINER))
}

/// What is said, without the rest of a sentence that the clause of its verb only interrupts or leads into.
fn within_clause(
    reader: &Reader<'_>,
    unit: &Unit,
    verb: usize,
    content: Range<usize>,
    participle: bool,
    relative: Option<usize>,
) -> Range<usize> {
    let floor = unit.tokens.start;
    let aside = |at: usize| at > floor && reader.word(at - 1) == ",";
    let end = if participle && verb <= floor + 1 {
        clause::before_subject(reader, content.start..unit.tokens.end).map(|(end, _)| end)
    } else if relative.is_some_and(aside) || (participle && aside(verb) && !content::has_verb(reader, floor..verb)) {
        clause::before_verb(reader, content.clone())
    } else {
        None
    };
    content.start..end.map_or(content.end, |end| end.min(content.end).max(content.start))
}

/// Whether a past form after a comma is more likely what befell the name before it: "The plan, announced on Monday".
fn is_participle_aside(reader: &Reader<'_>, saying: Saying, start: usize) -> bool {
    saying.form == Form::Past
        && start > 0
        && reader.word(start - 1) == ","
        && !reader.quoted(start.saturating_sub(2))
        && saying.base != "say"
}
