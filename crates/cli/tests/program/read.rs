//! `dateline read`, as a program.

use crate::run::dateline;
use serde_json::{Value, json};

const FIELDS: [&str; 12] =
    ["actors", "blocks", "events", "figures", "id", "outlet", "places", "published", "quotes", "sentences", "times", "title"];

fn read(input: &[u8]) -> Vec<Value> {
    let answer = dateline(["read"], input);
    assert_eq!(answer.status, 0, "{}", answer.err);
    answer.lines()
}

/// Every object with `start` and `end` anywhere in a value.
fn stretches<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| stretches(value, found)),
        Value::Object(fields) => {
            if fields.contains_key("start") {
                found.push(value);
            }
            fields.values().for_each(|value| stretches(value, found));
        }
        _ => {}
    }
}

#[test]
fn every_field_of_the_contract_is_there() {
    let found = read(br#"{"id":"a","text":"Rain fell."}"#);
    let fields: Vec<&String> = found[0].as_object().unwrap().keys().collect();
    assert_eq!(fields, FIELDS);
}

#[test]
fn what_is_given_from_outside_comes_back() {
    let line = json!({"id": 7, "text": "Rain fell.", "published": "2016-10-01T21:37", "title": "Rain", "outlet": "Harbour Post"});
    let found = read(line.to_string().as_bytes());
    assert_eq!(found[0]["id"], 7);
    assert_eq!(
        found[0]["published"],
        json!({"value": "2016-10-01T21:37", "basis": "given", "earliest": null, "latest": null, "reasons": []})
    );
    assert_eq!((&found[0]["title"], &found[0]["outlet"]), (&json!("Rain"), &json!("Harbour Post")));
}

#[test]
fn offsets_count_code_points() {
    let text =
        "Café “Łódź” 🚢 – On 9 September 2016 the talks in Geneva ended. They said: “Ja’afari left for Damascus on Friday.”";
    let letters: Vec<char> = text.chars().collect();
    let found = read(json!({"id": "a", "text": text, "published": "2016-09-12"}).to_string().as_bytes());
    let mut all = Vec::new();
    stretches(&found[0], &mut all);
    for stretch in all {
        let (start, end) = (stretch["start"].as_u64().unwrap() as usize, stretch["end"].as_u64().unwrap() as usize);
        assert!(start <= end && end <= letters.len(), "{stretch}");
        if let Some(words) = stretch.get("text") {
            assert_eq!(*words, letters[start..end].iter().collect::<String>());
        }
    }
    let day = found[0]["times"].as_array().unwrap().iter().find(|time| time["text"] == "9 September 2016").unwrap();
    assert_eq!((&day["value"], &day["from"], &day["to"]), (&json!("2016-09-09"), &json!("2016-09-09"), &json!("2016-09-09")));
}

#[test]
fn a_line_that_cannot_be_read_costs_no_other() {
    let found = read(b"{\"id\":\"a\",\"text\":\"Rain.\"}\n\nno json\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"cut\n\xff\xfe\n{\"id\":\"d\",\"text\":\"Sun.\"}");
    let ids: Vec<Value> = found.iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [json!("a"), json!(null), json!("b"), json!("c"), json!(null), json!("d")]);
    assert_eq!(found[2]["error"], "line 4: expected `text`, a string, found none; give the words of the report");
    assert!(found[1]["error"].as_str().unwrap().starts_with("line 3: expected one JSON object, found "));
    assert!(found[4]["error"].as_str().unwrap().starts_with("line 6: expected UTF-8"));
}

#[test]
fn a_line_of_many_megabytes_is_refused_and_the_next_is_read() {
    let mut input = br#"{"id":"big","text":""#.to_vec();
    input.extend(std::iter::repeat_n(b'x', 50_000_000));
    input.extend(b"\"}\n{\"id\":\"small\",\"text\":\"Rain.\"}\n");
    let found = read(&input);
    assert_eq!(found[0], json!({"id": "big", "error": "line 1: expected at most 10 MB, found more; split the report"}));
    assert_eq!(found[1]["id"], "small");
}

#[test]
fn no_input_gives_no_output() {
    assert_eq!(read(b""), Vec::<Value>::new());
    assert_eq!(read(b"\xef\xbb\xbf\n"), Vec::<Value>::new());
}

#[test]
fn hostile_text_is_only_text() {
    for text in [
        "",
        " ",
        "\u{0}",
        "\u{202e}\u{feff}\u{200d}",
        "<script>alert(1)</script>",
        "\r\n\r\n",
        "—…“”’",
        "e\u{301}\u{301}",
        "31/13/0000 25:99",
    ] {
        let found = read(json!({"id": "a", "text": text}).to_string().as_bytes());
        assert!(found[0].get("error").is_none(), "{text:?}: {}", found[0]);
    }
}
