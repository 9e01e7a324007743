//! What a page says of itself to others, where its address is known: a preview, and how to embed it.

use std::{net::TcpListener, path::Path, thread};

use dateline_model::Story;
use serde_json::json;

use crate::{run, serve, tools};
use dateline_export::escaped;

/// The preview's width and height, in pixels, as most that show one expect.
const PREVIEW: [u32; 2] = [1200, 630];
/// The frame that is offered, in CSS pixels.
const FRAME: [u32; 2] = [720, 640];

/// The address at which a page will stand, with a slash at its end.
///
/// # Errors
/// Where it is no whole address.
pub fn address(given: &str) -> Result<String, String> {
    let plain = given.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\".contains(&byte));
    if !plain || !(given.starts_with("https://") || given.starts_with("http://")) || given.contains(['?', '#']) {
        return Err(format!("expected the whole address of the page, as https://example.org/story/, found {given}"));
    }
    Ok(format!("{}/", given.trim_end_matches('/')))
}

/// Lines for the head: the page's address, its preview, and where its embed is described.
pub fn head(story: &Story, address: &str, preview: bool) -> String {
    let (title, standfirst) = (escaped(&story.title), escaped(&story.standfirst));
    let mut lines = format!(
        "<link rel=\"canonical\" href=\"{address}\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\" title=\"{title}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:url\" content=\"{address}\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{standfirst}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    );
    if preview {
        let [width, height] = PREVIEW;
        lines += &format!(
            "<meta property=\"og:image\" content=\"{address}preview.png\">\n\
             <meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n"
        );
    }
    lines
}

/// `oembed.json`, [oEmbed 1.0](https://oembed.com): one fixed answer, since a static host cannot give others.
///
/// # Errors
/// Never in practice: the answer is made of strings and numbers.
pub fn oembed(story: &Story, address: &str, preview: bool) -> Result<String, String> {
    let [width, height] = FRAME;
    let html = format!(
        "<iframe src=\"{address}?embed=all\" title=\"{title}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
         allow=\"fullscreen; clipboard-write\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>",
        title = escaped(&story.title),
    );
    let mut answer = json!({
        "type": "rich", "version": "1.0", "provider_name": "Dateline", "provider_url": address,
        "title": story.title, "html": html, "width": width, "height": height, "cache_age": 86_400,
    });
    if let (true, Some(fields)) = (preview, answer.as_object_mut()) {
        fields.insert("thumbnail_url".into(), format!("{address}preview.png").into());
        fields.insert("thumbnail_width".into(), PREVIEW[0].into());
        fields.insert("thumbnail_height".into(), PREVIEW[1].into());
    }
    serde_json::to_string_pretty(&answer).map_err(|error| error.to_string())
}

/// Takes the preview of a finished page into its folder, as a browser shows it.
///
/// # Errors
/// Where no Chromium can be had, or it takes no picture.
pub fn picture(folder: &Path) -> Result<(), String> {
    let chromium = tools::chromium()?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let served = folder.to_owned();
    thread::spawn(move || serve::folder(&listener, &served));
    let [width, height] = PREVIEW.map(|length| length.to_string());
    let mut node = run::program("node");
    node.current_dir(tools::node_packages()?).env("CHROMIUM", chromium).arg("preview.mjs");
    node.arg(format!("http://127.0.0.1:{port}/?embed=all&theme=light")).arg(folder.join("preview.png"));
    run::done(node.args([width, height]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story() -> Story {
        Story { title: "A \"truce\" & after".into(), ..Story::default() }
    }

    #[test]
    fn an_address_is_whole_and_ends_with_a_slash() {
        assert_eq!(address("https://example.org/a").as_deref(), Ok("https://example.org/a/"));
        for wrong in ["example.org", "https://example.org/?a=b", "https://example.org/\"><script>", "javascript:alert(1)"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_embed_is_a_frame_with_the_title_escaped() {
        let answer: serde_json::Value = serde_json::from_str(&oembed(&story(), "https://example.org/a/", true).unwrap()).unwrap();
        assert_eq!((answer["type"].as_str(), answer["version"].as_str()), (Some("rich"), Some("1.0")));
        let html = answer["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/a/?embed=all\" title=\"A &quot;truce&quot; &amp; after\""), "{html}");
        assert_eq!(answer["thumbnail_url"], "https://example.org/a/preview.png");
    }

    #[test]
    fn a_page_without_a_preview_promises_none() {
        assert!(!head(&story(), "https://example.org/", false).contains("og:image"));
        assert!(!oembed(&story(), "https://example.org/", false).unwrap().contains("thumbnail"));
    }
}
