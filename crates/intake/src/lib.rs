//! Files into reports: the bytes of a file and its name in, what there is to read out, with a line for everything that
//! could not be read.
//!
//! | file | what is read |
//! |---|---|
//! | `.txt` | one report, every character of it; front matter stays in the text, where the engine reads it |
//! | `.md` | the same, without the marks of emphasis, headings and links |
//! | `.html` | the article of a page, without what stands around it; title, outlet, date, address and language from JSON-LD, OpenGraph, other `meta`, `<time>` |
//! | `.json` `.jsonl` | objects with `text`, and `id`, `published`, `title`, `outlet`, `url`, `language` or their common other names; JSON Feed |
//! | `.rss` `.atom` `.xml` | the entries of a feed: `content:encoded`, `content`, `description` |
//! | `.docx` `.epub` | paragraphs with their styles; the parts of a book |
//! | `.wacz` | the pages of a web archive, from the text in its `pages.jsonl` |
//! | `.zip` | any of these, and one archive within another |
//!
//! Nothing here fails as a whole: what is broken costs itself, and a [`Note`] says what was expected, what was found and
//! what to do. There is no I/O, no clock and no panic, whatever the bytes.

mod archive;
mod dates;
mod decode;
mod feed;
mod format;
mod html;
mod json;
mod markdown;
mod markup;
mod note;
mod reports;
mod text;

pub use decode::{Decoded, decode};
pub use format::{Format, limit};
pub use note::Note;
pub use reports::{Intake, too_large};

/// Reads one file. `name` is its name or path; its ending tells the format, and its stem is the id of a report that
/// has none of its own.
///
/// To read several files whose ids must differ, call [`Intake::add`] for each.
///
/// ```
/// let read = dateline_intake::read("floods/rivers.txt", b"Rivers rise\n\nThe Leine burst its banks on Sunday.");
/// assert_eq!(read.reports[0].id, "rivers");
/// assert!(read.notes.is_empty());
///
/// let read = dateline_intake::read("photo.txt", b"\x89PNG\r\n\x1a\n\0\0");
/// assert!(read.reports.is_empty());
/// assert_eq!(read.notes[0].notice.kind(), Some(dateline_model::NoticeKind::NotText));
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Intake {
    let mut intake = Intake::default();
    intake.add(name, bytes);
    intake
}
