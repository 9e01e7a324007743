//! One HTML file that opens from disk, with no network, years later: the reader, the story, and all they need.
//!
//! The build of the page leaves it as a template, `reader.html`, with marked places; it lies beside the files that it needs.

use dateline_model::Story;

use crate::{base64, in_words::in_words, markup::escaped};

const MARK: &str = "<!--dateline:";

/// The names of the files that a template holds besides the story; they lie beside it.
pub fn wanted(template: &str) -> Vec<&str> {
    template.split(MARK).filter_map(|part| part.split_once("-->")?.0.strip_prefix("file:")).collect()
}

/// The template with a story in it; `file` gives the bytes of a file by its name.
///
/// An archive of tiles elsewhere is left out: the file asks nobody for anything.
///
/// # Errors
/// The name of a file that is not there, or of a mark that this version does not know.
pub fn html(template: &str, story: &Story, file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<String, String> {
    let mut parts = template.split(MARK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, rest) = part.split_once("-->").ok_or("a mark that does not end")?;
        match mark {
            "title" => out.push_str(&escaped(if story.title.is_empty() { "Dateline" } else { &story.title })),
            "standfirst" => out.push_str(&escaped(&story.standfirst)),
            "words" => out.push_str(&in_words(story)),
            "story" => {
                let own = Story { basemap: String::new(), ..story.clone() };
                held(&mut out, "story.bin", &dateline_model::encode(&own));
                held(&mut out, "story.compare.bin", &dateline_model::encode_comparison(&own));
            }
            other => {
                let name = other.strip_prefix("file:").ok_or(other)?;
                held(&mut out, name, &file(name).ok_or(name)?);
            }
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// A file in an element that nothing runs.
fn held(out: &mut String, name: &str, bytes: &[u8]) {
    out.extend([
        "<script type=\"application/octet-stream\" data-file=\"",
        &escaped(name),
        "\">",
        &base64::encode(bytes),
        "</script>\n",
    ]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    const TEMPLATE: &str =
        "<title><!--dateline:title--></title><!--dateline:words--><!--dateline:story--><!--dateline:file:a.wasm-->!";

    #[test]
    fn every_mark_is_filled_once() {
        let mut story = story();
        story.title = "<!--dateline:story-->".into();
        let page = html(TEMPLATE, &story, |name| (name == "a.wasm").then(|| vec![1, 2, 3])).unwrap();
        assert!(
            page.contains("<title>&lt;!--dateline:story--&gt;</title>")
                && page.ends_with("data-file=\"a.wasm\">AQID</script>\n!"),
            "{page}"
        );
        assert_eq!(page.matches("data-file=\"story.bin\"").count(), 1);
        assert!(!page.contains(MARK));
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(wanted(TEMPLATE), ["a.wasm"]);
        assert_eq!(html(TEMPLATE, &story(), |_| None), Err("a.wasm".into()));
        assert_eq!(html("<!--dateline:other-->", &story(), |_| None), Err("other".into()));
    }
}
