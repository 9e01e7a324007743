//! Archives, and the documents that are archives within.

mod docx;
mod epub;
mod wacz;
mod zip;

use std::collections::BTreeSet;

use dateline_model::{Notice, NoticeKind};

use crate::{Format, Intake, format};

use zip::{Member, Zip};

/// How deep archives may lie in each other: one in another.
const DEEPEST: usize = 2;

/// The most bytes that are unpacked of one file that was given: 300 MB.
const MOST_BYTES: usize = 300_000_000;

/// What may still be unpacked.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    bytes: usize,
    files: usize,
    depth: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { bytes: MOST_BYTES, files: zip::MOST_FILES, depth: DEEPEST }
    }
}

/// Reads an archive of files, or a document that is one.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8], format: Format, budget: &mut Budget) {
    let zip = match zip::open(bytes) {
        Ok(zip) => zip,
        Err(reason) => return intake.lose(name, reason),
    };
    match format {
        Format::Docx => docx::read(intake, name, &zip, budget),
        Format::Epub => epub::read(intake, name, &zip, budget),
        Format::Wacz => wacz::read(intake, name, &zip, budget),
        _ => files(intake, name, &zip, budget),
    }
}

fn files(intake: &mut Intake, name: &str, zip: &Zip<'_>, budget: &mut Budget) {
    if budget.depth == 0 {
        return intake.lose(name, NoticeKind::ArchiveTooDeep);
    }
    budget.depth -= 1;
    let before = (intake.reports.len(), intake.notes.len());
    let (mut others, mut endings) = (0, BTreeSet::new());
    for member in &zip.members {
        let inner = format!("{name}/{}", member.name);
        if is_left_out(&member.name) {
            continue;
        }
        let Some(format) = Format::of_name(&member.name) else {
            others += 1;
            endings.insert(format::ending(&member.name));
            continue;
        };
        match unpack(zip, member, format.limit(), budget) {
            Ok(bytes) => intake.file(&inner, &bytes, format, budget),
            Err(SPENT) => {
                intake.lose(inner.as_str(), SPENT);
                break;
            }
            Err(reason) => intake.lose(inner.as_str(), reason),
        }
    }
    budget.depth += 1;
    if others > 0 {
        let endings: Vec<&str> = endings.iter().take(5).map(String::as_str).collect();
        intake.note(name, Notice::new(NoticeKind::OtherFiles).number(others).text(&endings.join(", ")));
    } else if before == (intake.reports.len(), intake.notes.len()) {
        intake.lose(name, NoticeKind::ArchiveWithoutReports);
    }
}

const SPENT: NoticeKind = NoticeKind::ArchiveTooMuch;

/// Unpacks the member of a path.
fn unpack_named(zip: &Zip<'_>, name: &str, most: usize, budget: &mut Budget) -> Result<Vec<u8>, NoticeKind> {
    let member = zip.find(name).ok_or(NoticeKind::FileMissing)?;
    unpack(zip, member, most, budget)
}

/// Unpacks a member as long as there is anything left to unpack.
fn unpack(zip: &Zip<'_>, member: &Member, most: usize, budget: &mut Budget) -> Result<Vec<u8>, NoticeKind> {
    if budget.bytes == 0 || budget.files == 0 {
        return Err(SPENT);
    }
    budget.files -= 1;
    let bytes = zip.unpack(member, most.min(budget.bytes))?;
    budget.bytes -= bytes.len().min(budget.bytes);
    Ok(bytes)
}

/// What systems put beside files, and what says how to read them.
fn is_left_out(path: &str) -> bool {
    let hidden = path.split('/').any(|part| part.starts_with('.') && !matches!(part, "." | "..") || part == "__MACOSX");
    let readme = Format::of_name(path).is_some_and(Format::may_be_readme) && format::stem(path).eq_ignore_ascii_case("readme");
    hidden || readme
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of three members, which are the same bytes: "0123456789", stored once.
    fn thrice() -> Vec<u8> {
        let mut out = b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\xc6\xc7\x84\xa6\x0a\0\0\0\x0a\0\0\0\x05\0\0\0a.txt0123456789".to_vec();
        let start = out.len() as u8;
        for _ in 0..3 {
            out.extend(b"PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0\xc6\xc7\x84\xa6\x0a\0\0\0\x0a\0\0\0\x05\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0a.txt");
        }
        let size = out.len() as u8 - start;
        out.extend(b"PK\x05\x06\0\0\0\0\x03\0\x03\0");
        out.extend([size, 0, 0, 0, start, 0, 0, 0, 0, 0]);
        out
    }

    #[test]
    fn what_the_members_hold_together_is_bounded() {
        let mut intake = Intake::default();
        let mut budget = Budget { bytes: 20, ..Budget::default() };
        read(&mut intake, "a.zip", &thrice(), Format::Zip, &mut budget);
        assert_eq!(intake.reports.len(), 2);
        assert_eq!(intake.notes.last().map(|note| note.notice.clone()), Some(SPENT.into()));
    }
}
