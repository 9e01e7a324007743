//! The map's colours and font, read from the page's custom properties.

use web_sys::CssStyleDeclaration;

/// Colours and font as CSS text.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub land: String,
    pub water: String,
    pub coast: String,
    pub river: String,
    pub border: String,
    pub accent: String,
    pub on_accent: String,
    pub ink: String,
    pub paper: String,
    pub muted: String,
    pub sans: String,
}

impl Theme {
    /// What the page says now.
    pub fn read(style: &CssStyleDeclaration) -> Self {
        let token = |name: &str| style.get_property_value(name).unwrap_or_default().trim().to_owned();
        Self {
            land: token("--land"),
            water: token("--water"),
            coast: token("--coast"),
            river: token("--river"),
            border: token("--border"),
            accent: token("--accent"),
            on_accent: token("--on-accent"),
            ink: token("--ink"),
            paper: token("--paper"),
            muted: token("--muted"),
            sans: token("--sans"),
        }
    }
}
