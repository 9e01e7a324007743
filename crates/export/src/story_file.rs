//! A story as one file, with nothing lost: the reports as they came, what the publisher's hand set, and all that was found.
//!
//! The file is JSON. Reports and the publisher's files stand in it as text that any program reads and that no version
//! changes; what was found stands in it as the bytes of this version of the types. A file of another version therefore
//! keeps its worth: the reports are read again.

use dateline_model::{Report, Story, VERSION};

use crate::{
    base64,
    json::{self, Json, list, object},
};

/// The version of the form of the file. It rises when a reader of the former could not read it.
pub const FORM: u32 = 1;

/// A story with all it was made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryFile {
    /// The reports as they came.
    pub reports: Vec<Report>,
    /// The text of `story.toml`; empty where there is none.
    pub story_toml: String,
    /// The text of `places.toml`; empty where there is none.
    pub places_toml: String,
    /// All that was found; nothing where the file was written by another version of the types: read the reports again.
    pub story: Option<Story>,
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryFileError {
    /// It does not begin as such a file does.
    NotAStory,
    /// It has another form, whose version is given.
    OtherVersion(u32),
    /// It is cut short or damaged; what is missing is named.
    Damaged(&'static str),
}

impl std::fmt::Display for StoryFileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAStory => f.write_str("expected a story saved by Dateline, found something else"),
            Self::OtherVersion(found) => write!(
                f,
                "expected a story saved in form {FORM}, found form {found}; read it with a newer Dateline, which `program` in the file names"
            ),
            Self::Damaged(what) => write!(f, "the story file is cut short or damaged: {what} cannot be read; take an older copy"),
        }
    }
}

impl std::error::Error for StoryFileError {}

/// The file's bytes: the same for the same story on every machine.
pub fn write(file: &StoryFile) -> Vec<u8> {
    let found = file.story.as_ref().map(|story| {
        let mut story = story.clone();
        for article in &mut story.articles {
            if file.reports.iter().any(|report| report.id == article.id && report.text == article.text) {
                article.text.clear();
            }
        }
        // A vector grows without fail, and every type here has a known length.
        base64::encode(&postcard::to_allocvec(&story).unwrap_or_default())
    });
    object([
        ("dateline", "story".into()),
        ("form", FORM.into()),
        ("program", env!("CARGO_PKG_VERSION").into()),
        ("title", file.story.as_ref().map(|story| story.title.as_str()).into()),
        ("reports", list(file.reports.iter().map(report))),
        ("story.toml", file.story_toml.as_str().into()),
        ("places.toml", file.places_toml.as_str().into()),
        ("types", u32::from(VERSION).into()),
        ("found", found.into()),
    ])
    .written()
    .into_bytes()
}

fn report(report: &Report) -> Json {
    let blocks = (!report.blocks.is_empty()).then(|| base64::encode(&postcard::to_allocvec(&report.blocks).unwrap_or_default()));
    object([
        ("id", report.id.as_str().into()),
        ("published", report.published.as_deref().into()),
        ("title", report.title.as_deref().into()),
        ("outlet", report.outlet.as_deref().into()),
        ("url", report.url.as_deref().into()),
        ("language", report.language.as_deref().into()),
        ("text", report.text.as_str().into()),
        ("blocks", blocks.into()),
    ])
}

/// Whether bytes begin as such a file does.
pub fn is_story_file(bytes: &[u8]) -> bool {
    let start = bytes.get(..200.min(bytes.len())).unwrap_or_default();
    let plain: Vec<u8> = start.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    plain.starts_with(b"{\"dateline\":\"story\"")
}

/// The story in a file's bytes.
///
/// # Errors
/// [`StoryFileError`] says what was found instead. Damaged bytes never panic.
pub fn read(bytes: &[u8]) -> Result<StoryFile, StoryFileError> {
    if !is_story_file(bytes) {
        return Err(StoryFileError::NotAStory);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| StoryFileError::Damaged("its text"))?;
    let value = json::parse(text).ok_or(StoryFileError::Damaged("its JSON"))?;
    match value.get("form") {
        Some(Json::Number(form)) if *form == f64::from(FORM) => {}
        Some(Json::Number(form)) => return Err(StoryFileError::OtherVersion(*form as u32)),
        _ => return Err(StoryFileError::Damaged("its form")),
    }
    let Some(Json::List(reports)) = value.get("reports") else { return Err(StoryFileError::Damaged("the list of reports")) };
    let reports =
        reports.iter().map(|value| given(value).ok_or(StoryFileError::Damaged("a report"))).collect::<Result<Vec<_>, _>>()?;
    let own = |name: &str| value.get(name).and_then(Json::text).unwrap_or_default().to_owned();
    let same = value.get("types") == Some(&Json::Number(VERSION.into()));
    let story = match value.get("found") {
        Some(Json::Text(found)) if same => {
            let bytes = base64::decode(found).ok_or(StoryFileError::Damaged("what was found"))?;
            Some(found_in(&bytes, &reports).ok_or(StoryFileError::Damaged("what was found"))?)
        }
        _ => None,
    };
    Ok(StoryFile { reports, story_toml: own("story.toml"), places_toml: own("places.toml"), story })
}

fn given(value: &Json) -> Option<Report> {
    let own = |name: &str| value.get(name).and_then(Json::text).map(str::to_owned);
    let blocks = match value.get("blocks").and_then(Json::text) {
        Some(blocks) => postcard::from_bytes(&base64::decode(blocks)?).ok()?,
        None => Vec::new(),
    };
    Some(Report {
        id: own("id")?,
        text: own("text")?,
        published: own("published"),
        title: own("title"),
        outlet: own("outlet"),
        url: own("url"),
        language: own("language"),
        blocks,
    })
}

/// The findings, with the texts put back that stand among the reports.
fn found_in(bytes: &[u8], reports: &[Report]) -> Option<Story> {
    let (mut story, rest) = postcard::take_from_bytes::<Story>(bytes).ok()?;
    for article in story.articles.iter_mut().filter(|article| article.text.is_empty()) {
        article.text =
            reports.iter().find(|report| report.id == article.id).map(|report| report.text.clone()).unwrap_or_default();
    }
    rest.is_empty().then_some(story)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn file() -> StoryFile {
        let story = sample::story();
        let report = |id: &str, text: &str| Report {
            id: id.into(),
            text: text.into(),
            url: Some("https://a.example".into()),
            blocks: vec![dateline_model::Block {
                kind: dateline_model::BlockKind::Heading,
                span: dateline_model::Span::new(0, 3),
            }],
            ..Report::default()
        };
        let reports = vec![report("a", &story.articles[0].text), report("b", "Another text \u{0} than was read.\r\n")];
        StoryFile { reports, story_toml: "title = \"<Talks>\"\n".into(), places_toml: String::new(), story: Some(story) }
    }

    #[test]
    fn nothing_is_lost_on_the_way_there_and_back() {
        let bytes = write(&file());
        assert_eq!(read(&bytes), Ok(file()));
        assert_eq!(write(&read(&bytes).unwrap()), bytes);
    }

    #[test]
    fn any_program_reads_the_reports() {
        let value: serde_json::Value = serde_json::from_slice(&write(&file())).unwrap();
        assert_eq!(value["reports"][1]["text"], file().reports[1].text);
        assert_eq!(value["story.toml"], file().story_toml);
    }

    #[test]
    fn what_other_types_found_is_left_to_be_read_again() {
        let text = String::from_utf8(write(&file())).unwrap().replace(&format!("\"types\": {VERSION}"), "\"types\": 250");
        let read = read(text.as_bytes()).unwrap();
        assert_eq!((read.reports, read.story), (file().reports, None));
    }

    #[test]
    fn another_form_is_named() {
        let text = String::from_utf8(write(&file())).unwrap().replace("\"form\": 1", "\"form\": 2");
        assert_eq!(read(text.as_bytes()), Err(StoryFileError::OtherVersion(2)));
        assert!(StoryFileError::OtherVersion(2).to_string().contains("found form 2"));
        assert_eq!(read(b"DLST\x05"), Err(StoryFileError::NotAStory));
    }

    #[test]
    fn damage_is_said_and_never_a_panic() {
        let bytes = write(&file());
        for end in 0..bytes.len() - 1 {
            assert!(read(&bytes[..end]).is_err(), "{end}");
        }
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 0x15;
            let _ = read(&other);
        }
    }
}
