//! Files gathered into the sources of one story.

use dateline_export::{FORM, StoryFile, StoryFileError, is_story_file, read_story_file, write_story_file};
use dateline_intake::{Format, Intake, Note};
use dateline_model::{Notice, NoticeKind};

/// What has been gathered so far.
#[derive(Debug, Default)]
pub struct Gathering {
    story: StoryFile,
    intake: Intake,
    /// How many notes of the intake have been told.
    told: usize,
}

impl Gathering {
    /// Goes on with a story that is there, or begins one where the bytes are empty.
    ///
    /// # Errors
    /// Where the bytes are no story file.
    pub fn begin(file: &[u8]) -> Result<Self, StoryFileError> {
        let story = if file.is_empty() { StoryFile::default() } else { read_story_file(file)? };
        let mut intake = Intake::default();
        story.reports.iter().for_each(|report| intake.reserve(&report.id));
        Ok(Self { story, intake, told: 0 })
    }

    /// Reads a file: reports in any format, a story saved as one file, `story.toml` or `places.toml`. What could not be read,
    /// or was read with a guess.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Vec<Note> {
        let inner = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let lost = |notice: Notice| vec![Note { file: Notice::said(name), notice, lost: true }];
        if is_story_file(bytes) {
            return match read_story_file(bytes) {
                Ok(file) => self.take_over(file),
                Err(error) => lost(unread(error)),
            };
        }
        if let "story.toml" | "places.toml" = inner {
            let Ok(text) = std::str::from_utf8(bytes) else { return lost(NoticeKind::NotUtf8.into()) };
            return self
                .given(inner, text.trim_start_matches('\u{feff}'))
                .into_iter()
                .flat_map(|fault| lost(Notice::said(&fault)))
                .collect();
        }
        let readme = inner.rsplit_once('.').is_some_and(|(stem, _)| stem.eq_ignore_ascii_case("readme"));
        if inner.starts_with('.') || readme && Format::of_name(inner).is_some_and(Format::may_be_readme) {
            return Vec::new();
        }
        self.intake.add(name, bytes);
        self.news()
    }

    /// Reads what was copied from a page, which is given as markup and as plain words.
    pub fn paste(&mut self, name: &str, markup: &str, words: &str) -> Vec<Note> {
        self.intake.paste(name, markup, words);
        self.news()
    }

    /// Takes what another story has: reports, and what was set right where this one has nothing set.
    fn take_over(&mut self, file: StoryFile) -> Vec<Note> {
        for report in file.reports {
            self.intake.give(report);
        }
        if self.story.story_toml.is_empty() {
            self.story.story_toml = file.story_toml;
        }
        if self.story.places_toml.is_empty() {
            self.story.places_toml = file.places_toml;
        }
        self.news()
    }

    /// Takes a file of the publisher's hand; what in it cannot be read.
    fn given(&mut self, name: &str, text: &str) -> Vec<String> {
        let mut read = dateline_corrections::Corrections::default();
        if name == "story.toml" {
            text.clone_into(&mut self.story.story_toml);
            dateline_corrections::story(text, &mut read)
        } else {
            text.clone_into(&mut self.story.places_toml);
            dateline_corrections::places(text, &mut read)
        }
    }

    /// The notes that came since the last time.
    fn news(&mut self) -> Vec<Note> {
        let news = self.intake.notes.iter().skip(self.told).cloned().collect();
        self.told = self.intake.notes.len();
        news
    }

    /// The story file with all that was gathered, ordered by the reports' ids. A report whose text is there already is not
    /// added. And how many reports it has, and how many of them were added.
    pub fn finish(self) -> (Vec<u8>, [usize; 2]) {
        let mut story = self.story;
        let mut known: std::collections::BTreeSet<String> = story.reports.iter().map(|report| report.text.clone()).collect();
        let before = story.reports.len();
        story.reports.extend(self.intake.reports.into_iter().filter(|report| known.insert(report.text.clone())));
        let counts = [story.reports.len(), story.reports.len() - before];
        story.reports.sort_by(|a, b| a.id.cmp(&b.id));
        (write_story_file(&story), counts)
    }
}

fn unread(error: StoryFileError) -> Notice {
    match error {
        StoryFileError::NotAStory => NoticeKind::NotAStory.into(),
        StoryFileError::OtherVersion(found) => {
            Notice::new(NoticeKind::OtherStoryForm).number(FORM as usize).number(found as usize)
        }
        StoryFileError::Damaged(what) => Notice::new(NoticeKind::StoryDamaged).text(what),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(files: &[(&str, &str)]) -> (StoryFile, [usize; 2], Vec<Note>) {
        let mut gathering = Gathering::default();
        let notes = files.iter().flat_map(|(name, text)| gathering.add(name, text.as_bytes())).collect();
        let (bytes, counts) = gathering.finish();
        (read_story_file(&bytes).unwrap(), counts, notes)
    }

    #[test]
    fn reports_stand_in_the_order_of_their_ids() {
        let (story, ..) = gathered(&[("b.txt", "Rain."), ("a.txt", "Sun.")]);
        assert_eq!(story.reports.iter().map(|report| report.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn the_same_text_is_taken_once() {
        let (story, counts, _) = gathered(&[("a.txt", "Rain."), ("copy/a.txt", "Rain.")]);
        assert_eq!((story.reports.len(), counts), (1, [1, 1]));
    }

    #[test]
    fn one_bad_file_costs_itself() {
        let (story, _, notes) = gathered(&[("a.txt", "Rain."), ("b.txt", ""), ("c.txt", "Sun.")]);
        assert_eq!((story.reports.len(), notes.len(), &notes[0].file, notes[0].lost), (2, 1, &Notice::said("b.txt"), true));
    }

    #[test]
    fn a_saved_story_comes_back_with_its_corrections() {
        let (story, ..) = gathered(&[("a.txt", "Rain."), ("x/story.toml", "title = \"Weather\"\n")]);
        let again = write_story_file(&story);
        let mut gathering = Gathering::default();
        assert_eq!(gathering.add("weather.json", &again), Vec::new());
        assert_eq!(read_story_file(&gathering.finish().0).unwrap(), story);
    }

    #[test]
    fn what_is_added_to_a_story_gets_an_id_of_its_own() {
        let (story, ..) = gathered(&[("a.txt", "Rain.")]);
        let mut gathering = Gathering::begin(&write_story_file(&story)).unwrap();
        gathering.add("a.txt", b"Sun.");
        let ids: Vec<String> =
            read_story_file(&gathering.finish().0).unwrap().reports.into_iter().map(|report| report.id).collect();
        assert_eq!(ids, ["a", "a-2"]);
    }

    #[test]
    fn faults_of_the_publishers_files_are_said() {
        let (story, _, notes) = gathered(&[("a.txt", "Rain."), ("story.toml", "titel = \"x\"\n"), ("README.md", "How to.")]);
        assert_eq!((story.reports.len(), notes.len()), (1, 1));
        assert!(notes[0].notice.code().contains("titel"));
    }
}
