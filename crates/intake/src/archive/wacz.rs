//! WACZ 1.1 and 1.2, an archive of visits to pages: the text of each page, as its maker took it down.

use dateline_model::{Notice, NoticeKind, Report};

use super::{Budget, unpack_named, zip::Zip};
use crate::{
    Intake, decode, format, html,
    json::{self, Value},
    reports::SEVERAL,
};

/// Reads the lists of pages; what was fetched for them is left alone.
pub fn read(intake: &mut Intake, name: &str, zip: &Zip<'_>, budget: &mut Budget) {
    let lists: Vec<&str> =
        ["pages/pages.jsonl", "pages/extraPages.jsonl"].into_iter().filter(|list| zip.find(list).is_some()).collect();
    if lists.is_empty() {
        return intake.lose(name, NoticeKind::NoPages);
    }
    let before = (intake.reports.len(), intake.notes.len());
    for list in lists {
        let place = format!("{name}/{list}");
        let read = unpack_named(zip, list, SEVERAL, budget).and_then(|bytes| decode(&bytes));
        match read {
            Ok(decoded) => pages(intake, &place, &decoded.text),
            Err(reason) => intake.lose(place.as_str(), reason),
        }
    }
    if before == (intake.reports.len(), intake.notes.len()) {
        intake.lose(name, NoticeKind::NoPagesListed);
    }
}

fn pages(intake: &mut Intake, name: &str, text: &str) {
    for (number, line) in (1..).zip(text.lines()) {
        let place = Notice::new(NoticeKind::InLine).text(name).number(number);
        let page = match json::parse(line) {
            _ if line.trim().is_empty() => continue,
            Ok(page) => page,
            Err(fault) => {
                intake.lose(place, fault.in_line(NoticeKind::PageNotJson));
                continue;
            }
        };
        let own = |field: &str| page.get(field).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        // The first line tells of the list itself.
        let (Some(url), true) = (own("url"), page.get("format").is_none()) else { continue };
        let Some(text) = own("text") else {
            intake.lose(place, Notice::new(NoticeKind::PageWithoutText).text(short(url)));
            continue;
        };
        let url = json::address_of(&Value::String(url.to_owned()));
        intake.take_from(
            name,
            place,
            Report {
                id: url.as_deref().and_then(format::slug).or_else(|| own("id").map(str::to_owned)).unwrap_or_default(),
                text: text.to_owned(),
                title: own("title").map(str::to_owned),
                outlet: url.as_deref().and_then(html::host),
                url,
                ..Report::default()
            },
        );
    }
}

fn short(url: &str) -> &str {
    url.char_indices().nth(100).and_then(|(at, _)| url.get(..at)).unwrap_or(url)
}
