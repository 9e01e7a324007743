//! What is gathered from files: reports with ids of their own, and notes.

use std::collections::BTreeSet;

use dateline_model::Report;

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
    pub(crate) fn note(&mut self, file: impl Into<String>, message: impl Into<String>) {
        self.remark(Note { file: file.into(), message: message.into(), lost: false });
    }

    /// Notes that a report was lost.
    pub(crate) fn lose(&mut self, file: impl Into<String>, message: impl Into<String>) {
        self.remark(Note { file: file.into(), message: message.into(), lost: true });
    }

    fn remark(&mut self, note: Note) {
        if self.notes.len() < MOST_NOTES {
            self.notes.push(note);
        }
    }

    /// Takes a report in; one whose id is taken gets the next free one.
    pub(crate) fn take(&mut self, file: &str, mut report: Report) {
        if report.text.trim().is_empty() {
            return self.lose(file, "expected a report, found an empty text; it is left out");
        }
        if report.text.len() > REPORT {
            return self.lose(file, too_large(report.text.len(), REPORT));
        }
        if self.reports.len() >= MOST_REPORTS {
            self.beyond += 1;
            if self.beyond == 1 {
                self.lose(file, format!("expected at most {MOST_REPORTS} reports, found more; the rest is left out"));
            }
            return;
        }
        if report.id.trim().is_empty() {
            report.id = format::stem(file).to_owned();
        }
        if self.ids.contains(&report.id) {
            let free = self.free(&report.id);
            let message = format!("expected an id of its own, found {:?} a second time; it is called {free:?} here", report.id);
            self.note(file, message);
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

fn of_another_kind(name: &str) -> String {
    let hint = match format::ending(name).as_str() {
        ".pdf" | ".doc" | ".odt" | ".rtf" | ".pages" => "save it as text or .docx",
        ".mht" | ".mhtml" | ".webarchive" => "save it as a page, HTML only",
        ".7z" | ".rar" | ".tar" | ".gz" | ".tgz" => "pack it as .zip",
        _ => "it is left out",
    };
    format!("expected text, a page, JSON, a feed, .docx, .epub, .wacz or .zip, found another kind of file; {hint}")
}

/// Says that a file is larger than it may be; both sizes in bytes.
///
/// ```
/// let message = dateline_intake::too_large(50_000_000, 10_000_000);
/// assert_eq!(message, "expected at most 10 MB, found 50.0 MB; split it into single reports");
/// ```
pub fn too_large(found: usize, most: usize) -> String {
    let (found, most) = (found.div_ceil(100_000), most / 1_000_000);
    format!("expected at most {most} MB, found {}.{} MB; split it into single reports", found / 10, found % 10)
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
        assert_eq!((ids, intake.notes.iter().any(|note| note.file.contains("Flood_files"))), (vec!["Flood", "Storm"], false));
    }
}
