use dateline_atlas::Gazetteer;
use dateline_engine::Corrections;
use dateline_model::{Report, Story};

/// Why bytes could not be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerError;

impl std::fmt::Display for AnswerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("expected reports in postcard, found bytes that are cut short or something else; load the page anew")
    }
}

impl std::error::Error for AnswerError {}

/// A report in postcard into an article in postcard.
///
/// # Errors
/// [`AnswerError`] where the bytes are no report.
pub fn article(report: &[u8], gazetteer: &Gazetteer) -> Result<Vec<u8>, AnswerError> {
    let report: Report = postcard::from_bytes(report).map_err(|_| AnswerError)?;
    postcard::to_allocvec(&dateline_engine::read(&report, gazetteer)).map_err(|_| AnswerError)
}

/// A list of reports in postcard into a story file.
///
/// # Errors
/// [`AnswerError`] where the bytes are no list of reports.
pub fn story(reports: &[u8], gazetteer: &Gazetteer) -> Result<Vec<u8>, AnswerError> {
    let reports: Vec<Report> = postcard::from_bytes(reports).map_err(|_| AnswerError)?;
    Ok(dateline_model::encode(&dateline_engine::story(&reports, gazetteer, &Corrections::default())))
}

/// A story saved as one file, read anew: what it tells, and nothing set right in it but the places that were given.
///
/// # Errors
/// Where the bytes are no such file; its sentence says what they are.
pub fn relate(file: &[u8], gazetteer: &Gazetteer) -> Result<Story, String> {
    let file = dateline_export::read_story_file(file).map_err(|error| error.to_string())?;
    let mut corrections = Corrections::default();
    // What cannot be read of them was said when they were taken in.
    let _ = dateline_corrections::places(&file.places_toml, &mut corrections);
    Ok(dateline_engine::story(&file.reports, gazetteer, &corrections))
}

#[cfg(test)]
mod tests {
    use dateline_model::Article;

    use super::*;

    #[test]
    fn a_report_comes_back_as_an_article_of_the_same_text() {
        let report = Report { id: "a".into(), text: "Rain fell in Oslo.".into(), ..Report::default() };
        let answer = article(&postcard::to_allocvec(&report).unwrap(), &Gazetteer::default()).unwrap();
        let article: Article = postcard::from_bytes(&answer).unwrap();
        assert_eq!((article.id, article.text), (report.id, report.text));
    }

    #[test]
    fn other_bytes_are_refused() {
        for bytes in [b"".as_slice(), b"\xff\xff\xff\xff\x0f", b"\x01\x05abc"] {
            assert_eq!(article(bytes, &Gazetteer::default()), Err(AnswerError));
            assert_eq!(story(bytes, &Gazetteer::default()), Err(AnswerError));
        }
    }
}
