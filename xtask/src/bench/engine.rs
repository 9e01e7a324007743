use std::{
    fs,
    io::Write,
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{paths, run, site};

/// How many words are read at least.
const WORDS: usize = 1_000_000;

/// `dateline read` over the texts of `seeds`, again and again: words a second, the start of the program left out.
pub fn measure() -> Result<(), String> {
    let dateline = site::dateline()?;
    let mut texts: Vec<String> = Vec::new();
    for entry in fs::read_dir(paths::root().join("seeds")).map_err(|error| error.to_string())?.flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "txt") {
            texts.push(fs::read_to_string(entry.path()).map_err(|error| error.to_string())?);
        }
    }
    texts.sort();
    let once: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
    let rounds = WORDS.div_ceil(once.max(1));
    let line = |number: usize| json!({"id": number, "text": texts[number % texts.len()], "published": "2016-10-01"}).to_string();
    let feed = |count: usize| (0..count).map(line).collect::<Vec<_>>().join("\n");
    let read = |input: &str| -> Result<Duration, String> {
        let start = Instant::now();
        let mut child = run::program(&dateline)
            .arg("read")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .map_err(|error| format!("dateline could not be started: {error}"))?;
        let written = child.stdin.take().map(|mut stdin| stdin.write_all(input.as_bytes()));
        let status = child.wait().map_err(|error| error.to_string())?;
        match (written, status.success()) {
            (Some(Ok(())), true) => Ok(start.elapsed()),
            _ => Err("dateline read did not read all".into()),
        }
    };
    let (one, all) = (feed(texts.len()), feed(rounds * texts.len()));
    let (started, whole) = (read(&one)?, read(&all)?);
    let words = (rounds - 1) * once;
    let speed = words as f64 / whole.saturating_sub(started).as_secs_f64();
    println!("dateline read: {speed:.0} words a second on one core ({words} words; {} ms to start)", started.as_millis());
    Ok(())
}
