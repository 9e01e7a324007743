//! The dialog itself.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use dateline_dom::{El, el};
use dateline_words as words;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    ClipboardEvent, Element, Event, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement,
    js_sys::{Array, Reflect},
};

use super::{
    export::forms,
    parts::{button, fill, focus, plain, show},
    stories::stories,
    work::Work,
};
use crate::{
    desk::{Desk, Progress, Taken},
    engine::Given,
    given,
    note::Note,
    page,
    store::{Entry, Fault},
};

thread_local! {
    static DIALOG: OnceCell<Rc<Dialog>> = const { OnceCell::new() };
}

/// The one dialog of the page, made the first time.
pub async fn dialog(desk: &Rc<Desk>) -> Rc<Dialog> {
    DIALOG.with(|dialog| Rc::clone(dialog.get_or_init(|| Dialog::new(Rc::clone(desk)))))
}

/// The dialog, as handles to its parts.
pub struct Dialog {
    /// Whose it is.
    pub desk: Rc<Desk>,
    element: HtmlDialogElement,
    into: HtmlInputElement,
    text: HtmlTextAreaElement,
    /// What was copied from a page: its words as they were put into the box, and its markup.
    copied: RefCell<(String, String)>,
    paste: Element,
    undo: Element,
    list: Element,
    kept: Element,
    work: RefCell<Option<Work>>,
}

impl Dialog {
    fn new(desk: Rc<Desk>) -> Rc<Self> {
        let element = el("dialog").class("desk").attr("aria-labelledby", "desk-title");
        let into = el("select").attr("id", "desk-into");
        let text = el("textarea").attr("id", "desk-text").attr("rows", "8").attr("dir", "auto");
        let paste = el("div").class("desk-paste").attr("hidden", "");
        let (undo, list, kept) = (el("div").class("desk-undo"), el("div"), el("p").class("notice").attr("hidden", ""));
        let dialog = Rc::new(Self {
            desk,
            element: element.element().unchecked_into(),
            into: into.element().unchecked_into(),
            text: text.element().unchecked_into(),
            copied: RefCell::default(),
            paste: paste.element(),
            undo: undo.element(),
            list: list.element(),
            kept: kept.element(),
            work: RefCell::new(None),
        });
        let held = Rc::clone(&dialog);
        let (work, drawn) = Work::new(move || held.desk.stop());
        dialog.work.replace(Some(work));

        let held = Rc::clone(&dialog);
        let close = button(words::OWN_CLOSE.get()).click(move || held.close());
        let head = el("header")
            .child(el("h2").attr("id", "desk-title").attr("tabindex", "-1").text(words::OWN_TITLE.get()))
            .child(close);
        let held = Rc::clone(&dialog);
        let read = button(words::OWN_READ_PASTED.get()).click(move || held.read_pasted());
        let held = Rc::clone(&dialog);
        let text = text.on("paste", move |event: ClipboardEvent| held.pasting(&event));
        let paste = paste.child(el("label").attr("for", "desk-text").text(words::OWN_PASTED.get())).child(text).child(read);
        let into = el("p").class("desk-into").child(el("label").attr("for", "desk-into").text(words::OWN_INTO.get())).child(into);
        let whole = element
            .child(head)
            .child(el("p").class("desk-promise").text(words::OWN_PROMISE.get()))
            .child(kept)
            .child(dialog.place().child(into))
            .child(paste)
            .child(drawn)
            .child(undo)
            .child(el("h3").text(words::OWN_STORIES.get()))
            .child(list);
        let _ = El::body().child(whole);
        dialog
    }

    /// Where reports are dropped, picked or pasted.
    fn place(self: &Rc<Self>) -> El {
        let pick = |folder: bool, words: &str| {
            let field = el("input").attr("type", "file").attr("multiple", "").attr("hidden", "").attr("aria-label", words);
            let field = if folder { field.attr("webkitdirectory", "") } else { field };
            let (held, input): (_, HtmlInputElement) = (Rc::clone(self), field.element().unchecked_into());
            let chosen = input.clone();
            let field = field.on("change", move |_: Event| {
                let files: Array = chosen.files().map(|files| Array::from(&files)).unwrap_or_default();
                let held = Rc::clone(&held);
                spawn_local(async move {
                    held.open().await;
                    held.take(given::files(files).await).await;
                });
                // The same files may be chosen again.
                chosen.set_value("");
            });
            el("span").child(button(words).click(move || input.click())).child(field)
        };
        let held = Rc::clone(self);
        let paste = button(words::OWN_PASTE.get()).click(move || {
            let held = Rc::clone(&held);
            spawn_local(async move {
                held.open().await;
                held.pasted("", String::new());
            });
        });
        el("div")
            .class("desk-drop")
            .child(el("p").class("desk-lead").text(words::OWN_DROP.get()))
            .child(el("p").text(words::OWN_FORMATS.get()))
            .child(
                el("p")
                    .class("desk-pick")
                    .child(pick(false, words::OWN_FILES.get()))
                    .child(pick(true, words::OWN_FOLDER.get()))
                    .child(paste),
            )
    }

    /// Puts the place for reports where the page says that it has no story to show.
    pub fn invite(self: &Rc<Self>) {
        if let Ok(Some(section)) = dateline_dom::document().query_selector(".failure:not(:has(.desk-drop))") {
            dateline_dom::append(&section, el("p").class("desk-promise").text(words::OWN_PROMISE.get()).node());
            dateline_dom::append(&section, self.place().node());
        }
    }

    /// Opens it where it is not open yet; a choice in an open one stays.
    async fn open(self: &Rc<Self>) {
        if !self.element.open() {
            self.show().await;
        }
    }

    /// Opens it, with the list as it is now.
    pub async fn show(self: &Rc<Self>) {
        self.draw().await;
        if !self.element.open() {
            let _ = self.element.show_modal();
        }
    }

    /// Closes it.
    pub fn close(&self) {
        self.element.close();
    }

    /// Draws what changes: the list, where reports go, what can be undone.
    pub async fn draw(self: &Rc<Self>) {
        let entries = self.desk.store.list().await;
        let shown = page::shown();
        let choice = |id: &str, name: &str| {
            let option = el("option").attr("value", id).text(name);
            if shown.as_deref() == Some(id) && !id.is_empty() { option.attr("selected", "") } else { option }
        };
        let own = entries.iter().map(|Entry { id, name, .. }| choice(id, name));
        fill(&self.into, [choice("", words::OWN_NEW_STORY.get())].into_iter().chain(own));
        let mut list = stories(self, &entries);
        if shown.is_some() {
            list.push(el("p").child(el("a").attr("href", page::address("")).text(words::OWN_BACK.get())));
        }
        list.push(forms(&self.desk));
        fill(&self.list, list);
        self.draw_undo();
        if !self.desk.store.lasts() {
            self.warn(words::OWN_NOT_KEPT.get());
        }
    }

    fn draw_undo(self: &Rc<Self>) {
        let (undo, redo) = (self.desk.last(), self.desk.next());
        let turn = |words: &str, what: String, back: bool| {
            let held = Rc::clone(self);
            let button = plain(words).attr("aria-label", [words, ": ", &what].concat());
            let button = button.click(move || {
                let held = Rc::clone(&held);
                spawn_local(async move { held.turn(back).await });
            });
            el("p").child(el("bdi").text(&what)).text(" ").child(button)
        };
        let lines =
            [undo.map(|what| turn(words::OWN_UNDO.get(), what, true)), redo.map(|what| turn(words::OWN_REDO.get(), what, false))];
        fill(&self.undo, lines.into_iter().flatten());
    }

    async fn turn(self: &Rc<Self>, back: bool) {
        let about = if back { self.desk.undo().await } else { self.desk.redo().await };
        self.changed(about.as_deref(), Ok(())).await;
    }

    /// After a change: the list is drawn anew, and the page where it shows that story.
    async fn changed(self: &Rc<Self>, id: Option<&str>, kept: Result<(), Fault>) {
        self.tell(&kept);
        self.draw().await;
        focus("desk-title");
        if id.is_some() && page::shown().as_deref() == id {
            page::again();
        }
    }

    /// Says that something could not be kept.
    pub fn tell(&self, kept: &Result<(), Fault>) {
        match kept {
            Ok(()) => show(&self.kept, false),
            Err(Fault::Full) => self.warn(words::OWN_FULL.get()),
            Err(Fault::Other(reason)) => self.warn(&[words::OWN_NOT_WRITTEN.get(), " ", reason].concat()),
        }
    }

    fn warn(&self, words: &str) {
        show(&self.kept, true);
        let _ = self.kept.set_attribute("role", "alert");
        self.kept.set_text_content(Some(words));
    }

    /// Renames a story.
    pub async fn rename(self: &Rc<Self>, id: &str, title: &str) {
        let kept = self.desk.rename(id, title).await;
        self.changed(Some(id), kept).await;
    }

    /// Removes a story. The page goes back to its own where it was shown.
    pub async fn remove(self: &Rc<Self>, id: &str) {
        let kept = self.desk.remove(id).await;
        let shown = page::shown().as_deref() == Some(id);
        self.changed(None, kept).await;
        if shown {
            page::go("");
        }
    }

    /// Removes a report.
    pub async fn remove_report(self: &Rc<Self>, id: &str, report: &str) {
        self.with_work(|work| work.begin(words::OWN_RELATING.get()));
        let kept = self.desk.remove_report(id, report).await;
        self.with_work(|work| work.end(&words::OWN_REMOVED.with(&[report]), &[]));
        self.changed(Some(id), kept).await;
    }

    /// Saves a story as a file.
    pub async fn save(self: &Rc<Self>, id: &str) {
        if let Some(kept) = self.desk.get(id).await {
            let _ = page::save(&[&kept.entry.name, ".dateline.json"].concat(), "application/json", &kept.sources);
        }
    }

    /// Opens the box for text, with words in it, and the markup that they were copied with.
    pub fn pasted(&self, words: &str, page: String) {
        show(&self.paste, true);
        if !words.is_empty() {
            self.text.set_value(words);
            // The box may write the ends of lines in another way.
            self.copied.replace((self.text.value(), page));
        }
        let _ = self.text.focus();
    }

    /// Keeps the markup of what is pasted into the empty box.
    fn pasting(&self, event: &ClipboardEvent) {
        let Some(given) = event.clipboard_data().filter(|_| self.text.value().trim().is_empty()) else { return };
        let of = |kind: &str| given.get_data(kind).unwrap_or_default();
        let (words, page) = (of("text/plain"), of("text/html"));
        if !page.is_empty() && !words.trim().is_empty() {
            event.prevent_default();
            self.pasted(&words, page);
        }
    }

    fn read_pasted(self: &Rc<Self>) {
        let words = self.text.value();
        if words.trim().is_empty() {
            return;
        }
        self.text.set_value("");
        show(&self.paste, false);
        // Words that were changed by hand are read as they stand.
        let (copied, page) = self.copied.take();
        let page = if copied == words { page } else { String::new() };
        let held = Rc::clone(self);
        spawn_local(async move { held.take(given::text(&words, &page).into_iter().collect()).await });
    }

    fn with_work(&self, act: impl FnOnce(&Work)) {
        if let Some(work) = &*self.work.borrow() {
            act(work);
        }
    }

    /// Reads files into the story that is chosen, and opens it.
    pub async fn take(self: &Rc<Self>, files: Vec<Given>) {
        let into = Reflect::get(&self.into, &JsValue::from_str("value")).ok().and_then(|value| value.as_string());
        let into = into.filter(|id| !id.is_empty());
        self.with_work(|work| work.begin(words::OWN_LOOKING.get()));
        let (mut notes, mut of_story): (Vec<Note>, Vec<Note>) = Default::default();
        let taken = self.desk.take(&files, into.as_deref(), |progress| match progress {
            Progress::File(at, of, name, found) => {
                notes.extend(found);
                self.with_work(|work| work.file(at, of, name));
            }
            Progress::Relating => self.with_work(Work::relating),
            Progress::Related(found) => of_story = found,
        });
        let taken = taken.await;
        let words = match &taken {
            Taken::Story(_, added, _) => words::OWN_DONE.count(*added as usize, &[]),
            Taken::NothingNew => words::OWN_NOTHING_NEW.into(),
            Taken::Nothing => words::OWN_NOTHING_FOUND.into(),
            Taken::Stopped => words::OWN_CANCELLED.into(),
            Taken::Failed(reason) => [words::OWN_NO_ENGINE.get(), " ", reason].concat(),
        };
        self.with_work(|work| {
            if work.holds_focus() {
                focus("desk-title");
            }
            work.end(&words, &[notes.as_slice(), &of_story].concat());
        });
        if let Taken::Story(id, _, kept) = taken {
            let told = kept.is_ok() && notes.is_empty();
            self.tell(&kept);
            if page::shown().as_deref() == Some(&id) {
                page::again()
            } else {
                page::go(&id)
            }
            // With nothing left to say it makes room for the story.
            if told {
                self.close();
            }
        }
        self.draw().await;
    }
}
