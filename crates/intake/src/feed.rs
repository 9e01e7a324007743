//! RSS 0.9 to 2.0 and Atom: every entry is a report.

use dateline_model::{Notice, NoticeKind, Report};

use crate::{
    Intake, dates, decode, format,
    html::{self, Written},
    markup::{self, Element},
};

/// Where an entry has its text, the fullest first.
const TEXTS: [&str; 5] = ["content:encoded", "content", "description", "summary", "media:description"];

/// An entry of fewer words is a summary.
const FEW_WORDS: usize = 60;

/// Reads the entries of a feed.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8]) {
    let decoded = match decode::page(bytes) {
        Ok(decoded) => decoded,
        Err(reason) => return intake.lose(name, reason),
    };
    if let Some(remark) = decoded.remark {
        intake.note(name, remark);
    }
    let tree = markup::xml(&decoded.text);
    if tree.is_cut {
        intake.note(name, NoticeKind::FeedCut);
    }
    let root = tree.root();
    let Some(head) = root.descendants().find(|node| matches!(node.name(), "channel" | "feed" | "rdf:rdf")) else {
        return intake.lose(name, NoticeKind::NotAFeed);
    };
    let about = |names: &[&str]| names.iter().find_map(|name| words(head.child(name)?));
    let outlet = about(&["title"]);
    let language = about(&["language", "dc:language"]).or_else(|| head.attribute("xml:lang").map(str::to_owned));
    let (mut number, mut whole, mut summaries) = (0, 0, 0);
    for entry in root.descendants().filter(|node| matches!(node.name(), "item" | "entry")) {
        number += 1;
        let place = Notice::new(NoticeKind::InEntry).text(name).number(number);
        let own = |names: &[&str]| names.iter().find_map(|name| words(entry.child(name)?));
        let url = link(entry);
        let texts = TEXTS.iter().filter_map(|name| entry.child(name)).map(text);
        let Some(Written { text, blocks }) =
            texts.max_by_key(|written| written.text.len()).filter(|written| !written.text.is_empty())
        else {
            intake.lose(place, NoticeKind::EntryWithoutText);
            continue;
        };
        *if text.split_whitespace().count() < FEW_WORDS { &mut summaries } else { &mut whole } += 1;
        let published = own(&["pubdate", "published", "dc:date", "dcterms:issued", "updated", "date"]);
        let id = url.as_deref().and_then(format::slug).unwrap_or_else(|| format!("{}-{number}", format::stem(name)));
        intake.take_from(
            name,
            place,
            Report {
                id,
                text,
                blocks,
                published: published.and_then(|date| dates::iso(&date)),
                title: entry.child("title").map(|title| text_of_title(title)).filter(|title| !title.is_empty()),
                outlet: own(&["source", "dc:publisher"]).or_else(|| outlet.clone()),
                url,
                language: entry.attribute("xml:lang").map(str::to_owned).or_else(|| language.clone()),
            },
        );
    }
    if number == 0 {
        intake.lose(name, NoticeKind::NoEntries);
    } else if whole == 0 && summaries > 0 {
        intake.note(name, NoticeKind::SummariesOnly);
    }
}

fn words(node: Element<'_>) -> Option<String> {
    let words = node.child("title").unwrap_or(node).words();
    Some(words).filter(|words| !words.is_empty())
}

/// A headline, in which feeds put marks of HTML.
fn text_of_title(title: Element<'_>) -> String {
    let words = title.words();
    if words.contains(['<', '&']) { markup::html(&words).root().words() } else { words }
}

/// The text of an entry: marks of HTML in words, or elements.
fn text(node: Element<'_>) -> Written {
    if node.children().any(|child| !child.is_text()) { html::shown_within(node) } else { html::fragment(&node.raw_text()) }
}

fn link(entry: Element<'_>) -> Option<String> {
    let links = entry.children().filter(|node| node.name() == "link");
    let main = links.filter(|link| link.attribute("rel").is_none_or(|relation| relation == "alternate"));
    let address = main.filter_map(|link| link.attribute("href").map(str::to_owned).or_else(|| words(link))).next();
    let guid = || entry.child("guid").or_else(|| entry.child("id")).and_then(words);
    address.or_else(guid).filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}
