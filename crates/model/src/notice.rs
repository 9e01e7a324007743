//! What could not be read, or was read with a guess, as data: the page puts it in words in the reader's language, the command
//! line in English (`dateline-words`).

use serde::{Deserialize, Serialize};

use crate::Date;

/// Something that a person should know: what it is, and what belongs into its sentence.
///
/// ```
/// use dateline_model::{Notice, NoticeKind, NoticePart};
/// let notice = Notice::new(NoticeKind::TooLarge).number(10).text("50.0");
/// assert_eq!(notice.kind(), Some(NoticeKind::TooLarge));
/// assert_eq!(notice.parts().collect::<Vec<_>>(), [NoticePart::Number(10), NoticePart::Text("50.0")]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notice {
    /// The number of the kind, then each part after a separator, its sort first: one text, since it goes through story files
    /// and between workers, and the page's first screen has to read past it.
    code: String,
}

/// What belongs into the sentence of a [`Notice`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticePart<'a> {
    /// A name, or words of a file's own.
    Text(&'a str),
    /// A number.
    Number(usize),
    /// A day.
    Day(Date),
    /// A language, by its BCP 47 tag.
    Language(&'a str),
    /// What was found, where that has words of its own.
    Found(NoticeKind),
}

/// Between the parts; a text never holds it.
const BETWEEN: char = '\u{1f}';

impl Notice {
    /// A notice that needs no more in its sentence.
    pub fn new(kind: NoticeKind) -> Self {
        Self { code: (kind as u8).to_string() }
    }

    /// Words that are said as they are: a program's or a system's own.
    pub fn said(words: &str) -> Self {
        Self::new(NoticeKind::Said).text(words)
    }

    /// With a text.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.part('t', &text.replace(BETWEEN, " "))
    }

    /// With a number.
    #[must_use]
    pub fn number(self, number: usize) -> Self {
        self.part('n', &number.to_string())
    }

    /// With a day.
    #[must_use]
    pub fn day(self, day: Date) -> Self {
        self.part('d', &day.to_string())
    }

    /// With a language, by its tag.
    #[must_use]
    pub fn language(self, tag: &str) -> Self {
        self.part('l', &tag.replace(BETWEEN, " "))
    }

    /// With what was found.
    #[must_use]
    pub fn found(self, kind: NoticeKind) -> Self {
        self.part('f', &(kind as u8).to_string())
    }

    fn part(mut self, sort: char, text: &str) -> Self {
        self.code.extend([BETWEEN, sort]);
        self.code.push_str(text);
        self
    }

    /// What it is; nothing where it is of another version.
    pub fn kind(&self) -> Option<NoticeKind> {
        kind(self.code.split(BETWEEN).next()?)
    }

    /// What belongs into its sentence, in order.
    pub fn parts(&self) -> impl Iterator<Item = NoticePart<'_>> {
        self.code.split(BETWEEN).skip(1).map(|part| {
            let mut letters = part.chars();
            let (sort, text) = (letters.next(), letters.as_str());
            let read = match sort {
                Some('n') => text.parse().ok().map(NoticePart::Number),
                Some('d') => Date::parse(text).map(NoticePart::Day),
                Some('l') => Some(NoticePart::Language(text)),
                Some('f') => kind(text).map(NoticePart::Found),
                _ => None,
            };
            read.unwrap_or(NoticePart::Text(text))
        })
    }

    /// As one text, for a way that carries nothing else.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// As a story file holds it.
    pub(crate) fn stored(code: String) -> Self {
        Self { code }
    }

    /// The notice of a [code](Self::code); any other text says itself.
    pub fn of_code(code: String) -> Self {
        let notice = Self { code };
        if notice.kind().is_some() { notice } else { Self::said(&notice.code) }
    }
}

impl From<NoticeKind> for Notice {
    fn from(kind: NoticeKind) -> Self {
        Self::new(kind)
    }
}

fn kind(number: &str) -> Option<NoticeKind> {
    NoticeKind::ALL.get(number.parse::<usize>().ok()?).copied()
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident)*) => {
        /// What there is to be known. In a story file they stand by their order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum NoticeKind { $($(#[$doc])* $kind),* }

        impl NoticeKind {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];
        }
    };
}

kinds! {
    /// Words as they are.
    Said
    /// A line of a file.
    InLine
    /// An entry of a file.
    InEntry

    /// A report without running text.
    NoRunningText
    /// A report in a language that is not read.
    OtherLanguage
    /// A report that states no day and got one from others.
    DayInferred
    /// A report that states no day, and others leave a stretch.
    DayBetween
    /// A report that states no day, and none came out.
    DayUnknown
    /// A report that names no place that is known.
    NoPlace
    /// A report without a dated statement.
    NothingDated
    /// A story without reports.
    NoReports
    /// A correction whose event, by its id, is gone.
    NothingToCorrect
    /// A correction whose sentence is gone.
    NothingToCorrectSaid
    /// A correction whose sentence is gone from its report.
    NothingToCorrectIn

    /// No text.
    NotText
    /// Read as another encoding.
    EncodingGuessed
    /// A page in an encoding that is not read.
    EncodingUnknown
    /// Not UTF-8 where nothing else is read.
    NotUtf8
    /// An empty file.
    EmptyFile
    /// A report without a letter.
    EmptyText
    /// More bytes than a file may have.
    TooLarge
    /// More reports than are taken.
    TooManyReports
    /// An id that is taken.
    SecondId
    /// A format that is not read.
    OtherFormat
    /// A document that can be saved as another.
    OtherDocument
    /// A page saved in a format that is not read.
    OtherPage
    /// An archive of another kind.
    OtherArchive

    /// No JSON, by line and column.
    NotJson
    /// No JSON, by column.
    NotJsonInLine
    /// A line that is no JSON.
    LineNotJson
    /// JSON Lines without one.
    NoLines
    /// A list without entries.
    EmptyList
    /// A value that is no object.
    NotAnObject
    /// An object without a text.
    NoText

    /// A page of too many elements.
    PageCut
    /// A page without an article.
    NoArticle
    /// A page that holds back a part.
    SubscribersOnly
    /// An article of a few words.
    FewWords
    /// A feed of too many elements.
    FeedCut
    /// XML that is no feed.
    NotAFeed
    /// An entry without a text.
    EntryWithoutText
    /// A feed without entries.
    NoEntries
    /// A feed of summaries.
    SummariesOnly

    /// A document that is no XML.
    DocumentNotText
    /// A document of too many parts.
    DocumentCut
    /// A book without running text.
    BookWithoutText
    /// A book without its list.
    BookWithoutList
    /// Archives too deep in each other.
    ArchiveTooDeep
    /// Files of other kinds in an archive.
    OtherFiles
    /// An archive without reports.
    ArchiveWithoutReports
    /// More in an archive than is unpacked.
    ArchiveTooMuch
    /// An archive that lacks a file.
    FileMissing
    /// A damaged archive.
    ArchiveDamaged
    /// An archive of too many files.
    TooManyFiles
    /// A file with a password.
    Locked
    /// A file packed too tightly.
    TooTight
    /// A file that is larger than it may be, unpacked.
    UnpacksTooLarge
    /// A file packed by another method.
    OtherPacking
    /// A web archive without pages.
    NoPages
    /// A web archive whose list is empty.
    NoPagesListed
    /// A page of a web archive that is no JSON.
    PageNotJson
    /// A page of a web archive without its text.
    PageWithoutText
    /// No story file.
    NotAStory
    /// A story file of another form.
    OtherStoryForm
    /// A damaged story file.
    StoryDamaged

    /// Nothing, where a value should be.
    FoundNone
    /// An empty text.
    FoundEmpty
    /// True or false.
    FoundBool
    /// A number.
    FoundNumber
    /// A string.
    FoundString
    /// A list.
    FoundArray
    /// An object.
    FoundObject
    /// More behind the end.
    FoundMore
    /// The end too soon.
    FoundEnd
    /// Too many values.
    FoundManyValues
    /// Values too deep in each other.
    FoundDeepValues
    /// No name of a field.
    FoundNoName
    /// No colon.
    FoundNoColon
    /// No comma between fields.
    FoundNoCommaInObject
    /// No comma between values.
    FoundNoCommaInArray
    /// No value.
    FoundNoValue
    /// A string without its end.
    FoundOpenString
    /// An unknown escape.
    FoundOtherEscape
    /// An escape without its digits.
    FoundShortEscape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_keeps_its_parts_on_every_way() {
        let day = Date::parse("2016-09-12").unwrap();
        let notice = Notice::new(NoticeKind::DayBetween).day(day).text("a\u{1f}b").language("pt-BR").found(NoticeKind::FoundEnd);
        let again = Notice::of_code(notice.code().to_owned());
        assert_eq!(again.kind(), Some(NoticeKind::DayBetween));
        let parts = [
            NoticePart::Day(day),
            NoticePart::Text("a b"),
            NoticePart::Language("pt-BR"),
            NoticePart::Found(NoticeKind::FoundEnd),
        ];
        assert_eq!(again.parts().collect::<Vec<_>>(), parts);
    }

    #[test]
    fn any_other_text_says_itself() {
        for text in ["", "the engine stopped", "999", "7 reports", "-1"] {
            assert_eq!(Notice::of_code(text.into()), Notice::said(text));
        }
    }
}
