//! Files made to do harm: nothing is run, nothing hangs, nothing else is lost.

use dateline_intake::{Intake, read};

use crate::{
    said,
    zip::{How, zip, zip_as},
};

const GOOD: &str = "A truce took hold on Monday.";

/// A good file beside a bad one is read, and the bad one costs itself; returns what is said of it.
#[track_caller]
fn beside_a_good_one(name: &str, bytes: &[u8]) -> String {
    let mut intake = Intake::default();
    intake.add(name, bytes);
    intake.add("good.txt", GOOD.as_bytes());
    assert_eq!(intake.reports.last().map(|report| report.text.as_str()), Some(GOOD));
    assert!(intake.notes.iter().all(|note| said(&note.file).starts_with(name)), "{:?}", intake.notes);
    intake.notes.iter().map(|note| said(&note.notice)).collect::<Vec<_>>().join("\n")
}

/// The same in an archive beside a good one.
#[track_caller]
fn in_an_archive(name: &str, bytes: &[u8], how: How) -> String {
    let read = read("all.zip", &zip_as(&[(name, bytes, how), ("good.txt", GOOD.as_bytes(), How::default())]));
    assert_eq!(read.reports.last().map(|report| report.text.as_str()), Some(GOOD), "{:?}", read.notes);
    read.notes.iter().map(|note| said(&note.notice)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_bomb_is_not_unpacked() {
    let blanks = vec![b' '; 8_000_000];
    assert_eq!(
        in_an_archive("bomb.txt", &blanks, How::default()),
        "expected text, found what is packed tighter than text can be; it is left out"
    );
    let bomb = zip(&[("word/document.xml", &blanks)]);
    assert!(beside_a_good_one("bomb.docx", &bomb).contains("packed tighter than text can be"));
}

#[test]
fn archives_within_archives_end_somewhere() {
    let mut bytes = zip(&[("a.txt", GOOD)]);
    for _ in 0..50 {
        bytes = zip(&[("inner.zip", bytes)]);
    }
    assert!(beside_a_good_one("nested.zip", &bytes).starts_with("expected at most one archive within another, found one deeper"));
}

#[test]
fn ten_thousand_files_are_read_and_more_are_refused() {
    let names: Vec<String> = (0..10_001).map(|number| format!("{number}.txt")).collect();
    let stored = How { stored: true, ..How::default() };
    let members: Vec<(&str, &[u8], How)> = names.iter().map(|name| (name.as_str(), GOOD.as_bytes(), stored)).collect();
    assert!(beside_a_good_one("more.zip", &zip_as(&members)).starts_with("expected an archive of at most 10,000 files"));
    let mut read = read("many.zip", &zip_as(&members[1..]));
    assert_eq!((read.reports.len(), read.notes.len()), (10_000, 0));
    read.add("one.txt", GOOD.as_bytes());
    read.add("two.txt", GOOD.as_bytes());
    assert_eq!(read.reports.len(), 10_000);
    assert_eq!(said(&read.notes[0].notice), "expected at most 10000 reports, found more; the rest is left out");
}

#[test]
fn reports_of_one_name_get_names_of_their_own() {
    let lines = "{\"id\":\"a\",\"text\":\"x\"}\n".repeat(3_000);
    let read = read("a.jsonl", lines.as_bytes());
    assert_eq!((read.reports.len(), read.lost()), (3_000, 0));
}

#[test]
fn locked_damaged_and_strange_members_cost_themselves() {
    let locked = How { locked: true, ..How::default() };
    assert_eq!(
        in_an_archive("a.txt", b"Rain.", locked),
        "expected a file without a password, found one with; unpack it yourself first"
    );
    let wrong = How { wrong_checksum: true, ..How::default() };
    assert!(in_an_archive("a.txt", b"Rain.", wrong).contains("cut short or damaged"));
    for name in ["../../etc/passwd.txt", "/etc/a.txt", "C:\\a.txt", "a\u{202e}txt.exe.txt"] {
        let read = read("all.zip", &zip(&[(name, "Rain.")]));
        assert_eq!(read.reports.len(), 1, "{name}");
        assert!(!read.reports[0].id.contains(['/', '\\']), "{name}");
    }
}

#[test]
fn an_archive_cut_anywhere_is_no_panic() {
    let whole = zip(&[("a.txt", GOOD), ("b.html", "<p>It rained in the town all night, she said.</p>")]);
    for cut in 0..whole.len() {
        read("a.zip", &whole[..cut]);
        let mut changed = whole.clone();
        changed[cut] ^= 0xFF;
        read("a.zip", &changed);
        read("a.epub", &changed);
    }
}

#[test]
fn depth_has_an_end_in_every_format() {
    let deep = "<div>".repeat(20_000) + "<p>It rained in the town all night, the mayor said.</p>";
    assert_eq!(read("a.html", deep.as_bytes()).reports.len(), 1);
    let quoted = "<blockquote>".repeat(5_000) + "It rained." + &"</blockquote>".repeat(5_000);
    read("a.html", quoted.as_bytes());
    assert!(beside_a_good_one("a.json", "[".repeat(100_000).as_bytes()).contains("more than 100 values within each other"));
    assert!(
        beside_a_good_one("a.jsonl", "{\"a\":".repeat(100_000).as_bytes()).contains("more than 100 values within each other")
    );
    read("a.xml", ("<rss><channel>".to_owned() + &"<item>".repeat(3_000)).as_bytes());
    read("a.md", ">".repeat(100_000).as_bytes());
}

#[test]
fn one_line_may_be_a_whole_file() {
    let line = "word ".repeat(1_900_000);
    assert_eq!(read("a.txt", line.as_bytes()).reports[0].text.len(), line.len());
    assert_eq!(read("a.html", format!("<p>{}", &line[..1_000_000]).as_bytes()).reports.len(), 1);
    assert!(beside_a_good_one("a.txt", &vec![b'x'; 10_000_001]).starts_with("expected at most 10 MB, found 10.1 MB"));
    let long = format!("{{\"text\":\"{}\"}}\n{{\"id\":\"b\",\"text\":\"Rain.\"}}", "x".repeat(10_000_001));
    let read = read("a.jsonl", long.as_bytes());
    assert_eq!((read.reports.len(), said(&read.notes[0].file).as_str()), (1, "a.jsonl, line 1"));
}

#[test]
fn markup_without_end_does_not_hang() {
    for page in [
        "<",
        "</",
        "<!--",
        "<a",
        "<a href='",
        "<script>",
        "<![CDATA[",
        "&",
        "&#x",
        "<p a=",
        "<svg><",
        "<li>",
        "<a>",
        "<td>",
        "<b><i>",
        "</p>",
        "<table>",
        "<h3><a href=x>y</a>",
        "<nav><nav class=menu>",
    ] {
        read("a.html", page.repeat(3_000).as_bytes());
        read("a.xml", page.repeat(3_000).as_bytes());
    }
}

#[test]
fn scripts_stay_words_or_go() {
    let page = "<article><p onclick=alert(1)>It rained &lt;script&gt;alert(2)&lt;/script&gt; in the town, she said.</p><script>alert(3)</script><iframe srcdoc='<script>alert(4)</script>'></iframe><a href='javascript:alert(5)'>x</a></article>";
    let read = read("a.html", page.as_bytes());
    // What the page shows as words is words here too; the page never makes markup of them.
    assert!(read.reports[0].text.starts_with("It rained <script>alert(2)</script> in the town, she said."));
    assert!(!read.reports[0].text.contains("alert(3)") && !read.reports[0].text.contains("alert(4)"));
    let page = "<link rel=canonical href='javascript:alert(1)'><p>It rained in the town all night, she said.</p>";
    assert_eq!(self::read("a.html", page.as_bytes()).reports[0].url, None);
}

#[test]
fn odd_characters_are_kept_as_they_stand() {
    let text = "It \u{202e}rained\u{202c} in\u{200b}Oslo \u{2066}today\u{2069}. e\u{301}\u{301}\u{301} \u{feff}\u{fffe}";
    assert_eq!(read("a.txt", text.as_bytes()).reports[0].text, text);
    let json = r#"{"text":"half \ud83d a pair \u0000 nul"}"#;
    assert_eq!(read("a.json", json.as_bytes()).reports[0].text, "half \u{fffd} a pair \u{0} nul");
}

#[test]
fn bytes_of_no_encoding_are_refused_or_guessed_aloud() {
    assert!(beside_a_good_one("a.txt", b"It rained\0in Oslo").starts_with("expected text, found bytes that are none"));
    assert!(beside_a_good_one("a.json", b"{\"text\":\"caf\xe9\"}").starts_with("expected UTF-8, found another encoding"));
    assert_eq!(
        read("a.html", b"\xff\xfe<\0p\0>\0I\0t\0 \0r\0a\0i\0n\0e\0d\0 \0i\0n\0 \0O\0s\0l\0o\0,\0 \0h\0e\0 \0s\0a\0i\0d\0.\0")
            .reports
            .len(),
        1
    );
    assert!(beside_a_good_one("a.html", b"\xff\xfe\x00\xd8").starts_with("expected text, found bytes that are none"));
}

#[test]
fn a_list_of_millions_of_values_is_refused() {
    assert!(
        beside_a_good_one("a.json", format!("[{}1]", "1,".repeat(2_500_000)).as_bytes()).contains("more than 2,000,000 values")
    );
}

#[test]
fn thousands_of_broken_lines_are_not_as_many_notes() {
    let read = read("a.jsonl", "x\n".repeat(50_000).as_bytes());
    assert!(read.notes.len() <= 10_000);
}
