//! "Government", "regime", "administration": the nouns that reports have for who governs.

use std::collections::BTreeMap;

use dateline_model::{Actor, ActorKind, Article, Named};

use super::table::Table;
use crate::actors::is_body;

/// A table for each body that is named by its nouns and not only by its name.
pub fn tables(articles: &[Article], actors: &[Actor]) -> Vec<Table> {
    let mut tables: BTreeMap<&str, Table> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        for mention in article.actors.iter().filter(|mention| mention.kind == ActorKind::Organisation) {
            let words = mention.span.of(&article.text);
            let head = words.rsplit(char::is_whitespace).next().unwrap_or("");
            if !is_body(head) {
                continue;
            }
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let table = tables.entry(&mention.actor).or_insert_with(|| Table::new(Named::Actor(mention.actor.clone())));
            table.add(at as u32, head, mention.span, &words);
        }
    }
    // A head word that all have is the body's name: "the ministry".
    let known = |id: &str| actors.iter().any(|actor| actor.id == id);
    tables.into_iter().filter(|(id, table)| known(id) && table.keys().len() > 1).map(|(_, table)| table).collect()
}
