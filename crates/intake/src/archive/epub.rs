//! EPUB 2 and 3: every part of a book that runs is a report, as the articles are of a newspaper that is one.

use dateline_model::{NoticeKind, Report};

use super::{Budget, unpack_named, zip::Zip};
use crate::{
    Intake, dates, decode, format,
    html::{self, Written},
    markup::{self, Element, Tree},
    reports::REPORT,
};

/// A part with fewer words is a cover, a title or a list of contents.
const FEW_WORDS: usize = 40;

/// Reads the parts of a book in their order.
pub fn read(intake: &mut Intake, name: &str, zip: &Zip<'_>, budget: &mut Budget) {
    let before = intake.reports.len();
    let package = match package(zip, budget) {
        Ok(package) => package,
        Err(reason) => return intake.lose(name, reason),
    };
    let book = |property: &str| package.tree.root().find(property).map(Element::words).filter(|words| !words.is_empty());
    let (title, language) = (book("dc:title"), book("dc:language"));
    let outlet = book("dc:publisher").or_else(|| title.clone());
    let published = book("dc:date").and_then(|date| dates::iso(&date));
    for path in package.parts() {
        let place = format!("{name}/{path}");
        let read = unpack_named(zip, &path, REPORT, budget).and_then(|bytes| decode::page(&bytes));
        let page = match read {
            Ok(page) => page.text,
            Err(reason) => {
                intake.lose(place.as_str(), reason);
                continue;
            }
        };
        let tree = markup::html(&page);
        let Written { text, blocks } = html::shown(&tree);
        if text.split_whitespace().count() < FEW_WORDS {
            continue;
        }
        let heading = ["h1", "h2", "title"].iter().find_map(|name| tree.root().find(name)).map(Element::words);
        intake.take(
            &place,
            Report {
                id: format::stem(&path).to_owned(),
                text,
                blocks,
                title: heading.filter(|heading| !heading.is_empty()).or_else(|| title.clone()),
                outlet: outlet.clone(),
                published: published.clone(),
                language: language.clone(),
                url: None,
            },
        );
    }
    if intake.reports.len() == before {
        intake.lose(name, NoticeKind::BookWithoutText);
    }
}

struct Package {
    tree: Tree,
    /// The folder of the package's file, with its slash.
    folder: String,
}

fn package(zip: &Zip<'_>, budget: &mut Budget) -> Result<Package, NoticeKind> {
    const NO_PACKAGE: NoticeKind = NoticeKind::BookWithoutList;
    let mut xml = |path: &str| unpack_named(zip, path, REPORT, budget).and_then(|bytes| Ok(markup::xml(&decode(&bytes)?.text)));
    let container = xml("META-INF/container.xml")?;
    let path = container.root().find("rootfile").and_then(|file| file.attribute("full-path")).ok_or(NO_PACKAGE)?;
    let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    Ok(Package { tree: xml(path)?, folder })
}

impl Package {
    /// The paths of the book's pages, in the order of reading.
    fn parts(&self) -> Vec<String> {
        let root = self.tree.root();
        let own = |node: &Element<'_>, name: &str| node.name().rsplit(':').next() == Some(name);
        let items: std::collections::BTreeMap<&str, &str> = root
            .descendants()
            .filter(|node| own(node, "item") && node.attribute("media-type").is_some_and(|kind| kind.contains("html")))
            .filter_map(|item| Some((item.attribute("id")?, item.attribute("href")?)))
            .collect();
        let order = root.descendants().filter(|node| own(node, "itemref") && node.attribute("linear") != Some("no"));
        order.filter_map(|item| items.get(item.attribute("idref")?)).map(|path| resolved(&self.folder, path)).collect()
    }
}

/// A path as seen from a folder, its escapes undone.
fn resolved(folder: &str, path: &str) -> String {
    let path = path.split(['#', '?']).next().unwrap_or(path);
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code =
            after.get(..2).and_then(|code| std::str::from_utf8(code).ok()).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|_| first == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    let whole = format!("{folder}{}", String::from_utf8_lossy(&bytes));
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_seen_from_its_folder() {
        assert_eq!(resolved("OPS/", "text/a%20b.xhtml#x"), "OPS/text/a b.xhtml");
        assert_eq!(resolved("OPS/", "../c.xhtml"), "c.xhtml");
        assert_eq!(resolved("", "100%.html"), "100%.html");
    }
}
