//! "Roe: Nobody will leave", in headlines and transcripts.

use std::ops::Range;

use dateline_model::BlockKind;

use super::{
    attribution::Attribution,
    reader::{Names, Reader, Unit},
};

/// How many tokens may stand before the colon.
const LONGEST: usize = 8;

/// What a speaker, named before a colon at the head of a block, is quoted with.
///
/// `names` are the last words of the document's speakers: in "Storm: What we know" nobody speaks.
pub fn find(reader: &Reader<'_>, unit: &Unit, names: &Names<'_>) -> Option<Attribution> {
    let start = unit.tokens.start;
    let first = reader
        .document
        .blocks
        .get(unit.block)
        .is_some_and(|block| reader.document.tokens.get(start).is_some_and(|token| token.span.start == block.span.start));
    let colon = (start + 1..unit.tokens.end.min(start + LONGEST)).find(|&at| reader.word(at) == ":")?;
    if !first || reader.quoted(start) || !reader.capital(start) || !reader.spaced(colon + 1) || colon + 2 >= unit.tokens.end {
        return None;
    }
    let speaker = start..colon;
    let verb = speaker.clone().any(|at| reader.is_verb(at));
    let last = reader.last_word(speaker.clone());
    let headline = matches!(reader.kind(unit), BlockKind::Headline | BlockKind::Heading);
    let shouted = is_shouted(reader, speaker.clone()) && !headline;
    if verb || !(names.contains(last) || speaks(last) || shouted) {
        return None;
    }
    let mut end = unit.tokens.end;
    while end > colon + 1 && matches!(reader.word(end - 1), ".") {
        end -= 1;
    }
    Some(Attribution { content: colon + 1..end, speaker: Some(speaker), cue: colon..colon + 1, aside: None })
}

/// "ROE:" as transcripts have it.
pub fn is_shouted(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let mut words = tokens.clone().filter(|&at| reader.is_word(at));
    let long = words.clone().any(|at| reader.word(at).len() > 2);
    long && tokens.len() <= 4 && words.all(|at| !reader.word(at).chars().any(char::is_lowercase))
}

/// What speaks without being a name.
fn speaks(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "poll"
            | "report"
            | "study"
            | "survey"
            | "police"
            | "officials"
            | "official"
            | "minister"
            | "ministry"
            | "president"
            | "army"
            | "military"
            | "government"
            | "experts"
            | "activists"
            | "un"
            | "court"
            | "witnesses"
            | "analysts"
            | "scientists"
            | "mayor"
    )
}
