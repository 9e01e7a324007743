/// Sets a performance mark: `dateline:first-map`, `dateline:ready`.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // A mark that cannot be set is nothing a reader would miss.
        let _ = performance.mark(name);
    }
}
