//! What a ledger counts, in the reports' own words.

use std::collections::BTreeMap;

use dateline_model::{Article, Count, Event};

use super::item::Item;

/// The most words of a topic's circumstances.
const WORDS: usize = 9;

/// The topic of a ledger: what is counted, what befell it, and in which circumstances.
pub fn words(topic: &[&Item<'_>], event: Option<&Event>, articles: &[Article]) -> String {
    let Some(first) = topic.first() else { return String::new() };
    let mut nouns = BTreeMap::<&str, usize>::new();
    for item in topic {
        *nouns.entry(item.found.figure.counts.as_str()).or_default() += 1;
    }
    let noun = nouns.into_iter().max_by_key(|&(noun, count)| (count, std::cmp::Reverse(noun))).map_or("", |(noun, _)| noun);
    let what = match &first.found.figure.fate {
        Some(fate) => format!("{noun} {fate}"),
        None => noun.to_owned(),
    };
    let tails = topic.iter().filter(|item| item.key.fate).filter_map(|item| tail(item, articles));
    let best = tails.min_by_key(|tail| tail.split(' ').count().abs_diff(5));
    match (best, event) {
        (Some(tail), _) => format!("{what} {tail}"),
        (None, Some(event)) => format!("{what}: {}", event.title),
        (None, None) => what,
    }
}

/// Words after which a time stands, which the ledger shows beside each figure.
fn is_timed(word: &str) -> bool {
    matches!(
        word.to_ascii_lowercase().as_str(),
        "on" | "last"
            | "this"
            | "yesterday"
            | "today"
            | "tonight"
            | "since"
            | "early"
            | "late"
            | "earlier"
            | "overnight"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "said"
            | "says"
            | "according"
    )
}

/// The words behind what befell those who are counted: "in the bombing of Porto", "when air strikes hit two hospitals".
fn tail(item: &Item<'_>, articles: &[Article]) -> Option<String> {
    let text = &articles.get(item.article)?.text;
    let figure = item.found.figure.span;
    let rest = text.get(figure.end as usize..item.found.sentence.end as usize)?;
    let mut words = Vec::new();
    let mut open = false;
    for (index, word) in rest.split_whitespace().enumerate().take(24) {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        open |= matches!(bare, "in" | "when" | "after" | "during" | "by" | "due" | "near" | "at") && index < 8;
        if open {
            words.push(word);
        } else if matches!(bare, "and" | "but" | "as" | "who" | "which" | "while") {
            break;
        }
        if open && (is_timed(bare) || bare.contains(|letter: char| letter.is_ascii_digit())) {
            words.pop();
            break;
        }
        let ends = word.ends_with([',', '.', ';', ':', '"', '”', ')', '—', '–']);
        if ends || words.len() >= WORDS {
            break;
        }
    }
    while words.last().is_some_and(|word| crate::events::is_function(&word.to_lowercase())) {
        words.pop();
    }
    let tail = words.join(" ");
    let tail = tail.trim_end_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    (words.len() >= 2).then_some(tail)
}

/// Gives each ledger an id of its own: the words of its topic and its event.
pub fn name(counts: &mut [Count]) {
    let mut taken = BTreeMap::<String, usize>::new();
    for count in counts {
        let words = count.topic.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).take(8);
        let slug = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
        let known = taken.entry(slug.clone()).or_default();
        *known += 1;
        count.id = if *known == 1 { slug } else { format!("{slug}-{known}") };
    }
}
