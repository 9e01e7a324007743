//! The verb of a clause that says what happened.

use dateline_model::EventKind;

use super::{
    super::lexicon::{self, Sense},
    Clause, Link, Verb,
    finite::{attributive, is_finite, is_participle},
    group::group,
};
use crate::{document::Document, tokens::TokenKind, verbs::Form};

/// The verb of a clause that says what happened: past, perfect, or planned.
pub(super) fn verb(document: &Document<'_>, clause: &Clause, in_quote: &impl Fn(usize) -> bool) -> Option<Verb> {
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
        if !group.auxiliary && is_participle(word) {
            continue;
        }
        let passive = group.passive;
        // "the truce brokered by the envoy collapsed"
        let later = || (at + 2..clause.tokens.end).any(|at| !in_quote(at) && is_finite(document, at));
        if past && !group.auxiliary && document.word(at + 1) == "by" && !by_phone(document, clause) && later() {
            continue;
        }
        // "Pictures released yesterday by the agency"
        let dated = document.word(at + 2) == "by" && matches!(document.word(at + 1), "yesterday" | "today" | "earlier" | "later");
        if past && !group.auxiliary && dated {
            continue;
        }
        // "Pictures released by the agency", "the rockets launched on Monday do not reach": an attribute of its noun.
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
            // "the earthquake struck the port"
            (_, _, Some(own)) if own.concept == "strike" && !passive => {
                subject().filter(|noun| BLOWS.contains(&noun.concept)).unwrap_or(own)
            }
            (_, _, Some(own)) if base != "speak" => own,
            _ => continue,
        };
        let sense = meant(document, clause, at, sense);
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

/// What a verb means by what does it, and whom it is done to.
fn meant(document: &Document<'_>, clause: &Clause, at: usize, sense: Sense) -> Sense {
    let any = |range: std::ops::Range<usize>, known: fn(&str) -> bool| {
        range.into_iter().any(|at| known(document.word(at).to_lowercase().trim_end_matches('s')))
    };
    let after = at + 1..clause.tokens.end.min(at + 9);
    let over = matches!(document.word(at + 1), "over" | "through" | "across" | "above");
    match sense.concept {
        // How an attack ended is another thing than the attack.
        "kill" | "shoot" if ends_attack(document, clause, at) => Sense { concept: "overpower", kind: EventKind::Violence },
        "deny" if any(after.clone(), |word| matches!(word, "acces" | "access" | "entry" | "visa" | "permission" | "bail")) => {
            Sense { concept: "ban", kind: EventKind::Decision }
        }
        // What is fired flies, passes over and comes down: one launch.
        "travel" | "arrive" | "cross" if any(clause.tokens.start..at, is_projectile) => LAUNCH,
        "cross" | "adopt" | "travel"
            if over && clause.link == Link::Relative && any(clause.tokens.start.saturating_sub(4)..at, is_projectile) =>
        {
            LAUNCH
        }
        "adopt" if over && any(clause.tokens.start..at, is_projectile) => LAUNCH,
        // "was captured in satellite pictures"
        "seize"
            if any(after.clone(), |word| {
                matches!(word, "photo" | "picture" | "image" | "camera" | "video" | "footage" | "film" | "tape")
            }) =>
        {
            Sense { concept: "show", kind: EventKind::Other }
        }
        "adopt" if over => Sense { concept: "cross", kind: EventKind::Movement },
        "crash"
            if any(after, |word| matches!(word, "crowd" | "pedestrian" | "people" | "reveller" | "reveler" | "bystander")) =>
        {
            Sense { concept: "attack", kind: EventKind::Violence }
        }
        _ => sense,
    }
}

/// Whether a clause tells that the one who did it was shot: "police killed the driver", "the gunman was shot".
fn ends_attack(document: &Document<'_>, clause: &Clause, at: usize) -> bool {
    let attacker = |at: usize| {
        let words = ["attacker", "assailant", "gunman", "gunmen", "driver", "bomber", "shooter", "suspect", "hijacker"];
        words.contains(&document.word(at).trim_end_matches('s'))
    };
    let shot = |at: usize| matches!(document.word(at), "police" | "Police" | "officers" | "soldiers" | "troops" | "shot");
    let passive = matches!(document.word(at.wrapping_sub(1)), "was" | "were" | "been" | "and");
    let done = (at + 1..clause.tokens.end.min(at + 6)).any(attacker) || passive && (clause.tokens.start..at).any(attacker);
    done && clause.tokens.clone().any(shot)
}

fn is_projectile(word: &str) -> bool {
    matches!(word, "missile" | "rocket" | "projectile" | "shell" | "mortar" | "icbm" | "warhead")
}

/// What is done with a missile.
const LAUNCH: Sense = Sense { concept: "fire", kind: EventKind::Violence };

/// What strikes by itself, and is what happened.
const BLOWS: [&str; 5] = ["explode", "quake", "storm", "erupt", "crash"];

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
