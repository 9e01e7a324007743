//! Captions and credits that stand in one line with a sentence, without a stop between them.

use super::words::Words;
use crate::times::calendar;

/// The longest caption, in tokens, that is looked for at the head of a paragraph.
const LONGEST: usize = 16;

/// Whether a caption or its credit ends with the token at `at`.
pub fn ends(words: &Words<'_>, at: usize) -> bool {
    before_credit(words, at) || before_paragraph(words, at)
}

/// A credit behind its caption: "Boats at the pier Image: Harbour Wire".
fn before_credit(words: &Words<'_>, at: usize) -> bool {
    words.word(at + 2) == ":"
        && matches!(words.word(at + 1), "Image" | "Photo" | "Photograph" | "Credit")
        && at > words.tokens.start
        && words.is_glued(at + 2)
        && !words.is_glued(at + 1)
        && words.word(at) != "."
}

/// A caption or date at the head of a paragraph: "The mayor of Leeds In the north, ...".
fn before_paragraph(words: &Words<'_>, at: usize) -> bool {
    let next = at + 1;
    let tokens = words.tokens.clone();
    if at < tokens.start + 2 || next >= tokens.start + LONGEST || !matches!(words.word(next), "In" | "On" | "At") {
        return false;
    }
    let stands_alone = words.word(at).starts_with(char::is_alphanumeric) && !words.is_glued(next);
    let goes_on =
        matches!(words.word(next + 1), "the" | "a" | "its" | "their") || calendar::weekday(words.word(next + 1)).is_some();
    let long = tokens.len() > LONGEST * 2;
    stands_alone && goes_on && long && tokens.clone().filter(|&at| words.is_capitalised(at)).count() * 2 < tokens.len()
}
