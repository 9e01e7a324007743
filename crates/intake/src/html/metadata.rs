//! What a page says of its article in data made for machines: JSON-LD, OpenGraph, other `meta`, `time`.

use super::linked_data;
use crate::{
    dates, json,
    markup::{Element, Tree},
};

/// What is known of a page's article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Who publishes it: a name, else a host.
    pub outlet: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// Its own address.
    pub url: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// The whole text, where the page gives it to machines.
    pub body: Option<String>,
    /// Whether the page says that only subscribers see all of it.
    pub is_partial: bool,
}

const DATES: [&str; 18] = [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dc.date.created",
    "dcterms.date",
    "publish-date",
    "publishdate",
    "pubdate",
    "publication_date",
    "article_date_original",
    "date",
];

/// Reads a page's head, and its `time` elements where the head gives no date.
pub fn read(tree: &Tree) -> Metadata {
    let metas: Vec<(String, &str)> = tree.root().descendants().filter_map(meta).collect();
    let meta = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| metas.iter().find(|(own, value)| own == name && !value.trim().is_empty()))
            .map(|(_, value)| collapsed(value))
    };
    let linked = linked(tree);
    let url = linked.url.or_else(|| canonical(tree)).or_else(|| meta(&["og:url"])).filter(|url| is_address(url));
    let site = meta(&["og:site_name"]);
    let outlet =
        linked.outlet.or_else(|| site.clone()).or_else(|| meta(&["application-name", "publisher", "dc.publisher", "copyright"]));
    let title = linked.title.or_else(|| meta(&["og:title", "twitter:title", "dc.title", "parsely-title", "headline"]));
    let title = title.map(|title| without_outlet(&title, outlet.as_deref(), false));
    let title = title.or_else(|| heading(tree)).or_else(|| {
        let title = tree.root().find("title").map(Element::words).filter(|title| !title.is_empty());
        title.map(|title| without_outlet(&title, outlet.as_deref(), true))
    });
    let dated = meta(&DATES).and_then(|date| dates::iso(&date));
    Metadata {
        published: linked.published.or(dated).or_else(|| marked_date(tree)),
        outlet: outlet.or_else(|| url.as_deref().and_then(host)),
        language: linked
            .language
            .or_else(|| language(tree))
            .or_else(|| meta(&["og:locale", "language", "dc.language"]))
            .map(|tag| tag.replace('_', "-")),
        title,
        url,
        body: linked.body,
        is_partial: linked.is_partial,
    }
}

/// The name of a `meta` element in small letters, and its content.
fn meta(node: Element<'_>) -> Option<(String, &str)> {
    if node.name() != "meta" {
        return None;
    }
    let name = ["property", "name", "itemprop"].iter().find_map(|attribute| node.attribute(attribute))?;
    Some((name.to_ascii_lowercase(), node.attribute("content")?))
}

fn linked(tree: &Tree) -> Metadata {
    let scripts = tree.root().descendants().filter(|node| {
        node.name() == "script" && node.attribute("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
    });
    let values = scripts.take(20).filter_map(|script| {
        let text = script.raw_text();
        let text = text
            .trim()
            .trim_start_matches("<!--")
            .trim_start_matches("//<![CDATA[")
            .trim_end_matches("-->")
            .trim_end_matches("//]]>");
        json::parse(text.trim().trim_end_matches(';')).ok()
    });
    linked_data::read(&values.collect::<Vec<_>>())
}

fn canonical(tree: &Tree) -> Option<String> {
    let link = tree.root().descendants().find(|node| node.name() == "link" && node.attribute("rel") == Some("canonical"))?;
    link.attribute("href").map(|url| url.trim().to_owned()).filter(|url| is_address(url))
}

fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The host of an address, without "www.".
pub fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?.trim_start_matches("www.");
    (host.contains('.') && !host.contains('@')).then(|| host.to_ascii_lowercase())
}

/// The only first heading of a page.
fn heading(tree: &Tree) -> Option<String> {
    let mut headings =
        tree.root().descendants().filter(|node| node.name() == "h1").map(Element::words).filter(|words| !words.is_empty());
    let first = headings.next()?;
    headings.next().is_none().then_some(first)
}

fn language(tree: &Tree) -> Option<String> {
    let page = tree.root().child("html")?;
    let tag = page.attribute("lang").or_else(|| page.attribute("xml:lang"))?.trim();
    (!tag.is_empty() && tag.len() <= 35).then(|| tag.to_owned())
}

/// The date of publication that the page shows with a mark for machines.
fn marked_date(tree: &Tree) -> Option<String> {
    let date = |node: Element<'_>| {
        let given = node.attribute("datetime").or_else(|| node.attribute("content"));
        given.and_then(dates::iso)
    };
    let is_published =
        |node: &Element<'_>| node.attribute("itemprop").is_some_and(|property| property.eq_ignore_ascii_case("datePublished"));
    let nodes = || tree.root().descendants().filter(|node| !node.is_text());
    nodes().filter(is_published).find_map(date).or_else(|| {
        let times = nodes().filter(|node| node.name() == "time");
        times
            .clone()
            .filter(|node| node.attribute("pubdate").is_some())
            .find_map(date)
            .or_else(|| times.filter(|node| in_article(*node)).find_map(date))
    })
}

/// Whether a time stands in the page's article or its header, not beside another article.
fn in_article(node: Element<'_>) -> bool {
    let mut outer = node.parent();
    while let Some(element) = outer {
        match element.name() {
            "nav" | "aside" | "footer" | "li" | "a" => return false,
            "article" | "main" | "header" => return true,
            _ => outer = element.parent(),
        }
    }
    false
}

/// A page's title without the outlet behind it. `cuts` says that what follows the last bar is the outlet even where its
/// name is not known.
fn without_outlet(title: &str, outlet: Option<&str>, cuts: bool) -> String {
    for bar in [" | ", " - ", " – ", " — ", " :: ", " · "] {
        if let Some((head, tail)) = title.rsplit_once(bar) {
            let named = outlet.is_some_and(|outlet| tail.trim().eq_ignore_ascii_case(outlet));
            let short = cuts && tail.split_whitespace().count() <= 4 && head.split_whitespace().count() >= 3;
            if (named || short) && !head.trim().is_empty() {
                return head.trim().to_owned();
            }
        }
    }
    title.to_owned()
}

fn collapsed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup;

    fn metadata(page: &str) -> Metadata {
        read(&markup::html(page))
    }

    #[test]
    fn open_graph_is_read() {
        let found = metadata(
            r#"<html lang="en-GB"><meta property="og:title" content="Port opens | Harbour Post"><meta property="og:site_name" content="Harbour Post">
            <meta property="article:published_time" content="2016-09-28T10:00:00+01:00"><link rel="canonical" href="https://www.harbour.example/a">"#,
        );
        assert_eq!((found.title.as_deref(), found.outlet.as_deref()), (Some("Port opens"), Some("Harbour Post")));
        assert_eq!(found.published.as_deref(), Some("2016-09-28T10:00:00+01:00"));
        assert_eq!((found.url.as_deref(), found.language.as_deref()), (Some("https://www.harbour.example/a"), Some("en-GB")));
    }

    #[test]
    fn where_little_is_said_it_is_read_from_the_page() {
        let found = metadata(
            "<title>The port opens again after the storm - Harbour Post</title><link rel=canonical href=https://www.harbour.example/a><article><time datetime=2016-09-28>Wednesday</time>",
        );
        assert_eq!(found.title.as_deref(), Some("The port opens again after the storm"));
        assert_eq!((found.outlet.as_deref(), found.published.as_deref()), (Some("harbour.example"), Some("2016-09-28")));
    }

    #[test]
    fn a_time_beside_another_article_is_not_the_pages() {
        assert_eq!(metadata("<article>a</article><aside><time datetime=2016-09-28>b</time></aside>").published, None);
    }
}
