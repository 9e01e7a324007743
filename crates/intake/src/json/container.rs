//! Where the reports are in a file of JSON: at its top, or under one of the names that services give their lists.

use super::{
    Value,
    fields::{self, plain},
};

const LISTS: [&str; 12] =
    ["reports", "articles", "items", "results", "stories", "documents", "docs", "entries", "posts", "news", "data", "@graph"];

/// Names of what holds the list in turn.
const HOLDERS: [&str; 3] = ["response", "feed", "data"];

/// A list of values, each a report as it seems, and what holds for all of them.
pub struct Held {
    pub list: Vec<Value>,
    pub outlet: Option<String>,
    pub language: Option<String>,
}

/// The reports in a value; a value that holds no list is one itself.
pub fn held(value: Value) -> Held {
    let mut held = Held { list: Vec::new(), outlet: None, language: None };
    match value {
        Value::Array(list) => held.list = list,
        Value::Object(fields) => {
            // A list of strings under such a name is something else.
            let holds =
                |value: &Value| matches!(value, Value::Array(list) if list.iter().all(|value| matches!(value, Value::Object(_))));
            let is_feed = fields
                .iter()
                .any(|(name, value)| name == "version" && value.as_str().is_some_and(|text| text.contains("jsonfeed")));
            let at = LISTS.iter().find_map(|list| fields.iter().position(|(name, value)| plain(name) == *list && holds(value)));
            if let Some(at) = at {
                if is_feed {
                    held.outlet = fields.iter().find(|(name, _)| name == "title").and_then(|(_, value)| fields::name_of(value));
                    held.language =
                        fields.iter().find(|(name, _)| name == "language").and_then(|(_, value)| fields::name_of(value));
                }
                if let Some((_, Value::Array(list))) = fields.into_iter().nth(at) {
                    held.list = list;
                }
                return held;
            }
            let inner = HOLDERS
                .iter()
                .find_map(|holder| fields.iter().position(|(name, value)| name == holder && matches!(value, Value::Object(_))));
            match inner.filter(|_| !fields.iter().any(|(name, _)| matches!(plain(name).as_str(), "text" | "body"))) {
                Some(at) => match fields.into_iter().nth(at) {
                    Some((_, inner)) => return self::held(inner),
                    None => return held,
                },
                None => held.list.push(Value::Object(fields)),
            }
        }
        other => held.list.push(other),
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    #[test]
    fn a_list_is_found_where_services_put_it() {
        for text in [
            r#"[{"text":"a"},{"text":"b"}]"#,
            r#"{"status":"ok","articles":[{"text":"a"},{"text":"b"}]}"#,
            r#"{"response":{"results":[{"text":"a"},{"text":"b"}]}}"#,
        ] {
            assert_eq!(held(parse(text).unwrap()).list.len(), 2, "{text}");
        }
        assert_eq!(held(parse(r#"{"text":"a","news":["x","y"]}"#).unwrap()).list.len(), 1);
    }

    #[test]
    fn the_name_of_a_feed_is_the_outlet_of_its_items() {
        let feed = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Post","items":[{"id":"1","content_text":"Rain."}]}"#;
        assert_eq!(held(parse(feed).unwrap()).outlet.as_deref(), Some("Harbour Post"));
    }
}
