/// Whether the reader measures in miles and feet.
pub fn measures_in_miles() -> bool {
    web_sys::window().and_then(|window| window.navigator().language()).as_deref() == Some("en-US")
}
