//! Plain text and Markdown: one report a file.

use dateline_model::{NoticeKind, Report};

use crate::{Intake, decode, format, markdown};

/// Reads a file of plain text, every character of it.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8]) {
    if let Some(text) = text(intake, name, bytes) {
        intake.take(name, Report { id: format::stem(name).to_owned(), text, ..Report::default() });
    }
}

/// Reads a file of Markdown: the words that it shows.
pub fn read_markdown(intake: &mut Intake, name: &str, bytes: &[u8]) {
    if let Some(text) = text(intake, name, bytes) {
        let (text, blocks) = markdown::shown(&text);
        intake.take(name, Report { id: format::stem(name).to_owned(), text, blocks, ..Report::default() });
    }
}

fn text(intake: &mut Intake, name: &str, bytes: &[u8]) -> Option<String> {
    match decode(bytes) {
        Err(reason) => intake.lose(name, reason),
        Ok(decoded) if decoded.text.trim().is_empty() => {
            intake.lose(name, NoticeKind::EmptyFile);
        }
        Ok(decoded) => {
            if let Some(remark) = decoded.remark {
                intake.note(name, remark);
            }
            return Some(decoded.text);
        }
    }
    None
}
