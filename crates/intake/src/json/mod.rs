//! JSON and JSON Lines: objects of many makes into reports.

mod container;
mod fields;
mod parse;
mod value;

pub use fields::{address_of, name_of, report};
pub use parse::parse;
pub use value::Value;

use dateline_model::{Notice, NoticeKind, Report};

use crate::{Intake, decode, format, format::REPORT, reports::too_large};

/// Reads a file that is one JSON value; one that is not is read line by line.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8]) {
    let Some(text) = text(intake, name, bytes) else { return };
    match parse(&text) {
        Ok(value) => whole(intake, name, value),
        Err(fault) if fault.line == 1 || !text.trim_start().starts_with('{') => {
            intake.lose(name, fault.in_file());
        }
        // The beginning of a file of JSON Lines is JSON up to its second line.
        Err(_) => lines(intake, name, &text),
    }
}

/// Reads a file of one JSON object a line.
pub fn read_lines(intake: &mut Intake, name: &str, bytes: &[u8]) {
    if let Some(text) = text(intake, name, bytes) {
        lines(intake, name, &text);
    }
}

fn text(intake: &mut Intake, name: &str, bytes: &[u8]) -> Option<String> {
    match decode(bytes) {
        Err(reason) => {
            intake.lose(name, reason);
            None
        }
        Ok(decoded) => {
            if let Some(remark) = decoded.remark {
                intake.note(name, remark);
            }
            Some(decoded.text)
        }
    }
}

fn lines(intake: &mut Intake, name: &str, text: &str) {
    let mut found = false;
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        found = true;
        let place = Notice::new(NoticeKind::InLine).text(name).number(number);
        if line.len() > REPORT {
            intake.lose(place, too_large(line.len(), REPORT));
            continue;
        }
        match parse(line) {
            Ok(value) => take(intake, name, place, report(value), || format!("{}-{number}", format::stem(name))),
            Err(fault) => intake.lose(place, fault.in_line(NoticeKind::LineNotJson)),
        }
    }
    if !found {
        intake.lose(name, NoticeKind::NoLines);
    }
}

/// A whole file: an object, a list of them, or one of the shapes that hold such a list.
fn whole(intake: &mut Intake, name: &str, value: Value) {
    let held = container::held(value);
    let many = held.list.len() > 1;
    if held.list.is_empty() {
        intake.lose(name, NoticeKind::EmptyList);
    }
    for (number, value) in (1..).zip(held.list) {
        let place = Notice::new(NoticeKind::InEntry).text(name).number(number);
        let place = if many { place } else { Notice::said(name) };
        let read = report(value).map(|mut report| {
            report.outlet = report.outlet.or_else(|| held.outlet.clone());
            report.language = report.language.or_else(|| held.language.clone());
            report
        });
        let stem = format::stem(name);
        take(intake, name, place, read, || if many { format!("{stem}-{number}") } else { stem.to_owned() });
    }
}

fn take(intake: &mut Intake, name: &str, place: Notice, read: Result<Report, Notice>, id: impl Fn() -> String) {
    match read {
        Ok(mut report) => {
            if report.id.is_empty() {
                report.id = id();
            }
            intake.take_from(name, place, report);
        }
        Err(notice) => intake.lose(place, notice),
    }
}
