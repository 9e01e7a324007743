//! Whatever the bytes: no panic, no empty report, no two ids alike, every block within its text.

use dateline_intake::read;
use proptest::prelude::*;

use crate::said;
use crate::zip::zip;

const ENDINGS: [&str; 12] = ["txt", "md", "html", "json", "jsonl", "xml", "docx", "epub", "wacz", "zip", "pdf", ""];

pub fn sound(name: &str, bytes: &[u8]) {
    let read = read(name, bytes);
    let mut ids: Vec<&str> = read.reports.iter().map(|report| report.id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    for report in &read.reports {
        assert!(!report.text.trim().is_empty() && !report.id.is_empty());
        let mut last = 0;
        for block in &report.blocks {
            assert!(block.span.start >= last && block.span.end as usize <= report.text.len());
            assert!(
                report.text.is_char_boundary(block.span.start as usize) && report.text.is_char_boundary(block.span.end as usize)
            );
            last = block.span.end;
        }
    }
    for note in &read.notes {
        assert!(said(&note.file).starts_with(name) && !said(&note.notice).is_empty());
    }
    assert!(!read.reports.is_empty() || !read.notes.is_empty());
}

/// Pieces of which markup is made, in any order.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p>"),
        Just("</p>"),
        Just("<div class='article-body'>"),
        Just("</div>"),
        Just("<article>"),
        Just("</article>"),
        Just("<h1>"),
        Just("</h1>"),
        Just("<a href=x>"),
        Just("</a>"),
        Just("<br>"),
        Just("<table><tr><td>"),
        Just("</table>"),
        Just("<li>"),
        Just("<q>"),
        Just("</q>"),
        Just("<nav>"),
        Just("<figcaption>"),
        Just("<blockquote class=pull-quote>"),
        Just("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"It rained.\"}"),
        Just("</script>"),
        Just("<item><title>Port</title><description>"),
        Just("</description></item>"),
        Just("<![CDATA["),
        Just("]]>"),
        Just("<rss><channel>"),
        Just("<w:p><w:t>"),
        Just("</w:t></w:p>"),
        Just("It rained in the town for a whole night, the mayor said. "),
        Just("é “x” \u{202e}"),
        Just("&amp;&#0;&bogus;"),
        Just("<!-- "),
        Just("-->"),
        Just("<svg><path/>"),
        Just("<h3><a href=y>Other</a></h3>"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn json() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{"),
        Just("}"),
        Just("["),
        Just("]"),
        Just("\"text\":"),
        Just("\"It rained.\""),
        Just(","),
        Just("\"id\":"),
        Just("7"),
        Just("\"articles\":"),
        Just("null"),
        Just("\\ud83d"),
        Just("\""),
        Just("\n"),
        Just("{\"text\":\"Rain\"}"),
        Just("\"published\":\"2016-09-28\"")
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes(bytes: Vec<u8>, ending in prop::sample::select(&ENDINGS[..])) {
        sound(&format!("a.{ending}"), &bytes);
    }

    #[test]
    fn any_text(text in "\\PC*", ending in prop::sample::select(&ENDINGS[..])) {
        sound(&format!("a.{ending}"), text.as_bytes());
    }

    #[test]
    fn any_markup(text in markup(), ending in prop::sample::select(&["html", "xml", "txt", "md"][..])) {
        sound(&format!("a.{ending}"), text.as_bytes());
    }

    #[test]
    fn any_markup_in_an_archive(text in markup(), ending in prop::sample::select(&["docx", "epub", "wacz", "zip"][..])) {
        let package = "<manifest><item id='a' href='a.html' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine>";
        let members = [
            ("word/document.xml", text.as_str()), ("META-INF/container.xml", "<rootfile full-path='p.opf'/>"), ("p.opf", package),
            ("a.html", text.as_str()), ("pages/pages.jsonl", text.as_str()),
        ];
        sound(&format!("a.{ending}"), &zip(&members));
    }

    #[test]
    fn any_json(text in json(), ending in prop::sample::select(&["json", "jsonl"][..])) {
        sound(&format!("a.{ending}"), text.as_bytes());
    }
}
