//! How far reading is, and what came of it.

use dateline_dom::{El, document, el};
use dateline_words as words;
use web_sys::Element;

use super::parts::{button, fill, show};
use crate::note::Note;

/// The most lines of what was left out.
const MOST_LINES: usize = 200;

/// The part of the dialog that says so.
pub struct Work {
    root: Element,
    bar: Element,
    line: Element,
    /// Said aloud: not every file, but the start, the quarters and the end.
    said: Element,
    notes: Element,
    cancel: Element,
}

impl Work {
    /// The part, and what it is drawn into. `stop` is called when the reader stops it.
    pub fn new(stop: impl FnMut() + 'static) -> (Self, El) {
        let (bar, line, cancel) = (
            el("progress").attr("aria-labelledby", "desk-line"),
            el("p").attr("id", "desk-line"),
            button(words::OWN_CANCEL.get()),
        );
        let cancel = cancel.click(stop);
        let said = el("p").class("desk-said").attr("role", "status");
        let notes = el("section").class("desk-notes").attr("hidden", "");
        let root = el("div").class("desk-work").attr("hidden", "").child(line.clone()).child(bar.clone()).child(cancel.clone());
        let work = Self {
            root: root.element(),
            bar: bar.element(),
            line: line.element(),
            said: said.element(),
            notes: notes.element(),
            cancel: cancel.element(),
        };
        let whole = el("div").child(root).child(said).child(notes);
        (work, whole)
    }

    /// Work begins.
    pub fn begin(&self, words: &str) {
        show(&self.root, true);
        show(&self.notes, false);
        show(&self.cancel, true);
        let _ = self.bar.remove_attribute("value");
        self.line.set_text_content(Some(words));
        self.said.set_text_content(Some(words));
    }

    /// A file has been read.
    pub fn file(&self, at: u32, of: u32, name: &str) {
        let _ = self.bar.set_attribute("max", &of.to_string());
        let _ = self.bar.set_attribute("value", &at.to_string());
        let words = words::OWN_READING.with(&[&words::figures(at as usize), &words::figures(of as usize), name]);
        self.line.set_text_content(Some(&words));
        if of >= 8 && at.is_multiple_of(of / 4) {
            self.said.set_text_content(Some(&words));
        }
    }

    /// The reports are read together.
    pub fn relating(&self) {
        let _ = self.bar.remove_attribute("value");
        self.line.set_text_content(Some(words::OWN_RELATING.get()));
        self.said.set_text_content(Some(words::OWN_RELATING.get()));
    }

    /// Work has ended with this.
    pub fn end(&self, words: &str, notes: &[Note]) {
        show(&self.root, false);
        self.said.set_text_content(Some(words));
        show(&self.notes, !notes.is_empty());
        let line = |note: &Note| {
            let class = if note.lost { "lost" } else { "guessed" };
            let file = (!note.file.is_empty()).then(|| el("bdi").child(el("strong").text(&note.file)));
            let words = if file.is_some() { [": ", &note.message].concat() } else { note.message.clone() };
            el("li").class(class).children(file).text(&words)
        };
        // What was lost comes first.
        let mut lines: Vec<&Note> = notes.iter().collect();
        lines.sort_by_key(|note| !note.lost);
        // A list that scrolls is scrolled with the keyboard too.
        let list = el("ul")
            .attr("tabindex", "0")
            .attr("aria-labelledby", "desk-notes")
            .children(lines.iter().take(MOST_LINES).map(|note| line(note)));
        let more = notes
            .len()
            .checked_sub(MOST_LINES)
            .filter(|more| *more > 0)
            .map(|more| el("p").text(words::OWN_MORE.count(more, &[])));
        fill(&self.notes, [el("h3").attr("id", "desk-notes").text(words::OWN_NOTES.get()), list].into_iter().chain(more));
    }

    /// Whether the focus lies in it.
    pub fn holds_focus(&self) -> bool {
        self.root.contains(document().active_element().as_deref())
    }
}
