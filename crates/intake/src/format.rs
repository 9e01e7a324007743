//! Which format a file has.

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Plain text.
    Text,
    /// Text with light markup.
    Markdown,
    /// A page.
    Html,
    /// One JSON object or several.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// RSS or Atom.
    Feed,
    /// A document of a word processor.
    Docx,
    /// A book.
    Epub,
    /// Visits to pages.
    Wacz,
    /// An archive of any of these.
    Zip,
}

/// The most bytes that one report may have: 10 MB.
pub const REPORT: usize = 10_000_000;

/// The most bytes that a file of several reports may have: 100 MB.
pub const SEVERAL: usize = 100_000_000;

/// The most bytes that an archive may have: 500 MB, since most of it may be pictures.
const ARCHIVE: usize = 500_000_000;

impl Format {
    /// The format that the ending of a name tells; nothing where no format has that ending.
    ///
    /// ```
    /// use dateline_intake::Format;
    /// assert_eq!(Format::of_name("reports/2016.JSONL"), Some(Format::JsonLines));
    /// assert_eq!(Format::of_name("photo.jpg"), None);
    /// ```
    pub fn of_name(name: &str) -> Option<Self> {
        let (stem, ending) = file_name(name).rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        Some(match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" => Self::Text,
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" | "xhtml" | "shtml" | "aspx" | "php" => Self::Html,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::JsonLines,
            "xml" | "rss" | "atom" | "rdf" => Self::Feed,
            "docx" => Self::Docx,
            "epub" => Self::Epub,
            "wacz" => Self::Wacz,
            "zip" => Self::Zip,
            _ => return None,
        })
    }

    /// Whether a file of this format called "README" is about the files beside it and no report.
    pub fn may_be_readme(self) -> bool {
        matches!(self, Self::Text | Self::Markdown)
    }

    /// The most bytes that a file of this format may have.
    pub fn limit(self) -> usize {
        match self {
            Self::Text | Self::Markdown | Self::Html => REPORT,
            Self::Json | Self::JsonLines | Self::Feed => SEVERAL,
            Self::Docx | Self::Epub | Self::Wacz | Self::Zip => ARCHIVE,
        }
    }
}

/// The most bytes that a file of this name may have, so that a caller need not read more of it.
///
/// ```
/// assert_eq!(dateline_intake::limit("report.txt"), 10_000_000);
/// assert_eq!(dateline_intake::limit("reports.jsonl"), 100_000_000);
/// ```
pub fn limit(name: &str) -> usize {
    Format::of_name(name).unwrap_or(Format::Text).limit()
}

/// The last part of a path.
pub fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The ending of a path, with its dot and in small letters.
pub fn ending(path: &str) -> String {
    let ending = file_name(path).rsplit_once('.').map_or("", |(_, ending)| ending);
    format!(".{}", ending.to_ascii_lowercase())
}

/// What can stand for an address as an id: the last part of its path that says something.
pub fn slug(url: &str) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest).split(['?', '#']).next()?;
    let (_, path) = path.split_once('/')?;
    let last = path.split('/').rev().map(stem).find(|part| part.len() >= 3 && !part.eq_ignore_ascii_case("index"))?;
    let plain: String =
        last.chars().take(100).filter(|character| character.is_alphanumeric() || matches!(character, '-' | '_' | '.')).collect();
    (!plain.is_empty()).then_some(plain)
}

/// A file's name without folders and ending; the folder's where it is called "index", as pages are.
pub fn stem(path: &str) -> &str {
    let stem = |path| {
        let name = file_name(path);
        name.rsplit_once('.').map(|(stem, _)| stem).filter(|stem| !stem.is_empty()).unwrap_or(name)
    };
    let own = stem(path);
    match path.rsplit_once(['/', '\\']) {
        Some((folder, _)) if own.eq_ignore_ascii_case("index") => stem(folder),
        _ => own,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gives_an_id() {
        assert_eq!(slug("https://a.example/2016/09/storm-in-port.html?x=1").as_deref(), Some("storm-in-port"));
        assert_eq!(slug("https://a.example/storm-in-port/12/").as_deref(), Some("storm-in-port"));
        assert_eq!(slug("https://a.example/"), None);
    }

    #[test]
    fn a_stem_has_neither_folder_nor_ending() {
        assert_eq!(stem("a/b.c/storm.v2.txt"), "storm.v2");
        assert_eq!(stem("C:\\reports\\storm.txt"), "storm");
        assert_eq!(stem(".hidden"), ".hidden");
        assert_eq!(stem("storm-in-port/index.html"), "storm-in-port");
        assert_eq!(stem("index.html"), "index");
    }
}
