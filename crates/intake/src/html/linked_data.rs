//! JSON-LD: the article among what a page says in schema.org's words.

use super::metadata::Metadata;
use crate::{
    dates,
    json::{self, Value},
};

/// The most objects that are looked at.
const MOST: usize = 1_000;

/// What the first article among the values says of itself.
pub fn read(values: &[Value]) -> Metadata {
    let mut objects = Vec::new();
    for value in values {
        gather(value, &mut objects);
    }
    let Some(article) = objects.iter().find(|object| is_article(object)) else { return Metadata::default() };
    let text = |name: &str| article.get(name).and_then(Value::as_str).map(unescaped).filter(|text| !text.is_empty());
    let publisher = article.get("publisher").map(|publisher| resolved(publisher, &objects));
    Metadata {
        title: text("headline").or_else(|| text("name")),
        outlet: publisher.and_then(json::name_of).map(|name| unescaped(&name)),
        published: ["datePublished", "dateCreated", "dateModified"].iter().find_map(|name| dates::iso(&text(name)?)),
        url: ["mainEntityOfPage", "url", "@id"].iter().find_map(|name| json::address_of(article.get(name)?)),
        language: article.get("inLanguage").and_then(json::name_of).filter(|tag| tag.len() <= 35),
        body: article.get("articleBody").and_then(Value::as_str).map(str::to_owned),
        is_partial: article.get("isAccessibleForFree").is_some_and(|value| match value {
            Value::Bool(free) => !free,
            Value::String(free) => free.eq_ignore_ascii_case("false"),
            _ => false,
        }),
    }
}

/// Objects at the top, in lists and in graphs.
fn gather<'a>(value: &'a Value, objects: &mut Vec<&'a Value>) {
    if objects.len() >= MOST {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|value| gather(value, objects)),
        Value::Object(_) => {
            objects.push(value);
            for name in ["@graph", "mainEntity", "hasPart"] {
                if let Some(inner) = value.get(name) {
                    gather(inner, objects);
                }
            }
        }
        _ => {}
    }
}

fn is_article(value: &Value) -> bool {
    let is = |name: &str| {
        let name = name.rsplit(['/', ':']).next().unwrap_or(name);
        name.ends_with("Article") || matches!(name, "BlogPosting" | "LiveBlogPosting" | "Report")
    };
    match value.get("@type") {
        Some(Value::String(name)) => is(name),
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

/// An object that stands elsewhere in the graph and is only named here.
fn resolved<'a>(value: &'a Value, objects: &[&'a Value]) -> &'a Value {
    let id = value.get("@id").and_then(Value::as_str).filter(|_| value.get("name").is_none());
    id.and_then(|id| {
        objects
            .iter()
            .copied()
            .find(|object| object.get("@id").and_then(Value::as_str) == Some(id) && object.get("name").is_some())
    })
    .unwrap_or(value)
}

/// Words in which a careless page has left marks of HTML.
fn unescaped(words: &str) -> String {
    let words = if words.contains(['&', '<']) { crate::markup::html(words).root().words() } else { words.to_owned() };
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_found_in_a_graph() {
        let found = read(&[json::parse(
            r##"{"@graph":[{"@type":"Organization","@id":"#o","name":"Harbour &amp; Post"},{"@type":["NewsArticle"],"headline":"Port opens","datePublished":"2016-09-28",
            "publisher":{"@id":"#o"},"inLanguage":{"@type":"Language","name":"en"},"isAccessibleForFree":"False","mainEntityOfPage":{"@id":"https://a.example/1"}}]}"##,
        )
        .unwrap()]);
        assert_eq!((found.title.as_deref(), found.outlet.as_deref()), (Some("Port opens"), Some("Harbour & Post")));
        assert_eq!((found.published.as_deref(), found.url.as_deref()), (Some("2016-09-28"), Some("https://a.example/1")));
        assert!(found.is_partial && found.language.as_deref() == Some("en"));
    }

    #[test]
    fn what_is_no_article_says_nothing() {
        assert_eq!(read(&[json::parse(r#"{"@type":"WebSite","name":"Post"}"#).unwrap()]), Metadata::default());
    }
}
