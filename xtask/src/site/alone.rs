//! `reader.html`: the page as one file, with marked places for a story and for the files that it needs.
//!
//! A file that is opened from disk can fetch nothing and import nothing. So the scripts are put together into one that
//! stands in the page, and what they fetch is held by the page; `dateline export --to html` and the page's own desk fill
//! both in.

use std::{fs, path::Path};

use dateline_export::base64;
use sha2::{Digest, Sha256};

use crate::{paths, run, tools};

/// The name of the file.
pub const NAME: &str = "reader.html";

/// The page: `script` is the one that starts it, `style` its sheet, `files` what it fetches.
pub fn page(script: &str, style: &str, files: &[String]) -> String {
    let hash = |text: &str| base64(&Sha256::digest(text));
    let files: String = files.iter().map(|name| format!("<!--dateline:file:{name}-->\n")).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; \
         style-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title><!--dateline:title--></title>\n\
         <meta name=\"description\" content=\"<!--dateline:standfirst-->\">\n\
         <style>{style}</style>\n</head>\n<body>\n<!--dateline:words-->\n<!--dateline:story-->\n{files}\
         <script type=\"module\">{script}</script>\n</body>\n</html>\n",
        hash(script),
        hash(style),
    )
}

/// The scripts of a page as one: `start` is the first, and those that it imports lie in `site`.
///
/// # Errors
/// Where esbuild cannot be run.
pub fn script(start: &str, later: &[(&str, String)], site: &Path) -> Result<String, String> {
    let folder = paths::target().join("site/alone");
    let failed = |error: std::io::Error| format!("{} could not be written: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    for (_, name) in later {
        fs::copy(site.join(name), folder.join(name)).map_err(failed)?;
    }
    fs::write(folder.join("held.js"), include_str!("scripts/held.js")).map_err(failed)?;
    fs::write(folder.join("start.js"), start).map_err(failed)?;
    fs::write(folder.join("all.js"), "import \"./held.js\";\nimport \"./start.js\";\n").map_err(failed)?;
    let whole = folder.join("whole.js");
    let mut node = run::program("node");
    node.arg(tools::esbuild()?).args(["--bundle", "--minify", "--format=esm", "--log-level=warning"]);
    run::done(node.arg(folder.join("all.js")).arg(format!("--outfile={}", whole.display())))?;
    let script = fs::read_to_string(&whole).map_err(|error| format!("{} could not be read: {error}", whole.display()))?;
    if script.to_ascii_lowercase().contains("</script") || script.contains("<!--") {
        return Err("expected a script that may stand in a page, found one that ends or hides it; look at site/alone.rs".into());
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_allows_its_own_script_and_nothing_else() {
        let page = page("begin()", "a{}", &["a.wasm".into()]);
        assert!(page.contains("default-src 'none'; script-src 'sha256-") && !page.contains("'self'"), "{page}");
        assert!(page.contains("<!--dateline:file:a.wasm-->") && !page.contains(" src=") && !page.contains("://"), "{page}");
    }
}
