//! What is gathered from files: reports with ids of their own, and notes.

use std::collections::BTreeSet;

use dateline_model::{Notice, NoticeKind, Report};

use crate::{
    Format, Note,
    archive::{self, Budget},
    feed, format, html, json, text,
};

pub use crate::format::{REPORT, SEVERAL};

/// The most reports that are taken in together.
const MOST_REPORTS: usize = 10_000;

/// The most notes that are kept; more say nothing that a person could still read.
const MOST_NOTES: usize = 10_000;

/// A file by its name, or a part of one.
pub struct Place(Notice);

impl From<&str> for Place {
    fn from(name: &str) -> Self {
        Self(Notice::said(name))
    }
}

impl From<Notice> for Place {
    fn from(place: Notice) -> Self {
        Self(place)
    }
}

/// What has been read so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// The reports, in the order in which they were found; no two have the same id.
    pub reports: Vec<Report>,
    /// What was lost or guessed.
    pub notes: Vec<Note>,
    ids: BTreeSet<String>,
    /// The pages so far, by their paths without an ending.
    pages: BTreeSet<String>,
    /// How many reports came after the last that there was room for.
    beyond: usize,
}

impl Intake {
    /// Reads one more file; see [`read`](crate::read).
    ///
    /// ```
    /// let mut intake = dateline_intake::Intake::default();
    /// intake.add("a/storm.txt", b"A storm closed the harbour on Monday.");
    /// intake.add("b/storm.txt", b"The harbour was closed by a storm.");
    /// assert_eq!(intake.reports[1].id, "storm-2");
    /// ```
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        if self.is_part_of_a_page(name) {
            return;
        }
        let Some(format) = Format::of_name(name) else {
            return self.note(name, of_another_kind(name));
        };
        if format == Format::Html
            && let Some((page, _)) = name.rsplit_once('.')
        {
            self.pages.insert(page.to_owned());
        }
        self.file(name, bytes, format, &mut Budget::default());
    }

    /// Reads what was copied from a page: its markup, and the same as plain words, which stand in where the markup says less.
    ///
    /// ```
    /// let mut intake = dateline_intake::Intake::default();
    /// intake.paste("pasted.html", "<h1>Storm</h1><p>The harbour was <b>closed</b>.</p>", "Storm\n\nThe harbour was closed.");
    /// assert_eq!(intake.reports[0].text, "Storm\n\nThe harbour was closed.");
    /// ```
    pub fn paste(&mut self, name: &str, markup: &str, words: &str) {
        if markup.len() > format::REPORT {
            return self.lose(name, too_large(markup.len(), format::REPORT));
        }
        html::pasted(self, name, markup, words);
    }

    /// Whether a browser saved a file as a part of a page that came before: frames and the like, in `PAGE_files`.
    fn is_part_of_a_page(&self, name: &str) -> bool {
        name.match_indices("_files/").any(|(at, _)| name.get(..at).is_some_and(|page| self.pages.contains(page)))
    }

    /// Reads a file whose format is known.
    pub(crate) fn file(&mut self, name: &str, bytes: &[u8], format: Format, budget: &mut Budget) {
        if bytes.len() > format.limit() {
            return self.lose(name, too_large(bytes.len(), format.limit()));
        }
        match format {
            Format::Text | Format::Markdown if html::is_page(bytes) => html::read(self, name, bytes),
            Format::Text => text::read(self, name, bytes),
            Format::Markdown => text::read_markdown(self, name, bytes),
            Format::Html => html::read(self, name, bytes),
            Format::Json => json::read(self, name, bytes),
            Format::JsonLines => json::read_lines(self, name, bytes),
            Format::Feed => feed::read(self, name, bytes),
            Format::Docx | Format::Epub | Format::Wacz | Format::Zip => archive::read(self, name, bytes, format, budget),
        }
    }

    /// Keeps an id for a report that is there already.
    pub fn reserve(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// Takes in a report that was read before; one whose id is taken gets the next free one.
    pub fn give(&mut self, report: Report) {
        let name = report.id.clone();
        self.take(&name, report);
    }

    /// How many reports could not be read.
    pub fn lost(&self) -> usize {
        self.notes.iter().filter(|note| note.lost).count()
    }

    /// Notes what was guessed or passed over.
    pub(crate) fn note(&mut self, file: impl Into<Place>, notice: impl Into<Notice>) {
        self.remark(Note { file: file.into().0, notice: notice.into(), lost: false });
    }

    /// Notes that a report was lost.
    pub(crate) fn lose(&mut self, file: impl Into<Place>, notice: impl Into<Notice>) {
        self.remark(Note { file: file.into().0, notice: notice.into(), lost: true });
    }

    fn remark(&mut self, note: Note) {
        if self.notes.len() < MOST_NOTES {
            self.notes.push(note);
        }
    }

    /// Takes a report in; one whose id is taken gets the next free one.
    pub(crate) fn take(&mut self, file: &str, report: Report) {
        self.take_from(file, Notice::said(file), report);
    }

    /// The same from a part of a file, which `place` names.
    pub(crate) fn take_from(&mut self, file: &str, place: Notice, mut report: Report) {
        if report.text.trim().is_empty() {
            return self.lose(place, NoticeKind::EmptyText);
        }
        if report.text.len() > REPORT {
            return self.lose(place, too_large(report.text.len(), REPORT));
        }
        if self.reports.len() >= MOST_REPORTS {
            self.beyond += 1;
            if self.beyond == 1 {
                self.lose(place, NoticeKind::TooManyReports);
            }
            return;
        }
        if report.id.trim().is_empty() {
            report.id = format::stem(file).to_owned();
        }
        if self.ids.contains(&report.id) {
            let free = self.free(&report.id);
            let [taken, given] = [&report.id, &free].map(|id| format!("{id:?}"));
            self.note(place, Notice::new(NoticeKind::SecondId).text(&taken).text(&given));
            report.id = free;
        }
        self.ids.insert(report.id.clone());
        self.reports.push(report);
    }

    /// The first of "id-2", "id-3" and so on that is free.
    fn free(&self, id: &str) -> String {
        // Ids in use lie close together, so the search may double its steps and go back by halves.
        let taken = |number: usize| self.ids.contains(&format!("{id}-{number}"));
        let mut high = 2;
        while taken(high) {
            high *= 2;
        }
        let mut low = high / 2;
        while high - low > 1 {
            let middle = low.midpoint(high);
            if taken(middle) { low = middle } else { high = middle }
        }
        format!("{id}-{high}")
    }
}

fn of_another_kind(name: &str) -> NoticeKind {
    match format::ending(name).as_str() {
        ".pdf" | ".doc" | ".odt" | ".rtf" | ".pages" => NoticeKind::OtherDocument,
        ".mht" | ".mhtml" | ".webarchive" => NoticeKind::OtherPage,
        ".7z" | ".rar" | ".tar" | ".gz" | ".tgz" => NoticeKind::OtherArchive,
        _ => NoticeKind::OtherFormat,
    }
}

/// Says that a file is larger than it may be; both sizes in bytes.
///
/// ```
/// use dateline_model::{Notice, NoticeKind};
/// let notice = dateline_intake::too_large(50_000_000, 10_000_000);
/// assert_eq!(notice, Notice::new(NoticeKind::TooLarge).number(10).text("50.0"));
/// ```
pub fn too_large(found: usize, most: usize) -> Notice {
    let (found, most) = (found.div_ceil(100_000), most / 1_000_000);
    Notice::new(NoticeKind::TooLarge).number(most).text(&format!("{}.{}", found / 10, found % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_saved_with_a_page_is_no_report() {
        let mut intake = Intake::default();
        for name in ["a/Flood.html", "a/Flood_files/advert.html", "a/Flood_files/style.css", "a/other_files/Storm.html"] {
            intake.add(
                name,
                b"<html><body><article><p>The river burst its banks on Sunday, and two were hurt.</p></article></body></html>",
            );
        }
        let ids: Vec<&str> = intake.reports.iter().map(|report| report.id.as_str()).collect();
        assert_eq!(
            (ids, intake.notes.iter().any(|note| note.file.code().contains("Flood_files"))),
            (vec!["Flood", "Storm"], false)
        );
    }
}
