//! The story's title and standfirst, where its publisher gives none.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Article, BlockKind};

use super::Corrections;

/// The most characters of a standfirst.
const LONGEST: usize = 320;

/// The headline whose words most other headlines share, and what stands under it.
pub fn of(articles: &[Article], corrections: &Corrections) -> (String, String) {
    let words = articles.iter().map(|article| words(article.title.as_deref().unwrap_or(""))).collect::<Vec<_>>();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let centre = |at: usize| {
        let own =
            words.get(at).map_or(0, |own| own.iter().filter_map(|word| counts.get(word.as_str())).map(|count| count - 1).sum());
        (own, std::cmp::Reverse(at))
    };
    let titled = (0..articles.len()).filter(|&at| articles.get(at).is_some_and(|article| article.title.is_some()));
    let central = titled.max_by_key(|&at| centre(at)).and_then(|at| articles.get(at));
    let pick = |given: &str, made: Option<String>| if given.is_empty() { made.unwrap_or_default() } else { given.to_owned() };
    (
        pick(&corrections.title, central.and_then(|article| article.title.clone())),
        pick(&corrections.standfirst, central.and_then(standfirst)),
    )
}

fn words(title: &str) -> BTreeSet<String> {
    let long = title
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.len() > 3 || word.chars().all(char::is_uppercase));
    long.map(str::to_lowercase).filter(|word| !word.is_empty()).collect()
}

/// What an article has under its headline, or its first sentence.
fn standfirst(article: &Article) -> Option<String> {
    let under = article.blocks.iter().find(|block| block.kind == BlockKind::Standfirst).map(|block| block.span);
    let first = || {
        let running = |span| article.block(span).is_some_and(|block| block.kind == BlockKind::Paragraph);
        article.sentences.iter().copied().find(|&span| running(span))
    };
    let text = under.or_else(first)?.of(&article.text);
    Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| text.len() <= LONGEST)
}
