//! What could not be read, or was read with a guess, in the reader's language.

use dateline_dom::dates;
use dateline_model::{Notice, Precision, Range, Story, Warning};
use dateline_words::{self as words, Hand, noticed};
use wasm_bindgen::prelude::*;
use web_sys::js_sys::JSON;

/// What a person should know of a file or a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file's name, with the part of it, or the report's; empty where the whole story is meant.
    pub file: String,
    /// What is to be known of it.
    pub message: String,
    /// Whether a report was lost by it.
    pub lost: bool,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    type DisplayNames;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl, js_class = "DisplayNames")]
    fn new(locale: &str, options: &JsValue) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<JsValue, JsValue>;
}

/// A note as the engine's worker hands it over: file and notice by their codes.
pub fn of_codes(file: String, notice: String, lost: bool) -> Note {
    let [file, message] = [file, notice].map(|code| said(&Notice::of_code(code)));
    Note { file, message, lost }
}

/// What is to be known of the reports of a story.
pub fn of_story(story: &Story) -> Vec<Note> {
    let note = |Warning { article, notice }: &Warning| Note {
        file: article.clone().unwrap_or_default(),
        message: said(notice),
        lost: false,
    };
    story.warnings.iter().map(note).collect()
}

fn said(notice: &Notice) -> String {
    let day = |day| dates::long(Range::day(day), Precision::Day, false);
    noticed(notice, Hand { day: &day, language: &language, number: &words::figures })
}

/// A language's name in the reader's, by its tag; the tag where the browser knows none.
fn language(tag: &str) -> String {
    let options = JSON::parse(r#"{"type":"language"}"#).unwrap_or_default();
    let name = DisplayNames::new(words::locale(), &options).and_then(|names| names.of(tag));
    name.ok().and_then(|name| name.as_string()).unwrap_or_else(|| tag.to_owned())
}
