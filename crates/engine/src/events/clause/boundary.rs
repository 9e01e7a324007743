//! Where a clause begins, and how it hangs on the rest.

use super::{super::lexicon, Link, finite::is_finite};
use crate::{document::Document, verbs::Form};

/// Whether a clause begins at a token, how it hangs on, and how many tokens link it.
pub(super) fn boundary(document: &Document<'_>, start: usize, at: usize, limit: usize) -> Option<(Link, usize)> {
    let word = document.word(at);
    let next = document.word(at + 1);
    let comma = at > 0 && document.word(at - 1) == ",";
    Some(match word {
        ";" | "—" | "–" => (Link::Main, 1),
        "after" | "After" | "when" | "When" | "as" | "As" | "while" | "While" | "before" | "since" | "Since" | "until" => {
            (Link::Temporal, 1)
        }
        "because" | "although" | "though" | "Although" | "whereas" | "where" => (Link::Temporal, 1),
        "if" | "If" | "unless" | "Unless" | "whether" => (Link::Doubtful, 1),
        // "to verify that", "in the hope that": whether it is so is not said.
        "that" if at > 0 && is_unsure(document.word(at - 1)) => (Link::Doubtful, 1),
        "that" if at > 0 && (lexicon::base(document.word(at - 1)).is_some() || spoken(document, start, at)) => (Link::Content, 1),
        "that" | "which" | "who" | "whom" | "whose" if at > 0 => (Link::Relative, 1),
        "and" | "but" | "But" if comma && told(document, start, at) => (Link::Main, 1),
        "but" => (Link::Main, 1),
        "and" if joins_clauses(document, start, at, limit) => (Link::Main, 1),
        "," if next == "saying" || next == "leaving" || next == "killing" || next == "causing" || next == "forcing" => {
            (Link::Temporal, 1)
        }
        _ if says_without_that(document, start, at, limit) => (Link::Content, 0),
        _ => return None,
    })
}

/// Words after which "that" leads to what may never have been.
fn is_unsure(word: &str) -> bool {
    const UNSURE: &str = "verify verifying ensure ensuring hope hopes hoped hoping fear fears feared fearing suspect suspects suspected doubt \
                          doubts doubted possibility likelihood suggestion suggestions idea rumour rumours rumor rumors demand demands \
                          demanded demanding insist insisting believe believes believed worry worries worried speculation";
    UNSURE.split(' ').any(|unsure| unsure == word)
}

/// Whether what somebody said begins right after the verb, without "that": "officials announced the ship was seized".
fn says_without_that(document: &Document<'_>, start: usize, at: usize, limit: usize) -> bool {
    let Some(verb) = at.checked_sub(1).filter(|verb| *verb > start) else { return false };
    let said = lexicon::base(document.word(verb)).is_some_and(|(base, form)| {
        form == Form::Past && matches!(base, "say" | "announce" | "confirm" | "add" | "claim" | "declare" | "acknowledge")
    });
    let passive = matches!(document.word(verb.wrapping_sub(1)), "was" | "were" | "been" | "be" | "being" | "is" | "are");
    if !said || passive {
        return false;
    }
    let word = document.word(at);
    let determined =
        matches!(word, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "it" | "he" | "she" | "they" | "two" | "three");
    let named = word.starts_with(|letter: char| letter.is_uppercase()) && !word.ends_with("day");
    let mut rest =
        (at + 1..limit.min(at + 14)).take_while(|&at| !matches!(document.word(at), "," | "that" | "which" | "who" | ";"));
    (determined || named) && rest.any(|at| is_finite(document, at))
}

/// Whether "that" gives what a verb of speech before it says, with the day or the listener between the two: "said on
/// Monday that the", "told the club, his own, that he". A verb right after it makes it relative: "told a tale that shocked".
fn spoken(document: &Document<'_>, start: usize, that: usize) -> bool {
    let says = |at: &usize| lexicon::is_said(document.word(*at));
    let Some(verb) = (start.max(that.saturating_sub(14))..that).rfind(says) else { return false };
    let commas = (verb..that).filter(|&at| document.word(at) == ",").count();
    let next = document.word(that + 1);
    let finite = matches!(next, "was" | "were" | "is" | "are" | "has" | "had" | "have" | "will" | "would" | "could");
    commas % 2 == 0 && !finite && lexicon::base(next).is_none()
}

/// Whether a verb stands between two tokens: before it, "and" joins nouns.
fn told(document: &Document<'_>, start: usize, at: usize) -> bool {
    let finite = |word: &str| matches!(word, "was" | "were" | "has" | "had" | "have" | "is" | "are" | "will");
    (start..at)
        .any(|at| finite(document.word(at)) || lexicon::base(document.word(at)).is_some_and(|(_, form)| form == Form::Past))
}

/// Whether a comma ends an aside and the sentence goes on with its verb: "The truce, which …, collapsed".
pub(super) fn resumes(document: &Document<'_>, at: usize) -> bool {
    let next = document.word(at + 1);
    let finite = matches!(next, "was" | "were" | "has" | "had" | "have" | "is" | "are" | "will");
    document.word(at) == "," && (finite || lexicon::base(next).is_some_and(|(_, form)| form == Form::Past))
}

/// Whether "and" is followed by a subject and a verb of its own, or by another verb of the same subject.
fn joins_clauses(document: &Document<'_>, start: usize, at: usize, limit: usize) -> bool {
    if !told(document, start, at) {
        return false;
    }
    let auxiliary = (at + 2..limit.min(at + 6)).any(|at| matches!(document.word(at), "was" | "were" | "has" | "had" | "have"));
    let comma = (at + 1..limit.min(at + 6)).any(|at| document.word(at) == ",");
    auxiliary && !comma
}
