//! Pages: the article in one, and what it says of itself.

mod article;
mod lines;
mod linked_data;
mod metadata;
mod signs;
mod write;

pub use metadata::host;

pub use write::{Written, written};

use dateline_model::{NoticeKind, Report};

use crate::{
    Intake, decode, format,
    markup::{self, Element, Tree},
};

/// Under how many words a page is said to hold little.
const FEW_WORDS: usize = 40;

/// An article is at least this part of what was copied: a fifth, since whole pages are copied, too.
const LEAST_OF_PASTED: usize = 5;

/// Reads a file that is a page.
pub fn read(intake: &mut Intake, name: &str, bytes: &[u8]) {
    match decode::page(bytes) {
        Err(reason) => intake.lose(name, reason),
        Ok(decoded) => {
            if let Some(remark) = decoded.remark {
                intake.note(name, remark);
            }
            page(intake, name, &decoded.text);
        }
    }
}

/// Reads what was copied from a page: its markup, and the same as plain words. What a person chose by hand is an article more
/// often than not, and may be a part of one that does not look like it: then all of it is taken.
pub fn pasted(intake: &mut Intake, name: &str, markup: &str, words: &str) {
    let mut read = Intake::default();
    page(&mut read, name, markup);
    let count = |text: &str| text.split_whitespace().count();
    let all = count(words);
    let enough = |text: &str| count(text) >= FEW_WORDS.min(all) && count(text) * LEAST_OF_PASTED >= all;
    if let Some(report) = read.reports.pop().filter(|report| enough(&report.text)) {
        if count(&report.text) >= FEW_WORDS {
            intake.notes.append(&mut read.notes);
        }
        return intake.take(name, report);
    }
    let found = fragment(markup);
    let found = if enough(&found.text) { found } else { Written { text: words.trim().to_owned(), blocks: Vec::new() } };
    intake.take(name, Report { id: format::stem(name).to_owned(), text: found.text, blocks: found.blocks, ..Report::default() });
}

fn page(intake: &mut Intake, name: &str, text: &str) {
    let tree = markup::html(text);
    if tree.is_cut {
        intake.note(name, NoticeKind::PageCut);
    }
    let known = metadata::read(&tree);
    let lines = article::find(&tree, known.title.as_deref());
    let running: usize = lines.iter().filter(|line| line.is_running()).map(lines::Line::words).sum();
    let mut found = written(&lines, known.title.as_deref());
    let body = known.body.clone().map(plain).unwrap_or_default();
    // Where the page itself shows next to nothing of the text that it gives to machines.
    if body.text.split_whitespace().count() > running * 3 / 2 + FEW_WORDS {
        found = body;
    }
    if found.text.is_empty() {
        return intake.lose(name, NoticeKind::NoArticle);
    }
    if known.is_partial {
        intake.note(name, NoticeKind::SubscribersOnly);
    } else if found.text.split_whitespace().count() < FEW_WORDS {
        intake.note(name, NoticeKind::FewWords);
    }
    intake.take(
        name,
        Report {
            id: format::stem(name).to_owned(),
            text: found.text,
            blocks: found.blocks,
            published: known.published,
            title: known.title,
            outlet: known.outlet,
            url: known.url,
            language: known.language,
        },
    );
}

/// Whether a file is a page, whatever its name.
pub fn is_page(bytes: &[u8]) -> bool {
    let head = bytes.get(..200.min(bytes.len())).unwrap_or_default();
    let head = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

/// The text of an article that lies in a feed or a record: all of it.
pub fn fragment(text: &str) -> Written {
    shown(&markup::html(text))
}

/// All that a page shows, whatever surrounds it.
pub fn shown(tree: &Tree) -> Written {
    written(&lines::lines(tree, tree.root(), false), None)
}

/// All that is shown within an element.
pub fn shown_within(element: Element<'_>) -> Written {
    written(&lines::lines(element.tree(), element, false), None)
}

/// A text that may have marks of HTML in it; one that has none stays as it is.
pub fn plain(text: String) -> Written {
    let marked = ["</p>", "<p>", "<br", "</div>", "</a>", "</li>", "</h2>"].iter().any(|mark| text.contains(mark));
    if marked { fragment(&text) } else { Written { text, blocks: Vec::new() } }
}
