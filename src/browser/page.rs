/// Takes the page over from the words that stood in it before the reader ran, and names it after the story.
pub fn take_over(title: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if !title.is_empty() {
        document.set_title(title);
    }
    if let Some(words) = document.get_element_by_id("in-words") {
        words.remove();
    }
}
