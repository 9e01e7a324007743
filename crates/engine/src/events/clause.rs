//! A sentence into clauses, each with the verb that says what happened.

use std::ops::Range;

use dateline_model::EventKind;

use super::lexicon::{self, Form, Sense};
use crate::{
    document::{Document, Sentence},
    tokens::TokenKind,
};

/// How a clause hangs on the rest of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It stands by itself.
    Main,
    /// "after …", "when …": it tells when.
    Temporal,
    /// "that …", after a verb of speech.
    Content,
    /// "which …", "who …"
    Relative,
    /// "if …", "unless …": it may never happen.
    Doubtful,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens, the word that links it left out.
    pub tokens: Range<usize>,
    /// How it hangs on the rest.
    pub link: Link,
    /// Its verb.
    pub verb: Option<Verb>,
}

/// The verb of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Where its group begins: "had" of "had seized".
    pub start: usize,
    /// The token that says what happened.
    pub at: usize,
    /// What it says happened.
    pub sense: Sense,
    /// Whether the subject suffers it.
    pub passive: bool,
    /// Whether it lies ahead: "will meet".
    pub planned: bool,
}

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

/// Whether a clause begins at a token, how it hangs on, and how many tokens link it.
fn boundary(document: &Document<'_>, start: usize, at: usize, limit: usize) -> Option<(Link, usize)> {
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
        "that" if at > 0 && (lexicon::base(document.word(at - 1)).is_some() || spoken(document, start, at)) => (Link::Content, 1),
        "that" | "which" | "who" | "whom" | "whose" if at > 0 => (Link::Relative, 1),
        "and" | "but" | "But" if comma && told(document, start, at) => (Link::Main, 1),
        "but" => (Link::Main, 1),
        "and" if joins_clauses(document, start, at, limit) => (Link::Main, 1),
        "," if next == "saying" || next == "leaving" || next == "killing" || next == "causing" || next == "forcing" => {
            (Link::Temporal, 1)
        }
        _ => return None,
    })
}

/// Whether "that" gives what a verb of speech before it says, with the day or the listener between the two: "said on
/// Monday that the", "told the club, his own, that he". A verb right after it makes it relative: "told a tale that shocked".
fn spoken(document: &Document<'_>, start: usize, that: usize) -> bool {
    let says = |at: &usize| {
        let past = lexicon::base(document.word(*at)).filter(|(_, form)| *form == Form::Past);
        past.and_then(|(base, _)| lexicon::verb(base)).is_some_and(|sense| sense.kind == EventKind::Statement)
    };
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

/// Whether a word is a verb that a subject stands before.
pub fn is_finite(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    let auxiliary = matches!(word, "was" | "were" | "has" | "had" | "have" | "is" | "are" | "will" | "would" | "could");
    auxiliary || (lexicon::base(word).is_some_and(|(_, form)| form == Form::Past) && !attributive(document, at))
}

/// Whether a comma ends an aside and the sentence goes on with its verb: "The truce, which …, collapsed".
fn resumes(document: &Document<'_>, at: usize) -> bool {
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

fn has_verb(document: &Document<'_>, from: usize, limit: usize, in_quote: &impl Fn(usize) -> bool) -> bool {
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
fn attributive(document: &Document<'_>, at: usize) -> bool {
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

/// The verb of a clause that says what happened: past, perfect, or planned.
fn verb(document: &Document<'_>, clause: &Clause, in_quote: &impl Fn(usize) -> bool) -> Option<Verb> {
    let mut found: Option<Verb> = None;
    for at in clause.tokens.clone() {
        if in_quote(at) {
            continue;
        }
        let word = document.word(at);
        if !document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            || word.len() < 3
            || word.chars().any(char::is_uppercase)
        {
            continue;
        }
        if let Some(under) = under(document, at, clause.tokens.end) {
            let group = group(document, at, clause.tokens.start);
            if group.auxiliary && !group.denied && !group.modal && found.is_none() {
                found = Some(Verb { start: group.start, at, sense: under, passive: true, planned: false });
            }
            continue;
        }
        let Some((base, form)) = lexicon::base(word) else { continue };
        if attributive(document, at) || document.word(at + 1) == "-" {
            continue;
        }
        let group = group(document, at, clause.tokens.start);
        if group.denied || (group.modal && !group.planned) {
            continue;
        }
        // "hit", "cut" and "shut" are base and past in one.
        let past = form == Form::Past || (form == Form::Base && matches!(base, "hit" | "hurt" | "shut" | "quit" | "cut"));
        let finite = past && (group.auxiliary || at > clause.tokens.start || clause.link != Link::Content);
        let planned = group.planned && form == Form::Base;
        if !finite && !planned {
            continue;
        }
        let passive = group.passive;
        // "the truce brokered by the envoy collapsed"
        let later = || (at + 2..clause.tokens.end).any(|at| !in_quote(at) && is_finite(document, at));
        if past && !group.auxiliary && document.word(at + 1) == "by" && !by_phone(document, clause) && later() {
            continue;
        }
        // "Pictures released by the agency", "the missiles fired on Monday do not reach": an attribute of its noun.
        let by = past
            && !group.auxiliary
            && document.word(at + 1) == "by"
            && !lexicon::stands_alone(base)
            && lexicon::verb(base).is_some_and(|own| own.kind != EventKind::Statement);
        let loose =
            past && !group.auxiliary && matches!(document.word(at + 1), "in" | "on" | "at" | "from" | "to" | "with" | "during");
        if by && !by_phone(document, clause) || loose && goes_on(document, at + 1, clause.tokens.end, in_quote) {
            continue;
        }
        // "talks held by" after another verb, without an auxiliary, is an attribute of its noun.
        let reduced = past
            && !group.auxiliary
            && matches!(document.word(at + 1), "by" | "in" | "on" | "at" | "to" | "from")
            && found.is_some();
        if reduced {
            continue;
        }
        let object = (at + 1..clause.tokens.end.min(at + 5)).take_while(|&at| document.word(at) != ",");
        let noun = object.filter(|&at| !in_quote(at)).find_map(|at| {
            lexicon::noun(document.word(at)).or_else(|| {
                (document.word(at) == "effect" || document.word(at) == "force").then(|| lexicon::verb("effect")).flatten()
            })
        });
        // "the siege of the port began": what begins says what happened.
        let begins = matches!(base, "begin" | "start" | "come" | "end");
        let subject =
            || (clause.tokens.start..at).rev().filter(|&at| !in_quote(at)).find_map(|at| lexicon::noun(document.word(at)));
        let noun = noun.or_else(|| if begins && base != "end" { subject() } else { None });
        let sense = match (lexicon::is_light(base), noun, lexicon::verb(base)) {
            // "warned in a phone call", "spoke by phone"
            (_, _, own)
                if !matches!(base, "tell" | "say")
                    && by_phone(document, clause)
                    && own.is_none_or(|own| own.kind == EventKind::Statement) =>
            {
                CALL
            }
            (true, Some(noun), _) => noun,
            (_, _, Some(own)) if base != "speak" => own,
            _ => continue,
        };
        let verb = Verb { start: group.start, at, sense, passive, planned };
        // The first verb is the clause's; a verb of speech yields to one that says what happened.
        match &found {
            None => found = Some(verb),
            Some(_) => break,
        }
    }
    found
}

/// Whether a finite verb follows that has the same subject without "and" or a comma between.
fn goes_on(document: &Document<'_>, from: usize, limit: usize, in_quote: &impl Fn(usize) -> bool) -> bool {
    for at in from..limit {
        let word = document.word(at);
        if in_quote(at) || matches!(word, "," | "and" | "but" | "or" | "what" | "how" | "why" | "-") {
            return false;
        }
        if matches!(word, "do" | "does" | "did" | "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "said") {
            return true;
        }
    }
    false
}

/// "has been under siege", "came under attack": what a noun after "under" says.
fn under(document: &Document<'_>, at: usize, limit: usize) -> Option<Sense> {
    let near = (document.word(at) == "under").then_some(at + 1..limit.min(at + 6))?;
    near.filter_map(|at| lexicon::noun(document.word(at))).find(|sense| sense.kind == EventKind::Violence)
}

/// What a conversation by telephone is.
const CALL: Sense = Sense { concept: "call", kind: EventKind::Diplomacy };

/// Whether a clause tells of a telephone call.
fn by_phone(document: &Document<'_>, clause: &Clause) -> bool {
    clause.tokens.clone().any(|at| match document.word(at) {
        "phone" | "telephone" => {
            matches!(document.word(at.wrapping_sub(1)), "by" | "a" | "the") || document.word(at + 1) == "call"
        }
        "call" => document.word(at.wrapping_sub(1)) == "a" && matches!(document.word(at + 1), "to" | "with"),
        _ => false,
    })
}

/// What stands before a verb and belongs to it.
struct Group {
    start: usize,
    auxiliary: bool,
    passive: bool,
    modal: bool,
    planned: bool,
    denied: bool,
}

fn group(document: &Document<'_>, at: usize, limit: usize) -> Group {
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

#[cfg(test)]
mod tests {
    use super::*;

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
