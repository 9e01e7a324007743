//! What a telling has in common with other tellings: its words without their endings, its countries, its quotations.

use std::collections::BTreeSet;
use std::ops::Range;

use dateline_model::{Place, PlaceKind};

use super::{function_words, lexicon};
use crate::{document::Document, times::calendar::MONTHS, tokens::TokenKind};

/// Words that many tellings share and that tell nothing apart.
fn is_empty(word: &str) -> bool {
    function_words::is_function(word)
        || matches!(
            word,
            "s" | "t"
                | "new"
                | "last"
                | "first"
                | "people"
                | "also"
                | "two"
                | "one"
                | "statement"
                | "officials"
                | "official"
                | "news"
                | "agency"
                | "day"
                | "week"
                | "year"
                | "after"
                | "before"
                | "when"
                | "as"
                | "if"
                | "so"
                | "what"
                | "several"
                | "many"
                | "there"
                | "all"
                | "any"
                | "no"
                | "only"
                | "still"
        )
        || is_day(word)
}

/// Days and months are heard as dates.
fn is_day(word: &str) -> bool {
    word.ends_with("day") && word.len() > 5 && !matches!(word, "holiday" | "birthday")
        || MONTHS.contains(&word)
        || word == "tonight"
}

/// The stems of the words in `tokens`. Groups of the lexicon count as one word; a country, its adjective and its
/// capital speaking for it count as one.
pub fn words_of(document: &Document<'_>, places: &[Place], tokens: Range<usize>) -> BTreeSet<String> {
    let mut stems = BTreeSet::new();
    let mut covered = 0;
    for at in tokens {
        let Some(token) = document.tokens.get(at) else { break };
        if token.span.start < covered {
            continue;
        }
        let next = places.partition_point(|place| place.span.end <= token.span.start);
        if let Some(place) = places.get(next).filter(|place| place.span.contains(token.span)) {
            covered = place.span.end;
            stems.insert(match (&place.country, place.kind) {
                (Some(code), PlaceKind::Country | PlaceKind::People) => format!("@{code}"),
                (Some(code), _) if place.metonym => format!("@{code}"),
                _ => place_stem(&place.name),
            });
            continue;
        }
        let word = token.span.of(document.text);
        if token.kind == TokenKind::Punct || token.kind == TokenKind::Newline || word.len() < 2 && token.kind == TokenKind::Word {
            continue;
        }
        let lower = word.to_lowercase();
        if !is_empty(&lower) {
            stems.insert(stem(&lower));
        }
    }
    stems
}

/// Whether a stem is of an office or of speaking, which many hold and do.
pub fn is_office(stem: &str) -> bool {
    const OFFICES: [&str; 12] = [
        "say",
        "foreign",
        "minister",
        "president",
        "chancellor",
        "secretar",
        "state",
        "spokesman",
        "leader",
        "government",
        "force",
        "arm",
    ];
    OFFICES.contains(&stem)
}

/// The stem of a place: "eastern Lisbon" and "Lisbon" share their last word.
pub fn place_stem(name: &str) -> String {
    format!("#{}", name.rsplit([' ', '-']).next().unwrap_or(name).to_lowercase())
}

/// A word without its ending; a word of the lexicon is its group.
pub fn stem(lower: &str) -> String {
    // More often the thing than the deed.
    if matches!(lower, "ship" | "ships" | "vessel" | "vessels" | "tanker" | "tankers" | "freighter" | "freighters") {
        return "ship".into();
    }
    if let Some(sense) = lexicon::noun(lower).or_else(|| lexicon::any_form(lower)) {
        return sense.concept.to_owned();
    }
    match lower {
        "ceasefire" | "ceasefires" | "cessation" | "truce" | "truces" => return "truce".into(),
        "lorry" | "lorries" => return "truck".into(),
        "rocket" | "rockets" | "projectile" | "projectiles" | "icbm" => return "missil".into(),
        "aircraft" | "jet" | "jets" | "airliner" | "airliners" | "airplane" | "jetliner" => return "plan".into(),
        "negotiations" | "negotiation" | "discussion" | "discussions" => return "talk".into(),
        _ => {}
    }
    let cut = ["ations", "ation", "ments", "ment", "ings", "ing", "ies", "es", "ed", "ly", "s", "y", "e"];
    let ending = cut.iter().find(|ending| lower.len() > ending.len() + 3 && lower.ends_with(**ending));
    ending.and_then(|ending| lower.strip_suffix(ending)).unwrap_or(lower).to_owned()
}

/// How many words of a quotation in a row make it the same quotation.
const SHINGLE: usize = 4;

/// Runs of words between quotation marks, each as a hash: two tellings that share one quote the same speech.
pub fn quotation(document: &Document<'_>, tokens: Range<usize>, quoted: &[bool]) -> BTreeSet<u64> {
    let mut shingles = BTreeSet::new();
    let mut run: Vec<u64> = Vec::new();
    for (at, &inside) in tokens.clone().zip(quoted) {
        let Some(token) = document.tokens.get(at) else { break };
        if !inside {
            run.clear();
        } else if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            // FNV-1a over the small letters.
            let lower = token.span.of(document.text).to_lowercase();
            run.push(
                lower.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)),
            );
            if let Some(last) = run.len().checked_sub(SHINGLE).and_then(|from| run.get(from..)) {
                shingles.insert(last.iter().fold(7, |hash: u64, word| hash.wrapping_mul(31).wrapping_add(*word)));
            }
        }
    }
    shingles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_share_a_stem() {
        assert_eq!(stem("airstrikes"), stem("bombed"));
        assert_eq!(stem("agreement"), stem("deal"));
        assert_eq!(stem("suspending"), stem("suspends"));
        assert_eq!(stem("hospitals"), stem("hospital"));
        assert_eq!((stem("vessels"), stem("aircraft")), (stem("ship"), stem("plane")));
        assert_ne!(stem("hospital"), stem("school"));
    }
}
