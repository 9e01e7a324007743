use super::query;

const KEY: &str = "dateline-theme";
const QUERY: &str = "theme";

/// Which set of colours the page wears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system asks.
    #[default]
    System,
    /// Paper and ink.
    Light,
    /// The same at night.
    Dark,
}

impl Theme {
    /// The one that the address names, or that was chosen on the last visit.
    pub fn remembered() -> Self {
        let stored = || storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        let stored = query(QUERY).or_else(stored);
        match stored.as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// Puts it on, and remembers it where the browser lets us and the address names none.
    pub fn wear(self) {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        let name = match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        };
        if let Some(root) = root {
            let _ = match name {
                Some(name) => root.set_attribute("data-theme", name),
                None => root.remove_attribute("data-theme"),
            };
        }
        if let Some(storage) = storage().filter(|_| query(QUERY).is_none()) {
            let _ = match name {
                Some(name) => storage.set_item(KEY, name),
                None => storage.remove_item(KEY),
            };
        }
    }

    /// The one after it, for a switch that goes round.
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
