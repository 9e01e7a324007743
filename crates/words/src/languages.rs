//! All languages, for the build of the page and for tests.

use crate::{FIRST, source};

/// The languages of the page, English first: BCP 47 code, its own name, and the file of its texts.
pub const LANGUAGES: [(&str, &str, &str); 1] = [("en", "English", include_str!("../texts/en.txt"))];

/// The texts of the first screen, a line each in the order of their numbers. What a language does not say is English.
pub fn packed(language: &str) -> String {
    lines(language)[..FIRST].join("\n")
}

/// The texts of the modules that are fetched later, which follow those of the first screen.
pub fn later(language: &str) -> String {
    lines(language)[FIRST..].join("\n")
}

fn lines(language: &str) -> Vec<&'static str> {
    let file = |code: &str| LANGUAGES.iter().find(|(own, ..)| *own == code).map_or("", |(.., file)| *file);
    let translated = source::entries(file(language)).0;
    let said = |name: &str| translated.iter().find(|(own, _)| *own == name).map(|(_, text)| *text);
    source::entries(file("en")).0.into_iter().map(|(name, text)| said(name).unwrap_or(text)).collect()
}
