//! Plain text and Markdown: one report a file.

use dateline_model::Report;

use crate::{Intake, decode, format};

/// Reads a file of text.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8]) {
    match decode(bytes) {
        Err(reason) => intake.lose(name, reason),
        Ok(decoded) if decoded.text.trim().is_empty() => {
            intake.lose(name, "expected a report, found an empty file; it is left out");
        }
        Ok(decoded) => {
            if let Some(remark) = decoded.remark {
                intake.note(name, remark);
            }
            intake.take(name, Report { id: format::stem(name).to_owned(), text: decoded.text, ..Report::default() });
        }
    }
}
