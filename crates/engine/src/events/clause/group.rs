//! A verb with its auxiliaries.

use crate::document::Document;

/// What stands before a verb and belongs to it.
pub(super) struct Group {
    pub start: usize,
    pub auxiliary: bool,
    pub passive: bool,
    pub modal: bool,
    pub planned: bool,
    pub denied: bool,
}

/// The auxiliaries of the verb at `at`, no further back than `limit`.
pub(super) fn group(document: &Document<'_>, at: usize, limit: usize) -> Group {
    let mut group = Group { start: at, auxiliary: false, passive: false, modal: false, planned: false, denied: false };
    let mut back = at;
    // "asked that it be extended"
    let mut wish = false;
    while back > limit && at - back < 5 {
        let word = document.word(back - 1);
        match word {
            // "are banned" is how things stand, and nothing that happened.
            "is" | "are" | "being" => group.denied = true,
            "be" => {
                group.auxiliary = true;
                group.passive = true;
                wish = true;
            }
            "was" | "were" | "been" => {
                group.auxiliary = true;
                group.passive = true;
            }
            "has" | "have" | "had" => group.auxiliary = true,
            "could" | "would" | "may" | "might" | "should" | "must" | "can" => group.modal = true,
            "will" => {
                group.modal = true;
                group.planned = true;
            }
            "to" if back == at => group.modal = true,
            "not" | "never" | "n" => group.denied = true,
            "reportedly" | "allegedly" | "also" | "already" | "recently" | "repeatedly" | "briefly" | "since" | "later"
            | "then" | "first" | "just" | "now" => {}
            _ => break,
        }
        back -= 1;
        if !matches!(word, "since" | "then" | "first" | "later") {
            group.start = back;
        }
    }
    group.denied |= wish && !group.planned;
    group
}
