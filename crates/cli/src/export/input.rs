//! The story that is exported: from reports, from a story file, or from what a page loads.

use std::{fs, path::Path};

use dateline_export::StoryFile;
use dateline_model::Story;

use crate::build::{self, sources};

/// A story, and what it came from.
pub struct Input {
    /// The story.
    pub story: Story,
    /// The same with its reports; nothing where they are not known.
    pub file: Option<StoryFile>,
    /// Whether the publisher says that the reports are their own.
    pub own: bool,
    /// How much was skipped on the way.
    pub skipped: usize,
}

/// Reads a story, whatever it is in.
///
/// # Errors
/// A sentence that says what was expected and what was found.
pub fn open(path: &Path, output: Option<&Path>) -> Result<Input, String> {
    if path.is_file() {
        let bytes = fs::read(path).map_err(|error| format!("{} could not be read: {error}", path.display()))?;
        if bytes.starts_with(b"DLST") {
            let story = dateline_model::decode(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
            return Ok(Input { story: compared(story, path), file: None, own: false, skipped: 0 });
        }
        if dateline_export::is_story_file(&bytes) {
            return saved(&bytes).map_err(|error| format!("{}: {error}", path.display()));
        }
    }
    read(path, output)
}

/// The story of a page with what the page compares, which lies in a file beside it.
fn compared(mut story: Story, path: &Path) -> Story {
    let beside = fs::read(path.with_extension("compare.bin")).ok();
    if let Some(Ok(comparison)) = beside.map(|bytes| dateline_model::decode_comparison(&bytes)) {
        story.actors = comparison.actors;
        story.statements = comparison.statements;
        story.counts = comparison.counts;
        story.wording = comparison.wording;
        for (event, facets) in story.events.iter_mut().zip(comparison.facets) {
            event.facets = facets;
        }
    }
    story
}

/// A story file. What another version of the types found is found again.
fn saved(bytes: &[u8]) -> Result<Input, dateline_export::StoryFileError> {
    let mut file = dateline_export::read_story_file(bytes)?;
    let sources = sources::given_before(&file);
    let (own, skipped) = (sources.corrections.own, sources.skipped);
    if let Some(story) = &file.story {
        return Ok(Input { story: story.clone(), file: Some(file), own, skipped: 0 });
    }
    eprintln!("dateline export: the findings in the file are those of another version; its reports are read again");
    let story = build::relate(sources, "export");
    file.story = Some(story.clone());
    Ok(Input { story, file: Some(file), own, skipped })
}

fn read(path: &Path, output: Option<&Path>) -> Result<Input, String> {
    let sources = sources::collect(path, output);
    for warning in &sources.warnings {
        eprintln!("dateline export: {}", build::line(warning));
    }
    if sources.reports.is_empty() {
        return Err(format!("expected a story or reports in {}, found none that can be read", path.display()));
    }
    let (own, skipped) = (sources.corrections.own, sources.skipped);
    let mut file = StoryFile {
        reports: sources.reports.clone(),
        story_toml: sources.story_toml.clone(),
        places_toml: sources.places_toml.clone(),
        story: None,
    };
    let story = build::relate(sources, "export");
    file.story = Some(story.clone());
    Ok(Input { story, file: Some(file), own, skipped })
}
