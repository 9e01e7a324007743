//! A verb of saying with who says it and what is said, within one sentence of the reporter.

use std::ops::Range;

use super::{
    content,
    lexicon::{self, Form, Frame, Saying},
    reader::{Reader, Unit},
    subject,
    words::Class,
};

/// Who says what, as one cue tells it. All are ranges of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// What is said.
    pub content: Range<usize>,
    /// Who says it, where the sentence names them.
    pub speaker: Option<Range<usize>>,
    /// The word that says so.
    pub cue: Range<usize>,
    /// The words within the content that are the reporter's: "he said" between two parts.
    pub aside: Option<Range<usize>>,
}

/// A verb with its auxiliaries.
struct Group {
    start: usize,
    passive: bool,
    negated: bool,
    /// "to say", without a subject of its own.
    infinitive: bool,
    auxiliary: bool,
}

fn group(reader: &Reader<'_>, verb: usize, floor: usize) -> Group {
    let mut group = Group { start: verb, passive: false, negated: false, infinitive: false, auxiliary: false };
    while group.start > floor {
        let at = group.start - 1;
        if reader.quoted(at) {
            break;
        }
        let glued = !reader.spaced(at) && at > floor && matches!(reader.word(at - 1), "'" | "’");
        if glued && matches!(reader.word(at), "s" | "re" | "ve" | "ll" | "d" | "m" | "t") && at >= floor + 2 {
            if reader.word(at) == "s"
                && !reader.is(at - 2, Class::PRONOUN)
                && reader.saying(verb).is_none_or(|saying| saying.form != Form::Ing)
            {
                break;
            }
            group.negated |= reader.word(at) == "t";
            group.auxiliary = true;
            group.passive |= matches!(reader.word(at), "s" | "re" | "m");
            group.start = at - 1;
            continue;
        }
        if reader.is(at, Class::AUXILIARY) && !reader.capital(at) {
            group.passive |= reader.is(at, Class::BE);
            group.auxiliary = true;
        } else if reader.is(at, Class::NEGATION) {
            group.negated = true;
        } else if reader.word(at) == "to" && group.start == verb {
            group.infinitive = true;
            return group;
        } else if !reader.is(at, Class::ADVERB) || reader.capital(at) {
            break;
        }
        group.start = at;
    }
    group
}

/// Every attribution of a unit, in the order of their cues.
pub fn find(reader: &Reader<'_>, unit: &Unit) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let limit = trimmed_end(reader, unit.tokens.clone());
    let mut floor = unit.tokens.start;
    for (verb, saying) in reader.sayings(unit.tokens.clone()) {
        if verb < floor || (reader.capital(verb) && reader.kind(unit) != dateline_model::BlockKind::Headline) {
            continue;
        }
        let near = found.get(found.len().saturating_sub(NEAR)..).unwrap_or_default();
        let verbal = one(reader, unit, verb, saying, within_reach(reader, verb, limit), near);
        if let Some(attribution) = verbal {
            floor = attribution.cue.end;
            found.push(attribution);
        }
    }
    found.extend(according(reader, unit, limit));
    found.extend(by_noun(reader, unit, limit));
    found.extend(by_dash(reader, unit));
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

/// How many attributions before one are asked whether it hangs on them.
const NEAR: usize = 12;

/// How many tokens what is said may have, beyond the quotation that stands at its end.
const REACH: usize = 600;

/// Where what a verb gives ends at the latest: a text may be one sentence.
fn within_reach(reader: &Reader<'_>, verb: usize, limit: usize) -> usize {
    let end = limit.min(verb + REACH);
    reader.stretch_at(end).filter(|_| end < limit).map_or(end, |stretch| stretch.tokens.end.min(limit))
}

/// The end of a range without the mark that ends the sentence.
fn trimmed_end(reader: &Reader<'_>, tokens: Range<usize>) -> usize {
    let mut end = tokens.end;
    while end > tokens.start
        && !reader.quoted(end - 1)
        && !reader.is_word(end - 1)
        && !reader.is_number(end - 1)
        && !matches!(reader.word(end - 1), ")" | "%")
    {
        end -= 1;
    }
    end
}

/// The attribution of one verb.
fn one(
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
    let (speaker, chained) = match participle {
        true => (holder(reader, unit, verb, earlier), false),
        false => match subject::before(reader, group.start, floor) {
            Some(found) => (Some(found), false),
            // "urged them to leave and condemned the raid": one subject, two verbs.
            None => (chain(reader, unit, group.start, earlier), true),
        },
    };
    let speaker = speaker?;
    if participle {
        let led = fronted
            || verb == floor + 1
            || reader.word(verb - 1) == "by"
            || matches!(saying.base, "say" | "claim" | "call" | "warn" | "add" | "accuse" | "ask");
        let adjective =
            verb > floor + 1 && reader.is(verb - 2, Class::DETERMINER) && reader.is_word(verb - 1) && !reader.capital(verb - 1);
        let noun = adjective
            || verb > floor + 1 && reader.is(verb - 1, Class::DETERMINER.or(Class::PREPOSITION)) && reader.word(verb - 1) != "by";
        if !led || noun {
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

/// Whether a past form after a comma is more likely what befell the name before it: "The plan, announced on Monday".
fn is_participle_aside(reader: &Reader<'_>, saying: Saying, start: usize) -> bool {
    saying.form == Form::Past
        && start > 0
        && reader.word(start - 1) == ","
        && !reader.quoted(start.saturating_sub(2))
        && saying.base != "say"
}

/// Whether a quotation stands right before a token, but for a comma.
fn follows_quote(reader: &Reader<'_>, at: usize, floor: usize) -> bool {
    let quoted = |back: usize| at >= floor + back && reader.quoted(at - back);
    let near = quoted(1) || (quoted(2) && matches!(reader.word(at - 1), "," | "—" | "–" | "." | "?" | "!"));
    let Some(stretch) = at
        .checked_sub(1)
        .and_then(|last| reader.stretch_at(last))
        .or_else(|| reader.stretch_at(at.checked_sub(2)?))
        .filter(|_| near)
    else {
        return false;
    };
    // "On the show “Late Night,” the minister said": a title, no speech.
    let start = stretch.tokens.start;
    let words = stretch.inner().filter(|&at| reader.is_word(at));
    let title = words.clone().all(|at| reader.capital(at) || reader.word(at).len() < 4) && words.count() < 8;
    !(title && start > floor && reader.is_word(start - 1))
}

/// Whether verb and subject agree, so that the verb is no noun.
fn is_finite(reader: &Reader<'_>, saying: Saying, group: &Group, speaker: &Range<usize>, verb: usize, chained: bool) -> bool {
    let last = speaker.end - 1;
    let word = reader.word(last);
    if group.auxiliary {
        return true;
    }
    let pronoun = word.to_ascii_lowercase();
    // "the attacks", "a previous warning": nouns.
    let noun = matches!(saying.form, Form::Base | Form::Present)
        && !group.auxiliary
        && (reader.is(verb - 1, Class::DETERMINER.or(Class::PREPOSITION)) && !reader.is(verb - 1, Class::PRONOUN)
            || infinitive(reader, speaker.clone()));
    if noun {
        return false;
    }
    let plural = (speaker.clone().any(|at| reader.word(at) == "and"))
        || matches!(
            pronoun.as_str(),
            "they" | "we" | "you" | "i" | "who" | "people" | "police" | "many" | "some" | "most" | "others"
        )
        || (word.ends_with('s') && !word.ends_with("ss") && !matches!(reader.word(last.saturating_sub(1)), "'" | "’"));
    match saying.form {
        Form::Base => plural && reader.word(last) != "s",
        Form::Present => {
            let noun = saying.frame.is(Frame::NOUN)
                && (reader.is(verb - 1, Class::DETERMINER) || reader.word(verb - 1) == "s" || chained);
            !noun && (!plural || !saying.frame.is(Frame::NOUN)) && !(matches!(pronoun.as_str(), "they" | "we" | "you" | "i"))
        }
        Form::Past => !matches!(word, "s" | "'" | "’") || pronoun.len() > 1,
        Form::Ing => true,
    }
}

/// Whether a noun phrase holds a verb with "to", whose object comes next: "the threat to suspend talks".
fn infinitive(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let small = |at: usize| reader.is_word(at) && !reader.capital(at) && !reader.is(at, Class::DETERMINER.or(Class::OBJECT));
    tokens.clone().any(|at| reader.word(at) == "to" && at + 2 >= tokens.end && small(at + 1))
}

/// Who a participle hangs on: the speaker of the verb before it, or the subject of the sentence.
fn holder(reader: &Reader<'_>, unit: &Unit, verb: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    if verb <= unit.tokens.start + 1 {
        // "After saying so, the minister"; "Speaking in Novi, the minister": the subject follows.
        let comma = (verb..unit.tokens.end).find(|&at| reader.word(at) == "," && !reader.quoted(at))?;
        return subject::first(reader, comma + 1..unit.tokens.end);
    }
    if let Some(found) = outermost(earlier, verb) {
        return Some(found);
    }
    subject::first(reader, unit.tokens.start..verb)
}

/// The speaker of the last attribution before a token that stands in no other.
fn outermost(earlier: &[Attribution], before: usize) -> Option<Range<usize>> {
    let inner = |found: &Attribution| earlier.iter().any(|outer| outer != found && outer.content.contains(&found.cue.start));
    earlier.iter().rev().find(|found| found.cue.end <= before && !inner(found))?.speaker.clone()
}

/// The subject of a verb that is joined to one before it.
fn chain(reader: &Reader<'_>, unit: &Unit, start: usize, earlier: &[Attribution]) -> Option<Range<usize>> {
    let before = start.checked_sub(1).filter(|before| *before > unit.tokens.start)?;
    let joined = reader.is(before, Class::CONJUNCTION) || (reader.word(before) == "," && earlier.len() > 1);
    if !joined {
        return None;
    }
    outermost(earlier, start)
        .filter(|speaker| speaker.end <= before)
        .or_else(|| subject::first(reader, unit.tokens.start..before))
}

/// "…," said the minister.
fn inverted(reader: &Reader<'_>, unit: &Unit, start: usize, cue: Range<usize>, limit: usize) -> Option<Attribution> {
    let floor = unit.tokens.start;
    let speaker = subject::after(reader, cue.end, limit)?;
    let quote = follows_quote(reader, start, floor);
    if !quote {
        // "Prices rose, says the bank": the clause before has its verb, none follows.
        let clause = start > floor + 4 && content::has_verb(reader, floor..start);
        let quoted = (speaker.end..limit.min(speaker.end + 4)).any(|at| reader.quoted(at));
        let rest =
            quoted || content::has_verb(reader, speaker.end..limit.min(speaker.end + 12)) || reader.is(cue.end, Class::OBJECT);
        if !clause || rest || (reader.saying(cue.start).is_none_or(|saying| !saying.frame.is(Frame::CLAUSE))) {
            return None;
        }
    }
    let (content, aside) = around(reader, unit, start, speaker.end, limit)?;
    Some(Attribution { content, speaker: Some(speaker), cue, aside })
}

/// What is said before an attribution that stands at `start..end`, and after it where it goes on.
fn around(
    reader: &Reader<'_>,
    unit: &Unit,
    start: usize,
    end: usize,
    limit: usize,
) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let mut from = unit.tokens.start;
    let mut to = start;
    // "as the minister put it"
    let as_clause = to > from && matches!(reader.word(to - 1), "as" | "As");
    if as_clause {
        to -= 1;
    }
    let comma = to > from && matches!(reader.word(to - 1), "," | "—" | "–" | "―" | "?" | "!" | ".");
    let quoted = to > from && (reader.quoted(to - 1) || (comma && to > from + 1 && reader.quoted(to - 2)));
    let goes_on = goes_on(reader, end, limit, quoted);
    if as_clause && to == from {
        let next = goes_on?;
        return (next < limit).then_some((next..limit, None));
    }
    if !comma && !quoted {
        return None;
    }
    while to > from && matches!(reader.word(to - 1), "," | "—" | "–" | "―") {
        to -= 1;
    }
    if to > from && quoted && !reader.quoted(to - 1) {
        to -= usize::from(!reader.quoted(to - 1));
    }
    while from < to && (reader.is(from, Class::CONJUNCTION) || reader.word(from) == ",") && !reader.quoted(from) {
        from += 1;
    }
    if quoted {
        // Only what belongs to the quotation: another attribution may stand before it.
        from = quotation_start(reader, from, to);
    } else {
        let clause = content::has_verb(reader, from..to) || (from..to).any(|at| reader.quoted(at));
        if !clause && (goes_on.is_none() || reader.is(from, Class::PREPOSITION)) {
            return None;
        }
    }
    if to <= from {
        return None;
    }
    match goes_on {
        Some(next) => {
            let end =
                if reader.quoted(next) { quotation_end(reader, next, limit) } else { content::end(reader, next, limit, true) };
            Some((from..end, Some(to..next)))
        }
        None => Some((from..to, None)),
    }
}

/// Where the words go on after an attribution, if they do: after a comma, with no participle or aside of the reporter.
///
/// After a quotation only another one goes on with it.
fn goes_on(reader: &Reader<'_>, end: usize, limit: usize, quoted: bool) -> Option<usize> {
    let mut at = end;
    if let Some(hearer) = subject::after(reader, at, limit).filter(|found| reader.word(found.end) == "," || found.len() < 6) {
        at = hearer.end;
    }
    at = content::beyond_adverbials(reader, at, limit);
    let mut commas = 0;
    while at < limit && !reader.quoted(at) && commas < 3 {
        match reader.word(at) {
            "," | "—" | "–" | ":" | ";" => {
                commas += 1;
                let next = at + 1;
                if reader.quoted(next) {
                    return Some(next);
                }
                let away = quoted
                    || reader.saying(next).is_some_and(|saying| saying.form == Form::Ing)
                    || reader.word(next).ends_with("ing")
                    || matches!(
                        reader.word(next),
                        "according"
                            | "who"
                            | "which"
                            | "in"
                            | "at"
                            | "during"
                            | "on"
                            | "a"
                            | "an"
                            | "the"
                            | "as"
                            | "after"
                            | "while"
                            | "amid"
                            | "but"
                    );
                if away {
                    // "said Roe, the head of the bank. …": the rest tells of the speaker.
                    at = next;
                    while at < limit && !matches!(reader.word(at), "," | ":") && !reader.quoted(at) {
                        if quoted && reader.saying(at).is_some() {
                            return None;
                        }
                        at += 1;
                    }
                    continue;
                }
                return (next < limit && commas == 1).then_some(next);
            }
            _ => return None,
        }
    }
    reader.quoted(at).then_some(at).filter(|_| commas > 0 || at == end)
}

/// Where the quotation that ends at `to` begins: at the first stretch of its clause.
fn quotation_start(reader: &Reader<'_>, from: usize, to: usize) -> usize {
    let Some(stretch) = reader.stretch_at(to - 1) else { return from };
    let mut start = stretch.tokens.start.max(from);
    // "The road 'is cut,' he said": small letters lead into the marks.
    let lead = start > from && !matches!(reader.word(start - 1), "," | ":" | ";" | "." | "—" | "–") && !reader.quoted(start - 1);
    if lead {
        while start > from && !matches!(reader.word(start - 1), ":" | ";") && !ends_speech(reader, start - 1) {
            start -= 1;
        }
    }
    start
}

/// Whether a whole quotation, and no fragment, ends with a token.
fn ends_speech(reader: &Reader<'_>, at: usize) -> bool {
    let Some(stretch) = reader.stretch_at(at) else { return false };
    let inner = stretch.inner();
    stretch.tokens.end == at + 1 && inner.end > inner.start && matches!(reader.word(inner.end - 1), "," | "." | "?" | "!")
}

/// Where a quotation that goes on at `at` ends: with the last stretch before another attribution.
fn quotation_end(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    reader.stretch_at(at).map_or(limit, |stretch| stretch.tokens.end.min(limit.max(at + 1)))
}

/// "according to the ministry", before or after what it says.
fn according(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Vec<Attribution> {
    let mut found = Vec::new();
    for at in unit.tokens.clone() {
        if !matches!(reader.word(at), "according" | "According") || reader.word(at + 1) != "to" || reader.quoted(at) {
            continue;
        }
        let limit = within_reach(reader, at, limit);
        let Some(speaker) = subject::after(reader, at + 2, limit) else { continue };
        let cue = at..at + 2;
        let mut from = unit.tokens.start;
        while from < at && reader.is(from, Class::CONJUNCTION) {
            from += 1;
        }
        let content = if at <= from {
            let comma = (speaker.end..limit).find(|&at| reader.word(at) == "," && !reader.quoted(at));
            comma.map(|comma| comma + 1..limit)
        } else {
            let to = if reader.word(at - 1) == "," { at - 1 } else { at };
            (to > from).then_some(from..to)
        };
        if let Some(content) = content.filter(|content| content.start < content.end) {
            found.push(Attribution { content, speaker: Some(speaker), cue, aside: None });
        }
    }
    found
}

/// "the minister's claim that": a noun of saying with its holder.
fn by_noun(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Vec<Attribution> {
    let mut found = Vec::new();
    for at in unit.tokens.clone().skip(1) {
        if reader.word(at + 1) != "that" || reader.quoted(at) || !lexicon::is_speech_noun(reader.word(at)) {
            continue;
        }
        let before = at - 1;
        let speaker = (|| match reader.word(before) {
            "his" | "her" | "their" | "its" | "His" | "Her" | "Their" | "Its" => Some(before..at),
            "s" | "’" | "'" => {
                let end = if reader.word(before) == "s" { before.saturating_sub(1) } else { before };
                let name = |at: &usize| reader.capital(*at) || reader.word(*at) == "." || (reader.is_word(*at) && *at + 1 == end);
                let mut start = (unit.tokens.start..end).rev().take_while(name).last()?;
                start -= usize::from(start > unit.tokens.start && reader.is(start - 1, Class::DETERMINER));
                Some(start..end)
            }
            _ => None,
        })();
        if let Some(speaker) = speaker {
            let content = at + 1..content::end(reader, at + 1, limit, true);
            found.push(Attribution { content, speaker: Some(speaker), cue: at..at + 1, aside: None });
        }
    }
    found
}

/// “…” — Jane Roe
fn by_dash(reader: &Reader<'_>, unit: &Unit) -> Option<Attribution> {
    let stretch = reader.stretches.get(unit.stretches.start)?;
    let mut dash = stretch.tokens.end;
    while dash < unit.tokens.end && reader.word(dash) == "." {
        dash += 1;
    }
    let is_dash = matches!(reader.word(dash), "—" | "–" | "―" | "-") && dash < unit.tokens.end;
    let end = trimmed_end(reader, unit.tokens.clone());
    let name = dash + 1..end;
    if !is_dash || !reader.capital(dash + 1) || name.len() > 16 || content::has_verb(reader, name.clone()) {
        return None;
    }
    let speaker = subject::after(reader, name.start, name.end)?;
    Some(Attribution { content: stretch.tokens.clone(), speaker: Some(speaker), cue: dash..dash + 1, aside: None })
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
