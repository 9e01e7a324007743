//! Every attribution of a sentence, of whatever shape.

use super::{
    super::{
        lexicon::{Frame, Saying},
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution, according, dash, noun,
    reach::{REACH, trimmed_end, within_reach},
    verb,
};

use crate::verbs::Form;

/// How many attributions before one are asked whether it hangs on them.
const NEAR: usize = 12;

/// Every attribution of a unit, in the order of their cues.
pub fn find(reader: &Reader<'_>, unit: &Unit) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let limit = trimmed_end(reader, unit.tokens.clone());
    let mut floor = unit.tokens.start;
    for (verb, saying) in reader.sayings(unit.tokens.clone()) {
        let headline = reader.kind(unit) == dateline_model::BlockKind::Headline;
        if verb < floor || (reader.capital(verb) && !headline && !leads(reader, unit, verb, saying)) {
            continue;
        }
        let near = found.get(found.len().saturating_sub(NEAR)..).unwrap_or_default();
        let verbal = verb::one(reader, unit, verb, saying, within_reach(reader, verb, limit), near);
        if let Some(attribution) = verbal {
            floor = attribution.cue.end;
            found.push(attribution);
        }
    }
    found.extend(leading(reader, unit, limit));
    found.extend(according::find(reader, unit, limit));
    found.extend(noun::find(reader, unit, limit));
    found.extend(dash::find(reader, unit));
    // One sentence of a whole text would take for ever.
    if found.len() > REACH {
        return found;
    }
    shorten(&mut found);
    let attitude = |found: &Attribution| {
        let quoted = found.content.clone().any(|at| reader.quoted(at));
        reader.saying(found.cue.start).is_some_and(|saying| {
            let named = saying.frame.is(Frame::OBJECT) && !saying.frame.is(Frame::CLAUSE);
            saying.frame.is(Frame::ATTITUDE) || (named && !quoted)
        })
    };
    let all = found.clone();
    // "rejected calls for a truce": what is rejected is a noun with its words, no clause.
    let of_object = |outer: &Attribution, inner: &Attribution| {
        let clausal = reader.saying(outer.cue.start).is_none_or(|saying| saying.frame.is(Frame::CLAUSE));
        !clausal && inner.speaker.as_ref().is_some_and(|speaker| speaker.start == outer.content.start)
    };
    found.retain(|found| {
        let mut around = all.iter().filter(|outer| outer.content != found.content && outer.content.contains(&found.cue.start));
        !around.any(|outer| attitude(found) || of_object(outer, found))
    });
    found
}

/// "Saying the road was cut, Roe left": a participle at the head of its sentence, and no noun as in "Warning signs".
fn leads(reader: &Reader<'_>, unit: &Unit, verb: usize, saying: Saying) -> bool {
    let next = verb + 1;
    let clause = reader.quoted(next)
        || reader.capital(next)
        || reader.is(next, Class::DETERMINER.or(Class::PRONOUN).or(Class::OBJECT).or(Class::QUESTION));
    verb == unit.tokens.start && saying.form == Form::Ing && clause
}

/// "Said Roe: “…”", "Asked the minister, “…”"
fn leading(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Option<Attribution> {
    let verb = unit.tokens.start;
    let past = reader.capital(verb)
        && reader.saying(verb).is_some_and(|saying| saying.form == Form::Past && saying.frame.is(Frame::CLAUSE));
    let speaker = subject::after(reader, verb + 1, limit).filter(|_| past)?;
    let mark = speaker.end;
    let opens = matches!(reader.word(mark), ":" | ",") && reader.quoted(mark + 1);
    let content = mark + 1..reader.stretch_at(mark + 1).map_or(limit, |stretch| stretch.tokens.end);
    opens.then_some(Attribution { content, speaker: Some(speaker), cue: verb..verb + 1, aside: None })
}

/// What one speaker says ends where the attribution to another begins: "warned that the road was cut, his office said".
fn shorten(found: &mut [Attribution]) {
    let tails = found
        .iter()
        .filter(|found| found.content.end <= found.cue.start && !found.content.is_empty())
        .filter_map(|found| Some(found.cue.start.min(found.speaker.as_ref()?.start)))
        .collect::<Vec<_>>();
    for attribution in found.iter_mut() {
        let cut = tails
            .iter()
            .copied()
            .find(|&tail| attribution.content.start < tail && tail < attribution.content.end && attribution.cue.end <= tail);
        if let Some(cut) = cut.filter(|_| attribution.aside.is_none()) {
            attribution.content.end = cut;
        }
    }
}
