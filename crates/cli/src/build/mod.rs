//! `dateline build`: a folder of reports into one story.

mod folder;
pub mod sources;
pub mod write;

use std::{path::PathBuf, process::ExitCode};

use dateline_model::{Notice, Story, Warning};
use dateline_words::{Hand, noticed};

use crate::{
    arguments::{Build, Format},
    help, json, publish,
};

use sources::Sources;

/// Builds the story and writes it.
pub fn run(options: &Build) -> ExitCode {
    let sources = sources::collect(&options.input, options.output.as_deref());
    for warning in &sources.warnings {
        eprintln!("dateline build: {}", line(warning));
    }
    if sources.reports.is_empty() {
        eprintln!(
            "dateline build: expected reports in {}, found none that can be read; put text, pages or JSON there",
            options.input.display()
        );
        return ExitCode::FAILURE;
    }
    let skipped = sources.skipped;
    let own = sources.corrections.own;
    let story = relate(sources, "build");
    let story = match options.format {
        Format::Bundle => publish::published(story, own, options.texts, "build"),
        // For programs and checks, which is no publication.
        Format::Json => story,
    };
    match write(options, &story) {
        Ok(place) => {
            let place = place.map_or_else(String::new, |path| format!(" -> {}", path.display()));
            eprintln!("dateline build: {}{place}", summary(&story, skipped));
            if skipped == 0 { ExitCode::SUCCESS } else { ExitCode::from(help::SKIPPED) }
        }
        Err(message) => {
            eprintln!("dateline build: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The story, with what was skipped on the way and what a reader should know of single reports.
pub fn relate(sources: Sources, command: &str) -> Story {
    let mut story = dateline_engine::story(&sources.reports, dateline_atlas::bundled(), &sources.corrections);
    for warning in &story.warnings {
        eprintln!("dateline {command}: {}", line(warning));
    }
    story.warnings.splice(0..0, sources.warnings);
    story
}

/// A warning as a person is told it.
pub fn line(warning: &Warning) -> String {
    let said = said(&warning.notice);
    match &warning.article {
        Some(article) => format!("{article}: {said}"),
        None => said,
    }
}

/// A notice in English words.
pub fn said(notice: &Notice) -> String {
    let language = |tag: &str| dateline_engine::language_name(tag).to_owned();
    noticed(notice, Hand { day: &|day| day.to_string(), language: &language, number: &|number| number.to_string() })
}

fn summary(story: &Story, skipped: usize) -> String {
    let many = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let mut text = format!("{}, {}", many(story.articles.len(), "report"), many(story.events.len(), "event"));
    if skipped > 0 {
        text += &format!(", {skipped} skipped");
    }
    text
}

/// Writes the story and says where it went; nothing for standard output. What is compared goes beside a bundle:
/// `story.compare.bin` beside `story.bin`.
fn write(options: &Build, story: &Story) -> Result<Option<PathBuf>, String> {
    let (bytes, name) = match options.format {
        Format::Bundle => (dateline_model::encode(story), "story.bin"),
        Format::Json => {
            let mut bytes = serde_json::to_vec_pretty(&json::Story::new(story)).map_err(|error| error.to_string())?;
            bytes.push(b'\n');
            (bytes, "story.json")
        }
    };
    let Some(output) = &options.output else {
        return write::standard_output(&bytes).map(|()| None);
    };
    let path = if output.is_dir() { output.join(name) } else { output.clone() };
    write::file(&path, &bytes)?;
    if matches!(options.format, Format::Bundle) && path.extension().is_some_and(|ending| ending == "bin") {
        write::file(&path.with_extension("compare.bin"), &dateline_model::encode_comparison(story))?;
    }
    Ok(Some(path))
}
