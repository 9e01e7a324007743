//! What is said before an attribution, and after it where it goes on.

use std::ops::Range;

use super::{
    super::{
        content,
        lexicon::Frame,
        reader::{Reader, Unit},
        subject,
        words::Class,
    },
    Attribution,
    quotation::{follows_quote, quotation_end, quotation_start},
};
use crate::verbs::Form;

/// "…," said the minister.
pub fn inverted(reader: &Reader<'_>, unit: &Unit, start: usize, cue: Range<usize>, limit: usize) -> Option<Attribution> {
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
pub fn around(
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
