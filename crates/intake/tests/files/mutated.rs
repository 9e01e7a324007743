//! A good file of every format, spoilt: bytes changed, cut out, doubled, swapped. What comes of it is sound.

use proptest::prelude::*;

use crate::{properties::sound, zip::zip};

/// One change of the bytes; places are shares of the length.
#[derive(Clone, Debug)]
enum Spoil {
    Set(f64, u8),
    Cut(f64, usize),
    Double(f64, usize),
    Insert(f64, &'static [u8]),
    End(f64),
}

/// What breaks readers of one format or another.
const PIECES: [&[u8]; 12] = [
    b"<",
    b">",
    b"\"",
    b"{\"text\":",
    b"]]>",
    b"<![CDATA[",
    b"\xff\xff\xff\xff",
    b"\0",
    b"\n",
    "\u{202e}".as_bytes(),
    b"&#x110000;",
    b"PK\x05\x06",
];

fn spoil() -> impl Strategy<Value = Spoil> {
    prop_oneof![
        (0.0..1.0, any::<u8>()).prop_map(|(at, byte)| Spoil::Set(at, byte)),
        (0.0..1.0, 1_usize..40).prop_map(|(at, count)| Spoil::Cut(at, count)),
        (0.0..1.0, 1_usize..200).prop_map(|(at, count)| Spoil::Double(at, count)),
        (0.0..1.0, prop::sample::select(&PIECES[..])).prop_map(|(at, piece)| Spoil::Insert(at, piece)),
        (0.0..1.0).prop_map(Spoil::End),
    ]
}

fn spoilt(mut bytes: Vec<u8>, spoils: &[Spoil]) -> Vec<u8> {
    for spoil in spoils {
        let length = bytes.len();
        let place = |share: f64| ((length as f64 * share) as usize).min(length);
        match *spoil {
            Spoil::Set(at, byte) => bytes.iter_mut().skip(place(at)).take(1).for_each(|held| *held = byte),
            Spoil::Cut(at, count) => drop(bytes.drain(place(at)..(place(at) + count).min(length))),
            Spoil::Double(at, count) => {
                let part = bytes[place(at)..(place(at) + count).min(length)].to_vec();
                bytes.splice(place(at)..place(at), part);
            }
            Spoil::Insert(at, piece) => drop(bytes.splice(place(at)..place(at), piece.iter().copied())),
            Spoil::End(at) => bytes.truncate(place(at)),
        }
    }
    bytes
}

const PAGE: &str = "<!doctype html><html lang=en><head><title>Port</title><meta property='og:site_name' content='Herald'>\
    <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Port\",\"datePublished\":\"2016-09-28T10:00:00Z\"}</script></head>\
    <body><nav><a href=a>Home</a></nav><article><h1>Port</h1><time datetime=2016-09-28>Wednesday</time>\
    <p>The port was closed for a whole night after the storm, the mayor said on Wednesday.</p><blockquote>We wait.</blockquote>\
    <table><tr><td>12<td>boats</table></article></body></html>";

/// A name and a good file of every format.
fn good() -> Vec<(&'static str, Vec<u8>)> {
    let package = r#"<package><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"#;
    let chapter =
        ["<html><body><h1>Port</h1>", &"<p>It rained in the town for a whole night.</p>".repeat(40), "</body></html>"].concat();
    let inner = zip(&[("deep/c.md", "It *snowed*.")]);
    vec![
        ("a.txt", "---\npublished: 2016-09-28\n---\nPort\n\nIt rained in the town for a whole night.".into()),
        ("a.md", "---\npublished: 2016-09-28\n---\n# Port\n\nIt *rained* in [the town](x).\n\n> Wait.\n\n- a\n- b\n".into()),
        ("a.html", PAGE.into()),
        ("a.json", r#"{"articles":[{"id":"a","text":"It rained.","published":"2016-09-28","source":{"name":"Herald"}},{"content":"\ud83d\ude00 é"}]}"#.into()),
        ("a.jsonl", "{\"text\":\"It rained.\"}\n{\"body\":\"It snowed.\",\"date\":1475020800}\n".into()),
        ("a.xml", "<rss><channel><title>Herald</title><item><title>Port</title><pubDate>Wed, 28 Sep 2016 10:00:00 GMT</pubDate><description><![CDATA[<p>It rained.</p>]]></description></item></channel></rss>".into()),
        ("a.docx", zip(&[("word/document.xml", "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Port</w:t></w:r></w:p><w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:body></w:document>")])),
        ("a.epub", zip(&[("META-INF/container.xml", r#"<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>"#), ("p.opf", package), ("a.html", &chapter)])),
        ("a.wacz", zip(&[("pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"https://a.example/b\",\"ts\":\"2016-09-28T10:00:00Z\",\"title\":\"Port\",\"text\":\"It rained.\"}\n")])),
        ("a.zip", zip(&[("a.txt", "It rained.".as_bytes()), ("in.zip", &inner), ("b.html", PAGE.as_bytes())])),
    ]
}

#[test]
fn the_samples_are_good() {
    for (name, bytes) in good() {
        let read = dateline_intake::read(name, &bytes);
        assert!(!read.reports.is_empty() && read.lost() == 0, "{name}: {:?}", read.notes);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_spoilt_file(at in 0_usize..10, spoils in prop::collection::vec(spoil(), 1..12)) {
        let (name, bytes) = good().swap_remove(at);
        sound(name, &spoilt(bytes, &spoils));
    }

    #[test]
    fn a_spoilt_member(at in 0_usize..6, spoils in prop::collection::vec(spoil(), 1..12)) {
        let (name, bytes) = good().swap_remove(at);
        sound("a.zip", &zip(&[(name, spoilt(bytes, &spoils))]));
    }

    #[test]
    fn what_was_pasted(spoils in prop::collection::vec(spoil(), 0..12), words in "\\PC{0,80}") {
        let mut intake = dateline_intake::Intake::default();
        intake.paste("pasted.html", &String::from_utf8_lossy(&spoilt(PAGE.into(), &spoils)), &words);
        prop_assert!(!intake.reports.is_empty() || !intake.notes.is_empty());
    }
}
