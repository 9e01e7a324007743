//! The fields of an object that make a report, by their common names.

use dateline_model::{Notice, NoticeKind, Report};

use super::Value;
use crate::{dates, html};

/// Names of the text, the best first. All names here are without `_` and `-` and in small letters, and are compared so.
const TEXT: [&str; 14] = [
    "text",
    "body",
    "bodytext",
    "articlebody",
    "fulltext",
    "maintext",
    "rawtext",
    "contenttext",
    "contentmarkdown",
    "content",
    "contenthtml",
    "story",
    "html",
    "description",
];
const ID: [&str; 6] = ["id", "guid", "uid", "uuid", "articleid", "slug"];
const PUBLISHED: [&str; 12] = [
    "published",
    "datepublished",
    "publishedat",
    "publisheddate",
    "publishdate",
    "publicationdate",
    "pubdate",
    "datepublish",
    "date",
    "publishedtime",
    "timestamp",
    "time",
];
const TITLE: [&str; 3] = ["title", "headline", "name"];
const OUTLET: [&str; 9] =
    ["outlet", "source", "publisher", "publication", "sitename", "sourcename", "newspaper", "sourcedomain", "domain"];
const URL: [&str; 7] = ["url", "link", "href", "permalink", "canonicalurl", "webaddress", "mainentityofpage"];
const LANGUAGE: [&str; 4] = ["language", "lang", "inlanguage", "languagecode"];

/// The report that an object holds; its id is empty where it gives none.
///
/// # Errors
/// What was expected, what was found, what to do.
pub fn report(value: Value) -> Result<Report, Notice> {
    let Value::Object(fields) = value else {
        return Err(Notice::new(NoticeKind::NotAnObject).found(value.kind()).text("{\"id\":…,\"text\":…}"));
    };
    let fields = Fields(fields.into_iter().map(|(name, value)| (plain(&name), value)).collect());
    let text = match fields.find(&TEXT, |value| text_of(value).filter(|text| !text.trim().is_empty())) {
        Some(text) => text,
        None => return Err(fields.without_text()),
    };
    // Services hand out texts with their markup.
    let html::Written { text, blocks } = html::plain(text);
    let published = fields.find(&PUBLISHED, words_of);
    Ok(Report {
        id: fields.find(&ID, words_of).unwrap_or_default(),
        text,
        published: published.map(|given| dates::iso(&given).unwrap_or(given)),
        title: fields.find(&TITLE, words_of),
        outlet: fields.find(&OUTLET, name_of),
        url: fields.find(&URL, address_of),
        language: fields.find(&LANGUAGE, words_of),
        blocks,
    })
}

/// A name without what different makers write differently: "date_published" and "datePublished" are one.
pub fn plain(name: &str) -> String {
    name.chars()
        .filter(|character| !matches!(character, '_' | '-' | ' '))
        .map(|character| character.to_ascii_lowercase())
        .collect()
}

struct Fields(Vec<(String, Value)>);

impl Fields {
    /// What the first of several names holds that can be read.
    fn find(&self, names: &[&str], read: impl Fn(&Value) -> Option<String>) -> Option<String> {
        names.iter().find_map(|name| self.0.iter().rfind(|(key, _)| key == name).and_then(|(_, value)| read(value)))
    }

    fn without_text(&self) -> Notice {
        let found = self.0.iter().rfind(|(key, _)| key == "text").map_or(NoticeKind::FoundNone, |(_, value)| match value {
            Value::String(_) => NoticeKind::FoundEmpty,
            other => other.kind(),
        });
        Notice::new(NoticeKind::NoText).found(found)
    }
}

/// A string, or a number in its digits.
fn words_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) | Value::Number(text) => Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
        _ => None,
    }
}

/// A text, or paragraphs in a list.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => {
            let paragraphs: Vec<&str> =
                list.iter().map(|value| value.as_str().or_else(|| value.get("text")?.as_str())).collect::<Option<_>>()?;
            Some(paragraphs.join("\n\n"))
        }
        _ => None,
    }
}

/// A name, by itself or as that of an object: `{"id": null, "name": "Harbour Post"}`.
pub fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::Object(_) => ["name", "title", "domain", "id"].iter().find_map(|name| words_of(value.get(name)?)),
        Value::Array(list) => list.first().and_then(words_of),
        _ => words_of(value),
    }
}

/// An address, by itself or as the `@id` of an object.
pub fn address_of(value: &Value) -> Option<String> {
    let words = match value {
        Value::Object(_) => ["@id", "url"].iter().find_map(|name| words_of(value.get(name)?)),
        _ => words_of(value),
    };
    words.filter(|words| words.len() < 2000 && (words.starts_with("http://") || words.starts_with("https://")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;

    fn read(text: &str) -> Report {
        report(parse(text).unwrap()).unwrap()
    }

    #[test]
    fn the_fields_of_the_contract_are_taken_over() {
        let read = read(
            r#"{"id":7,"text":"Rain.","published":"2016-10-01","title":null,"outlet":"Post","url":"https://a.example/1","language":"en","words":3}"#,
        );
        assert_eq!((read.id.as_str(), read.published.as_deref(), read.title), ("7", Some("2016-10-01"), None));
        assert_eq!((read.outlet.as_deref(), read.url.as_deref()), (Some("Post"), Some("https://a.example/1")));
    }

    #[test]
    fn common_other_names_are_known() {
        let read = read(
            r#"{"source":{"id":null,"name":"Harbour Post"},"headline":"Rain","publishedAt":"Wed, 28 Sep 2016 10:00:00 GMT","Body":["It rained.","A lot."],"mainEntityOfPage":{"@id":"https://a.example/2"},"in_language":"en-GB"}"#,
        );
        assert_eq!((read.title.as_deref(), read.text.as_str()), (Some("Rain"), "It rained.\n\nA lot."));
        assert_eq!((read.outlet.as_deref(), read.published.as_deref()), (Some("Harbour Post"), Some("2016-09-28T10:00")));
        assert_eq!((read.url.as_deref(), read.language.as_deref()), (Some("https://a.example/2"), Some("en-GB")));
    }

    #[test]
    fn the_text_is_the_best_of_several() {
        assert_eq!(read(r#"{"description":"Short.","content":"Long.","text":" "}"#).text, "Long.");
    }

    #[test]
    fn an_object_without_text_is_refused() {
        let refused = |text| report(parse(text).unwrap()).unwrap_err();
        assert_eq!(refused(r#"{"id":"a"}"#), Notice::new(NoticeKind::NoText).found(NoticeKind::FoundNone));
        assert_eq!(refused(r#"{"text":7}"#), Notice::new(NoticeKind::NoText).found(NoticeKind::FoundNumber));
        assert_eq!(refused("[]").kind(), Some(NoticeKind::NotAnObject));
    }

    #[test]
    fn an_address_of_another_kind_is_none() {
        assert_eq!(read(r#"{"text":"Rain.","url":"javascript:alert(1)"}"#).url, None);
    }
}
