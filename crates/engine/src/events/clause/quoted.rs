//! Which tokens stand between quotation marks.

use std::ops::Range;

use crate::document::Document;

/// For each token of a sentence, whether it stands between quotation marks.
pub fn quoted(document: &Document<'_>, tokens: Range<usize>) -> Vec<bool> {
    let mut inside = false;
    let mut marks = Vec::with_capacity(tokens.len());
    // A quotation that goes on from the sentence before closes here without having been opened.
    let first = tokens.clone().find(|&at| matches!(document.word(at), "“" | "”" | "\""));
    let straight = tokens.clone().filter(|&at| document.word(at) == "\"").count();
    if let Some(first) = first {
        let spaced = document.tokens.get(first).is_some_and(|token| token.spaced);
        inside = document.word(first) == "”" || (document.word(first) == "\"" && straight % 2 == 1 && !spaced);
    }
    for at in tokens {
        match document.word(at) {
            "“" => inside = true,
            "”" => inside = false,
            "\"" => {
                inside = !inside;
                marks.push(true);
                continue;
            }
            _ => {}
        }
        marks.push(inside || matches!(document.word(at), "”"));
    }
    marks
}
