//! `dateline export`, as a program.

use std::fs;

use crate::run::{Answer, Folder, build, dateline};

const TRUCE: &str =
    "Truce takes hold\n\nGENEVA, 12 September 2016 - A truce took hold in Syria on Monday, and talks opened in Geneva.\n";
const FLOOD: &str = "Rivers rise\n\nHANOVER, 3 June 2013 - The Leine burst its banks in Hanover on Sunday.\n";

fn two_reports() -> Folder {
    Folder::new().with("b.txt", TRUCE).with("a.md", FLOOD).with("story.toml", "title = \"Water and peace\"\n")
}

fn export(folder: &Folder, input: &str, options: &[&str]) -> Answer {
    let input = folder.path(input);
    dateline(["export", input.to_str().unwrap()].iter().chain(options), b"")
}

#[test]
fn a_folder_becomes_a_map_layer() {
    let answer = export(&two_reports(), "", &["--to", "geojson"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let features = answer.json()["features"].as_array().unwrap().clone();
    assert!(features.iter().any(|feature| feature["when"]["timespans"][0]["start"]["in"] == "2016-09-12"), "{features:?}");
}

#[test]
fn a_story_file_gives_the_same_story_back() {
    let folder = two_reports();
    let saved = folder.path("story.dateline");
    assert_eq!(export(&folder, "", &["--to", "story", "-o", saved.to_str().unwrap()]).status, 0);
    let again = export(&folder, "story.dateline", &["--to", "story"]);
    assert_eq!(again.out, fs::read(&saved).unwrap());
    for form in ["geojson", "csv", "ics"] {
        assert_eq!(export(&folder, "story.dateline", &["--to", form]).out, export(&folder, "", &["--to", form]).out, "{form}");
    }
}

#[test]
fn a_story_file_of_other_types_is_read_again() {
    let folder = two_reports();
    let text = String::from_utf8(export(&folder, "", &["--to", "story"]).out).unwrap();
    let older = text.replace(&format!("\"types\": {}", dateline_model::VERSION), "\"types\": 1");
    let folder = folder.with("older.dateline", older);
    let answer = export(&folder, "older.dateline", &["--to", "csv"]);
    assert_eq!(answer.out, export(&two_reports(), "", &["--to", "csv"]).out);
    assert!(answer.err.contains("read again"), "{}", answer.err);
}

#[test]
fn what_a_page_loads_can_be_exported_but_not_saved() {
    let folder = two_reports();
    assert_eq!(build(&folder.0, &["-o", folder.path("story.bin").to_str().unwrap()]).status, 0);
    assert_eq!(export(&folder, "story.bin", &["--to", "ics"]).status, 0);
    let answer = export(&folder, "story.bin", &["--to", "story"]);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("expected the reports"), "{}", answer.err);
}

#[test]
fn one_page_holds_the_story_and_what_it_needs() {
    let marks = "<title><!--dateline:title--></title><!--dateline:words--><!--dateline:story--><!--dateline:file:a.wasm-->";
    let folder = two_reports().with("page/reader.html", marks).with("page/a.wasm", b"\0asm");
    let page = folder.path("page");
    let options = ["--to", "html", "--page", page.to_str().unwrap()];
    let answer = export(&two_reports(), "", &options);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let text = answer.text();
    assert!(text.contains("<title>Water and peace</title>") && text.contains("data-file=\"a.wasm\">AGFzbQ==<"), "{text}");
    fs::remove_file(page.join("a.wasm")).unwrap();
    let answer = export(&two_reports(), "", &options);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("expected a.wasm beside reader.html"), "{}", answer.err);
}

#[test]
fn a_form_that_is_none_is_named() {
    let answer = export(&two_reports(), "", &["--to", "shapefile"]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("geojson") && answer.err.contains("shapefile"), "{}", answer.err);
}

#[test]
fn other_peoples_reports_are_shown_in_excerpts() {
    let long = format!("{TRUCE}\n{}", "Nobody reported anything else of note from anywhere that day. ".repeat(20));
    let folder = Folder::new().with("b.txt", &long);
    let bundle = |options: &[&str]| {
        let out = folder.path("story.bin");
        let answer = build(&folder.0, &[&["-o", out.to_str().unwrap()], options].concat());
        (dateline_model::decode(&fs::read(out).unwrap()).unwrap(), answer.err)
    };
    let (story, said) = bundle(&[]);
    assert!(story.articles[0].excerpt && story.articles[0].text.len() < 300, "{}", story.articles[0].text);
    assert!(said.contains("rights = \"own\""), "{said}");
    let (story, said) = bundle(&["--whole-texts"]);
    assert!(story.articles[0].text == long && said.contains("you may publish them"), "{said}");
    fs::write(folder.path("story.toml"), "rights = \"own\"\n").unwrap();
    assert_eq!(bundle(&[]).0.articles[0].text, long);
}
