//! A few of a statement's words, and its id.

use std::{cmp::Reverse, collections::BTreeMap};

use dateline_atlas::fold;
use dateline_model::{Article, Span, Statement};

use super::{
    likeness::{Run, run},
    utterance::Utterance,
    words::Word,
};
use crate::events::is_function;

/// The most words of a title.
const WORDS: usize = 6;

/// A few of the fullest wording's own words, beginning with what it has in common with the others.
pub fn of(versions: &[Utterance], articles: &[Article]) -> String {
    let Some(fullest) = versions.first() else { return String::new() };
    let Some(article) = articles.get(fullest.article as usize) else { return String::new() };
    // One word between marks is no title.
    let quoted = fullest.quoted() > 2;
    let common = versions.iter().skip(1).map(|other| run(fullest, other, quoted && other.quoted() > 0));
    let has = |run: &Run| {
        let head = fullest.words.get(run.mine..run.mine + run.length.min(3)).unwrap_or_default();
        let same = |words: &[Word]| words.iter().zip(head).all(|(a, b)| a.form == b.form);
        versions.iter().filter(|other| other.words.windows(head.len().max(1)).any(same)).count()
    };
    let common = common.filter(|run| run.length >= 2).max_by_key(|run| (has(run), run.length, Reverse(run.mine)));
    let first = fullest.words.iter().position(|word| word.quoted || !quoted).unwrap_or(0);
    let from = common.map_or(first, |run| run.mine);
    few(&article.text, fullest.words.get(from..).unwrap_or_default())
}

/// The first words of some that stand in a row, cut where they can end.
fn few(text: &str, words: &[Word]) -> String {
    let text_of = |word: &Word| word.span.of(text);
    let skipped = words.iter().take_while(|word| is_lead(text_of(word))).count().min(words.len().saturating_sub(2));
    let words = words.get(skipped..).unwrap_or_default();
    let mut spans: Vec<Span> = Vec::new();
    for word in words {
        let apart = spans.last().is_some_and(|last| {
            let between = Span { start: last.end, end: word.span.start.max(last.end) }.of(text);
            // The points of "U.S." end nothing.
            let ends = between.contains('.') && !word.span.of(text).starts_with(char::is_lowercase);
            ends || between.contains(['"', '“', '”', '\n', '?', '!', ';', ':']) || (between.contains(',') && spans.len() > 2)
        });
        if apart || spans.len() == WORDS {
            break;
        }
        if spans.last() != Some(&word.span) {
            spans.push(word.span);
        }
    }
    let ends = |spans: &[Span]| spans.last().is_some_and(|last| is_function(last.of(text)));
    let mut kept = spans.len();
    while kept > 2 && ends(spans.get(..kept).unwrap_or_default()) {
        kept -= 1;
    }
    let whole = spans.get(..kept).unwrap_or_default().iter().copied().reduce(Span::join);
    whole.map_or(String::new(), |span| span.of(text).split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that a title does not begin with.
fn is_lead(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "that" | "and" | "but" | "which" | "who" | "so" | "because" | "well" | "then")
}

/// Gives each statement an id of its own: its speaker and its title.
pub fn name(statements: &mut [Statement]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for statement in statements {
        let mut id = String::new();
        fold(&format!("{} {}", statement.speaker, statement.title), &mut id);
        let id = id.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        let count = counts.entry(id.clone()).or_default();
        *count += 1;
        statement.id = if *count == 1 { id } else { format!("{id}-{count}") };
    }
}
