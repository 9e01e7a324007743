//! A sentence into its clauses.

use super::{
    Clause, Link,
    boundary::{boundary, resumes},
    finite::has_verb,
    verb::verb,
};
use crate::document::{Document, Sentence};

/// The clauses of a sentence, in order.
pub fn clauses(document: &Document<'_>, sentence: &Sentence, quoted: &[bool]) -> Vec<Clause> {
    let first = sentence.tokens.start;
    let in_quote = |at: usize| quoted.get(at - first).copied().unwrap_or(false);
    let mut clauses = Vec::new();
    let mut start = first;
    let mut link = Link::Main;
    for at in sentence.tokens.clone() {
        if in_quote(at) {
            continue;
        }
        let resumed = link == Link::Relative && resumes(document, at);
        let next = if resumed { Some((Link::Main, 1)) } else { boundary(document, start, at, sentence.tokens.end) };
        let Some((next, skip)) = next else { continue };
        // "after 13 hours of talks" has no verb of its own and stays with the clause before it.
        if next == Link::Temporal && !has_verb(document, at + 1, sentence.tokens.end, &in_quote) {
            continue;
        }
        if at > start {
            clauses.push(Clause { tokens: start..at, link, verb: None });
        }
        start = at + skip;
        link = next;
    }
    if sentence.tokens.end > start {
        clauses.push(Clause { tokens: start..sentence.tokens.end, link, verb: None });
    }
    for clause in &mut clauses {
        clause.verb = verb(document, clause, &in_quote);
    }
    clauses
}

#[cfg(test)]
mod tests {
    use super::{super::quoted, *};

    fn verbs(text: &str) -> Vec<String> {
        let tokens = crate::tokens::tokens(text);
        let count = tokens.len();
        let document = Document { text, tokens, ..Document::default() };
        let sentence = Sentence { span: dateline_model::Span::new(0, text.len()), block: 0, tokens: 0..count };
        let quoted = quoted(&document, 0..count);
        let clauses = clauses(&document, &sentence, &quoted);
        clauses.iter().filter_map(|clause| Some(document.word(clause.verb?.at).to_owned())).collect()
    }

    #[test]
    fn each_clause_has_its_verb() {
        assert_eq!(verbs("The envoy phoned the minister after two schools were bombed."), ["phoned", "bombed"]);
        assert_eq!(verbs("The army said that it had seized the harbour."), ["said", "seized"]);
        assert_eq!(verbs("The mayor said on Monday that the army had seized the harbour."), ["said", "seized"]);
        assert_eq!(verbs("The truce, which took effect at dawn, collapsed."), ["took", "collapsed"]);
    }

    #[test]
    fn what_may_never_happen_is_no_event() {
        assert_eq!(verbs("The union could suspend the talks."), Vec::<String>::new());
        assert_eq!(verbs("They did not sign the accord."), Vec::<String>::new());
    }
}
