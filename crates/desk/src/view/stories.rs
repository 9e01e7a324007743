//! The list of the reader's stories.

use std::rc::Rc;

use dateline_dom::{El, el};
use dateline_export::read_story_file;
use dateline_words as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement, MouseEvent};

use super::{
    Dialog,
    parts::{button, fill, focus, plain},
};
use crate::{page, store::Entry};

/// The list, or words where it is empty.
pub fn stories(dialog: &Rc<Dialog>, entries: &[Entry]) -> Vec<El> {
    if entries.is_empty() {
        return vec![el("p").class("desk-none").text(words::OWN_NO_STORIES.get())];
    }
    let shown = page::shown();
    let list = el("ul").class("desk-stories");
    vec![list.children(entries.iter().map(|entry| story(dialog, entry, shown.as_deref() == Some(&entry.id))))]
}

fn story(dialog: &Rc<Dialog>, entry: &Entry, shown: bool) -> El {
    let Entry { id, name, changed, reports } = entry;
    let (held, to) = (Rc::clone(dialog), id.clone());
    let open = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        held.close();
        page::go(&to);
    };
    let link = el("a").attr("href", page::address(id)).attr("dir", "auto").on("click", open).text(name);
    let link = if shown { link.attr("aria-current", "page") } else { link };
    let about = [&words::OWN_REPORTS_COUNT.count(*reports as usize, &[]), " · ", &page::day(*changed)].concat();
    let about = if shown { [&about, " · ", words::OWN_OPEN_NOW.get()].concat() } else { about };
    let item = el("li").child(link).child(el("p").class("desk-about").text(&about));
    let more = el("div").class("desk-more");
    let place = more.element();

    let label = |what: &str| [what, ": ", name].concat();
    let (held, own, old, into) = (Rc::clone(dialog), id.clone(), name.clone(), place.clone());
    let rename = plain(words::OWN_RENAME.get()).attr("aria-label", label(words::OWN_RENAME.get())).click(move || {
        fill(&into, [renaming(&held, &own, &old)]);
        focus("desk-name");
    });
    let (held, own, into) = (Rc::clone(dialog), id.clone(), place);
    let reports = plain(words::OWN_REPORTS.get()).attr("aria-label", label(words::OWN_REPORTS.get())).click(move || {
        let (held, own, into) = (Rc::clone(&held), own.clone(), into.clone());
        spawn_local(async move {
            let list = reports_of(&held, &own).await;
            fill(&into, [list]);
        });
    });
    let (held, own) = (Rc::clone(dialog), id.clone());
    let save = plain(words::OWN_SAVE_FILE.get()).attr("aria-label", label(words::OWN_SAVE_FILE.get())).click(move || {
        let (held, own) = (Rc::clone(&held), own.clone());
        spawn_local(async move { held.save(&own).await });
    });
    let (held, own) = (Rc::clone(dialog), id.clone());
    let remove = plain(words::OWN_REMOVE.get()).attr("aria-label", label(words::OWN_REMOVE.get())).click(move || {
        let (held, own) = (Rc::clone(&held), own.clone());
        spawn_local(async move { held.remove(&own).await });
    });
    item.child(el("p").class("desk-verbs").child(rename).child(reports).child(save).child(remove)).child(more)
}

fn renaming(dialog: &Rc<Dialog>, id: &str, name: &str) -> El {
    let field = el("input").attr("id", "desk-name").attr("value", name).attr("dir", "auto");
    let input: HtmlInputElement = field.element().unchecked_into();
    let (held, own) = (Rc::clone(dialog), id.to_owned());
    let keep = move |event: Event| {
        event.prevent_default();
        let (held, own, title) = (Rc::clone(&held), own.clone(), input.value());
        spawn_local(async move { held.rename(&own, &title).await });
    };
    let label = el("label").attr("for", "desk-name").text(words::OWN_NEW_NAME.get());
    let save = button(words::OWN_SAVE.get()).attr("type", "submit");
    el("form").class("desk-form").on("submit", keep).child(label).child(field).child(save)
}

async fn reports_of(dialog: &Rc<Dialog>, id: &str) -> El {
    let kept = dialog.desk.get(id).await;
    let reports = kept.and_then(|kept| read_story_file(&kept.sources).ok()).map(|file| file.reports).unwrap_or_default();
    let many = reports.len() > 1;
    let line = |report: &dateline_model::Report| {
        let (held, own, which) = (Rc::clone(dialog), id.to_owned(), report.id.clone());
        let remove = plain(words::OWN_REMOVE.get())
            .attr("aria-label", [words::OWN_REMOVE.get(), ": ", &report.id].concat())
            .click(move || {
                let (held, own, which) = (Rc::clone(&held), own.clone(), which.clone());
                spawn_local(async move { held.remove_report(&own, &which).await });
            });
        let item = el("li").child(el("bdi").text(&report.id));
        // The last report goes with its story.
        if many { item.child(remove) } else { item }
    };
    el("ul").class("desk-reports").children(reports.iter().map(line))
}
