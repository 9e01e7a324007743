//! Bodies with several names: which report has which.

use std::collections::BTreeMap;

use dateline_atlas::fold;
use dateline_model::{Actor, ActorKind, Article, Named};

use super::table::Table;
use crate::actors::usual;

/// A table for each body of the table of alternative names that is not named in one way.
pub fn tables(articles: &[Article], actors: &[Actor]) -> Vec<Table> {
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    let mut full: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for actor in actors.iter().filter(|actor| actor.kind == ActorKind::Organisation) {
        let names = std::iter::once(&actor.name).chain(&actor.aliases).map(|name| folded(name));
        full.insert(&actor.id, names.filter(|name| name.contains(' ')).collect());
    }
    for (at, article) in articles.iter().enumerate() {
        for mention in article.actors.iter().filter(|mention| mention.kind == ActorKind::Organisation) {
            let words = mention.span.of(&article.text).split_whitespace().collect::<Vec<_>>().join(" ");
            let own = folded(&words);
            if usual(&own).is_none() {
                continue;
            }
            // Letters that stand for a name are that name.
            let letters = |name: &&String| name.split(' ').filter_map(|word| word.chars().next()).collect::<String>() == own;
            let key = full.get(mention.actor.as_str()).and_then(|names| names.iter().find(letters)).unwrap_or(&own).clone();
            let table = tables.entry(&mention.actor).or_insert_with(|| Table::new(Named::Actor(mention.actor.clone())));
            table.add(at as u32, &key, mention.span, &words);
        }
    }
    tables.into_values().collect()
}

fn folded(words: &str) -> String {
    let mut folded = String::new();
    fold(words, &mut folded);
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}
