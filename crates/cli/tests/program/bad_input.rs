//! What `dateline build` says to input that is not what it expects.

use crate::run::{Answer, Folder, build, dateline};

const GOOD: &str = "Truce takes hold\n\nGENEVA, 12 September 2016 - A truce took hold in Syria on Monday.\n";

/// Builds a folder of one good report and one bad thing; the story must hold the good one.
fn beside_a_good_one(name: &str, bytes: impl AsRef<[u8]>) -> Answer {
    let answer = Folder::new().with("good.txt", GOOD).with(name, bytes).json();
    assert_eq!(answer.json()["articles"][0]["id"], "good", "{}", answer.err);
    answer
}

/// The same, where the bad thing is to be skipped with this message.
#[track_caller]
fn skipped(name: &str, bytes: impl AsRef<[u8]>, message: &str) {
    let answer = beside_a_good_one(name, bytes);
    assert!(answer.err.contains(message), "{}", answer.err);
    assert_eq!(answer.status, 3);
    let story = answer.json();
    assert_eq!(story["articles"].as_array().unwrap().len(), 1);
    assert!(
        story["warnings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|warning| warning["article"].as_str().is_some_and(|article| article.starts_with(name)))
    );
}

#[test]
fn a_missing_folder() {
    let answer = build("/nowhere/reports".as_ref(), &["--format", "json"]);
    assert_eq!((answer.status, answer.out.len()), (1, 0));
    assert!(answer.err.contains("/nowhere/reports: does not exist; check the name"), "{}", answer.err);
}

#[test]
fn an_empty_folder() {
    let answer = Folder::new().json();
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("found none that can be read; put text, pages or JSON there"), "{}", answer.err);
}

#[test]
fn an_empty_file() {
    skipped("empty.txt", "", "empty.txt: expected a report, found an empty file; it is left out");
    skipped("blank.md", "\n \n", "blank.md: expected a report, found an empty file; it is left out");
    skipped("empty.jsonl", "", "empty.jsonl: expected one JSON object a line, found an empty file");
}

#[test]
fn bytes_that_are_no_text() {
    skipped("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "photo.txt: expected text, found bytes that are none");
}

#[test]
fn another_encoding_is_read_with_a_remark() {
    let answer = beside_a_good_one("old.txt", b"The mayor\x92s caf\xe9 reopened on 3 May 2016.");
    assert_eq!(answer.status, 0);
    assert!(answer.err.contains("old.txt: expected UTF-8, found another encoding and read it as Windows-1252"), "{}", answer.err);
    assert_eq!(answer.json()["articles"][1]["text"], "The mayor’s café reopened on 3 May 2016.");
}

#[test]
fn a_file_of_fifty_megabytes() {
    skipped("big.txt", vec![b'x'; 50_000_000], "big.txt: expected at most 10 MB, found 50.0 MB; split it into single reports");
}

#[test]
fn a_line_that_is_no_json() {
    skipped("lines.jsonl", "no json\n", "lines.jsonl, line 1: expected one JSON object, found ");
    let answer =
        beside_a_good_one("lines.jsonl", "{\"id\":\"a\",\"text\":\"Rain.\"}\n{\"id\":\"b\"\n{\"id\":\"c\",\"text\":\"Sun.\"}\n");
    assert_eq!((answer.status, answer.json()["articles"].as_array().unwrap().len()), (3, 3));
    assert!(answer.err.contains("lines.jsonl, line 2: expected one JSON object"), "{}", answer.err);
}

#[test]
fn the_same_id_twice() {
    let answer = beside_a_good_one("good.md", GOOD);
    let ids = answer.json()["articles"].as_array().unwrap().iter().map(|article| article["id"].to_string()).collect::<Vec<_>>();
    assert_eq!((answer.status, ids), (0, vec!["\"good\"".to_owned(), "\"good-2\"".to_owned()]));
    assert!(
        answer.err.contains("expected an id of its own, found \"good\" a second time; it is called \"good-2\" here"),
        "{}",
        answer.err
    );
}

#[test]
fn a_place_that_cannot_be() {
    skipped("places.toml", "[[place]]\nname = \"Old Mill\"\nlat = 91\nlon = 0\n", "places.toml: place 1: expected lat -90 to 90");
    skipped("story.toml", "title = [1]\n", "story.toml: expected `title` in quotation marks, found array");
}

#[test]
fn a_file_of_another_kind_is_named_and_costs_nothing() {
    let answer = beside_a_good_one("photo.jpg", "");
    assert_eq!(answer.status, 0);
    assert!(answer.err.contains("photo.jpg: expected text, a page, "), "{}", answer.err);
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_or_nowhere() {
    let folder = Folder::new().with("good.txt", GOOD);
    std::os::unix::fs::symlink(&folder.0, folder.path("circle")).unwrap();
    std::os::unix::fs::symlink(folder.path("gone"), folder.path("broken.txt")).unwrap();
    let answer = folder.json();
    assert_eq!((answer.status, answer.json()["articles"].as_array().unwrap().len()), (3, 1), "{}", answer.err);
    assert!(answer.err.contains("circle: leads to a folder that has been read already"), "{}", answer.err);
    assert!(answer.err.contains("broken.txt: does not exist"), "{}", answer.err);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let folder = Folder::new().with("good.txt", GOOD).with("shut.txt", GOOD);
    fs::set_permissions(folder.path("shut.txt"), fs::Permissions::from_mode(0o0)).unwrap();
    // The superuser may read everything.
    if fs::read(folder.path("shut.txt")).is_err() {
        let answer = folder.json();
        assert_eq!(answer.status, 3);
        assert!(answer.err.contains("shut.txt: may not be read; allow reading it (chmod +r)"), "{}", answer.err);
    }
}

#[test]
fn a_command_line_that_cannot_be_understood() {
    for (arguments, message) in [
        (vec![], "expected a command, `build`, `export` or `read`"),
        (vec!["bild"], "expected the command `build`, `export` or `read`, found \"bild\""),
        (vec!["read", "a.jsonl"], "dateline read < a.jsonl"),
        (vec!["build"], "expected a folder of reports"),
        (vec!["build", "seeds"], "expected -o OUT"),
        (vec!["build", "a", "b", "-o", "c"], "expected one folder of reports, found a second"),
        (vec!["build", "a", "--format", "xml"], "expected --format bundle or --format json, found \"xml\""),
        (vec!["build", "a", "--colour"], "--colour"),
    ] {
        let answer = dateline(&arguments, b"");
        assert_eq!((answer.status, answer.out.len()), (2, 0), "{arguments:?}");
        assert!(answer.err.contains(message), "{arguments:?}: {}", answer.err);
    }
}

#[test]
fn every_command_helps_with_an_example() {
    for arguments in [vec!["--help"], vec!["read", "--help"], vec!["build", "-h"]] {
        let answer = dateline(&arguments, b"");
        assert!(answer.status == 0 && answer.text().contains("Example: "), "{arguments:?}");
    }
    assert!(dateline(["--version"], b"").text().starts_with("dateline "));
}

#[test]
fn a_report_without_date_or_place() {
    let answer = beside_a_good_one("plain.txt", "Rain fell.\n");
    assert_eq!((answer.status, answer.json()["articles"].as_array().unwrap().len()), (0, 2));
    assert!(answer.err.contains("plain: ") && answer.err.contains("date") && answer.err.contains("place"), "{}", answer.err);
}
