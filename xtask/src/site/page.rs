//! `index.html`: what trunk would put there, said in our own order and under a strict policy.

use dateline_export::escaped;
use dateline_model::Story;

use super::manifest;

/// What the page may do: run its own script and WebAssembly, load its own files, and read its publisher's archive of tiles.
fn policy(archive: &str) -> String {
    let archive = origin(archive).map(|origin| format!(" {origin}")).unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'{archive}; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types offline worker"
    )
}

/// Scheme, host and port of a whole address; nothing where it is none, or where it could say anything else in a policy.
fn origin(address: &str) -> Option<&str> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = host.split('/').next().filter(|host| !host.is_empty())?;
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte));
    address.get(..address.find(host)? + host.len()).filter(|_| plain)
}

/// The names of the files that the page loads.
pub struct Names<'a> {
    /// The module.
    pub wasm: &'a str,
    /// The script that starts it.
    pub script: &'a str,
    /// The style sheet.
    pub style: &'a str,
}

/// The style sheets that the source names for trunk, in their order.
///
/// # Errors
/// Where the source asks trunk for something that this build does not know.
pub fn stylesheets(source: &str) -> Result<Vec<&str>, String> {
    let mut sheets = Vec::new();
    for line in source.lines().filter(|line| line.contains("data-trunk")) {
        match (attribute(line, "rel"), attribute(line, "href")) {
            (Some("css"), Some(sheet)) => sheets.push(sheet),
            (Some("rust"), _) => {}
            _ => return Err(format!("expected rel=\"css\" or rel=\"rust\" in index.html, found {}", line.trim())),
        }
    }
    Ok(sheets)
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let rest = line.split_once(&format!(" {name}=\""))?.1;
    rest.split_once('"').map(|(value, _)| value)
}

/// The page: the source without trunk's lines and its title, with ours and those of `head`, and with the story in words in
/// its body.
///
/// # Errors
/// Where the source has no head or body to put them in.
pub fn page(source: &str, story: &Story, names: &Names<'_>, head: &str, words: &str) -> Result<String, String> {
    let kept: Vec<&str> =
        source.lines().map(str::trim).filter(|line| !line.contains("data-trunk") && !line.starts_with("<title>")).collect();
    let kept = kept.join("\n");
    let (before, rest) = kept.split_once("</head>").ok_or("expected </head> in index.html, found none")?;
    let (body, end) = rest.split_once("</body>").ok_or("expected </body> in index.html, found none")?;
    let (start, charset) = before.split_once("<meta charset=\"utf-8\">").ok_or("expected a charset in index.html, found none")?;
    let title = if story.title.is_empty() { "Dateline" } else { &story.title };
    // What the first picture needs stands first: a slow line carries everything at once, in about this order.
    let ours = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         <script type=\"module\" src=\"{script}\"></script>\n\
         <link rel=\"preload\" href=\"story.bin\" as=\"fetch\" crossorigin>\n\
         <link rel=\"preload\" href=\"outlines-overview.bin\" as=\"fetch\" crossorigin>\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{standfirst}\">\n\
         <link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"icon-192.png\">\n\
         <link rel=\"manifest\" href=\"{manifest}\">\n{head}",
        policy = policy(&story.basemap),
        manifest = manifest::NAME,
        wasm = names.wasm,
        style = names.style,
        script = names.script,
        title = escaped(title),
        standfirst = escaped(&story.standfirst),
    );
    // The page's script takes what the publisher chose before what the browser asks for, and the reader's choice before both.
    let chosen = if story.language.is_empty() { "" } else { " data-language" };
    let spoken = format!("<html lang=\"{}\" dir=\"{}\"{chosen}>", manifest::language(story), manifest::direction(story));
    let start = start.replace("<html lang=\"en\">", &spoken);
    let charset = charset.trim_matches('\n');
    Ok(format!("{start}<meta charset=\"utf-8\">\n{charset}\n{ours}</head>{body}\n{words}</body>{end}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>Dateline</title>\n  \
        <link data-trunk rel=\"rust\" data-bin=\"a\">\n  <link data-trunk rel=\"css\" href=\"style/a.css\">\n</head>\n<body></body>\n</html>\n";

    #[test]
    fn every_address_is_relative_and_nothing_is_left_for_trunk() {
        let names = Names { wasm: "a.wasm", script: "a.js", style: "a.css" };
        let story = Story { title: "War & \"peace\" <b>".into(), ..Story::default() };
        let page = page(SOURCE, &story, &names, "", "<main></main>").unwrap();
        assert!(page.contains("<title>War &amp; &quot;peace&quot; &lt;b&gt;</title>"), "{page}");
        assert!(!page.contains("data-trunk") && !page.contains("=\"/") && !page.contains("://"), "{page}");
    }

    #[test]
    fn the_page_speaks_the_language_of_its_story() {
        let names = Names { wasm: "a.wasm", script: "a.js", style: "a.css" };
        let page =
            |language: &str| page(SOURCE, &Story { language: language.into(), ..Story::default() }, &names, "", "").unwrap();
        assert!(page("ar").contains("<html lang=\"ar\" dir=\"rtl\" data-language>"));
        assert!(page("").contains("<html lang=\"en\" dir=\"ltr\">"));
    }

    #[test]
    fn the_publisher_may_choose_every_language_of_the_page() {
        assert_eq!(dateline_corrections::LANGUAGES, dateline_words::LANGUAGES.map(|(code, _)| code));
    }

    #[test]
    fn an_archive_elsewhere_is_allowed_and_nothing_else_is() {
        assert!(
            policy("https://tiles.example.org:8080/a/city.pmtiles")
                .contains("connect-src 'self' https://tiles.example.org:8080; ")
        );
        for address in ["", "city.pmtiles", "https://*/x", "https://a.org;script-src *", "https:///x", "data:x"] {
            assert_eq!(policy(address), policy(""), "{address}");
        }
    }

    #[test]
    fn the_sheets_are_those_of_the_source() {
        assert_eq!(stylesheets(SOURCE), Ok(vec!["style/a.css"]));
        assert!(stylesheets("<link data-trunk rel=\"icon\" href=\"a.svg\">").is_err());
    }
}
