//! Verbs that have a subject, and words that only look like them.

use super::super::lexicon;
use crate::{document::Document, tokens::TokenKind, verbs::Form};

/// Whether a word is a verb that a subject stands before.
pub fn is_finite(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    let auxiliary = matches!(word, "was" | "were" | "has" | "had" | "have" | "is" | "are" | "will" | "would" | "could");
    auxiliary || (lexicon::base(word).is_some_and(|(_, form)| form == Form::Past) && !attributive(document, at))
}

/// Participles that are no past tense: without an auxiliary they tell nothing of their subject ("swabs taken at the site").
pub(super) fn is_participle(word: &str) -> bool {
    const PARTICIPLES: &str = "taken given known seen shown driven fallen flown broken hidden stolen written begun gone done \
                               risen withdrawn sworn torn frozen chosen spoken beaten retaken slain";
    PARTICIPLES.split(' ').any(|participle| participle == word)
}

pub(super) fn has_verb(document: &Document<'_>, from: usize, limit: usize, in_quote: &impl Fn(usize) -> bool) -> bool {
    for at in from..limit {
        let word = document.word(at);
        if matches!(word, "," | ";" | "—" | "–" | "which" | "that" | "who") {
            return false;
        }
        let finite = matches!(word, "was" | "were" | "is" | "are" | "has" | "had" | "have" | "will" | "would" | "could" | "said");
        if !in_quote(at)
            && at > from
            && (finite || (lexicon::base(word).is_some_and(|(_, form)| form == Form::Past) && !attributive(document, at)))
        {
            return true;
        }
    }
    false
}

/// Whether a past form stands before a noun as its attribute: "the collapsed truce", "rebel-held".
pub(super) fn attributive(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| document.word(at));
    let word = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
    let small = |at: usize| word(at) && document.word(at).chars().all(char::is_lowercase);
    // "rebel-held", "1,700 wounded"
    if before == "-" || (at > 0 && document.tokens.get(at - 1).is_some_and(|token| token.kind == TokenKind::Number)) {
        return true;
    }
    // "a Swiss brokered truce"
    let people = before.chars().next().is_some_and(char::is_uppercase)
        && ["an", "ish", "ese", "ch", "ss"].iter().any(|ending| before.ends_with(ending));
    let leads = !matches!(
        document.word(at + 1),
        "a" | "an" | "the" | "its" | "his" | "their" | "to" | "in" | "on" | "at" | "by" | "with" | "from" | "that"
    );
    if people && leads && small(at + 1) {
        return true;
    }
    let determiner = matches!(
        before,
        "the" | "a" | "an" | "its" | "his" | "her" | "their" | "of" | "this" | "that" | "new" | "recently" | "in" | "with" | "by"
    );
    determiner && document.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word)
}
