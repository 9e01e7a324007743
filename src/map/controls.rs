//! What stands on the map's edges: buttons, scale bar, credit, and what lies outside.

use super::{
    handle::Handle,
    scale::{FOOT, MILE},
    shown::Shown,
};
use crate::{
    browser,
    dom::{El, Live, el, several},
    parts::icon,
    words,
};

/// The elements, to be put into the map's section.
pub fn controls(handle: Handle) -> El {
    let shown = handle.shown;
    let zoom = move |levels: f64| handle.with(|view| view.zoom_by(levels, None, browser::now()));
    let buttons = el("div")
        .class("map-buttons")
        .child(button(&words::ZOOM_IN, icon::PLUS).click(move || zoom(1.0)))
        .child(button(&words::ZOOM_OUT, icon::MINUS).click(move || zoom(-1.0)))
        .child(button(&words::FIT, icon::FIT).click(move || handle.with(|view| view.go_home(browser::now()))));
    let scale = el("p")
        .class("map-scale")
        .with_flag("hidden", move || shown.scale().px == 0.0)
        .with_style("inline-size", move || px(shown.scale().px))
        .with_text(move || distance(shown.scale().metres));
    let all = move || handle.with(|view| view.show_all(browser::now()));
    let outside = el("p")
        .class("map-outside")
        .with_flag("hidden", move || shown.counts().1 == 0)
        .child(el("span").with_text(move || words::OUTSIDE_MAP.count(shown.counts().1 as usize, &[])))
        .child(el("button").class("plain").click(all).text(words::SHOW_ALL));
    let inside = move || words::ON_MAP_COUNT.count(shown.counts().0 as usize, &[]);
    several()
        .child(buttons)
        .child(scale)
        .child(outside)
        .child(el("p").class("map-credit").with_text(move || credit(shown).into()))
        .child(el("p").class("unseen").attr("role", "status").with_text(inside))
}

fn button(label: &str, drawing: &str) -> El {
    el("button").attr("aria-label", label).attr("title", label).child(icon(drawing))
}

fn credit(shown: Shown) -> words::Word {
    if shown.has_failed() { words::NO_OUTLINES } else { words::MAP_CREDIT }
}

/// A length in CSS pixels, as CSS.
pub fn px(length: f64) -> String {
    [&(length.round() as i32).to_string(), "px"].concat()
}

fn distance(metres: f64) -> String {
    let (unit, name) = match browser::measures_in_miles() {
        true if metres >= MILE => (MILE, words::MILES),
        true => (FOOT, words::FEET),
        false if metres >= 1000.0 => (1000.0, words::KILOMETRES),
        false => (1.0, words::METRES),
    };
    name.with(&[&words::figures((metres / unit).round() as usize)])
}
