//! What a person should know of reports and files, in words.

use dateline_model::{Date, Notice, NoticeKind, NoticePart};

use crate::{Word, names::*};

/// How days, languages and numbers are written, which is the browser's to know, or the command line's.
#[derive(Clone, Copy)]
pub struct Hand<'a> {
    /// A day.
    pub day: &'a dyn Fn(Date) -> String,
    /// A language, by its BCP 47 tag.
    pub language: &'a dyn Fn(&str) -> String,
    /// A number.
    pub number: &'a dyn Fn(usize) -> String,
}

impl std::fmt::Debug for Hand<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hand")
    }
}

/// A notice as a sentence of the page's language.
///
/// ```
/// use dateline_model::{Notice, NoticeKind};
/// use dateline_words::{Hand, noticed};
/// let hand = Hand { day: &|day| day.to_string(), language: &str::to_owned, number: &|number| number.to_string() };
/// let notice = Notice::new(NoticeKind::OtherFiles).number(2).text(".jpg");
/// assert_eq!(noticed(&notice, hand), "2 files of other kinds left out (.jpg)");
/// ```
pub fn noticed(notice: &Notice, hand: Hand<'_>) -> String {
    let kind = notice.kind().unwrap_or(NoticeKind::Said);
    // A number that there is a plural for is no part of its own.
    let counts = kind == NoticeKind::OtherFiles;
    let mut many = None;
    let mut parts = Vec::new();
    for part in notice.parts() {
        match part {
            NoticePart::Number(number) if counts && many.is_none() => many = Some(number),
            NoticePart::Text(text) => parts.push(text.to_owned()),
            NoticePart::Number(number) => parts.push((hand.number)(number)),
            NoticePart::Day(day) => parts.push((hand.day)(day)),
            NoticePart::Language(tag) => parts.push((hand.language)(tag)),
            NoticePart::Found(kind) => parts.push(word(kind).into()),
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match many {
        Some(many) => word(kind).count(many, &parts),
        None => word(kind).with(&parts),
    }
}

fn word(kind: NoticeKind) -> Word {
    use NoticeKind as Kind;
    match kind {
        Kind::Said => NOTE_SAID,
        Kind::InLine => NOTE_IN_LINE,
        Kind::InEntry => NOTE_IN_ENTRY,
        Kind::NoRunningText => NOTE_NO_RUNNING_TEXT,
        Kind::OtherLanguage => NOTE_OTHER_LANGUAGE,
        Kind::DayInferred => NOTE_DAY_INFERRED,
        Kind::DayBetween => NOTE_DAY_BETWEEN,
        Kind::DayUnknown => NOTE_DAY_UNKNOWN,
        Kind::NoPlace => NOTE_NO_PLACE,
        Kind::NothingDated => NOTE_NOTHING_DATED,
        Kind::NoReports => NOTE_NO_REPORTS,
        Kind::NothingToCorrect => NOTE_NOTHING_TO_CORRECT,
        Kind::NothingToCorrectSaid => NOTE_NOTHING_TO_CORRECT_SAID,
        Kind::NothingToCorrectIn => NOTE_NOTHING_TO_CORRECT_IN,
        Kind::NotText => NOTE_NOT_TEXT,
        Kind::EncodingGuessed => NOTE_ENCODING_GUESSED,
        Kind::EncodingUnknown => NOTE_ENCODING_UNKNOWN,
        Kind::NotUtf8 => NOTE_NOT_UTF8,
        Kind::EmptyFile => NOTE_EMPTY_FILE,
        Kind::EmptyText => NOTE_EMPTY_TEXT,
        Kind::TooLarge => NOTE_TOO_LARGE,
        Kind::TooManyReports => NOTE_TOO_MANY_REPORTS,
        Kind::SecondId => NOTE_SECOND_ID,
        Kind::OtherFormat => NOTE_OTHER_FORMAT,
        Kind::OtherDocument => NOTE_OTHER_DOCUMENT,
        Kind::OtherPage => NOTE_OTHER_PAGE,
        Kind::OtherArchive => NOTE_OTHER_ARCHIVE,
        Kind::NotJson => NOTE_NOT_JSON,
        Kind::NotJsonInLine => NOTE_NOT_JSON_IN_LINE,
        Kind::LineNotJson => NOTE_LINE_NOT_JSON,
        Kind::NoLines => NOTE_NO_LINES,
        Kind::EmptyList => NOTE_EMPTY_LIST,
        Kind::NotAnObject => NOTE_NOT_AN_OBJECT,
        Kind::NoText => NOTE_NO_TEXT,
        Kind::PageCut => NOTE_PAGE_CUT,
        Kind::NoArticle => NOTE_NO_ARTICLE,
        Kind::SubscribersOnly => NOTE_SUBSCRIBERS_ONLY,
        Kind::FewWords => NOTE_FEW_WORDS,
        Kind::FeedCut => NOTE_FEED_CUT,
        Kind::NotAFeed => NOTE_NOT_A_FEED,
        Kind::EntryWithoutText => NOTE_ENTRY_WITHOUT_TEXT,
        Kind::NoEntries => NOTE_NO_ENTRIES,
        Kind::SummariesOnly => NOTE_SUMMARIES_ONLY,
        Kind::DocumentNotText => NOTE_DOCUMENT_NOT_TEXT,
        Kind::DocumentCut => NOTE_DOCUMENT_CUT,
        Kind::BookWithoutText => NOTE_BOOK_WITHOUT_TEXT,
        Kind::BookWithoutList => NOTE_BOOK_WITHOUT_LIST,
        Kind::ArchiveTooDeep => NOTE_ARCHIVE_TOO_DEEP,
        Kind::OtherFiles => NOTE_OTHER_FILES,
        Kind::ArchiveWithoutReports => NOTE_ARCHIVE_WITHOUT_REPORTS,
        Kind::ArchiveTooMuch => NOTE_ARCHIVE_TOO_MUCH,
        Kind::FileMissing => NOTE_FILE_MISSING,
        Kind::ArchiveDamaged => NOTE_ARCHIVE_DAMAGED,
        Kind::TooManyFiles => NOTE_TOO_MANY_FILES,
        Kind::Locked => NOTE_LOCKED,
        Kind::TooTight => NOTE_TOO_TIGHT,
        Kind::UnpacksTooLarge => NOTE_UNPACKS_TOO_LARGE,
        Kind::OtherPacking => NOTE_OTHER_PACKING,
        Kind::NoPages => NOTE_NO_PAGES,
        Kind::NoPagesListed => NOTE_NO_PAGES_LISTED,
        Kind::PageNotJson => NOTE_PAGE_NOT_JSON,
        Kind::PageWithoutText => NOTE_PAGE_WITHOUT_TEXT,
        Kind::NotAStory => NOTE_NOT_A_STORY,
        Kind::OtherStoryForm => NOTE_OTHER_STORY_FORM,
        Kind::StoryDamaged => NOTE_STORY_DAMAGED,
        Kind::FoundNone => NOTE_FOUND_NONE,
        Kind::FoundEmpty => NOTE_FOUND_EMPTY,
        Kind::FoundBool => NOTE_FOUND_BOOL,
        Kind::FoundNumber => NOTE_FOUND_NUMBER,
        Kind::FoundString => NOTE_FOUND_STRING,
        Kind::FoundArray => NOTE_FOUND_ARRAY,
        Kind::FoundObject => NOTE_FOUND_OBJECT,
        Kind::FoundMore => NOTE_FOUND_MORE,
        Kind::FoundEnd => NOTE_FOUND_END,
        Kind::FoundManyValues => NOTE_FOUND_MANY_VALUES,
        Kind::FoundDeepValues => NOTE_FOUND_DEEP_VALUES,
        Kind::FoundNoName => NOTE_FOUND_NO_NAME,
        Kind::FoundNoColon => NOTE_FOUND_NO_COLON,
        Kind::FoundNoCommaInObject => NOTE_FOUND_NO_COMMA_IN_OBJECT,
        Kind::FoundNoCommaInArray => NOTE_FOUND_NO_COMMA_IN_ARRAY,
        Kind::FoundNoValue => NOTE_FOUND_NO_VALUE,
        Kind::FoundOpenString => NOTE_FOUND_OPEN_STRING,
        Kind::FoundOtherEscape => NOTE_FOUND_OTHER_ESCAPE,
        Kind::FoundShortEscape => NOTE_FOUND_SHORT_ESCAPE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_stands_in_its_sentence() {
        let hand =
            Hand { day: &|day| day.to_string(), language: &|tag| format!("<{tag}>"), number: &|number| number.to_string() };
        let day = Date::parse("2016-09-12").unwrap();
        let said = |notice: Notice| noticed(&notice, hand);
        assert!(said(Notice::new(NoticeKind::DayInferred).day(day)).contains("taken as 2016-09-12 from"));
        assert!(said(Notice::new(NoticeKind::OtherLanguage).language("fr")).starts_with("Is in <fr>, which"));
        let fault = Notice::new(NoticeKind::NotJson).found(NoticeKind::FoundEnd).number(3).number(7);
        assert_eq!(said(fault), "expected JSON, found an end before its end (line 3, column 7); mend it there");
        assert_eq!(said(Notice::new(NoticeKind::OtherFiles).number(1).text(".png")), "1 file of other kinds left out (.png)");
    }

    #[test]
    fn what_a_program_says_is_said_as_it_is() {
        let hand = Hand { day: &|day| day.to_string(), language: &str::to_owned, number: &|number| number.to_string() };
        assert_eq!(noticed(&Notice::said("a {1} of {n}"), hand), "a {1} of {n}");
    }
}
