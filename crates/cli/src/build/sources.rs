//! Everything a story is built of, from a folder or a file.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use dateline_corrections::Corrections;
use dateline_intake::{Format, Intake};
use dateline_model::{Notice, Report, Warning};

use super::folder;

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
    intake: Intake,
}

/// Reads all of a folder, or one file; `output` is passed over where it lies within.
pub fn collect(input: &Path, output: Option<&Path>) -> Sources {
    let mut sources = Sources::default();
    match fs::metadata(input) {
        Err(error) => sources.skip(input.display(), Notice::said(&folder::explain(&error))),
        Ok(about) if !about.is_dir() => sources.file(input, input),
        Ok(_) => {
            let found = folder::walk(input);
            for (path, reason) in found.failed {
                sources.skip(shown(&path, input), Notice::said(&reason));
            }
            for path in found.files {
                if output.is_none_or(|output| path != output) {
                    sources.file(&path, input);
                }
            }
        }
    }
    sources.reports = std::mem::take(&mut sources.intake.reports);
    sources
}

/// What a story file holds, to be read anew.
pub fn given_before(file: &dateline_export::StoryFile) -> Sources {
    let mut sources = Sources { reports: file.reports.clone(), ..Sources::default() };
    let faults = dateline_corrections::story(&file.story_toml, &mut sources.corrections);
    faults.into_iter().for_each(|fault| sources.skip("story.toml", Notice::said(&fault)));
    let faults = dateline_corrections::places(&file.places_toml, &mut sources.corrections);
    faults.into_iter().for_each(|fault| sources.skip("places.toml", Notice::said(&fault)));
    sources
}

/// A path as seen from the folder of reports.
fn shown(path: &Path, root: &Path) -> String {
    let inner = path.strip_prefix(root).ok().filter(|inner| inner.as_os_str() != "");
    inner.unwrap_or(path).display().to_string()
}

impl Sources {
    fn warn(&mut self, name: impl ToString, notice: Notice) {
        self.warnings.push(Warning { article: Some(name.to_string()), notice });
    }

    fn skip(&mut self, name: impl ToString, notice: Notice) {
        self.skipped += 1;
        self.warn(name, notice);
    }

    fn file(&mut self, path: &Path, root: &Path) {
        let name = shown(path, root);
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let format = Format::of_name(&name);
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            return self.given(path, &name, &stem);
        }
        if format.is_some_and(Format::may_be_readme) && stem.eq_ignore_ascii_case("readme") {
            return;
        }
        // A file that is left out need not be read.
        let bytes = if format.is_some() { self.bytes(path, &name) } else { Some(Vec::new()) };
        let Some(bytes) = bytes else { return };
        self.intake.add(&name, &bytes);
        for note in std::mem::take(&mut self.intake.notes) {
            self.skipped += usize::from(note.lost);
            self.warn(super::said(&note.file), note.notice);
        }
    }

    /// The bytes of a file, where it has no more than a file of its kind may have.
    fn bytes(&mut self, path: &Path, name: &str) -> Option<Vec<u8>> {
        let most = dateline_intake::limit(name);
        let mut bytes = Vec::new();
        match File::open(path).and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes)) {
            Err(error) => self.skip(name, Notice::said(&folder::explain(&error))),
            Ok(_) if bytes.len() > most => {
                let size = fs::metadata(path).map_or(bytes.len(), |about| about.len() as usize);
                self.skip(name, dateline_intake::too_large(size, most));
            }
            Ok(_) => return Some(bytes),
        }
        None
    }

    fn given(&mut self, path: &Path, name: &str, stem: &str) {
        let read = match stem {
            "story" => dateline_corrections::story,
            "places" => dateline_corrections::places,
            _ => return self.warn(name, Notice::said("expected story.toml or places.toml; it is left out")),
        };
        let Some(bytes) = self.bytes(path, name) else { return };
        let faults = match dateline_intake::decode(&bytes) {
            Ok(decoded) => {
                let faults = read(&decoded.text, &mut self.corrections);
                *if stem == "story" { &mut self.story_toml } else { &mut self.places_toml } = decoded.text;
                faults
            }
            Err(reason) => return self.skip(name, reason.into()),
        };
        for fault in faults {
            self.skip(name, Notice::said(&fault));
        }
    }
}
