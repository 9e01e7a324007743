//! Feeds and records.

use crate::said;
use dateline_intake::read;

#[test]
fn entries_of_rss_are_reports() {
    let feed = r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="x"><channel><title>Harbour Post</title><link>https://harbour.example</link><language>en-gb</language>
        <item><title>Port &amp;amp; pier open</title><link>https://harbour.example/2016/port-opens.html</link><pubDate>Wed, 28 Sep 2016 16:57:00 +0000</pubDate>
        <description>The port is open.</description><content:encoded><![CDATA[<p>The port is open <b>again</b>.</p><h2>Why</h2><p>The storm is over.</p>]]></content:encoded></item>
        <item><title>Nothing else</title></item></channel></rss>"#;
    let read = read("harbour.rss", feed.as_bytes());
    let report = &read.reports[0];
    assert_eq!(report.text, "The port is open again.\n\nWhy\n\nThe storm is over.");
    assert_eq!((report.id.as_str(), report.title.as_deref()), ("port-opens", Some("Port & pier open")));
    assert_eq!((report.outlet.as_deref(), report.published.as_deref()), (Some("Harbour Post"), Some("2016-09-28T16:57")));
    assert_eq!((report.language.as_deref(), report.blocks.len()), (Some("en-gb"), 1));
    assert_eq!(said(&read.notes[0].file), "harbour.rss, entry 2");
    assert!(read.notes[0].lost && said(&read.notes[1].notice).starts_with("expected a feed with whole articles"));
}

#[test]
fn entries_of_atom_are_reports() {
    let feed = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbour Post</title><entry><title type="html">Port opens</title>
        <link rel="self" href="https://harbour.example/self"/><link href="https://harbour.example/port-opens"/><published>2016-09-28T16:57:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The port is open.</p><p>The storm is over.</p></div></content></entry></feed>"#;
    let read = read("a.atom", feed.as_bytes());
    assert_eq!(read.reports[0].text, "The port is open.\n\nThe storm is over.");
    assert_eq!(read.reports[0].url.as_deref(), Some("https://harbour.example/port-opens"));
    assert_eq!(read.reports[0].language.as_deref(), Some("en"));
}

#[test]
fn other_xml_is_refused() {
    let read = read("a.xml", b"<svg><text>Rain</text></svg>");
    assert_eq!(
        said(&read.notes[0].notice),
        "expected a feed, RSS or Atom, found other XML; save the article as a page or as text"
    );
}

#[test]
fn records_of_services_are_reports() {
    let news = r#"{"status":"ok","articles":[{"source":{"name":"Harbour Post"},"title":"Port opens","publishedAt":"2016-09-28T16:57:00Z","content":"<p>The port is open.</p><p>The storm is over.</p>"},{"title":"No text"}]}"#;
    let read = read("news.json", news.as_bytes());
    assert_eq!(
        (read.reports[0].id.as_str(), read.reports[0].text.as_str()),
        ("news-1", "The port is open.\n\nThe storm is over.")
    );
    assert_eq!((said(&read.notes[0].file).as_str(), read.lost()), ("news.json, entry 2", 1));
}

#[test]
fn lines_of_json_in_a_file_of_json_are_read_too() {
    let read = read("a.json", b"{\"id\":\"a\",\"text\":\"Rain.\"}\n{\"id\":\"b\",\"text\":\"Sun.\"}\n");
    assert_eq!(read.reports.len(), 2, "{:?}", read.notes);
}
