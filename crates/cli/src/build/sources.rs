//! Everything a story is built of, from a folder or a file.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufReader, Read},
    path::Path,
};

use dateline_engine::Corrections;
use dateline_model::{Report, Warning};
use serde_json::Value;

use super::{decode, folder, given};
use crate::{
    lines::{self, LIMIT, Line},
    report::{self, Given, Refused},
};

/// What there is to build a story of.
#[derive(Debug, Default)]
pub struct Sources {
    /// The reports, in the order of their files' names.
    pub reports: Vec<Report>,
    /// What the publisher gives.
    pub corrections: Corrections,
    /// What was skipped or guessed.
    pub warnings: Vec<Warning>,
    /// How many files, lines and places were skipped.
    pub skipped: usize,
    /// The text of `story.toml`, where there is one.
    pub story_toml: String,
    /// The text of `places.toml`, where there is one.
    pub places_toml: String,
    ids: BTreeSet<String>,
}

/// Reads all of a folder, or one file; `output` is passed over where it lies within.
pub fn collect(input: &Path, output: Option<&Path>) -> Sources {
    let mut sources = Sources::default();
    match fs::metadata(input) {
        Err(error) => sources.skip(input.display(), folder::explain(&error)),
        Ok(about) if !about.is_dir() => sources.file(input, input),
        Ok(_) => {
            let found = folder::walk(input);
            for (path, reason) in found.failed {
                sources.skip(shown(&path, input), reason);
            }
            for path in found.files {
                if output.is_none_or(|output| path != output) {
                    sources.file(&path, input);
                }
            }
        }
    }
    sources
}

/// What a story file holds, to be read anew.
pub fn given_before(file: &dateline_export::StoryFile) -> Sources {
    let mut sources = Sources { reports: file.reports.clone(), ..Sources::default() };
    let faults = given::story(&file.story_toml, &mut sources.corrections);
    faults.into_iter().for_each(|fault| sources.skip("story.toml", fault));
    let faults = given::places(&file.places_toml, &mut sources.corrections);
    faults.into_iter().for_each(|fault| sources.skip("places.toml", fault));
    sources
}

/// A path as seen from the folder of reports.
fn shown(path: &Path, root: &Path) -> String {
    let inner = path.strip_prefix(root).ok().filter(|inner| inner.as_os_str() != "");
    inner.unwrap_or(path).display().to_string()
}

impl Sources {
    fn warn(&mut self, name: impl ToString, message: impl Into<String>) {
        self.warnings.push(Warning { article: Some(name.to_string()), message: message.into() });
    }

    fn skip(&mut self, name: impl ToString, message: impl Into<String>) {
        self.skipped += 1;
        self.warn(name, message);
    }

    fn file(&mut self, path: &Path, root: &Path) {
        let name = shown(path, root);
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match ending.as_str() {
            "txt" | "md" | "text" | "markdown" if stem.eq_ignore_ascii_case("readme") => {}
            "txt" | "md" | "text" | "markdown" => self.text(path, &name, stem),
            "jsonl" | "ndjson" => self.json_lines(path, &name),
            "json" => self.json(path, &name),
            "toml" => self.given(path, &name, &stem),
            _ => self.warn(name, "expected a .txt, .md, .jsonl or .json file; it is left out"),
        }
    }

    /// The bytes of a file, where it has no more than a report may have.
    fn bytes(&mut self, path: &Path, name: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = File::open(path).and_then(|file| file.take(LIMIT as u64 + 1).read_to_end(&mut bytes));
        match read {
            Err(error) => self.skip(name, folder::explain(&error)),
            Ok(_) if bytes.len() > LIMIT => {
                let size = fs::metadata(path).map_or(0, |about| about.len()) as f64 / 1e6;
                let most = LIMIT / 1_000_000;
                let message = format!("expected at most {most} MB, found {size:.1} MB; split it into single reports");
                self.skip(name, message);
            }
            Ok(_) => return Some(bytes),
        }
        None
    }

    fn text(&mut self, path: &Path, name: &str, stem: String) {
        let Some(bytes) = self.bytes(path, name) else { return };
        match decode::decode(bytes) {
            Err(reason) => self.skip(name, reason),
            Ok((text, _)) if text.trim().is_empty() => self.skip(name, "expected a report, found an empty file; it is left out"),
            Ok((text, remark)) => {
                if let Some(remark) = remark {
                    self.warn(name, remark);
                }
                self.report(Report { id: stem, text, ..Report::default() }, name);
            }
        }
    }

    fn json_lines(&mut self, path: &Path, name: &str) {
        let mut stream = match File::open(path) {
            Ok(file) => BufReader::new(file),
            Err(error) => return self.skip(name, folder::explain(&error)),
        };
        let (mut line, mut number, before) = (Vec::new(), 0, self.reports.len() + self.skipped);
        loop {
            number += 1;
            let found = lines::next(&mut stream, &mut line);
            let line = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
            match found {
                Err(error) => return self.skip(name, folder::explain(&error)),
                Ok(Line::End) => break,
                Ok(Line::Whole) if line.trim_ascii().is_empty() => {}
                Ok(Line::Whole) => self.given_report(report::parse(line), &format!("{name}, line {number}")),
                Ok(Line::TooLong) => {
                    let message = format!("expected at most {} MB, found more; split the report", LIMIT / 1_000_000);
                    self.skip(format!("{name}, line {number}"), message);
                }
            }
        }
        if self.reports.len() + self.skipped == before {
            self.skip(name, "expected one JSON object a line, found an empty file; it is left out");
        }
    }

    /// One object, one array of objects, or one object a line.
    fn json(&mut self, path: &Path, name: &str) {
        let Some(bytes) = self.bytes(path, name) else { return };
        match serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)) {
            Ok(Value::Array(values)) => {
                for (number, value) in (1..).zip(values) {
                    self.given_report(report::from_value(value), &format!("{name}, entry {number}"));
                }
            }
            Ok(value) => self.given_report(report::from_value(value), name),
            Err(_) => self.json_lines(path, name),
        }
    }

    fn given_report(&mut self, given: Result<Given, Refused>, name: &str) {
        match given {
            Ok(Given { report, .. }) if report.text.trim().is_empty() => {
                self.skip(name, "expected a report, found an empty `text`; it is left out");
            }
            Ok(Given { report, .. }) => self.report(report, name),
            Err(refused) => self.skip(name, refused.message),
        }
    }

    /// Takes a report in; one whose id is taken gets the next free one.
    fn report(&mut self, mut report: Report, name: &str) {
        if self.ids.contains(&report.id) {
            let free = (2..).map(|number| format!("{}-{number}", report.id)).find(|id| !self.ids.contains(id));
            let free = free.unwrap_or_default();
            self.warn(
                name,
                format!("expected an id of its own, found {:?} a second time; it is called {free:?} here", report.id),
            );
            report.id = free;
        }
        self.ids.insert(report.id.clone());
        self.reports.push(report);
    }

    fn given(&mut self, path: &Path, name: &str, stem: &str) {
        let read = match stem {
            "story" => given::story,
            "places" => given::places,
            _ => return self.warn(name, "expected story.toml or places.toml; it is left out"),
        };
        let Some(bytes) = self.bytes(path, name) else { return };
        let faults = match decode::decode(bytes) {
            Ok((text, _)) => {
                let faults = read(&text, &mut self.corrections);
                *if stem == "story" { &mut self.story_toml } else { &mut self.places_toml } = text;
                faults
            }
            Err(reason) => vec![reason.into()],
        };
        for fault in faults {
            self.skip(name, fault);
        }
    }
}
