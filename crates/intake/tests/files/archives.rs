//! Archives and the documents that are archives.

use dateline_intake::read;
use dateline_model::BlockKind;

use crate::said;
use crate::zip::{How, zip, zip_as};

#[test]
fn all_kinds_of_files_may_lie_in_an_archive_and_one_archive_in_another() {
    let inner = zip(&[("deep/c.md", "It *snowed*."), ("a.txt", "Rain again.")]);
    let members: [(&str, &[u8]); 7] = [
        ("a.txt", b"It rained."),
        ("b/page/index.html", b"<article><p>The river rose by two metres in one night, the mayor said.</p></article>"),
        ("inner.zip", &inner),
        ("__MACOSX/._a.txt", b"\0\0"),
        ("README.md", b"How to read this."),
        ("photo.jpg", b"\xff\xd8"),
        ("broken.json", b"{"),
    ];
    let read = read("all.zip", &zip(&members));
    let ids: Vec<&str> = read.reports.iter().map(|report| report.id.as_str()).collect();
    assert_eq!(ids, ["a", "page", "c", "a-2"]);
    assert_eq!(read.reports[2].text, "It snowed.");
    let lost: Vec<String> = read.notes.iter().filter(|note| note.lost).map(|note| said(&note.file)).collect();
    assert_eq!(lost, ["all.zip/broken.json"]);
    assert!(read.notes.iter().any(|note| said(&note.notice) == "1 file of other kinds left out (.jpg)"), "{:?}", read.notes);
}

#[test]
fn members_may_be_stored_and_bytes_may_stand_before_the_archive() {
    let stored = How { stored: true, ..How::default() };
    let mut bytes = b"#!/bin/sh\n".to_vec();
    bytes.extend(zip_as(&[("a.txt", b"It rained.", stored)]));
    assert_eq!(read("a.zip", &bytes).reports[0].text, "It rained.");
}

const DOCUMENT: &str = r#"<?xml version="1.0"?><w:document xmlns:w="x"><w:body>
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Port opens</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">The port is </w:t></w:r><w:del><w:r><w:delText>shut</w:delText></w:r></w:del><w:ins><w:r><w:t>open &amp; busy</w:t></w:r></w:ins><w:r><w:t>.</w:t><w:br/><w:t>Boats wait.</w:t></w:r></w:p>
    <w:p/><w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boats</w:t><w:tab/><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"#;

#[test]
fn a_document_is_read_by_its_paragraphs() {
    let read = read("port.docx", &zip(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", DOCUMENT)]));
    let report = &read.reports[0];
    assert_eq!(report.text, "Port opens\n\nThe port is open & busy.\nBoats wait.\n\nWhy\n\nBoats\t12");
    assert_eq!((report.id.as_str(), report.title.as_deref()), ("port", Some("Port opens")));
    let kinds: Vec<_> = report.blocks.iter().map(|block| (block.kind, block.span.of(&report.text))).collect();
    assert_eq!(kinds, [(BlockKind::Headline, "Port opens"), (BlockKind::Heading, "Why")]);
}

#[test]
fn every_running_part_of_a_book_is_a_report() {
    let running = "The river rose by two metres in one night, and the lower town was cut off. ".repeat(4);
    let part =
        |head: &str| format!("<html><head><title>{head}</title></head><body><h1>{head}</h1><p>{running}</p></body></html>");
    let package = r#"<package><metadata xmlns:dc="x"><dc:title>The Week</dc:title><dc:language>en</dc:language><dc:date>2016-10-01</dc:date></metadata>
        <manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
        <item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p.jpg" media-type="image/jpeg"/></manifest>
        <spine><itemref idref="c"/><itemref idref="b"/><itemref idref="a"/><itemref idref="p"/><itemref idref="x"/></spine></package>"#;
    let read = read(
        "week.epub",
        &zip(&[
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", r#"<container><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>"#),
            ("OPS/p.opf", package),
            ("OPS/cover.xhtml", "<html><body><img/></body></html>"),
            ("OPS/text/one a.xhtml", &part("One")),
            ("OPS/text/two.xhtml", &part("Two")),
        ]),
    );
    let found: Vec<_> = read.reports.iter().map(|report| (report.id.as_str(), report.title.as_deref().unwrap())).collect();
    assert_eq!(found, [("two", "Two"), ("one a", "One")]);
    assert_eq!((read.reports[0].outlet.as_deref(), read.reports[0].published.as_deref()), (Some("The Week"), Some("2016-10-01")));
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}

#[test]
fn the_pages_of_a_web_archive_are_reports() {
    let pages = "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n\
        {\"url\":\"https://www.harbour.example/2016/port-opens\",\"ts\":\"2020-01-01T00:00:00Z\",\"title\":\"Port opens\",\"id\":\"x1\",\"text\":\"The port is open.\"}\n\
        {\"url\":\"https://harbour.example/b\",\"ts\":\"2020-01-01T00:00:00Z\"}\n";
    let read =
        read("a.wacz", &zip(&[("datapackage.json", "{}"), ("pages/pages.jsonl", pages), ("archive/data.warc.gz", "\u{1f}")]));
    let report = &read.reports[0];
    assert_eq!((report.id.as_str(), report.outlet.as_deref()), ("port-opens", Some("harbour.example")));
    // When it was visited is not when it was published.
    assert_eq!((report.text.as_str(), report.published.as_deref()), ("The port is open.", None));
    assert_eq!(said(&read.notes[0].file), "a.wacz/pages/pages.jsonl, line 3");
    assert_eq!(
        said(&read.notes[0].notice),
        "expected the text of https://harbour.example/b, found none; record it again with its text"
    );
}
