//! Copying as text, with outlet, date and link of every sentence.

use dateline_dom::{El, Part, document, el};
use dateline_model::Span;
use dateline_words as words;
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlTextAreaElement, js_sys::Promise};

use crate::{choice::Choice, view::View};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// A button that copies a text; where the browser keeps its clipboard shut, the text stands there to be copied by hand.
pub fn button(text: String) -> El {
    // Signs that keep directions apart are for the page; a letter shows them as boxes.
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    let said = el("span").class("copied").attr("role", "status");
    let hand = el("div").class("by-hand").attr("hidden", "");
    let (status, by_hand) = (said.node().clone(), hand.clone());
    let copy = move || {
        let (text, status, by_hand) = (text.clone(), status.clone(), by_hand.clone());
        spawn_local(async move {
            let done = match write_text(&text) {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            status.set_text_content(Some(if done { &words::COPIED } else { &words::COPY_BY_HAND }));
            if !done {
                show(by_hand, &text);
            }
        });
    };
    el("div")
        .class("copy")
        .child(el("button").class("plain").attr("type", "button").click(copy).text(words::COPY))
        .text(" ")
        .child(said)
        .child(hand)
}

/// Puts the text where it can be marked by hand, and marks it.
fn show(into: El, text: &str) {
    into.node().set_text_content(None);
    Part::Attribute.put(into.node(), "hidden", None);
    let area = el("textarea").attr("readonly", "").attr("rows", "8").attr("aria-label", words::COPY).text(text);
    let element: HtmlTextAreaElement = area.element().unchecked_into();
    let _ = into.child(area);
    let _ = element.focus();
    element.select();
}

/// A stretch of a report with its outlet, its date and the link to it.
pub fn source(view: View, article: u32, note: Option<&str>, span: Span) -> String {
    let told = view.told;
    let date = view.published(article);
    let note = note.map_or(String::new(), |note| [", ", note].concat());
    let words = span.of(told.text(article)).split_whitespace().collect::<Vec<_>>().join(" ");
    let link = told.article(article).and_then(|article| article.url.clone());
    let link = link.unwrap_or_else(|| [&page(), view.asked.to_read(article, span, told).as_str()].concat());
    [told.name(article), " (", &date, ")", &note, ":\n", &words, "\n", &link].concat()
}

/// Where all this is laid side by side: the story and the address of the topic.
pub fn origin(view: View, choice: Choice) -> String {
    let story = &view.told.story.title;
    [story, "\n", &page(), &view.asked.to(choice, view.told)].concat()
}

/// The page's address without what is shown on it.
fn page() -> String {
    let page = document().location().and_then(|location| location.href().ok()).unwrap_or_default();
    page.split('#').next().unwrap_or_default().to_owned()
}
