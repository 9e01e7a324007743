//! The timeline's colours and font, read from the page's custom properties.

use web_sys::{CssStyleDeclaration, Element};

use crate::state::outlets;

/// Colours and font as CSS text.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub ink: String,
    pub muted: String,
    pub rule: String,
    pub control: String,
    pub paper: String,
    pub accent: String,
    pub accent_ink: String,
    pub outlets: Vec<String>,
    pub sans: String,
}

impl Theme {
    /// What an element of the page wears now, for so many outlets.
    pub fn read(element: &Element, outlets: usize) -> Self {
        let Some(style) = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten()) else {
            return Self::default();
        };
        let token = |name: &str| property(&style, name);
        Self {
            ink: token("--ink"),
            muted: token("--muted"),
            rule: token("--rule"),
            control: token("--control"),
            paper: token("--timeline-paper"),
            accent: token("--accent"),
            accent_ink: token("--accent-ink"),
            outlets: (0..outlets).map(|outlet| resolved(&outlets::color(outlet), &style)).collect(),
            sans: token("--sans"),
        }
    }

    /// A font of the page's own words.
    pub fn font(&self, weight: &str, size: &str) -> String {
        [weight, " ", size, "px ", &self.sans].concat()
    }
}

fn property(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default().trim().into()
}

/// A canvas knows no custom properties: the first `var()` of a colour gives way to what it stands for.
fn resolved(color: &str, style: &CssStyleDeclaration) -> String {
    let Some((before, rest)) = color.split_once("var(") else { return color.into() };
    let Some((name, after)) = rest.split_once(')') else { return color.into() };
    [before, &property(style, name), after].concat()
}
