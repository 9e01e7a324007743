//! Who is called what, and what shows on which side they stand.

use std::collections::BTreeSet;

use dateline_model::{ActorKind, EventKind, Span};

use super::text::Text;
use crate::{
    actors::{is_body, is_group},
    events::{is_function, noun_kind, verb_kind},
};

/// Words for a group as they stand once in a report.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The article's place in the story.
    pub article: u32,
    /// The words.
    pub span: Span,
    /// The words, without a capital that only the head of a sentence gives.
    pub words: String,
    /// What is the same in all forms of the term: "rebel" of "rebels" and "rebel-held".
    pub key: String,
    /// The group's id, where the words are one of the actors.
    pub actor: Option<String>,
    /// Whether they are a government's own.
    pub state: bool,
    /// Whether the sentence shows them holding a place or fighting.
    pub armed: bool,
    /// The countries whose government they fight, or whose land they hold: ISO codes.
    pub countries: BTreeSet<String>,
}

/// Every naming of a group in a report.
pub fn find(article: u32, text: &Text<'_>) -> Vec<Naming> {
    let mut found = Vec::new();
    for &sentence in &text.article.sentences {
        let tokens = text.tokens(sentence);
        let mut taken: Vec<Span> = Vec::new();
        for mention in text.actors(sentence) {
            taken.push(mention.span);
            let words = text.tokens(mention.span);
            let head = text.lower(words.end.saturating_sub(1));
            let group = mention.kind == ActorKind::Group || (mention.kind == ActorKind::Organisation && head == "opposition");
            if group {
                let known = Some(mention.actor.clone()).filter(|_| mention.kind == ActorKind::Group);
                found.extend(naming(article, text, sentence, words, known));
            }
        }
        for at in tokens.clone() {
            let Some(span) = text.span(at..at + 1) else { continue };
            if taken.iter().any(|other| other.overlaps(span)) {
                continue;
            }
            // "rebel-held", "rebel areas", "anti-government units"
            let lower = text.lower(at);
            if is_anti(text, at) && text.is_word(at + 3) && text.word(at + 3).ends_with('s') && !is_function(text.word(at + 3)) {
                found.extend(naming(article, text, sentence, at..at + 4, None));
                continue;
            }
            let before = at > tokens.start && text.word(at - 1) == "-" && text.glued(at);
            let single = is_group(&format!("{lower}s")) || lower == "opposition";
            let compound = text.word(at + 1) == "-" && is_holding(text.word(at + 2));
            let noun =
                text.is_word(at + 1) && text.word(at + 1).starts_with(char::is_lowercase) && !is_function(text.word(at + 1));
            // "terrorist attack" says what was done, and names nobody.
            let deed = noun_kind(text.word(at + 1)) == Some(EventKind::Violence);
            if single && !before && !deed && (compound || noun && !text.glued(at + 1)) {
                found.extend(naming(article, text, sentence, at..at + 1, None));
            }
        }
    }
    found
}

/// Words that say nothing of who is meant without the word before them.
fn is_bare(word: &str) -> bool {
    matches!(
        word,
        "forces"
            | "fighters"
            | "groups"
            | "units"
            | "troops"
            | "factions"
            | "members"
            | "leaders"
            | "soldiers"
            | "commanders"
            | "side"
    )
}

/// What a state has.
fn is_force(word: &str) -> bool {
    matches!(word, "forces" | "troops" | "soldiers" | "units" | "commanders")
}

fn naming(
    article: u32,
    text: &Text<'_>,
    sentence: Span,
    tokens: std::ops::Range<usize>,
    actor: Option<String>,
) -> Option<Naming> {
    let span = text.span(tokens.clone())?;
    let head = tokens.end - 1;
    let state = text.state(span);
    let modifiers = tokens.start..head;
    let named = modifiers.clone().any(|at| {
        let own = text.span(at..at + 1).is_some_and(|own| text.state(own).is_some());
        text.word(at).starts_with(char::is_uppercase) && !own && at > tokens.start
    });
    let body = |at: usize| {
        let hyphened = at > tokens.start && text.word(at - 1) == "-";
        is_body(text.word(at)) && !hyphened && !matches!(text.word(at), "opposition" | "police")
    };
    let own_forces = is_force(&text.lower(head)) && (modifiers.clone().any(body) || state.is_some());
    if named {
        return None;
    }
    let mut from = head;
    if is_bare(&text.lower(head)) && head > tokens.start {
        from = head - 1;
        while from > tokens.start + 1 && text.word(from - 1) == "-" {
            from -= 2;
        }
    } else if is_bare(&text.lower(head)) {
        return None;
    } else if is_anti(text, tokens.start) {
        from = tokens.start;
    }
    let to = if from < head { head } else { tokens.end };
    let key = (from..to).map(|at| text.lower(at)).collect::<Vec<_>>().concat();
    let key = key.strip_suffix('s').unwrap_or(&key).to_owned();
    let words = span.of(&text.article.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = sentence.start == span.start;
    let words =
        if first && text.state(text.span(tokens.start..tokens.start + 1)?).is_none() { words.to_lowercase() } else { words };
    // "Norwegian officials seized a ship": a state's own, under no word of its own.
    let armed = state.is_none() && is_armed(text, sentence, tokens);
    let mut countries = BTreeSet::new();
    for mention in text.actors(sentence).filter(|mention| mention.span != span) {
        if let Some(code) = text.state(mention.span) {
            countries.insert(code.to_owned());
        } else if mention.kind == ActorKind::Organisation && is_body(&mention.span.of(&text.article.text).to_lowercase()) {
            countries.extend(text.country.map(str::to_owned));
        }
    }
    if own_forces {
        countries = state.or(text.country).map(str::to_owned).into_iter().collect();
    }
    let holds = text.places(sentence).filter(|place| place.span.start >= span.end && place.span.start - span.end < 40);
    countries.extend(holds.filter(|_| !own_forces).filter_map(|place| place.country.clone()));
    if countries.is_empty() {
        countries.extend(text.country.map(str::to_owned));
    }
    Some(Naming { article, span, words, key, actor, state: own_forces, armed, countries })
}

/// "held" of "rebel-held"
fn is_holding(word: &str) -> bool {
    matches!(word, "held" | "controlled" | "run" | "occupied" | "dominated" | "besieged")
}

/// "anti-government", "anti-Norwegian"
fn is_anti(text: &Text<'_>, at: usize) -> bool {
    let against = text.span(at + 2..at + 3).is_some_and(|span| text.state(span).is_some());
    text.lower(at) == "anti" && text.word(at + 1) == "-" && (is_body(text.word(at + 2)) || against)
}

/// Verbs of holding and fighting that are no event by themselves.
fn is_fighting(word: &str) -> bool {
    matches!(
        word,
        "hold" | "held" | "control" | "controlled" | "fight" | "fights" | "fought" | "fighting" | "clashed" | "battled"
    )
}

/// Whether a sentence shows a group holding a place or fighting.
fn is_armed(text: &Text<'_>, sentence: Span, tokens: std::ops::Range<usize>) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let whole = text.tokens(sentence);
    let near = |from: usize, to: usize| (from.max(whole.start)..to.min(whole.end)).map(|at| text.lower(at));
    let violent = |word: &String| verb_kind(word) == Some(EventKind::Violence);
    // "rebel-held Aleppo", "rebel areas"
    let land = matches!(
        text.word(end),
        "areas" | "area" | "zone" | "sector" | "sectors" | "territory" | "stronghold" | "enclave" | "districts"
    );
    if text.word(end) == "-" && is_holding(text.word(end + 1)) || land || is_anti(text, start) {
        return true;
    }
    // "rebels have shelled", "rebels, who hold the town"
    let helps = |word: &str| {
        word.ends_with("ly") || matches!(word, "," | "who" | "have" | "has" | "had" | "also" | "then" | "still" | "later")
    };
    let deed = near(end, end + 5).find(|word| !helps(word));
    // "doctors fought to save"
    let effort = near(end, end + 6).any(|word| word == "to");
    if deed.is_some_and(|word| violent(&word) || is_fighting(&word) && !effort) {
        return true;
    }
    let mut at = start;
    while at > whole.start && (matches!(text.word(at - 1), "the" | "a" | "\"" | "“" | "‘" | "'") || text.word(at - 1) == "only")
    {
        at -= 1;
    }
    let before = text.lower(at.wrapping_sub(1));
    let verbs = near(at.saturating_sub(8), at).collect::<Vec<_>>();
    match before.as_str() {
        "by" => verbs.iter().any(|word| violent(word) || noun_kind(word) == Some(EventKind::Violence) || is_holding(word)),
        "against" => verbs
            .iter()
            .any(|word| violent(word) || is_fighting(word) || matches!(word.as_str(), "ground" | "war" | "battle" | "gains")),
        "from" => {
            near(whole.start, at).any(|word| matches!(word.as_str(), "back" | "retake" | "recapture" | "retook" | "recaptured"))
        }
        "of" => verbs.iter().any(|word| word == "hands"),
        "blame" | "blames" | "blamed" | "accuse" | "accuses" | "accused" | "targeting" | "target" | "targets" | "fighting"
        | "targeted" => true,
        _ => false,
    }
}
