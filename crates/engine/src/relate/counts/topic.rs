//! What a ledger counts, in the reports' own words.

use std::collections::BTreeMap;

use dateline_model::{Article, Count, Event};

use super::{item::Item, unit};
use crate::events;

/// The most words of a topic's circumstances.
const WORDS: usize = 9;
/// How many of a topic's figures are asked for its words.
const HEARD: usize = 24;

/// The topic of a ledger: what is counted, what befell it, and in which circumstances.
pub fn words(topic: &[&Item<'_>], event: Option<&Event>, articles: &[Article]) -> String {
    let Some(first) = topic.first() else { return String::new() };
    let mut nouns = BTreeMap::<&str, usize>::new();
    for item in topic {
        *nouns.entry(item.found.figure.counts.as_str()).or_default() += 1;
    }
    let noun = nouns.into_iter().max_by_key(|&(noun, count)| (count, std::cmp::Reverse(noun))).map_or("", |(noun, _)| noun);
    let what = match &first.found.figure.fate {
        Some(fate) if first.key.supposed => format!("{noun} {fate} (not confirmed)"),
        Some(_) if noun == "cases" || noun == "infections" => noun.to_owned(),
        Some(fate) => format!("{noun} {fate}"),
        None => match measured(topic, articles) {
            Some((measured, true)) => format!("{measured} in {noun}"),
            Some((measured, false)) if unit::is_currency(noun) => format!("{measured} in {noun}"),
            Some((measured, false)) if unit::of(noun).is_none() => format!("{noun} {measured}"),
            _ => noun.to_owned(),
        },
    };
    let tails = topic.iter().filter_map(|item| tail(item, articles));
    // Of the circumstances those whose words most of the figures share.
    let shared = |tail: &String| {
        let stems =
            tail.split(' ').map(str::to_lowercase).filter(|word| !events::is_function(word)).map(|word| events::stem(&word));
        let heard = || topic.iter().take(HEARD);
        let shares = stems.map(|stem| heard().filter(|item| item.found.has(&stem)).count()).collect::<Vec<_>>();
        let words = tail.split(' ').count();
        (shares.iter().sum::<usize>() * 60 / shares.len().max(2), std::cmp::Reverse(words.abs_diff(6)))
    };
    let best = tails.take(HEARD).max_by_key(shared);
    match (best, event) {
        (Some(tail), _) => format!("{what} {tail}"),
        (None, Some(event)) => format!("{what}: {}", event.title),
        (None, None) => what,
    }
}

/// "people killed in Porto", where most of a topic's figures have that place: for those of which the event's words say no more.
pub fn placed(topic: &[&Item<'_>], words: &str) -> Option<String> {
    Some(format!("{} {}", words.split_once(": ")?.0, place(topic)?))
}

/// Gives topics that are told in the same words their places instead.
pub fn tell_apart(counts: &mut [(Count, Option<String>)]) {
    let mut known = BTreeMap::<String, usize>::new();
    for (count, _) in counts.iter() {
        *known.entry(count.topic.clone()).or_default() += 1;
    }
    for (count, placed) in counts.iter_mut() {
        if let Some(placed) = placed.take().filter(|_| known.get(&count.topic).is_some_and(|count| *count > 1)) {
            count.topic = placed;
        }
    }
}

/// "in Porto", where more than half of a topic's figures have that place.
fn place(topic: &[&Item<'_>]) -> Option<String> {
    let mut names = BTreeMap::<&str, usize>::new();
    for item in topic.iter().filter(|item| !item.found.several) {
        if let Some(place) = &item.found.place {
            *names.entry(&place.name).or_default() += 1;
        }
    }
    let (name, count) = names.into_iter().max_by_key(|&(name, count)| (count, std::cmp::Reverse(name)))?;
    (2 * count > topic.len()).then(|| format!("in {name}"))
}

/// The words that say what is measured or done, as most of the reports have them, and whether a measure is of them.
fn measured(topic: &[&Item<'_>], articles: &[Article]) -> Option<(String, bool)> {
    let mut words = BTreeMap::<(String, bool), usize>::new();
    for item in topic {
        let Some((span, article)) = item.found.measured.zip(articles.get(item.article)) else { continue };
        let between = article.text.get(span.end as usize..item.found.figure.span.start as usize).unwrap_or_default();
        *words.entry((span.of(&article.text).to_lowercase(), between.trim() == "of")).or_default() += 1;
    }
    words.into_iter().max_by(|one, other| one.1.cmp(&other.1).then_with(|| other.0.cmp(&one.0))).map(|(words, _)| words)
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
    let mut phrase = false;
    for (index, word) in rest.split_whitespace().enumerate().take(24) {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let of = !item.key.fate && matches!(bare, "of" | "from" | "along" | "into" | "over");
        if !open {
            phrase = matches!(bare, "in" | "during" | "by" | "near" | "at" | "of" | "from");
        }
        // "in Porto have fled": a phrase has no verb, a clause has.
        if open && phrase && matches!(bare, "have" | "has" | "had" | "was" | "were" | "is" | "are" | "will" | "be") {
            break;
        }
        open |= of && index < 3 || matches!(bare, "in" | "when" | "after" | "during" | "by" | "due" | "near" | "at") && index < 8;
        if open {
            words.push(word);
        } else if matches!(bare, "and" | "as") {
            break;
        }
        if matches!(bare, "but" | "who" | "which" | "while") {
            words.pop();
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
    while words.last().is_some_and(|word| is_cut(word)) {
        words.pop();
    }
    let tail = words.join(" ");
    let tail = tail.trim_end_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    (words.len() >= 2).then_some(tail)
}

/// Whether a phrase cannot end with a word: "of", or the first half of an abbreviation.
fn is_cut(word: &str) -> bool {
    let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    events::is_function(&word.to_lowercase()) || word.contains('.')
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
