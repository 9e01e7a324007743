//! "Washington said", "a deal between Moscow and Washington": a government under the name of its capital or country.

use dateline_model::{Place, PlaceKind};

use super::{names::Name, reader::Reader, words};

/// Marks the names that stand for a government.
///
/// `names` are the names as found, before the phrases added theirs; a name is looked up by its span.
pub fn mark(reader: &Reader<'_>, places: &mut [Place], names: &[Name<'_>]) {
    let spans = names.iter().map(|name| (name.span, name)).collect::<std::collections::BTreeMap<_, _>>();
    for index in 0..places.len() {
        let Some(place) = places.get(index) else { continue };
        let Some(name) = spans.get(&place.span) else { continue };
        let capital = name.candidates.iter().any(|candidate| candidate.capital && candidate.name == place.name);
        let country = place.kind == PlaceKind::Country;
        if !(capital || country) || name.container.is_some() {
            continue;
        }
        let metonym = stands_for_government(reader, name.tokens.start, name.tokens.end, capital);
        if let Some(place) = places.get_mut(index) {
            place.metonym = metonym;
        }
    }
}

fn stands_for_government(reader: &Reader<'_>, start: usize, end: usize, capital: bool) -> bool {
    let before = reader.before(start, 1);
    if words::is_locative(before) || words::is_side(before) || before == "of" {
        return false;
    }
    // "Moscow and Washington agreed": the verb that follows the pair is the verb of both.
    let mut next = end;
    if matches!(reader.word(next), "and" | "or" | "/") && reader.capital(next + 1) {
        next += 2;
    }
    let verb = (next..next + 3).map(|at| reader.word(at)).find(|word| !is_auxiliary(word) && !word.ends_with("ly"));
    if verb.is_some_and(words::is_speech_verb) {
        return true;
    }
    if !capital {
        return false;
    }
    let addressed = matches!(
        before,
        "with"
            | "by"
            | "between"
            | "against"
            | "unless"
            | "if"
            | "that"
            | "accused"
            | "accusing"
            | "accuses"
            | "urged"
            | "told"
            | "blamed"
            | "blaming"
            | "warned"
            | "asked"
            | "how"
            | "because"
            | "while"
            | "says"
            | "said"
    ) || (before == "and" && start >= 2 && reader.capital(start - 2));
    let acts = is_auxiliary(reader.word(next))
        || matches!(reader.word(next), "ends" | "sees" | "supports" | "plans" | "considers" | "considering");
    addressed || (acts && reader.begins_sentence(start)) || (acts && !reader.begins_sentence(start) && before == ",")
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "had"
            | "have"
            | "will"
            | "would"
            | "could"
            | "might"
            | "may"
            | "must"
            | "can"
            | "also"
            | "was"
            | "is"
            | "should"
            | "did"
    )
}
