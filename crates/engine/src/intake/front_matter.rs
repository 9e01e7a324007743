//! Front matter: lines of `key: value` between two lines of `---` at the very start of a file.

use dateline_model::Span;

/// What stands in the front matter of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// All of it, both fences included; empty where there is none.
    pub span: Span,
    /// `title`
    pub title: Option<String>,
    /// `outlet`
    pub outlet: Option<String>,
    /// `published`
    pub published: Option<String>,
    /// `url`
    pub url: Option<String>,
    /// `language`
    pub language: Option<String>,
}

/// Reads the front matter of `text`; other keys are allowed and passed over.
///
/// Where a line between the fences is no `key: value`, or the second fence is missing, there is no front matter.
pub fn read(text: &str) -> FrontMatter {
    find(text).unwrap_or_default()
}

fn find(text: &str) -> Option<FrontMatter> {
    let mut found = FrontMatter::default();
    let mut at = 0;
    let mut start = None;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_matches(|character: char| character.is_whitespace() || character == '\u{feff}');
        match (start, line) {
            (None, "") => {}
            (None, "---") => start = Some(at + raw.find("---")?),
            (None, _) => return None,
            (Some(start), "---") => {
                found.span = Span::new(start, at + raw.find("---")? + 3);
                return Some(found);
            }
            (Some(_), "") => {}
            (Some(_), line) => {
                let (key, value) = line.split_once(':')?;
                let value = value.trim().trim_matches('"');
                let value = (!value.is_empty()).then(|| value.to_owned());
                match key.trim() {
                    "title" => found.title = value,
                    "outlet" => found.outlet = value,
                    "published" => found.published = value,
                    "url" => found.url = value,
                    "language" => found.language = value,
                    _ => {}
                }
            }
        }
        at += raw.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_read_only_at_the_start() {
        let text = "---\ntitle: Ferry: a storm\noutlet: The Harbour Post\ndigest-of: x\n---\nThe ferry left.";
        let found = read(text);
        assert_eq!(found.title.as_deref(), Some("Ferry: a storm"));
        assert_eq!(found.outlet.as_deref(), Some("The Harbour Post"));
        assert!(found.span.of(text).ends_with("---"));
        assert_eq!(read("The ferry left.\n---\ntitle: x\n---"), FrontMatter::default());
        assert_eq!(read("---\nThe ferry left.\n---"), FrontMatter::default());
    }
}
