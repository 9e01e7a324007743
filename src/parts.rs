//! Small things that several views show.

use crate::{
    dom::{El, Live, el, svg},
    state::{Reader, outlets},
};

/// Drawings for [`icon()`], on a square of 16.
pub mod icon {
    pub const SEARCH: &str = "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14";
    pub const CLOSE: &str = "M3.5 3.5l9 9M12.5 3.5l-9 9";
    pub const BACK: &str = "M10 3 5 8l5 5";
    pub const ON: &str = "M6 3l5 5-5 5";
    pub const UP: &str = "M3 10l5-5 5 5";
    pub const DOWN: &str = "M3 6l5 5 5-5";
    pub const FILTER: &str = "M2 4h12M4.5 8h7M6.5 12h3";
    pub const HALF: &str = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2v12M8 5h4.7M8 8h6M8 11h4.7";
    pub const SUN: &str =
        "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1";
    pub const PLUS: &str = "M8 3v10M3 8h10";
    pub const MINUS: &str = "M3 8h10";
    pub const PLAY: &str = "M5 3v10l8-5z";
    pub const PAUSE: &str = "M5 3v10M11 3v10";
    pub const FIT: &str = "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M8 7.6v.8";
    pub const GLOBE: &str =
        "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2 8h12M8 2c2.2 1.6 3 3.6 3 6s-.8 4.4-3 6M8 2C5.8 3.6 5 5.6 5 8s.8 4.4 3 6";
    pub const BESIDE: &str = "M2.5 3h4v10h-4zM9.5 3h4v10h-4z";
    pub const REPORTS: &str = "M4 1.5h5.5L12.5 4.5V14.5h-8.5zM9.5 1.5v3h3M8.25 7v4.5M6 9.25h4.5";
    pub const MOON: &str = "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3";
}

/// A drawing that says nothing of its own.
pub fn icon(path: &str) -> El {
    framed(svg("path").attr("d", path))
}

/// A drawing that changes with what the function reads.
pub fn changing_icon(path: impl Fn() -> &'static str + 'static) -> El {
    framed(svg("path").with_attr("d", move || Some(path().into())))
}

fn framed(drawing: El) -> El {
    svg("svg").class("icon").attr("viewBox", "0 0 16 16").attr("aria-hidden", "true").child(drawing)
}

/// A round button with a drawing; what it does is told by its label.
pub fn round(label: &str, path: &str) -> El {
    el("button").class("round").attr("aria-label", label).attr("title", label).child(icon(path))
}

/// An outlet's initials on its colour; its name is for those who do not see it, unless it is `named` beside it already.
/// `outlet` is its place among the story's outlets.
pub fn outlet_mark(reader: Reader, outlet: usize, named: bool) -> El {
    let outlets = reader.outlets;
    let held = outlets.0.get(outlet);
    let title = held.filter(|_| !named).map(|outlet| outlet.name.as_str());
    let initials = held.map_or("", |outlet| outlet.initials.as_str());
    let mark = el("span").class("outlet").style("--outlet", &outlets::color(outlet));
    mark.maybe("title", title).attr("aria-hidden", "true").text(initials)
}
