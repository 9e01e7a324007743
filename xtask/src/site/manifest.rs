//! What makes the page installable: its manifest and its icons.

use dateline_model::Story;
use serde_json::json;

/// The name of the manifest.
pub const NAME: &str = "manifest.webmanifest";

/// The icons by name. The pictures show `favicon.svg` at their size; the maskable one has the margin that systems cut away.
pub const ICONS: [(&str, &[u8]); 4] = [
    ("favicon.svg", include_bytes!("icons/favicon.svg")),
    ("icon-192.png", include_bytes!("icons/icon-192.png")),
    ("icon-512.png", include_bytes!("icons/icon-512.png")),
    ("icon-maskable.png", include_bytes!("icons/icon-maskable.png")),
];

/// The language of a story's page, by its code.
pub fn language(story: &Story) -> &str {
    if story.language.is_empty() { "en" } else { &story.language }
}

/// The direction of its lines.
pub fn direction(story: &Story) -> &'static str {
    if language(story) == "ar" { "rtl" } else { "ltr" }
}

/// The [manifest](https://www.w3.org/TR/appmanifest/) of a page: one application a story, since each stands by itself.
///
/// # Errors
/// Never in practice: the answer is made of strings.
pub fn manifest(story: &Story) -> Result<String, String> {
    let icon = |name: &str, sizes: &str, purpose: &str| json!({ "src": name, "sizes": sizes, "purpose": purpose });
    let name = if story.title.is_empty() { "Dateline" } else { &story.title };
    let manifest = json!({
        "name": name, "short_name": "Dateline", "description": story.standfirst,
        "lang": language(story), "dir": direction(story), "start_url": "./", "scope": "./", "display": "standalone",
        "background_color": "#fbf9f5", "theme_color": "#fbf9f5",
        "icons": [
            icon("favicon.svg", "any", "any"), icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"), icon("icon-maskable.png", "512x512", "maskable"),
        ],
    });
    serde_json::to_string(&manifest).map_err(|error| error.to_string())
}
