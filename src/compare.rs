//! Compare, which a later module draws: the page gives it an element, and tells it what the address asks for.

use dateline_model::Span;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::{
    browser,
    dom::{El, Live, effect, el},
    signals::{RwSignal, untrack},
    state::{Address, Reader, View},
    words,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch)]
    fn want(name: &str, given: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = compare)]
    fn show(into: &Element, address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = compare)]
    fn marks(article: u32, address: &str) -> Result<String, JsValue>;
}

/// Sends for the module. Only the first time does anything; the window hears `compare` when its files have come, and
/// `compare-failed` where the module has not.
pub fn ask() {
    // Without it there is no comparing, and the view says so.
    let _ = want("compare", "");
}

/// Speech or a figure in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it stands.
    pub span: Span,
    /// Whether it is a figure.
    pub figure: bool,
    /// The address of what it is compared with; empty where no other outlet has it.
    pub compared: String,
}

/// Speech and figures of a report; none where the module has not come.
pub fn said(reader: Reader, article: u32) -> Vec<Said> {
    let address = untrack(|| reader.address()).print(reader.story);
    marks(article, &address).unwrap_or_default().lines().filter_map(of_line).collect()
}

/// A line of the module: first byte, byte after the last, a letter for the kind, the address.
fn of_line(line: &str) -> Option<Said> {
    let mut parts = line.splitn(4, ' ');
    let span = Span { start: parts.next()?.parse().ok()?, end: parts.next()?.parse().ok()? };
    Some(Said { span, figure: parts.next()? == "n", compared: parts.next()?.into() })
}

/// The view that lays the reports side by side.
pub fn compare(reader: Reader) -> El {
    let failed = RwSignal::new(false);
    let again = move || {
        failed.set(false);
        ask();
    };
    // The module takes what stands here away.
    let root = el("div").class("compare").slot(move || {
        let line = el("p").class("nothing").attr("role", "status");
        Some(if failed.get() {
            let again = el("button").class("plain").click(again).text(words::TRY_AGAIN);
            line.text(words::COMPARE_LOST).text(" ").child(again)
        } else {
            line.text(words::LOADING)
        })
    });
    let element = root.element();
    let draw = move || {
        let address = Address { passage: None, ..reader.address() };
        let _ = show(&element, &address.of_view(View::Compare).print(reader.story));
    };
    effect(draw.clone());
    browser::listen("compare", Box::new(move |_| untrack(&draw)));
    browser::listen("compare-failed", Box::new(move |_| failed.set(true)));
    ask();
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_speech_or_a_figure_with_its_place() {
        let found = of_line("3 9 n #compare?count=dead&q=a").unwrap();
        assert_eq!((found.span, found.figure, found.compared.as_str()), (Span::new(3, 9), true, "#compare?count=dead&q=a"));
        assert_eq!(of_line("3 9 q ").map(|said| (said.figure, said.compared)), Some((false, String::new())));
        assert!(of_line("3 x q").is_none());
    }
}
