//! `dateline build`, as a program.

use std::fs;

use crate::run::{Folder, build};
use serde_json::json;

const TRUCE: &str = "Truce takes hold\n\nGENEVA, 12 September 2016 - Shells struck two on Monday.\n";
const FLOOD: &str = "Rivers rise\n\nHANOVER, 3 June 2013 - The Leine burst its banks in Hanover on Sunday.\n";

const WAR: &str = "Shells in the town\n\nShells struck two hospitals in Aleppo on 12 September 2016. Nobody was inside.\n";
const WATER: &str = "Rivers rise\n\nA flood killed two people in Hanover on 2 June 2013. The water came at night.\n";

/// Two reports that each tell something.
fn told() -> Folder {
    Folder::new().with("b.txt", WAR).with("a.md", WATER)
}

fn two_reports() -> Folder {
    Folder::new().with("b.txt", TRUCE).with("a.md", FLOOD)
}

#[test]
fn the_bundle_holds_the_reports_in_the_order_of_their_names() {
    let folder = two_reports();
    let answer = build(&folder.0, &["--whole-texts", "-o", folder.path("out.bin").to_str().unwrap()]);
    assert_eq!((answer.status, answer.out.len()), (0, 0), "{}", answer.err);
    let story = dateline_model::decode(&fs::read(folder.path("out.bin")).unwrap()).unwrap();
    let ids: Vec<&str> = story.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(story.articles[1].text, TRUCE);
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let folder = two_reports();
    let first = build(&folder.0, &["-o", "-"]);
    assert_eq!(first.out, build(&folder.0, &["-o", "-"]).out);
    assert_eq!(first.status, 0);
}

#[test]
fn json_has_every_field_of_the_contract() {
    let answer = two_reports().json();
    assert_eq!(answer.status, 0, "{}", answer.err);
    let story = answer.json();
    let fields: Vec<&String> = story.as_object().unwrap().keys().collect();
    let expected =
        ["actors", "articles", "counts", "events", "standfirst", "statements", "title", "version", "warnings", "wording"];
    assert_eq!(fields, expected);
    assert_eq!(story["version"], 1);
    assert_eq!(story["articles"][1]["text"], TRUCE);
}

#[test]
fn the_publisher_gives_title_and_standfirst() {
    let folder = two_reports().with("story.toml", "title = \"Water and peace\"\nstandfirst = \"Two days.\"\n");
    let story = folder.json().json();
    assert_eq!((&story["title"], &story["standfirst"]), (&json!("Water and peace"), &json!("Two days.")));
}

#[test]
fn what_the_publisher_corrects_is_corrected() {
    let corrections = "[[correction]]\ndo = \"rename\"\ntold = [{ words = \"Shells struck two\" }]\ntitle = \"War\"\n\
        [[correction]]\ndo = \"redate\"\ntold = [{ words = \"Shells struck two\" }]\ndate = 2016-09-13\n\
        [[correction]]\ndo = \"hide\"\nevent = \"2013-06-02-flood-killed-two-people-in-hanover\"\n";
    let answer = told().with("story.toml", corrections).json();
    let story = answer.json();
    let events: Vec<_> = story["events"].as_array().unwrap().iter().map(|event| (&event["title"], &event["from"])).collect();
    assert_eq!((answer.status, events), (0, vec![(&json!("War"), &json!("2016-09-13"))]), "{}", answer.err);
}

#[test]
fn a_correction_that_finds_nothing_is_said_and_the_story_built() {
    let answer = told().with("story.toml", "[[correction]]\ndo = \"hide\"\nevent = \"gone\"\n").json();
    assert!(answer.err.contains("The correction hide finds nothing to correct: expected gone"), "{}", answer.err);
    assert_eq!((answer.status, answer.json()["events"].as_array().unwrap().len()), (0, 2));
}

#[test]
fn a_correction_outlives_another_reading_of_the_reports() {
    let told = "[[correction]]\ndo = \"rename\"\nevent = \"2016-09-12-shells-struck-two-hospitals-in-aleppo\"\n\
        told = [{ report = \"b\", words = \"Shells struck two\" }]\ntitle = \"War\"\n";
    let later = WAR.replace("12 September 2016", "19 September 2016");
    let story = Folder::new().with("renamed.txt", &later).with("story.toml", told).json().json();
    assert_eq!((&story["events"][0]["title"], &story["events"][0]["from"]), (&json!("War"), &json!("2016-09-19")));
}

#[test]
fn folders_within_and_json_lines_are_read_too() {
    let folder = two_reports()
        .with("more/c.txt", TRUCE)
        .with("more.jsonl", "{\"id\":\"d\",\"text\":\"Rain.\"}\n")
        .with("array.json", "[{\"id\":\"e\",\"text\":\"Sun.\"},{\"id\":\"f\",\"text\":\"Wind.\"}]")
        .with("README.md", "How to add a report.")
        .with(".hidden.txt", "Not a report.");
    let answer = folder.json();
    let story = answer.json();
    let mut ids: Vec<&str> =
        story["articles"].as_array().unwrap().iter().map(|article| article["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    assert_eq!((answer.status, ids), (0, vec!["a", "b", "c", "d", "e", "f"]));
}

#[test]
fn a_folder_may_mix_all_formats_and_a_broken_file_costs_itself() {
    let page = "<html lang=en><meta property='og:site_name' content='Harbour Post'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Rivers rise\",\"datePublished\":\"2013-06-03\"}</script>
        <nav><a href=/>Home</a></nav><article><h1>Rivers rise</h1><figure><figcaption>Boats wait</figcaption></figure><p>The Leine burst its banks in Hanover on Sunday, the mayor said.</p><p>Two people were hurt on Monday, she said.</p></article></html>";
    let feed = "<rss><channel><title>Harbour Post</title><item><title>Truce</title><link>https://a.example/truce</link><pubDate>Mon, 12 Sep 2016 10:00:00 GMT</pubDate><description>A truce took hold in Syria on Monday.</description></item></channel></rss>";
    let folder = two_reports()
        .with("page.html", page)
        .with("feed.rss", feed)
        .with("list.json", r#"{"articles":[{"title":"Rain","source":{"name":"Post"},"publishedAt":"2016-09-28T10:00:00Z","content":"Rain fell in Oslo on Wednesday."}]}"#)
        .with("cut.zip", b"PK\x03\x04 and no more");
    let answer = folder.json();
    let story = answer.json();
    let ids: Vec<&str> = story["articles"].as_array().unwrap().iter().map(|article| article["id"].as_str().unwrap()).collect();
    assert_eq!((answer.status, ids), (3, vec!["a", "b", "truce", "list", "page"]), "{}", answer.err);
    assert!(answer.err.contains("cut.zip: expected a ZIP archive, found one that is cut short or damaged"), "{}", answer.err);
    let page = &story["articles"][4];
    assert_eq!((&page["outlet"], &page["published"]["value"]), (&json!("Harbour Post"), &json!("2013-06-03")));
    let kinds: Vec<&str> = page["blocks"].as_array().unwrap().iter().map(|block| block["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["headline", "caption", "paragraph", "paragraph"]);
}

#[test]
fn one_file_is_a_story_too() {
    let folder = Folder::new().with("one.jsonl", "{\"id\":\"d\",\"text\":\"Rain.\",\"outlet\":\"Harbour Post\"}\n");
    let answer = build(&folder.path("one.jsonl"), &["--format", "json"]);
    assert_eq!(answer.json()["articles"][0]["outlet"], "Harbour Post");
}

#[test]
fn a_folder_as_output_takes_the_usual_name() {
    let folder = two_reports().with("site/.keep", "");
    assert_eq!(build(&folder.0, &["-o", folder.path("site").to_str().unwrap()]).status, 0);
    assert!(folder.path("site/story.bin").is_file());
}

#[test]
fn a_result_that_cannot_be_written_leaves_what_was_there() {
    let folder = two_reports();
    let answer = build(&folder.0, &["-o", folder.path("nowhere/out.bin").to_str().unwrap()]);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("could not be written") && answer.err.contains("make the folder first"), "{}", answer.err);
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 2);
}
